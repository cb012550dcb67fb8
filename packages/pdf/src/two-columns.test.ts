import { note, paragraph, reference } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { rect } from "./column.ts";
import { FORBIDDEN, type Galley, type Slab } from "./item.ts";
import { article, read } from "./read-article.ts";
import { paginateColumns } from "./two-columns.ts";

/** A line ten points high; its name is the colour of a rule on it. */
function line(name: string, more: Partial<Slab> = {}): Slab {
  return { kind: "slab", height: 10, items: [rect(0, 0, 1, 1, name)], notes: [], ...more };
}

/** Lines that may be parted anywhere. */
const lines = (name: string, count: number): Galley =>
  Array.from(
    { length: count },
    (_, index): Galley => [line(`${name}${index + 1}`), { kind: "glue", height: 0, items: [] }],
  ).flat();

const across = (name: string, height: number): Galley => [
  line(name, { height, floatGap: 0, isApart: true }),
  { kind: "glue", height: 10, items: [] },
];

/** What is on each page of `depth` lines: the columns are 100 points wide, with 10 between. */
function pages(head: Galley, galley: Galley, depth: number, notes: Record<string, Slab[]> = {}) {
  const frame = {
    height: depth * 10,
    leading: 10,
    notes: new Map(Object.entries(notes)),
    noteRule: line("rule"),
  };
  return paginateColumns(head, galley, frame, { width: 100, gutter: 10 }).map(({ items }) =>
    items.map(({ item }) => ("color" in item ? `${item.color}@${item.x},${item.y}` : "")).join(" "),
  );
}

describe("two columns", () => {
  test("begin below the title, and are equally deep on the last page", () => {
    expect(pages([line("T")], lines("a", 14), 8)).toEqual([
      "T@0,0 a1@0,20 a2@0,30 a3@0,40 a4@0,50 a5@0,60 a6@0,70 a7@110,20 a8@110,30 a9@110,40 a10@110,50 a11@110,60 a12@110,70",
      "a13@0,0 a14@110,0",
    ]);
  });

  test.each<[string, number, string]>([
    ["five lines", 5, "a1@0,20 a2@0,30 a3@0,40 a4@110,20 a5@110,30"],
    ["one line", 1, "a1@0,20"],
  ])("of %s are balanced on the first page", (_name, count, expected) => {
    expect(pages([line("T")], lines("a", count), 9)).toEqual([`T@0,0 ${expected}`]);
  });

  test("never part a heading from its text, even to be equally deep", () => {
    const kept: Galley = [line("h"), { kind: "penalty", cost: FORBIDDEN }, ...lines("a", 1)];
    expect(pages([line("T")], kept, 9)).toEqual(["T@0,0 h@0,20 a1@0,30"]);
  });

  test("are left out where there is a title alone", () => {
    expect(pages([line("T")], [], 9)).toEqual(["T@0,0"]);
  });

  test("begin on the next page where the title leaves too little", () => {
    const title = [line("T", { height: 80 })];
    expect(pages(title, lines("a", 2), 9)).toEqual(["T@0,0", "a1@0,0 a2@110,0"]);
  });

  test("have the notes of each at its foot", () => {
    const galley = [line("r", { notes: ["1"] }), ...lines("a", 9)];
    expect(pages([line("T")], galley, 7, { 1: [line("n")] })).toEqual([
      "T@0,0 r@0,20 a1@0,30 a2@0,40 rule@0,50 n@0,60 a3@110,20 a4@110,30 a5@110,40 a6@110,50 a7@110,60",
      "a8@0,0 a9@110,0",
    ]);
  });
});

describe("what is too wide for a column", () => {
  test("stands above both on the next page, and the text below it goes first", () => {
    const galley = [...lines("a", 3), ...across("W", 10), ...lines("b", 9)];
    expect(pages([line("T")], galley, 7)).toEqual([
      "T@0,0 a1@0,20 a2@0,30 a3@0,40 b1@0,50 b2@0,60 b3@110,20 b4@110,30 b5@110,40 b6@110,50 b7@110,60",
      "W@0,0 b8@0,20 b9@110,20",
    ]);
  });

  test("stands below both at the end, if there is room", () => {
    const galley = [...lines("a", 3), ...across("W", 30), ...lines("b", 1)];
    expect(pages([line("T")], galley, 8)).toEqual([
      "T@0,0 a1@0,20 a2@0,30 a3@110,20 b1@110,30 W@0,50",
    ]);
  });

  test("has a page to itself where there is none", () => {
    const galley = [...lines("a", 3), ...across("W", 40), ...across("X", 80), ...lines("b", 1)];
    expect(pages([line("T")], galley, 8)).toEqual([
      "T@0,0 a1@0,20 a2@0,30 a3@110,20 b1@110,30",
      "W@0,0",
      "X@0,0",
    ]);
  });

  test("takes its notes to the page it is on", () => {
    const wide = line("W", { height: 20, floatGap: 0, isApart: true, notes: ["1"] });
    const galley = [...lines("a", 3), wide, ...lines("b", 11)];
    expect(pages([line("T")], galley, 8, { 1: [line("n")] })).toEqual([
      "T@0,0 a1@0,20 a2@0,30 a3@0,40 b1@0,50 b2@0,60 b3@0,70 b4@110,20 b5@110,30 b6@110,40 b7@110,50 b8@110,60 b9@110,70",
      "W@0,0 b10@0,30 rule@0,60 n@0,70 b11@110,30",
    ]);
  });
});

describe("an article in two columns", () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const text = (number: number) =>
    Array.from({ length: 60 }, (_, index) => `w${number}x${index}`).join(" ");
  const children = numbers.map((number) => paragraph(text(number), reference(number), "."));
  const notes = numbers.map((number) => note(number, paragraph(`Remark${number} upon it.`)));
  const publication = {
    ...article(children, { notes }),
    style: "briefing" as const,
    trim: "A4" as const,
    columns: 2 as const,
  };

  test("loses nothing and keeps the order", async () => {
    const { pages } = await read(publication);
    const found = pages.flatMap((page) => page.text.match(/w\d+x\d+/g) ?? []);
    expect(pages.length).toBeGreaterThan(1);
    expect(found).toEqual(numbers.flatMap((number) => text(number).split(" ")));
  });

  test("has each note below the column that refers to it", async () => {
    const { pages } = await read(publication);
    const placed = (word: RegExp) =>
      pages.flatMap(({ pieces }, page) =>
        pieces.flatMap((piece) =>
          word.test(piece.text) ? [`${page} ${piece.x < 595 / 2 ? "left" : "right"}`] : [],
        ),
      )[0];
    expect(numbers.map((number) => placed(new RegExp(`Remark${number} `)))).toEqual(
      numbers.map((number) => placed(new RegExp(`w${number}x59\\b`))),
    );
  });

  test("ends in columns of equal depth", async () => {
    const { pages } = await read({
      ...publication,
      ...article(children.slice(0, 9)),
      style: "briefing",
      trim: "A4",
      columns: 2,
    });
    const lowest = (side: (x: number) => boolean) =>
      Math.min(
        ...(pages.at(-1)?.pieces ?? [])
          .filter(({ x, text }) => side(x) && /x\d/.test(text))
          .map(({ y }) => y),
      );
    const [left, right] = [lowest((x) => x < 595 / 2), lowest((x) => x >= 595 / 2)];
    expect(Math.abs(left - right)).toBeLessThan(16);
  });
});
