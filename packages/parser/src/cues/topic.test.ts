import { describe, expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { sourceOf } from "../source.ts";
import { groundsOf } from "./survey.ts";
import { page, prose } from "./testing/page.ts";

/** What the running text of a page has to do with the line `label` above it. */
function topic(label: string): [share: number, words: number] {
  const { blocks, topical, told } = groundsOf(cut(sourceOf("a.txt", page([label]))));
  const at = blocks.findIndex(({ text }) => text === label);
  return [Math.round((topical[at] ?? 0) * 100) / 100, told[at] ?? 0];
}

describe("the share of telling words that the running text uses", () => {
  test.each([
    ["Carters of the Salt Road", [1, 3]],
    ["CARTERS OF THE SALT ROAD", [1, 3]],
    ["Carters of the Gold Road", [0.67, 3]],
    ["Quays of Lowport", [0, 2]],
    ["Carter", [0, 1]],
    ["The inn", [0.5, 0]],
    ["What they were about", [0.5, 0]],
  ])("of %j", (label, expected) => {
    expect(topic(label)).toEqual(expected);
  });

  test("counts no word that running text uses in the block itself alone", () => {
    const { blocks, topical } = groundsOf(cut(sourceOf("a.txt", page([]))));
    const at = blocks.findIndex(({ text }) => text === prose[0]);
    expect(topical[at]).toBeGreaterThan(0);
    expect(topical[at]).toBeLessThan(0.5);
  });
});
