import { describe, expect, test } from "vitest";
import { rect, spread } from "./column.ts";
import { FORBIDDEN, type Galley, type Slab } from "./item.ts";
import type { PageFrame } from "./page-frame.ts";
import { paginate } from "./paginate.ts";

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
function pages(
  galley: Galley,
  lines: number,
  notes: Record<string, Slab[]> = {},
  first?: "recto" | "verso",
): string[] {
  const frame: PageFrame = {
    ...(first === undefined ? {} : { first }),
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

  test.each([
    ["before what is costly to part, however far from the foot", 3_000, "a12@110"],
    ["inside of it where that costs less than the lines left free", 30, "r7@"],
  ])("%s", (_name, cost, last) => {
    const rows = Array.from({ length: 10 }, (_, index) => line(`r${index + 1}`));
    const whole = rows.flatMap((row, index): Galley => {
      return index === 0 ? [row] : [{ kind: "penalty", cost }, row];
    });
    const galley = [
      ...paragraph("a", 12),
      ...space(10),
      ...whole,
      ...space(10),
      ...paragraph("b", 30),
    ];
    const [first = ""] = pages(galley, 20);
    expect(first.split(" ").at(-1)).toMatch(new RegExp(`^${last}`));
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

/** Paragraphs of so many lines each, named a, b, c … */
function paragraphs(...counts: number[]): Galley {
  return counts.flatMap((count, index): Galley => {
    const name = String.fromCharCode(97 + index);
    return [...(index === 0 ? [] : space(0)), ...paragraph(name, count)];
  });
}

/** How many items are on each page of `lines` lines. */
function depths(galley: Galley, lines: number, first?: "recto" | "verso"): number[] {
  return pages(galley, lines, {}, first).map((page) => page.split(" ").length);
}

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

describe("of two facing pages", () => {
  test.each<[string, number[], "recto" | "verso" | undefined, number[]]>([
    ["the right one is as short as the left one", [9, ...ones(40)], "verso", [7, 7, 8, 8, 8, 8, 3]],
    ["the left one is as short as the right one", [...ones(15), 2, 8], "verso", [7, 7, 8, 3]],
    ["both are full where they can be", [8, ...ones(40)], "verso", [8, 8, 8, 8, 8, 8]],
    ["none is short for one on another spread", [9, ...ones(40)], "recto", [7, 8, 8, 8, 8, 8, 2]],
    ["each is as full as it can be where pages don't face", [9, ...ones(40)], undefined, [7, 8, 8]],
  ])("%s", (_name, counts, first, expected) => {
    const found = depths(paragraphs(...counts), 8, first);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  test.each([
    ["where the text beside them does", 5, "rule@50 n@60"],
    ["at the foot beside a full page", 6, "rule@60 n@70"],
  ])("notes end %s", (_name, count, foot) => {
    const galley = [line("r", ["1"]), ...space(0), ...paragraphs(4, 2, count, 2, 9, 9)];
    const [left, right] = pages(galley, 8, { 1: [line("n")] }, "verso");
    expect(left).toBe(`r@0 a1@10 a2@20 a3@30 a4@40 ${foot}`);
    expect(right?.split(" ")).toHaveLength(count + 2);
  });

  test("spaces take up what is less than a line, so that the last lines stand beside each other", () => {
    const galley = [...paragraph("a", 2), ...space(15), ...paragraphs(9)];
    expect(pages(galley, 6)[0]).toBe("a1@0 a2@10 a1@40 a2@50");
    // Where there is no space to give, nothing moves.
    expect(pages(paragraph("a", 9), 6.5)[0]).toBe("a1@0 a2@10 a3@20 a4@30 a5@40 a6@50");
  });
});

describe("the last page", () => {
  test.each<[string, number[], number, number[]]>([
    ["has more than two lines where pages before can be short", ones(65), 21, [20, 21, 21, 3]],
    ["is as short where nothing else will do", [3, 2], 3, [3, 2]],
    ["takes no lines from full pages where it has enough", ones(66), 21, [21, 21, 21, 3]],
    ["may be the only one", ones(1), 21, [1]],
  ])("%s", (_name, counts, lines, expected) => {
    expect(depths(paragraphs(...counts), lines)).toEqual(expected);
  });
});

describe("floats", () => {
  const float = (name: string, height = 30, notes: string[] = []): Galley => [
    { ...line(name, notes), height, floatGap: 0 },
    ...space(10),
  ];
  const head = line("head");
  const rows = ["r", "s", "t", "u"].flatMap(
    (name): Galley => [{ kind: "penalty", cost: 0, header: [head] }, line(name)],
  );

  test.each<[string, Galley, string[]]>([
    [
      "that wait stand together at the top of a page, as many as fit",
      [...float("F"), ...float("G"), ...float("H", 50), ...paragraph("b", 7)],
      ["b1@60 b2@70", "F@0 G@40", "H@0 b3@60 b4@70", "b5@0 b6@10 b7@20"],
    ],
    [
      "keep their order: a small one waits for a large one",
      [...float("F", 40), ...float("G", 10), ...paragraph("b", 5)],
      ["b1@60 b2@70", "F@0 G@50 b3@70", "b4@0 b5@10"],
    ],
    [
      "stand above the header that is repeated over the rows of a table",
      [...float("F", 40), head, ...KEEP, ...rows.slice(1)],
      ["head@60 r@70", "F@0 head@50 s@60 t@70", "head@0 u@10"],
    ],
    [
      "taller than a page have one to themselves",
      [...float("F", 90), ...paragraph("b", 4)],
      ["b1@60 b2@70", "F@0", "b3@0 b4@10"],
    ],
  ])("%s", (_name, galley, expected) => {
    const [first, ...others] = pages([...paragraph("a", 6), ...space(10), ...galley], 8);
    expect(first).toBe(`a1@0 a2@10 a3@20 a4@30 a5@40 a6@50 ${expected[0]}`);
    expect(others).toEqual(expected.slice(1));
  });

  test("take their notes along", () => {
    const galley = [
      ...paragraph("a", 4),
      ...space(10),
      ...float("F", 30, ["1"]),
      ...paragraph("b", 4),
    ];
    expect(pages(galley, 6, { 1: [line("n")] })).toEqual([
      "a1@0 a2@10 a3@20 a4@30 b1@40 b2@50",
      "F@0 rule@40 n@50",
      "b3@0 b4@10",
    ]);
  });
});

test("the pages of a long section cost as much as those of a short one, each", () => {
  const cost = (lines: number): number => {
    const galley = paragraphs(...Array.from({ length: lines / 5 }, (_, index) => 3 + (index % 5)));
    const start = process.cpuUsage();
    expect(depths(galley, 33, "recto").length).toBeGreaterThan(lines / 34);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  cost(10_000);
  // Six times the lines: a cost that grew with their square would be thirty-six times as high.
  expect(cost(60_000) / cost(10_000)).toBeLessThan(15);
});
