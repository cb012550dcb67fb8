import { type Document, type Node, walk } from "@printery/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "./parse.ts";

/** Lines as exports have them: prose, labels, credits, lists, notes, rules, quotations, rows, drawings. */
const line = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        "salt",
        "road",
        "The",
        "of",
        "harbour",
        "Ünter",
        "漢字",
        "light,",
        "end.",
        "“So?”",
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((words) => words.join(" ")),
  fc.constantFrom(
    "",
    "",
    " ",
    "\f",
    "By Ada Byron",
    "4 March 2021",
    "View profile",
    "Most read",
    "CHAPTER IV",
    "Footnotes",
    "- one item",
    "  - an item below",
    "1. first",
    "(2) second",
    "[1] A note[1] on notes",
    "1 bare note",
    "* * *",
    "=====",
    "----",
    "> quoted",
    ">> twice",
    "| a | b |",
    "|---|---|",
    "a\tb\tc",
    "name    size    date",
    "    if (x) { y = 1; }",
    "Report (755 KB, PDF)",
    "text ends |",
    "a_b_c and _so_ *it* **is**",
    "divi-",
    "ded word",
    "soft\u00adhyphen",
    "soft hyphen\u00ad",
    "the con\ufb01dent o\ufb03cer\u2019s \ufb02ag",
    "a typeset hy\u2010",
    "so much, COVID-",
    "19 and 1914-",
    "a dash\u2014",
    "no\u200bbreak and\u00a0space",
    "a word[1] and¹ and* and† and {3}",
    "[Footnote 1: So it",
    "says here.]",
    "[Footnote 3: Once more.]",
    "¹ A raised note",
    "* A starred note",
    "†A signed note",
    "{3} A curled note",
    "3. third",
    "b) second",
    "_open italics",
    "and closed_ here",
    "12",
    "[Image: a.png | Alt | Caption]",
    "[Image: b.png | Alt that",
    "goes on | Caption]",
    "  lamp      oil      dusk",
    "            and wick",
    "    By the sea,",
    "      on the hill.",
    "Dear Anna,",
    "PART ONE",
  ),
);
const soup = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join("\n"));

/** Ligatures are spelt out; digits, which number lists and notes, are counted apart. */
const letters = (text: string) => text.normalize("NFKC").match(/\p{L}/gu)?.join("") ?? "";
const digits = (text: string) => text.normalize("NFKC").match(/\d/gu)?.sort().join("") ?? "";

function allText({ children }: Document): string {
  return walk(children).map(own).join(" ");
}

function own(node: Node): string {
  if ("value" in node) return node.value;
  return node.type === "image" ? `${node.url} ${node.alt}` : "";
}

test("no word is lost, moved or said twice", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { document } = parse(Buffer.from(text), { path: "soup.txt" });
      if (document === undefined) return;
      // “Image” and “Footnote” are markers where the line is read as a figure or a note, a letter is an item's.
      const plain = (words: string) =>
        letters(words.replace(/Image|Footnote|b\) (?=second)/gu, "").replaceAll("\u00ad", ""));
      expect(plain(allText(document))).toEqual(plain(text));
    }),
    { numRuns: 400, seed: 7 },
  );
});

test("no number is lost or said twice, be it of an item, a note or a reference", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { document } = parse(Buffer.from(text), { path: "soup.txt" });
      if (document === undefined) return;
      // “b)” is the second item: where it is one, it counts as 2.
      const said = allText(document).replaceAll(/b\) (?=second)/gu, "2 ");
      expect(digits(`${said} ${numbersOf(document.children)}`)).toEqual(
        digits(text.replaceAll("b) second", "2 second")),
      );
    }),
    { numRuns: 400, seed: 7 },
  );
});

/** What the nodes say in numbers alone. */
function numbersOf(nodes: readonly Node[]): string {
  // A note that nothing refers to keeps its mark in its text.
  const referred = new Set(
    walk(nodes).flatMap((node) => (node.type === "footnoteReference" ? [node.identifier] : [])),
  );
  return walk(nodes)
    .map((node) => {
      if (node.type === "footnoteReference") return node.identifier.replace(/~.*/u, "");
      if (node.type === "footnoteDefinition")
        return referred.has(node.identifier) ? node.identifier.replace(/~.*/u, "") : "";
      if (node.type !== "list" || node.start === undefined) return "";
      const { start } = node;
      return node.children.map((_item, index) => start + index).join(" ");
    })
    .join(" ");
}

test("parses the same text the same way", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const read = () => JSON.stringify(parse(Buffer.from(text), { path: "soup.txt" }));
      expect(read()).toEqual(read());
    }),
    { numRuns: 50, seed: 7 },
  );
});

test("blocks stand in the order of the source and cover what they say", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { document } = parse(Buffer.from(text), { path: "soup.txt" });
      const starts = document?.children.map(({ position }) => position.start.offset) ?? [];
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const node of walk(document?.children ?? [])) {
        const source = text.slice(node.position.start.offset, node.position.end.offset);
        if (node.type === "text" && !/[\n\u00ad\u200b]/.test(source)) {
          const said = source
            .replace(/[^\S\u00a0]+/gu, " ")
            .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC"));
          expect(said).toEqual(node.value);
        }
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});

test("no text is made of leftovers alone", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { children } = parse(Buffer.from(text), { path: "soup.txt" }).document ?? {};
      if (children === undefined || children.length === 0) return;
      expect(children.some(({ type }) => type !== "boilerplate")).toBe(true);
    }),
    { numRuns: 200, seed: 7 },
  );
});
