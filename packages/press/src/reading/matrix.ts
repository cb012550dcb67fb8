import type { Box } from "./pdf-file.ts";

/** a b c d e f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `first`, then `second`. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

/** The first six numbers as a matrix; the identity where there are fewer. */
export function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  const all = [a, b, c, d, e, f].every((number) => number !== undefined);
  return all ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : IDENTITY;
}

/** The box around `box` once it is moved and turned. */
export function moved({ left, bottom, right, top }: Box, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix;
  // Each corner is a sum of what a side gives across and what one gives along.
  const [acrossLeft, acrossRight] = [left * a, right * a];
  const [acrossBottom, acrossTop] = [bottom * c, top * c];
  const [upLeft, upRight] = [left * b, right * b];
  const [upBottom, upTop] = [bottom * d, top * d];
  return {
    left: Math.min(acrossLeft, acrossRight) + Math.min(acrossBottom, acrossTop) + e,
    bottom: Math.min(upLeft, upRight) + Math.min(upBottom, upTop) + f,
    right: Math.max(acrossLeft, acrossRight) + Math.max(acrossBottom, acrossTop) + e,
    top: Math.max(upLeft, upRight) + Math.max(upBottom, upTop) + f,
  };
}

/** What both boxes share; nothing where they are apart. */
export function shared(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return box.left <= box.right && box.bottom <= box.top ? box : undefined;
}

/** The box around both. */
export function around(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other;
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}
