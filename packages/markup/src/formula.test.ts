import type { MathElement } from "@printery/document";
import { at } from "@printery/testing";
import { expect, test } from "vitest";
import { formula, inlineFormula } from "./formula.ts";
import { formulaCharacters } from "./formula-characters.ts";

const position = at();
const letter = (name: string): MathElement => ({ name: "mi", attributes: {}, children: [name] });

test("a formula among text is MathML, with its TeX", () => {
  expect(inlineFormula({ type: "inlineMath", value: "x", tree: letter("x"), position })).toEqual({
    type: "element",
    tagName: "math",
    properties: { xmlns: "http://www.w3.org/1998/Math/MathML", alttext: "x" },
    children: [
      {
        type: "element",
        tagName: "mi",
        properties: {},
        children: [{ type: "text", value: "x" }],
      },
    ],
  });
});

test("one by itself scrolls in a region that is reached by keyboard and has a name", () => {
  const { tagName, properties, children } = formula({
    type: "math",
    value: "x",
    tree: letter("x"),
    position,
  });
  expect({ tagName, properties }).toEqual({
    tagName: "div",
    properties: { className: ["formula"], role: "group", tabIndex: 0, ariaLabel: "x" },
  });
  expect(children).toMatchObject([{ tagName: "math", properties: { display: "block" } }]);
});

test("one that was never read is code", () => {
  expect(inlineFormula({ type: "inlineMath", value: "x", position }).tagName).toBe("code");
  expect(formula({ type: "math", value: "x", position }).tagName).toBe("pre");
});

test("cells say by classes what their table says of its columns and lines", () => {
  const cell = (text: string): MathElement => ({ name: "mtd", attributes: {}, children: [text] });
  const row = (...cells: MathElement[]) => ({ name: "mtr", attributes: {}, children: cells });
  const tree: MathElement = {
    name: "mtable",
    attributes: {
      columnalign: "right left center",
      columnspacing: "0em 2em",
      columnlines: "none solid",
      rowlines: "solid",
    },
    children: [row(cell("a"), cell("b"), cell("c")), row(cell("d"), cell("e"), cell("f"))],
  };
  const markup = JSON.stringify(formula({ type: "math", value: "", tree, position }));
  const names = [...markup.matchAll(/"className":(\[[^\]]*\])/g)].map(([, list = ""]) => list);
  expect(names.slice(1)).toEqual([
    '["right","flush-end"]',
    '["left","flush-start"]',
    '["apart","bar"]',
    '["right","flush-end","rule"]',
    '["left","flush-start","rule"]',
    '["apart","bar","rule"]',
  ]);
});

test("the characters of formulas are theirs, and the italics of their letters", () => {
  const html = '<p>no</p><math alttext="zz"><mi>h</mi><mo>&lt;</mo><mi>β</mi></math><p>more</p>';
  const found = formulaCharacters(html);
  for (const each of ["h", "ℎ", "<", "β", "𝛽", "√"]) expect(found).toContain(each);
  for (const each of ["z", "n", "o", "p", "/"]) expect(found).not.toContain(each);
  expect(formulaCharacters("<p>$5</p>")).toBe("");
});
