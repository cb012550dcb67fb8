import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { rowsOf } from "./columns.ts";
import { readLines } from "./line.ts";

/** The pieces of each cell, joined by a stroke. */
function cells(...lines: string[]): string[][] {
  return rowsOf(readLines(sourceOf("a.txt", lines.join("\n")))).map((row) =>
    row.map((pieces) => pieces.map(({ text }) => text).join("/")),
  );
}

describe("rowsOf", () => {
  test("leaves a cell empty where its column is", () => {
    expect(
      cells(
        "Lamp       Oil      Lit at",
        "North      whale",
        "South               dusk",
        "East       rape     dawn",
      ),
    ).toEqual([
      ["Lamp", "Oil", "Lit at"],
      ["North", "whale", ""],
      ["South", "", "dusk"],
      ["East", "rape", "dawn"],
    ]);
  });

  test("joins a line that goes on with one cell to the row above", () => {
    expect(
      cells(
        "Lamp       Keeper",
        "North      a widow and",
        "           her brother",
        "South      nobody",
      ),
    ).toEqual([
      ["Lamp", "Keeper"],
      ["North", "a widow and/her brother"],
      ["South", "nobody"],
    ]);
  });

  test("takes a figure that stands alone for a row of its own", () => {
    expect(cells("Lamp       Cost", "North       400", "            900")).toEqual([
      ["Lamp", "Cost"],
      ["North", "400"],
      ["", "900"],
    ]);
  });

  test("goes by the gaps where columns overlap", () => {
    expect(cells("a very long cell  b", "c  d", "e  f")).toEqual([
      ["a very long cell", "b"],
      ["c", "d"],
      ["e", "f"],
    ]);
  });

  test("parts at bars and tabs, and leaves rules out", () => {
    expect(cells("| a |  | b |", "|---|--|---|", "| c | d |  |")).toEqual([
      ["a", "", "b"],
      ["c", "d", ""],
    ]);
    expect(cells("a\tb", "c\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});
