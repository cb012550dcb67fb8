import { expect, test } from "vitest";
import { isAdmonition } from "./admonition.ts";
import type { Flow, Phrasing } from "./nodes.ts";

const point = { line: 1, column: 1, offset: 0 };
const position = { start: point, end: point };
const text = (value: string): Phrasing => ({ type: "text", value, position });
const strong = (value: string): Phrasing => ({ type: "strong", children: [text(value)], position });
const p = (...children: Phrasing[]): Flow => ({ type: "paragraph", children, position });
const quote = (...children: Flow[]) => ({ type: "blockquote" as const, children, position });

test("a quotation that opens with a line in strong type is an admonition", () => {
  expect(isAdmonition(quote(p(strong("Note")), p(text("Mind the gap."))))).toBe(true);
});

test.each([
  ["that opens with a strong word", [p(strong("Note"), text(" Mind.")), p(text("Mind."))]],
  ["that is a strong line alone", [p(strong("Note"))]],
  ["with a strong line below", [p(text("Mind.")), p(strong("Note"))]],
  ["that is empty", []],
])("a quotation %s is none", (_name, children) => {
  expect(isAdmonition(quote(...children))).toBe(false);
});
