import { expect, test } from "vitest";
import { inColumns } from "./columns.ts";
import { FORBIDDEN, type Galley, type PageItem } from "./item.ts";

/** A line of ten points that is called `name`. */
function line(name: string): Galley[number] {
  const item = { x: 0, y: 5, fragments: [], ascent: 8, height: 10, anchor: name };
  return { kind: "slab", height: 10, items: [{ type: "line", item }], notes: [] };
}

const glue: Galley[number] = { kind: "glue", height: 2, items: [] };
const bound: Galley[number] = { kind: "penalty", cost: FORBIDDEN };

function lines(count: number): Galley {
  return Array.from({ length: count }, (_, index) => [line(String(index)), glue]).flat();
}

function nameOf({ item }: PageItem): string {
  return "anchor" in item && item.anchor !== undefined ? `${item.anchor}@${item.x},${item.y}` : "";
}

/** The lines of each page, with where they are. */
function set(galley: Galley, height: number, head = 0): string[] {
  const frame = { count: 2, step: 100, height, leading: 10, head: { items: [], height: head } };
  return inColumns(galley, frame).map(({ items }) => items.map(nameOf).join(" "));
}

test.each<[string, Galley, number, number, string[]]>([
  ["one after the other", lines(4), 22, 0, ["0@0,5 1@0,17 2@100,5 3@100,17"]],
  ["and of equal height where they end", lines(4), 90, 0, ["0@0,5 1@0,17 2@100,5 3@100,17"]],
  ["the first taller where they are odd", lines(3), 90, 0, ["0@0,5 1@0,17 2@100,5"]],
  ["over pages", lines(6), 22, 0, ["0@0,5 1@0,17 2@100,5 3@100,17", "4@0,5 5@100,5"]],
  ["below a head, on the first page", lines(4), 22, 10, ["0@0,15 1@100,15", "2@0,5 3@100,5"]],
  [
    "without parting what belongs together",
    [line("a"), glue, line("b"), bound, glue, line("c")],
    22,
    0,
    ["a@0,5 b@100,5 c@100,17"],
  ],
  ["where a line is taller than the page", [line("a"), glue, line("b")], 5, 0, ["a@0,5 b@100,5"]],
  ["that are empty", [], 50, 0, [""]],
])("columns stand %s", (_name, galley, height, head, pages) => {
  expect(set(galley, height, head)).toEqual(pages);
});
