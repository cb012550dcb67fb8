import type { Document, Flow, Position } from "@printery/document";
import type { Section } from "@printery/publication";
import { expect, test } from "vitest";
import { linesAt, pdfPlaces, placesIn, titleLines } from "./text-places.ts";

const on = (first: number, last = first, column = 9): Position => ({
  start: { line: first, column: 1, offset: first * 10 },
  end: { line: last, column, offset: last * 10 + 9 },
});
const words = (value: string, at: number) => [{ type: "text" as const, value, position: on(at) }];
const paragraph = (value: string, at: number): Flow => ({
  ...{ type: "paragraph", position: on(at), children: words(value, at) },
});
const heading = (value: string, at: number): Flow => ({
  ...{ type: "heading", depth: 2, position: on(at), children: words(value, at) },
});

const document: Pick<Document, "children"> = {
  children: [
    { type: "title", position: on(1), children: words("“Tides”", 1) },
    paragraph("They come.", 3),
    heading("Ebb", 5),
    paragraph("They go.", 7),
    heading("Ebb", 9),
    paragraph("Again.", 11),
  ],
};
const titles = new Map([["a.txt", titleLines(document)]]);
const section = (title: string, first: number): Section => ({
  ...{ id: title.toLowerCase(), path: "a.txt", digest: "", role: "chapter", matter: "body" },
  ...{ depth: 1, lang: "en", title, authors: [], front: [], back: [], notes: [], headings: [] },
  children: [paragraph("…", first)],
});

test.each<[string, Position, ReturnType<typeof linesAt>]>([
  ["one line", on(3), { line: 3, endLine: 3 }],
  ["several", on(3, 5), { line: 3, endLine: 5 }],
  ["lines with the end of the last", on(3, 5, 1), { line: 3, endLine: 4 }],
  ["nothing of the text", { start: on(1).start, end: on(1).start }, undefined],
])("%s", (_what, position, lines) => {
  expect(linesAt(position)).toEqual(lines);
});

test.each([
  ["its line, whatever the quotation marks", "Tides", 3, "1:1-1"],
  ["the one above its text, of two that say the same", "Ebb", 7, "1:5-5"],
  ["the other", "Ebb", 11, "1:9-9"],
  ["a title that its author calls otherwise", "On the Sea", 3, "1:1-1"],
  ["none, where nothing stands above", "Preface", 1, undefined],
])("the title of a section stands at %s", (_what, title, first, place) => {
  const places = placesIn(["b.txt", "a.txt"], titles);
  expect(places.ofTitle(section(title, first))).toBe(place);
});

test("texts that are not of the publication have no places", () => {
  expect(placesIn(["b.txt"], titles).of("a.txt", on(3))).toBeUndefined();
});

test("places in a PDF have the lines of titles", () => {
  const found = [
    { section: "tides", page: 3, x: 50, y: 60 },
    { section: "elsewhere", page: 3, x: 50, y: 70 },
    { file: "a.txt", line: 3, endLine: 4, page: 3, x: 50, y: 90 },
  ];
  expect(pdfPlaces(found, [section("Tides", 3)], titles)).toEqual([
    { text: "a.txt", line: 1, endLine: 1, page: 3, x: 50, y: 60 },
    { text: "a.txt", line: 3, endLine: 4, page: 3, x: 50, y: 90 },
  ]);
});
