import fc from "fast-check";
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
  ["both", "a\r\nb\rc\nd", 7, { line: 4, column: 1, offset: 7 }],
  ["no form feed", "ab\fcd", 3, { line: 1, column: 4, offset: 3 }],
  ["the end of the text", "ab\n", 3, { line: 2, column: 1, offset: 3 }],
])("counts lines by %s", (_what, text, offset, point) => {
  expect(sourceOf("a.txt", text).position(offset, offset).start).toEqual(point);
});

test("answers the same in whatever order it is asked", () => {
  const text = fc
    .array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", ""))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (whole, places) => {
      const source = sourceOf("a.txt", whole);
      for (const place of places) {
        const offset = Math.min(place, whole.length);
        const { start } = sourceOf("a.txt", whole).position(offset, offset);
        expect(source.position(offset, offset).start).toEqual(start);
      }
    }),
    { seed: 7 },
  );
});
