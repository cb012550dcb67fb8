import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeRoles } from "./decode.ts";
import { compile } from "./model.ts";
import { roleOf, states } from "./state.ts";
import { table } from "./weights.ts";

const model = compile(table);
const width = states.length;

/** Per block and state, the most that one of all readings of three blocks is worth in which the block is in the state. */
function mostOf(scores: Float64Array): Float64Array {
  const own = (at: number, state: number) => scores[at * width + state] ?? 0;
  const step = (from: number, to: number) => model.matrix[from * width + to] ?? 0;
  const most = new Float64Array(3 * width).fill(Number.NEGATIVE_INFINITY);
  for (let first = 0; first < width; first += 1)
    for (let second = 0; second < width; second += 1)
      for (let third = 0; third < width; third += 1) {
        const ends = (model.opening[first] ?? 0) + (model.closing[third] ?? 0);
        const steps = step(first, second) + step(second, third);
        const total = ends + steps + own(0, first) + own(1, second) + own(2, third);
        for (const cell of [first, width + second, 2 * width + third])
          most[cell] = Math.max(most[cell] ?? 0, total);
      }
  return most;
}

/** From blocks of which little is known, where steps decide, to those of which one state is sure. */
const anyScores = fc
  .tuple(
    fc.constantFrom(0.01, 1, 5, 30),
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 3 * width,
      maxLength: 3 * width,
    }),
  )
  .map(([most, shares]) => Float64Array.from(shares, (share) => share * most));

test("of all readings the likeliest is found, and how much worse the next is without a block's role", () => {
  fc.assert(
    fc.property(anyScores, (scores) => {
      const most = mostOf(scores);
      const best = Math.max(...most);
      decodeRoles(scores, model).forEach(({ state, confidence }, at) => {
        expect(most[at * width + state]).toBeCloseTo(best, 9);
        const role = roleOf(states[state] ?? "paragraph");
        const others = states.map((other, place) =>
          roleOf(other) === role ? Number.NEGATIVE_INFINITY : (most[at * width + place] ?? 0),
        );
        const lead = best - Math.max(...others);
        expect(Math.abs(confidence - Math.tanh(lead / 4))).toBeLessThan(0.0051);
      });
    }),
    { numRuns: 25, seed: 7 },
  );
});

test("a text without blocks has no roles", () => {
  expect(decodeRoles(new Float64Array(0), model)).toEqual([]);
});
