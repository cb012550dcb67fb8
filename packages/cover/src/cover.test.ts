import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { pairs } from "./colours.ts";
import { frontCover } from "./cover.ts";
import { svgOf } from "./drawing.ts";

const book = specimen("book", "book");
const SIZE = { width: 1600, height: 2400 };
const titled = (title: string) => ({ ...book, metadata: { ...book.metadata, title } });

test("the drawing is of shapes: no text, no font, no picture", () => {
  const svg = svgOf(frontCover(book, SIZE).drawing);
  expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(
    new Set(["svg", "rect", "path"]),
  );
});

test("a letter is drawn in the same words wherever it stands", () => {
  const [, line = ""] =
    /<path[^>]* d="([^"]*)"/.exec(svgOf(frontCover(titled("nnn"), SIZE).drawing)) ?? [];
  const [, ...letters] = line.split("m").map((part) => part.replace(/^[^a-z]*/, ""));
  expect(letters.length % 3).toBe(0);
  expect(new Set(letters).size).toBe(letters.length / 3);
  expect(line).toMatch(/^m\d[\d -]*(?:[lqc-][\d -]*)+z/);
});

test("the id chooses the colour", () => {
  const fieldOf = (id: string) => frontCover({ ...book, id }, SIZE).drawing.colours.field;
  const fields = Array.from({ length: 64 }, (_, index) => fieldOf(`book-${index}`));
  expect(new Set(fields)).toEqual(new Set(pairs.map(({ field }) => field)));
  expect(fieldOf("book-1")).toBe(fieldOf("book-1"));
});

test.each(pairs)("$onField on $field can be read", ({ field, onField }) => {
  expect(contrast(field, onField)).toBeGreaterThanOrEqual(7);
});

/** WCAG 2.2, “contrast ratio”. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(["Ελληνικά", "Русский", "Ångström & Søn", "∑ and ♞"])(
  "“%s” is drawn in our faces",
  (title) => {
    expect(frontCover(titled(title), SIZE).messages).toEqual([]);
  },
);

test("line breaks and joiners in a title leave no trace", () => {
  expect(frontCover(titled(" Two\n\twor\u2060s\u200b "), SIZE)).toEqual(
    frontCover(titled("Two words".replace("d", "")), SIZE),
  );
});

test("a long title says what it is about in smaller letters", () => {
  const { subtitle: _, ...metadata } = titled("On Specimens: A Handbook for Setters").metadata;
  const parted = { ...metadata, title: "On Specimens", subtitle: "A Handbook for Setters" };
  expect(frontCover({ ...book, metadata }, SIZE)).toEqual(
    frontCover({ ...book, metadata: parted }, SIZE),
  );
  const short = { ...metadata, title: "Re: Colonised Planet 5" };
  expect(frontCover({ ...book, metadata: short }, SIZE)).not.toEqual(
    frontCover(
      { ...book, metadata: { ...metadata, title: "Re", subtitle: "Colonised Planet 5" } },
      SIZE,
    ),
  );
});

test("with nobody and nothing to name, the field takes the whole cover", () => {
  const fieldOf = (publication: typeof book) =>
    frontCover(publication, SIZE).drawing.shapes.find(({ fill }) => fill === "field");
  const { publisher: _, ...metadata } = { ...book.metadata, authors: [], contributors: [] };
  expect(fieldOf(book)).toMatchObject({ width: 1600, height: 1680 });
  expect(fieldOf({ ...book, metadata })).toMatchObject({ width: 1600, height: 2400 });
});

test("a text with a glyph missing is left off whole, with a message", () => {
  const { drawing, messages } = frontCover(titled("Printing \u{10ffff}"), SIZE);
  expect(messages).toEqual([
    {
      file: "on-specimens.txt",
      severity: "warning",
      ruleId: "glyph-missing",
      reason:
        "Expected text that one of our faces can draw, not “Printing \u{10ffff}”; the cover goes without it",
    },
  ]);
  expect(drawing).toEqual(frontCover(titled("\u{10ffff}"), SIZE).drawing);
});

test("the same lines at the same places on pages of any size", () => {
  const glyphs = (width: number, height: number) =>
    frontCover(book, { width, height }).drawing.shapes.flatMap((shape) =>
      shape.kind === "outline" ? [shape.d] : [],
    );
  expect(glyphs(391, 612)).toEqual(glyphs(1600, 2400));
});
