import { describe, expect, test } from "vitest";
import { type Ranking, type TraitName, traitNames } from "../cues/headline.ts";
import type { Race } from "./example.ts";
import { fitRanking } from "./ranking.ts";

const nothing = Object.fromEntries(traitNames.map((name) => [name, 0])) as Ranking;

function traits(shown: Partial<Record<TraitName, number>>): Float64Array {
  return Float64Array.from(traitNames, (name) => shown[name] ?? 0);
}

/** Between one line that shows `right` and one that shows `wrong`. */
function race(
  right: Partial<Record<TraitName, number>>,
  wrong: Partial<Record<TraitName, number>>,
): Race {
  return { traits: [traits(wrong), traits(right)], right: [false, true] };
}

const races = [
  race({ topical: 1, label: 1 }, { sentence: 1 }),
  race({ topical: 1 }, { label: 1 }),
  race({ label: 1 }, { menuAbove: 1, label: 1 }),
];

describe("the fitted ranking", () => {
  const fitted = fitRanking(races, nothing, 1);

  test.each<TraitName>(["topical"])("favours what right lines show: %s", (name) => {
    expect(fitted[name]).toBeGreaterThan(0.1);
  });

  test.each<TraitName>(["sentence", "menuAbove"])(
    "holds what wrong lines show against them: %s",
    (name) => {
      expect(fitted[name]).toBeLessThan(-0.1);
    },
  );

  test("leaves alone what no line shows", () => {
    expect(fitted.underlined).toBe(0);
  });

  test("is where the sum of surprise and pull is least", () => {
    // By differences of the definition, not by the gradient that the fit goes down.
    for (const name of ["topical", "label", "sentence", "menuAbove"] as const) {
      const slope =
        (cost({ ...fitted, [name]: fitted[name] + 1e-4 }) -
          cost({ ...fitted, [name]: fitted[name] - 1e-4 })) /
        2e-4;
      expect(Math.abs(slope)).toBeLessThan(0.02);
    }
  });

  test("is the same every time", () => {
    expect(fitRanking(races, nothing, 1)).toEqual(fitted);
  });

  test("stays near what it is drawn to, the nearer the stronger the pull", () => {
    const prior = { ...nothing, topical: -1 };
    const [loose, tight] = [0.1, 1000].map((pull) => fitRanking(races, prior, pull).topical);
    expect(tight).toBeCloseTo(-1, 1);
    expect(loose).toBeGreaterThan(0);
  });
});

/** Half the square of every weight, and for each race the logarithm of how unlikely its right line is. */
function cost(ranking: Ranking): number {
  const worth = (line: Float64Array) =>
    traitNames.reduce((sum, name, place) => sum + ranking[name] * (line[place] ?? 0), 0);
  const pull = traitNames.reduce((sum, name) => sum + ranking[name] ** 2 / 2, 0);
  return races.reduce((sum, { traits: [wrong, right] }) => {
    if (wrong === undefined || right === undefined) throw new Error("Expected two lines");
    return sum + Math.log(1 + Math.exp(worth(wrong) - worth(right)));
  }, pull);
}
