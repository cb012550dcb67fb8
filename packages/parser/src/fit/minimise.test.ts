import { describe, expect, test } from "vitest";
import { minimise } from "./minimise.ts";

type Slope = (point: Float64Array) => { value: number; gradient: Float64Array };

/** (x − 3)² + 10 (y + 1)² + 1. */
const bowl: Slope = ([x = 0, y = 0]) => ({
  value: (x - 3) ** 2 + 10 * (y + 1) ** 2 + 1,
  gradient: Float64Array.of(2 * (x - 3), 20 * (y + 1)),
});

/** Rosenbrock's valley: bent, steep at the sides, nearly level along its floor; least at (1, 1). */
const valley: Slope = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
});

describe("the least value", () => {
  test.each([
    ["of a bowl", bowl, [0, 0], [3, -1]],
    ["of a bowl, from where it is", bowl, [3, -1], [3, -1]],
    ["of a bowl, from far away", bowl, [-500, 900], [3, -1]],
    ["of a bent valley", valley, [-1.2, 1], [1, 1]],
    ["of a bent valley, from its floor", valley, [0, 0], [1, 1]],
  ])("%s is found", (_what, slope, start, expected) => {
    const found = minimise(slope, Float64Array.from(start), 200);
    expect([...found].map((value) => Math.round(value * 100) / 100)).toEqual(expected);
  });
});

test.each([0, 1, 2, 5])("%i rounds never go up", (rounds) => {
  const start = Float64Array.of(-1.2, 1);
  const { value } = valley(minimise(valley, start, rounds));
  expect(value).toBeLessThanOrEqual(valley(start).value);
});

test("the start stays what it was", () => {
  const start = Float64Array.of(0, 0);
  minimise(bowl, start, 10);
  expect([...start]).toEqual([0, 0]);
});
