import { describe, expect, test } from "vitest";
import { bind, type Gathering } from "./bind.ts";
import type { TextPage } from "./paginate.ts";

function gathering(count: number, more: Partial<Gathering> = {}): Gathering {
  const pages = Array.from({ length: count }, (): TextPage => ({ items: [] }));
  return { pages: () => pages, numbering: "arabic", recto: false, head: "Head", ...more };
}

/** Side, number, and whether the page has furniture, of each. */
function bound(gatherings: Gathering[], facing: boolean): string[] {
  return bind(gatherings, facing).map(
    ({ side, label, head }) => `${side} ${label}${head === undefined ? " bare" : ""}`,
  );
}

describe("gatherings follow each other", () => {
  const roman2 = gathering(1, { numbering: "roman" });

  test.each<[string, Gathering[], boolean, string[]]>([
    ["on the next page", [gathering(1), gathering(1)], true, ["recto 1", "verso 2"]],
    [
      "on the next recto",
      [gathering(1), gathering(1, { recto: true })],
      true,
      ["recto 1", "verso 2 bare", "recto 3"],
    ],
    [
      "on the next recto, which comes at once",
      [gathering(2), gathering(1, { recto: true })],
      true,
      ["recto 1", "verso 2", "recto 3"],
    ],
    [
      "page 1 of the text on a recto",
      [roman2, gathering(1)],
      true,
      ["recto i", "verso ii bare", "recto 1"],
    ],
    [
      "without blanks where pages don't face",
      [roman2, gathering(1, { recto: true })],
      false,
      ["recto i", "verso 1"],
    ],
  ])("%s", (_name, gatherings, facing, pages) => {
    expect(bound(gatherings, facing)).toEqual(pages);
  });
});

test("a gathering is told the side that its first page falls on", () => {
  const told: string[] = [];
  const asked = (count: number, recto = false): Gathering => {
    const { pages, ...rest } = gathering(count, { recto });
    return {
      ...rest,
      pages: (first) => {
        told.push(first);
        return pages(first);
      },
    };
  };
  bind([asked(1), asked(2), asked(2, true), asked(1)], true);
  expect(told).toEqual(["recto", "verso", "recto", "recto"]);
});
