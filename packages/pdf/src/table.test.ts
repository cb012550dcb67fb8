import type { Flow } from "@printery/document";
import { at, heading, note, paragraph, reference, row, text } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article, messagesOf, read } from "./read-article.ts";
import type { ReadPdf } from "./read-pdf.ts";

describe("a table", () => {
  const table = (...rows: ReturnType<typeof row>[]): Flow => ({
    type: "table",
    align: [],
    children: rows,
    position: at(),
  });

  test("repeats its header on every page and keeps every row", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => row(`case ${index}`, `${index} sorts`));
    const { pages } = await read(article([table(row("Case", "Sorts"), ...rows)]));
    expect(pages.map(({ text }) => text.match(/Case\s*Sorts/g)?.length)).toEqual(
      pages.map(() => 1),
    );
    const found = pages.flatMap(({ text }) => text.match(/case \d+/g) ?? []);
    expect(found).toEqual(rows.map((_, index) => `case ${index}`));
  });

  test("that is small stands on one page, wherever it begins", async () => {
    const small = table(
      row("Case", "Sorts"),
      ...["a", "b", "c", "d"].map((each) => row(each, each)),
    );
    for (let before = 26; before < 40; before += 1) {
      const lines = Array.from({ length: before }, () => paragraph("A line."));
      const { pages } = await read(
        article([...lines, heading(2, "Sorts", "sorts"), small, ...lines]),
      );
      expect(pages.filter(({ text }) => /Case\s*Sorts/.test(text))).toHaveLength(1);
    }
  });

  test("splits a row that is taller than the page", async () => {
    const long = Array.from({ length: 1200 }, (_, index) => `w${index}`).join(" ");
    const { pages } = await read(article([table(row("Key", "Value"), row("long", long))]));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ text }) => text.match(/\bw\d+\b/g) ?? [])).toEqual(long.split(" "));
  });

  /** The left, right, lower and upper edge of all that is printed. */
  const edges = (pages: ReadPdf["pages"]) => {
    const boxes = pages.flatMap(({ pieces }) => pieces);
    const right = boxes.map(({ x, width, isTurned }) => (isTurned ? x : x + width));
    const top = boxes.map(({ y, width, isTurned }) => (isTurned ? y + width : y));
    return [
      Math.min(...boxes.map(({ x }) => x)),
      Math.max(...right),
      Math.min(...boxes.map(({ y }) => y)),
      Math.max(...top),
    ];
  };
  const wide = (columns: number, rows: number, first = "foundry"): Flow =>
    table(
      row(...Array.from({ length: columns }, (_, index) => `Head${index}`)),
      ...Array.from({ length: rows }, (_, index) =>
        row(`${first}${index}`, ...Array.from({ length: columns - 1 }, () => "foundry")),
      ),
    );
  const tooWide = (columns: number) => [
    `on-specimens.txt:1:1: warning: Expected a table that fits the page, not ${columns} columns with words as long as these; its words are broken (table-too-wide)`,
  ];

  test.each<[number, boolean, string[]]>([
    [8, false, []],
    [12, true, []],
    [16, true, []],
    [40, true, tooWide(40)],
  ])("of %i columns stays on the page: turned %s", async (columns, isTurned, messages) => {
    const publication = article([paragraph("Before."), wide(columns, 4), paragraph("After.")]);
    expect(await messagesOf(publication)).toEqual(messages);
    const { pages } = await read(publication);
    const [left = 0, right = 0, foot = 0, top = 0] = edges(pages);
    expect(left).toBeGreaterThan(50);
    expect(right).toBeLessThan(419.53 - 50);
    expect(foot).toBeGreaterThan(40);
    expect(top).toBeLessThan(595.28 - 50);
    const turned = pages.flatMap(({ pieces }) => pieces).filter((each) => each.isTurned);
    expect(turned.length > 0).toBe(isTurned);
  });

  test("that is turned has pages of its own, upright folios and its header on each", async () => {
    const publication = article([
      paragraph("Before. ".repeat(30)),
      wide(12, 60, "row"),
      paragraph("After. ".repeat(200)),
    ]);
    const { pages } = await read(publication);
    const own = pages.filter(({ pieces }) => pieces.some(({ isTurned }) => isTurned));
    expect(own.length).toBeGreaterThan(1);
    for (const { pieces, text } of own) {
      expect(text).toContain("Head0");
      const upright = pieces.filter(({ isTurned }) => !isTurned).map((each) => each.text);
      expect(upright.join("")).toMatch(/^A Specimen of Every Node · page \d of \d$/);
    }
    // What follows fills the page before.
    expect(pages[0]?.text).toMatch(/Before\.[\s\S]*After\./);
    // The header is heard once.
    expect(JSON.stringify(pages.map(({ elements }) => elements)).match(/Head0/g)).toHaveLength(1);
    const rows = own.flatMap(({ text }) => text.match(/row\d+/g) ?? []);
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => `row${index}`));
  });

  test("that is turned takes its caption along, and leaves its notes to the next page", async () => {
    const cells = wide(12, 3);
    if (cells.type !== "table") throw new Error("Expected a table");
    const [head, first, ...others] = cells.children;
    if (head === undefined || first === undefined) throw new Error("Expected rows");
    const noted = {
      ...first,
      children: first.children.map((cell, index) =>
        index > 0 ? cell : { ...cell, children: [...cell.children, reference(1)] },
      ),
    };
    const captioned: Flow = {
      ...cells,
      children: [head, noted, ...others],
      caption: [text("The caption of it")],
    };
    const notes = [note(1, paragraph("Remark upon the first cell."))];
    const { pages } = await read(article([captioned, paragraph("After.")], { notes }));
    const pieces = pages.flatMap((page) => page.pieces);
    expect(pieces.find((each) => each.text.includes("The caption of it"))?.isTurned).toBe(true);
    expect(pieces.find((each) => each.text.includes("Remark upon"))?.isTurned).toBe(false);
  });

  test("is never turned inside a note", async () => {
    const notes = [note(1, wide(12, 3))];
    const { pages } = await read(article([paragraph("Word", reference(1), ".")], { notes }));
    expect(pages.flatMap(({ pieces }) => pieces).filter(({ isTurned }) => isTurned)).toEqual([]);
  });

  test("that is turned leaves no heading alone at the foot of a page", async () => {
    const title: Flow = heading(2, "The Heading", "the-heading");
    const { pages } = await read(
      article([paragraph("Before."), title, wide(12, 4), paragraph("After. ".repeat(300))]),
    );
    expect(pages[0]?.text).toMatch(/The Heading\nAfter\./);
  });
});
