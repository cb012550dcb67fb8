import { type Block, type Phrasing, plainText, walk } from "@printery/document";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

function blocksOf(text: string): readonly Block[] {
  const { document } = parse(Buffer.from(`# T\n\n${text}`), { path: "a.md", read });
  return document?.children.slice(1) ?? [];
}

/** Each node as its type and text, its children in brackets; what a term is listed under behind it. */
function shown(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      const inside = "children" in node ? shown(node.children) : plainText([node]);
      return `${node.type}(${inside})${node.type === "indexTerm" && node.entry !== undefined ? `<${node.entry}>` : ""}`;
    })
    .join("");
}

function phrases(text: string): string {
  const [paragraph] = blocksOf(text);
  return paragraph?.type === "paragraph" ? shown(paragraph.children) : `${paragraph?.type}`;
}

describe("a passage marked for the index", () => {
  test.each([
    ["The [salt pans]{.index} lie low.", "The indexTerm(salt pans) lie low."],
    ['[Pans]{.index entry="pans, salt"}', "indexTerm(Pans)<pans, salt>"],
    ["[Pans]{.index entry='the \"pans\"' }", 'indexTerm(Pans)<the "pans">'],
    ["[a]{.index}[b]{.index}", "indexTerm(a)indexTerm(b)"],
    ["[the *salt* pans]{.index}", "indexTerm(the emphasis(salt) pans)"],
    ["So *the [salt]{.index}*", "So emphasis(the indexTerm(salt))"],
    ["[[salt]{.index} road](u)", "link(indexTerm(salt) road)"],
    ["[[road](u)]{.index}", "indexTerm(link(road))"],
    ["[the [salt]{.index} road]{.index}", "indexTerm(the indexTerm(salt) road)"],
    ["see [1] and [salt]{.index} [2]", "see [1] and indexTerm(salt) [2]"],
    ["[salt\npans]{.index}", "indexTerm(salt pans)"],
    ["\\[x] and [salt]{.index}", "[x] and indexTerm(salt)"],
    ["&amp; [salt]{.index} \\*", "& indexTerm(salt) *"],
    ["word ^[of [salt]{.index}]", "word footnoteReference()"],
    ["[a [b]{.index}", "[a indexTerm(b)"],
    ["a] [b]{.index}", "a] indexTerm(b)"],
  ])("%j", (text, expected) => {
    expect(phrases(text)).toBe(expected);
  });

  test.each([
    "[salt]{.indexed}",
    "[salt] {.index}",
    "[salt]{index}",
    "[salt]{#index}",
    "[salt]{.index other=x}",
    '[salt]{.index entry="pans}',
    "[salt]{.index",
    "salt]{.index}",
    "[]{.index}",
    "(salt){.index}",
  ])("is not %j", (text) => {
    expect(phrases(text)).toBe(text);
  });

  test.each([
    ["\\[salt]{.index}", "[salt]{.index}"],
    ["[salt\\]{.index}", "[salt]{.index}"],
    ["[salt]\\{.index}", "[salt]{.index}"],
    ["&#91;salt]{.index}", "[salt]{.index}"],
    ["`[salt]{.index}`", "inlineCode([salt]{.index})"],
    ["[salt](u){.index}", "link(salt){.index}"],
  ])("nor %j", (text, expected) => {
    expect(phrases(text)).toBe(expected);
  });

  test("stands in headings, tables and notes as well", () => {
    const blocks = blocksOf(
      "## The [pans]{.index}\n\n| [a]{.index} | b |\n|---|---|\n| c | d |\n\nSee[^1].\n\n[^1]: The [gate]{.index}.\n",
    );
    const terms = [...walk(blocks)].filter(({ type }) => type === "indexTerm");
    expect(terms.map((node) => plainText([node]))).toEqual(["pans", "a", "gate"]);
  });

  test("stands where it was written", () => {
    const text = "The [salt pans]{.index} lie low.";
    const [term] = [...walk(blocksOf(text))].filter(({ type }) => type === "indexTerm");
    const { start, end } = term?.position ?? {};
    expect(`# T\n\n${text}`.slice(start?.offset, end?.offset)).toBe("[salt pans]{.index}");
    expect([start?.line, start?.column]).toEqual([3, 5]);
  });

  test("takes time in proportion to the text", () => {
    const time = (count: number) => {
      const text = "\\* [a [b]{.index}\n".repeat(count);
      const start = performance.now();
      blocksOf(text);
      return performance.now() - start;
    };
    time(200);
    expect(time(20_000)).toBeLessThan(5000);
  });
});
