import { expect, test } from "vitest";
import { spinePt } from "./paper.ts";

const white = { paper: "white", binding: "perfect" } as const;

test.each([
  // Inches, by the table of KDP.
  [100, white, 0.2252],
  [101, white, 0.229704],
  [300, { ...white, paper: "cream" }, 0.75],
  [300, { ...white, binding: "case" }, 0.8006],
  [48, { ...white, binding: "saddle" }, 0],
  // A printer's own leaf counts whatever the paper is called.
  [200, { ...white, paper: "cream", leafMm: 0.127 }, 0.5],
  [0, white, 0],
] as const)("%i pages, %j: %f in", (pages, press, inches) => {
  expect(spinePt(pages, press) / 72).toBeCloseTo(inches, 6);
});
