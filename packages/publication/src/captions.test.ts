import { type Block, type Flow, plainText } from "@printery/document";
import { expect, test } from "vitest";
import { at, figure, h, line, p } from "../test/nodes.ts";
import { withCaptions } from "./captions.ts";

const table = (): Flow => ({ type: "table", align: [], children: [], position: at() });

/** Each block as a line; a table or figure with its caption. */
function lines(blocks: readonly Block[]): string[] {
  return withCaptions(blocks).map((block) => {
    if (block.type === "table")
      return `<table> ${block.caption && plainText(block.caption)}`.replace(" undefined", "");
    if (block.type === "figure") return `<figure> ${plainText(block.children)}`.trim();
    return `${block.type}: ${plainText([block])}`;
  });
}

test.each([
  "Table 1: Rents",
  "TABLE 2. Rents",
  "Table 2.1 Rents by town",
  "Table IV — Rents",
  "Table A1 | Rents",
  "Tabelle 3: Mieten",
  "Tab. 3: Mieten",
  "Tableau 4 – Loyers",
  "Таблица 5. Плата",
  "جدول 6: الإيجار",
  "טבלה 7: שכירות",
  "Table 8",
])("%s above a table is its caption", (words) => {
  expect(lines([p("Before."), p(words), table(), p("After.")])).toEqual([
    "paragraph: Before.",
    `<table> ${words}`,
    "paragraph: After.",
  ]);
});

test.each([
  "Table 1 shows the rents.",
  "Tables 1 and 2: rents",
  "Table rents: by town",
  "Tabelle 3 zeigt die Mieten.",
  "Figure 1: Rents",
  "Table 1234: Rents",
  "Rents by town",
  `Table 1: ${"It goes on and on. ".repeat(40)}`.trim(),
])("%s above a table stays text", (words) => {
  expect(lines([p(words), table()])).toEqual([`paragraph: ${words}`, "<table>"]);
});

test.each(["Figure 1: Pans", "Fig. 2. Pans", "Abb. 3: Pfannen", "Рис. 4. Соль", "Map 5. Pans"])(
  "%s below a picture is its caption",
  (words) => {
    expect(lines([figure("a.png", "A"), p(words)])).toEqual([`<figure> ${words}`]);
  },
);

test("a caption may have been taken for a heading or a credit, and be all in strong type", () => {
  const strong: Block = {
    type: "paragraph",
    children: [
      {
        type: "strong",
        children: [{ type: "text", value: "Table 3", position: at() }],
        position: at(),
      },
    ],
    position: at(),
  };
  const all = [h(3, "Table 1: A"), table(), line("credit", "Table 2: B"), table(), strong, table()];
  expect(lines(all)).toEqual(["<table> Table 1: A", "<table> Table 2: B", "<table> Table 3"]);
  const [, , last] = withCaptions(all);
  expect(last?.type === "table" && last.caption?.map(({ type }) => type)).toEqual(["text"]);
});

test("captions stand on the side where more of them are", () => {
  const below = [table(), p("Table 1: A"), table(), p("Table 2: B")];
  expect(lines(below)).toEqual(["<table> Table 1: A", "<table> Table 2: B"]);
  const above = [p("Figure 1: A"), figure("a.png", "A"), p("Figure 2: B"), figure("b.png", "B")];
  expect(lines(above)).toEqual(["<figure> Figure 1: A", "<figure> Figure 2: B"]);
  expect(lines([p("Figure 1: A"), figure("a.png", "A")])).toEqual(["<figure> Figure 1: A"]);
});

test("a caption that is said already is no second one, and none is far from what it counts", () => {
  const said = [figure("a.png", "A", "Figure 1. Pans"), p("Figure 2: Roads")];
  expect(lines(said)).toEqual(["<figure> Figure 1. Pans", "paragraph: Figure 2: Roads"]);
  const far: Block[] = [p("Table 1: A"), p("Between."), table()];
  expect(lines(far)).toEqual(["paragraph: Table 1: A", "paragraph: Between.", "<table>"]);
});

test("a credit that counts a picture which is gone stays where it stands", () => {
  expect(lines([line("credit", "Figure 2: Roads"), line("credit", "Photo: A. Reed")])).toEqual([
    "paragraph: Figure 2: Roads",
    "credit: Photo: A. Reed",
  ]);
});
