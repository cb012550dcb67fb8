import { expect, test } from "vitest";
import { clustersOf, type PlacedGlyph } from "./clusters.ts";

/** Glyphs that stand for what begins there. */
function glyphs(...clusters: number[]): PlacedGlyph[] {
  return clusters.map((cluster, id) => ({ id, cluster, advance: 500, dx: 0, dy: 0 }));
}

test.each<[string, string, number[], string[]]>([
  ["one for each", "abc", [0, 1, 2], ["a", "b", "c"]],
  ["one for several letters", "ffix", [0, 3], ["ffi", "x"]],
  ["several for one letter", "ab", [0, 0, 1], ["a", "b"]],
  ["from the right", "אבג", [2, 1, 0], ["ג", "ב", "א"]],
  ["from the right, several for one", "אב", [1, 1, 0], ["ב", "א"]],
  ["from the right, one for several", "אבג", [2, 0], ["ג", "אב"]],
  ["none", "", [], []],
])("glyphs and what they say: %s", (_name, text, clusters, said) => {
  expect(clustersOf(glyphs(...clusters), text).map((each) => each.text)).toEqual(said);
});

test("glyphs of one cluster stay in their order", () => {
  const [first] = clustersOf(glyphs(0, 0), "a");
  expect(first?.glyphs.map(({ id }) => id)).toEqual([0, 1]);
});
