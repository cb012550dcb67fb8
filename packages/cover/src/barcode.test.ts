import { expect, test } from "vitest";
import { barAreas, barsOf, EAN_MODULES } from "./barcode.ts";

/** Digits as the left half has them, in the odd parity; the other patterns follow (GS1 General Specifications, 5.2.1.2.1). */
const LEFT = [
  "0001101",
  "0011001",
  "0010011",
  "0111101",
  "0100011",
  "0110001",
  "0101111",
  "0111011",
  "0110111",
  "0001011",
];
const right = LEFT.map((pattern) => pattern.replace(/./g, (bit) => (bit === "0" ? "1" : "0")));
const even = right.map((pattern) => [...pattern].reverse().join(""));

/** What a scanner makes of bars: the digits but the first, which the parities tell. */
function scanned(digits: string): { read: string; parities: string } {
  let modules = "";
  for (const { at, width } of barsOf(digits)) modules = modules.padEnd(at, "0") + "1".repeat(width);
  expect(modules).toMatch(/^101.{42}01010.{42}101$/);
  const halves = `${modules.slice(3, 45)}${modules.slice(50, 92)}`.match(/.{7}/g) ?? [];
  const kinds = [LEFT, even, right].map((patterns) => halves.map((each) => patterns.indexOf(each)));
  const [odd = [], other = [], last = []] = kinds;
  const first = halves.slice(0, 6);
  return {
    read: halves.map((_, at) => Math.max(odd[at] ?? -1, other[at] ?? -1, last[at] ?? -1)).join(""),
    parities: first.map((_, at) => ((odd[at] ?? -1) >= 0 ? "o" : "e")).join(""),
  };
}

test.each([
  ["9783161484100", "oeeoeo"],
  ["9790260000438", "oeeoeo"],
  ["4006381333931", "oeooee"],
])("the bars of %s say so", (digits, parities) => {
  expect(scanned(digits)).toEqual({ read: digits.slice(1), parities });
});

test("guards reach further down, and the last bar ends where the symbol does", () => {
  const areas = barAreas(barsOf("9783161484100"), { x: 10, y: 20, module: 2, height: 50 });
  const long = areas.filter(({ height }) => height === 60);
  expect(long.map(({ x }) => (x - 10) / 2)).toEqual([0, 2, 46, 48, 92, 94]);
  expect(areas.filter(({ height }) => height === 50)).toHaveLength(24);
  const last = areas.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(10 + EAN_MODULES * 2);
  expect(new Set(areas.map(({ fill }) => fill))).toEqual(new Set(["black"]));
});
