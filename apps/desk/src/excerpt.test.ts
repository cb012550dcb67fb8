import fc from "fast-check";
import { expect, test } from "vitest";
import { diffOf, excerptOf } from "./excerpt.ts";

const same = (text: string) => ({ kind: "same" as const, text });

test("what is far from a change is counted", () => {
  const before = ["a", "b", "c", "d", "e", "f"].map(same);
  const diff = [...before, { kind: "added" as const, text: "g" }, same("h"), same("i"), same("j")];
  expect(excerptOf(diff)).toEqual([
    { kind: "gap", count: 4 },
    { ...same("e"), before: 5, after: 5 },
    { ...same("f"), before: 6, after: 6 },
    { kind: "added", text: "g", before: null, after: 7 },
    { ...same("h"), before: 7, after: 8 },
    { ...same("i"), before: 8, after: 9 },
    { kind: "gap", count: 1 },
  ]);
});

test("where nothing changes there is nothing but a gap", () => {
  expect(excerptOf([same("a"), same("b")])).toEqual([{ kind: "gap", count: 2 }]);
  expect(excerptOf([])).toEqual([]);
});

test.each([
  ["", "a\n", ["+a"]],
  ["a\n", "", ["-a"]],
  ["a\nb\nc\n", "a\nx\nc\n", [" a", "-b", "+x", " c"]],
  ["a\nb\n", "a\nb\n", [" a", " b"]],
])("%j and %j differ by %j", (before, after, lines) => {
  const signs = { same: " ", added: "+", removed: "-" };
  expect(diffOf(before, after).map(({ kind, text }) => `${signs[kind]}${text}`)).toEqual(lines);
});

test("a difference has all lines of both files, in order", () => {
  const file = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(file, file, (before, after) => {
      const diff = diffOf(before.join("\n"), after.join("\n"));
      const without = (gone: string) =>
        diff.flatMap(({ kind, text }) => (kind === gone ? [] : [text]));
      expect(without("added")).toEqual(before);
      expect(without("removed")).toEqual(after);
    }),
    { seed: 7 },
  );
});
