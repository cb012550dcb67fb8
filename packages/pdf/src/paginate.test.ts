import { describe, expect, test } from "vitest";
import { rect, spread } from "./column.ts";
import { FORBIDDEN, type Galley, type Slab } from "./item.ts";
import { type PageFrame, paginate } from "./paginate.ts";

/** A line ten points high; its name is the colour of a rule on it, to be found again on the page. */
function line(name: string, notes: string[] = []): Slab {
  return { kind: "slab", height: 10, items: [rect(0, 0, 1, 1, name)], notes };
}

function paragraph(name: string, count: number): Galley {
  return spread(Array.from({ length: count }, (_, index) => line(`${name}${index + 1}`)));
}

const space = (height: number): Galley => [{ kind: "glue", height, items: [] }];
const KEEP: Galley = [{ kind: "penalty", cost: FORBIDDEN }];

/** What is on each page of `lines` lines, with its distance from the top. */
function pages(galley: Galley, lines: number, notes: Record<string, Slab[]> = {}): string[] {
  const frame: PageFrame = {
    height: lines * 10,
    leading: 10,
    notes: new Map(Object.entries(notes)),
    noteRule: line("rule"),
  };
  return paginate(galley, frame).map(({ items }) =>
    items.map(({ item }) => ("color" in item ? `${item.color}@${item.y}` : "")).join(" "),
  );
}

describe("a page ends", () => {
  test.each<[string, Galley, number, string[]]>([
    ["where it is full", paragraph("a", 7), 4, ["a1@0 a2@10 a3@20 a4@30", "a5@0 a6@10 a7@20"]],
    ["not before the last line", paragraph("a", 5), 4, ["a1@0 a2@10 a3@20", "a4@0 a5@10"]],
    [
      "not after a first line",
      [...paragraph("a", 3), ...space(0), ...paragraph("b", 4)],
      4,
      ["a1@0 a2@10 a3@20", "b1@0 b2@10 b3@20 b4@30"],
    ],
    [
      "not after a heading",
      [...paragraph("a", 2), ...space(10), line("h"), ...KEEP, ...space(0), ...paragraph("b", 3)],
      4,
      ["a1@0 a2@10", "h@0 b1@10 b2@20 b3@30"],
    ],
    [
      "without the space that falls on it",
      [...paragraph("a", 4), ...space(10), ...paragraph("b", 2)],
      4,
      ["a1@0 a2@10 a3@20 a4@30", "b1@0 b2@10"],
    ],
    [
      "even where everything forbids it",
      [line("a"), ...KEEP, line("b"), ...KEEP, line("c"), ...KEEP, line("d")],
      2,
      ["a@0 b@10", "c@0 d@10"],
    ],
  ])("%s", (_name, galley, lines, expected) => {
    expect(pages(galley, lines)).toEqual(expected);
  });

  test("with a header to repeat", () => {
    const header = [line("head")];
    const rows: Galley = ["a", "b", "c"].flatMap(
      (name): Galley => [{ kind: "penalty", cost: 0, header }, line(name)],
    );
    expect(pages([line("head"), ...KEEP, ...rows], 3)).toEqual(["head@0 a@10 b@20", "head@0 c@10"]);
  });
});

describe("notes", () => {
  test("stand at the foot, under a rule, on the page of their reference", () => {
    const galley: Galley = [
      line("a"),
      { kind: "penalty", cost: 0 },
      line("b", ["1"]),
      ...space(0),
      line("c"),
    ];
    expect(pages(galley, 5, { 1: [line("n")] })).toEqual(["a@0 b@10 c@20 rule@30 n@40"]);
    expect(pages(galley, 4, { 1: [line("n")] })).toEqual(["a@0 b@10 rule@20 n@30", "c@0"]);
  });

  test("that find no room take their line to the next page", () => {
    const galley: Galley = [line("a"), ...space(0), line("b"), ...space(0), line("c", ["1"])];
    expect(pages(galley, 4, { 1: [line("n"), line("m")] })).toEqual([
      "a@0 b@10",
      "c@0 rule@10 n@20 m@30",
    ]);
  });

  test("longer than the page run on", () => {
    const note = ["n1", "n2", "n3", "n4", "n5"].map((name) => line(name));
    expect(pages([line("a", ["1"])], 4, { 1: note })).toEqual([
      "a@0 rule@10 n1@20 n2@30",
      "rule@0 n3@10 n4@20 n5@30",
    ]);
  });
});

test("what is left of a page goes to its fills", () => {
  const galley: Galley = [line("a"), { kind: "fill" }, line("b")];
  expect(pages(galley, 5)).toEqual(["a@0 b@40"]);
});

test("a line taller than the page has a page to itself", () => {
  const tall: Slab = { ...line("tall"), height: 90 };
  expect(pages([line("a"), ...space(0), tall, ...space(0), line("b")], 4)).toEqual([
    "a@0",
    "tall@0",
    "b@0",
  ]);
});

describe("a figure", () => {
  const figure = (name: string): Slab => ({ ...line(name), height: 30, floatGap: 0 });
  const around = (name: string): Galley => [...space(10), figure(name), ...space(10)];

  test.each<[string, Galley, string[]]>([
    [
      "stays where it fits",
      [line("a"), ...space(0), figure("F"), ...space(10), line("b")],
      ["a@0 F@10 b@50"],
    ],
    [
      "lets the text below it go first where it does not",
      [...paragraph("a", 4), ...around("F"), ...paragraph("b", 4)],
      ["a1@0 a2@10 a3@20 a4@30 b1@40 b2@50", "F@0 b3@40 b4@50"],
    ],
    [
      "comes last where there is no more text",
      [...paragraph("a", 4), ...around("F"), line("b")],
      ["a1@0 a2@10 a3@20 a4@30 b@40", "F@0"],
    ],
    [
      "comes before another",
      [...paragraph("a", 5), ...around("F"), figure("G"), ...space(10), line("b")],
      ["a1@0 a2@10 a3@20 a4@30 a5@40", "F@0 b@30", "G@0"],
    ],
    [
      "goes with the heading above it",
      [...paragraph("a", 4), ...space(0), line("h"), ...KEEP, ...around("F"), line("b")],
      ["a1@0 a2@10 a3@20 a4@30", "h@0 F@20", "b@0"],
    ],
  ])("%s", (_name, galley, expected) => {
    expect(pages(galley, 6)).toEqual(expected);
  });
});
