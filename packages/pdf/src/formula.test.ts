import type { Flow, MathElement, Phrasing } from "@printery/document";
import { readFormula } from "@printery/formula";
import { at, paragraph } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article, messagesOf, read } from "./read-article.ts";
import type { ReadElement } from "./read-pdf.ts";

const position = at();

function tree(tex: string, isDisplay: boolean): MathElement {
  const found = readFormula(tex, isDisplay);
  if (!("tree" in found)) throw new Error(found.expected);
  return found.tree;
}

const inline = (value: string): Phrasing => ({
  type: "inlineMath",
  value,
  tree: tree(value, false),
  position,
});
const block = (value: string): Flow => ({ type: "math", value, tree: tree(value, true), position });

const WORDS = "The compositor sets a line and looks at it twice before the next one. ";

function formulasIn(elements: readonly (ReadElement | string)[]): string[] {
  return elements.flatMap((each) => {
    if (typeof each === "string") return [];
    return each.role === "Formula" ? [each.alt ?? ""] : formulasIn(each.children);
  });
}

/** Base lines of a one-page article's text, from the top: distances from one to the next. Points. */
async function steps(children: Flow[]): Promise<number[]> {
  const { pages } = await read(article(children));
  const tops = [...new Set((pages[0]?.pieces ?? []).map(({ y }) => Math.round(y * 10) / 10))];
  return tops.slice(1).map((y, index) => Math.round(((tops[index] ?? 0) - y) * 10) / 10);
}

describe("formulas", () => {
  test("are heard as their TeX, those among text in their paragraphs", async () => {
    const text = paragraph("Where ", inline("x^2"), " is ", inline("\\frac{1}{2}"), ".");
    const { pages } = await read(article([text, block("y = 1 \\tag{1}")]));
    const elements = pages.flatMap((page) => page.elements);
    expect(formulasIn(elements)).toEqual(["x^2", "\\frac{1}{2}", "y = 1 \\tag{1}"]);
    expect(pages.map((page) => page.text).join(" ")).not.toMatch(/x\^2|\bx\b/);
  });

  test("that have no glyph for something are set as code, and told of", async () => {
    const given = article([paragraph("Where ", inline("\\text{日}")), block("\\text{本}")]);
    expect(await messagesOf(given)).toEqual([
      "on-specimens.txt:1:1: warning: Expected characters that the face for formulas has, not “日”; the PDF has the formula's source as code (glyph-missing)",
      "on-specimens.txt:1:1: warning: Expected characters that the face for formulas has, not “本”; the PDF has the formula's source as code (glyph-missing)",
    ]);
    const { pages } = await read(given);
    expect(pages[0]?.text).toMatch(/\\text\{日\}[\s\S]*\\text\{本\}/);
  });

  test("that were never read are code", async () => {
    const { pages } = await read(article([{ type: "math", value: "x^2", position }]));
    expect(pages[0]?.text).toContain("x^2");
  });

  test("in a line leave it where it is, tall ones move it by whole lines", async () => {
    const lines = WORDS.repeat(4);
    const plain = new Set(await steps([paragraph(lines, inline("x^2"), ` ${lines}`)]));
    const tall = new Set(
      await steps([
        paragraph(lines, inline("\\begin{pmatrix}a\\\\b\\\\c\\end{pmatrix}"), ` ${lines}`),
      ]),
    );
    const own = (found: ReadonlySet<number>) => [...found].filter((step) => step < 60);
    const leading = Math.min(...own(plain));
    expect(Math.max(...own(tall))).toBeGreaterThan(leading);
  });

  test("stand on the grid: text below one is a whole number of lines below the text above", async () => {
    const { pages } = await read(
      article([paragraph("Above."), block("\\sum_{i=1}^{n} \\frac{a}{b}"), paragraph("Below.")]),
    );
    const lineOf = (text: string) =>
      pages[0]?.pieces.find((piece) => piece.text.startsWith(text))?.y ?? 0;
    const plain = await read(article([paragraph(WORDS.repeat(3))]));
    const ys = [...new Set(plain.pages[0]?.pieces.map(({ y }) => y))].sort((a, b) => a - b);
    const leading = (ys[2] ?? 0) - (ys[1] ?? 0);
    const lines = (lineOf("Above") - lineOf("Below")) / leading;
    expect(lines).toBeGreaterThan(3);
    expect(lines).toBeCloseTo(Math.round(lines), 2);
  });

  test("give a heading its bookmark as TeX", async () => {
    const heading: Flow = {
      type: "heading",
      depth: 2,
      id: "on",
      children: [{ type: "text", value: "On ", position }, inline("x^2")],
      position,
    };
    const { outline } = await read(article([heading, paragraph("Text.")]));
    expect(JSON.stringify(outline)).toContain("On x^2");
  });
});
