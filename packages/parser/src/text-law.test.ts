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

/** Digits number lists and notes, so letters are what counts. */
const letters = (text: string) => text.normalize("NFC").match(/\p{L}/gu)?.join("") ?? "";

function allText({ children }: Document): string {
  return [...walk(children)].map(own).join(" ");
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
      // “Image” is a marker where the line is read as a figure.
      const plain = (words: string) =>
        letters(words.replaceAll("Image", "").replaceAll("\u00ad", ""));
      expect(plain(allText(document))).toEqual(plain(text));
    }),
    { numRuns: 400, seed: 7 },
  );
});

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
        if (node.type === "text" && !/[\n\u00ad]/.test(source)) {
          expect(source.replace(/\s+/gu, " ")).toEqual(node.value);
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
