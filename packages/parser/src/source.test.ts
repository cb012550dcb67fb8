import { expect, test } from "vitest";
import { sourceOf } from "./source.ts";

test.each([
  ["line feeds", "ab\ncd", 3, { line: 2, column: 1, offset: 3 }],
  ["carriage returns with line feeds", "ab\r\ncd", 5, { line: 2, column: 2, offset: 5 }],
  ["lone carriage returns", "ab\rcd", 3, { line: 2, column: 1, offset: 3 }],
  ["next lines", "ab\u0085cd", 3, { line: 2, column: 1, offset: 3 }],
  ["line separators", "ab\u2028cd", 3, { line: 2, column: 1, offset: 3 }],
  ["paragraph separators", "ab\u2029cd", 3, { line: 2, column: 1, offset: 3 }],
  ["vertical tabs", "ab\vcd", 3, { line: 2, column: 1, offset: 3 }],
  ["no form feed", "ab\fcd", 3, { line: 1, column: 4, offset: 3 }],
  ["the end of the text", "ab\n", 3, { line: 2, column: 1, offset: 3 }],
])("counts lines by %s", (_what, text, offset, point) => {
  expect(sourceOf("a.txt", text).position(offset, offset).start).toEqual(point);
});
