import { expect, test } from "vitest";
import { coverPlan, frontSide } from "./cover-plan.ts";

/** 6 by 9 inches. */
const trim = { width: 432, height: 648 };
const press = { paper: "white", binding: "perfect" } as const;

test("a paperback of 200 pages is as wide as two of them and its spine", () => {
  const { width, height, back, spine, front, folds, hasBleed } = coverPlan(trim, 200, press, false);
  expect([width, height].map((points) => points / 72)).toEqual([12.4504, 9]);
  expect(back).toEqual({ x: 0, y: 0, ...trim });
  expect(spine).toEqual({ x: 432, y: 0, width: 200 * 0.002252 * 72, height: 648 });
  expect(front.x).toBeCloseTo(432 + 0.4504 * 72);
  expect(folds).toEqual([432, front.x]);
  expect(hasBleed).toBe(true);
});

test("where a book opens to the right, its front is at the left", () => {
  const left = coverPlan(trim, 200, press, false);
  const right = coverPlan(trim, 200, press, true);
  expect([right.front, right.back, right.spine]).toEqual([left.back, left.front, left.spine]);
});

test("what is stapled has a fold and no spine", () => {
  const plan = coverPlan(trim, 40, { ...press, binding: "saddle" }, false);
  expect(plan).toEqual({
    width: 864,
    height: 648,
    back: { x: 0, y: 0, ...trim },
    front: { x: 432, y: 0, ...trim },
    folds: [432],
    hasBleed: true,
  });
});

test("a case is turned in around boards that stand out, with room to open", () => {
  const plan = coverPlan(trim, 200, { ...press, binding: "case" }, false);
  const { spine, front, back } = plan;
  expect(plan.hasBleed).toBe(false);
  // 15 mm of turn-in and 3 mm of square at head and foot.
  expect(plan.height - 648).toBeCloseTo((36 * 72) / 25.4);
  expect((spine?.x ?? 0) - (back.x + back.width)).toBeCloseTo((7 * 72) / 25.4);
  expect(front.x + front.width + (15 * 72) / 25.4).toBeCloseTo(plan.width);
  expect(spine?.width).toBeCloseTo((0.4504 + 0.125) * 72);
});

test("the front's side goes from the fold to where the sheet is cut, joint and turn-in with it", () => {
  const stapled = { ...press, binding: "saddle" } as const;
  expect(frontSide(coverPlan(trim, 40, stapled, false))).toEqual({ x: 432, y: 0, ...trim });
  expect(frontSide(coverPlan(trim, 40, stapled, true))).toEqual({ x: 0, y: 0, ...trim });
  const plan = coverPlan(trim, 200, { ...press, binding: "case" }, false);
  const { x, y, width, height } = frontSide(plan);
  expect(x).toBeCloseTo(plan.front.x - (7 * 72) / 25.4);
  expect([x + width, y, height]).toEqual([plan.width, 0, plan.height]);
});
