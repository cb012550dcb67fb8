import type { Flow, Phrasing } from "@printery/document";
import { readFormula } from "@printery/formula";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { documentOf, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";
import { loadFormulaReader } from "./formulas.ts";

const position = {
  start: { line: 3, column: 1, offset: 9 },
  end: { line: 3, column: 8, offset: 16 },
};
const inline = (value: string): Phrasing => ({ type: "inlineMath", value, position });
const block = (value: string): Flow => ({ type: "math", value, position });

function composed(children: Flow[], reader: typeof readFormula | undefined = readFormula) {
  const documents = [documentOf("a.md", children, { title: "A" })];
  const { publication, messages } = compose({
    id: "a",
    documents,
    sidecars: new Map(),
    files: new Map(),
    ...(reader === undefined ? {} : { readFormula: reader }),
  });
  return {
    children: publication?.sections[0]?.children,
    messages: messages.map(formatMessage),
  };
}

test("formulas are read, wherever they stand", () => {
  const item: Flow = {
    type: "list",
    ordered: false,
    spread: false,
    children: [{ type: "listItem", children: [block("y")], position }],
    position,
  };
  const paragraph: Flow = { type: "paragraph", children: [inline("x")], position };
  const { children, messages } = composed([paragraph, item]);
  expect(messages).toEqual([]);
  const tree = (letter: string) => ({ name: "mi", attributes: {}, children: [letter] });
  expect(children).toMatchObject([
    { children: [{ type: "inlineMath", value: "x", tree: tree("x") }] },
    { children: [{ children: [{ type: "math", value: "y", tree: tree("y") }] }] },
  ]);
});

test("one that can't be is told of, with its place, and set as the code that it is", () => {
  const paragraph: Flow = { type: "paragraph", children: [inline("\\foo")], position };
  const { children, messages } = composed([paragraph, block("\\frac{1")]);
  expect(messages).toEqual([
    "a.md:3:1: warning: Expected a command of TeX's mathematics in a formula, not \\foo at character 1; setting its source as code (formula-invalid)",
    "a.md:3:1: warning: Expected '}' in a formula, not its end; setting its source as code (formula-invalid)",
  ]);
  expect(children).toEqual([
    { ...paragraph, children: [{ type: "inlineCode", value: "\\foo", position }] },
    { type: "code", value: "\\frac{1", language: "tex", position },
  ]);
});

test("without a reader they stay TeX", () => {
  const documents = [documentOf("a.md", [block("x")], { title: "A" })];
  const { publication } = compose({ id: "a", documents, sidecars: new Map(), files: new Map() });
  expect(publication?.sections[0]?.children).toEqual([block("x")]);
});

test("the reader is loaded only where there is a formula", async () => {
  expect(await loadFormulaReader([documentOf("a.md", [p("costs $5")], {})])).toBeUndefined();
  expect(await loadFormulaReader([documentOf("a.md", [block("x")], {})])).toBe(readFormula);
});
