import { plainText } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";
import { formulaEnd } from "./formulas.ts";

const read = await loadReader("a.md");

function blocksOf(text: string) {
  const { document, messages } = parse(Buffer.from(`# T\n\n${text}`), { path: "a.md", read });
  expect(messages.map(formatMessage).filter((each) => !each.includes("language"))).toEqual([]);
  return document?.children.slice(1) ?? [];
}

/** The nodes of the first paragraph, formulas between double angles. */
function phrases(text: string): string {
  const [paragraph] = blocksOf(text);
  if (paragraph?.type !== "paragraph") return `${paragraph?.type}`;
  return paragraph.children
    .map((node) => (node.type === "inlineMath" ? `«${node.value}»` : plainText([node])))
    .join("");
}

/** Each block, as its type and text. */
function outline(text: string): string[] {
  return blocksOf(text).map((node) => `${node.type}: ${plainText([node])}`);
}

describe("in running text", () => {
  test.each([
    ["$x$", "«x»"],
    ["If $a^2 + b^2 = c^2$, then", "If «a^2 + b^2 = c^2», then"],
    ["$a*b*c$ and *d*", "«a*b*c» and d"],
    ["$a_1$ and $a_2$", "«a_1» and «a_2»"],
    ["($x$)", "(«x»)"],
    ["the $n$th, the $x$-axis", "the «n»th, the «x»-axis"],
    ["$\\$5$ is a price", "«\\$5» is a price"],
    ["$a\\ $ has TeX's own space", "«a\\ » has TeX's own space".replace("\\ »", "\\»")],
    ["$x\n= y$ over a line's end", "«x\n= y» over a line's end"],
    ["$2 + 2 = 4$ and $10$", "«2 + 2 = 4» and «10»"],
    ["`$x$` is code, $y$ is none", "$x$ is code, «y» is none"],
  ])("%s", (text, found) => {
    expect(phrases(text)).toBe(found);
  });

  test.each([
    "costs $5 and $10",
    "costs $5, or US$10, or C$15",
    "from $5–$10 to $1,000.50",
    "5$ or 10$ or 20$",
    "between $5m (of which a third) and nothing (some $)",
    "$ x$ and $x $ and $ 5 $",
    "a lone $x, and an end",
    "$x$5 is followed by a digit",
    "\\$x$ and $$x$ and $x$$",
    "the variables $HOME and $PATH",
    "$",
    "$$",
    "$$$x$$$",
  ])("%s is none", (text) => {
    expect(phrases(text)).not.toMatch("«");
    expect(phrases(text).replaceAll(/\s+/g, " ")).toBe(text.replaceAll("\\$", "$"));
  });

  test.each([
    ["in a heading", "## On $x$", "heading"],
    ["in an item", "- $x$", "list"],
    ["in a cell", "| a |\n|---|\n| $x$ |", "table"],
  ])("%s", (_where, text, type) => {
    const [block] = blocksOf(text);
    expect(block?.type).toBe(type);
    expect(JSON.stringify(block)).toContain('"inlineMath"');
  });
});

describe("by itself", () => {
  test.each([
    ["between lines of signs", "$$\nx\n+ y\n$$", ["math: x\n+ y"]],
    ["on one line", "$$ x = 1 $$", ["math: x = 1"]],
    [
      "in a paragraph",
      "We have\n$$x = 1$$\nas said.",
      ["paragraph: We have", "math: x = 1", "paragraph: as said."],
    ],
    ["in a fence", "```math\n\\frac{1}{2}\n```", ["math: \\frac{1}{2}"]],
    [
      "after a paragraph",
      "So\n$$\n- x\n= y\n$$\nhe said",
      ["paragraph: So", "math: - x\n= y", "paragraph: he said"],
    ],
    ["twice", "$$\nx\n$$\n\n$$\ny\n$$", ["math: x", "math: y"]],
  ])("%s", (_where, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  test("in a quotation and in an item", () => {
    expect(JSON.stringify(blocksOf("> $$\n> x\n> $$"))).toMatch(/"blockquote".*"math"/);
    expect(JSON.stringify(blocksOf("- a\n\n  $$\n  x\n  $$"))).toMatch(/"list".*"math"/);
  });

  test.each([
    [
      "signs that nothing closes",
      "$$\nx\n\nAnd a paragraph.",
      ["paragraph: $$ x", "paragraph: And a paragraph."],
    ],
    ["a blank line between", "$$\nx\n\ny\n$$", ["paragraph: $$ x", "paragraph: y $$"]],
    ["code in another language", "```maths\nx\n```", ["code: x"]],
  ])("not %s", (_what, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });
});

test("the place of a formula is where it stands", () => {
  const [paragraph] = blocksOf("One $x$.");
  const formula = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
  expect(formula?.position.start).toMatchObject({ line: 3, column: 5 });
  expect(formula?.position.end).toMatchObject({ line: 3, column: 8 });
});

test.each([
  ["$x$", 0, 3],
  ["a $x$", 2, 5],
  ["$$x$$", 0, 5],
  ["a$x$", 1, -1],
  ["$x", 0, -1],
  ["$x$1", 0, -1],
])("a formula in %s at %i ends at %i", (text, at, end) => {
  expect(formulaEnd(text, at)).toBe(end);
});
