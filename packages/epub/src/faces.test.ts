import { paragraph, specimen } from "@printery/testing";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { embeddedFaces, faceNamesOf } from "./faces.ts";

const book = specimen("book", "book");
const [opener] = book.sections;
const plain =
  opener === undefined
    ? book
    : { ...book, sections: [{ ...opener, children: [paragraph("Plain.")], notes: [] }] };

test.each([
  ["book", ["EB Garamond", "Source Code Pro"]],
  ["briefing", ["Source Serif 4", "Source Sans 3", "Source Code Pro"]],
  ["essay", ["Source Serif 4", "Source Sans 3", "Source Code Pro"]],
] as const)("a %s with code names its faces, the text face first", (style, names) => {
  expect(faceNamesOf({ ...book, style })).toEqual(names);
  expect(faceNamesOf({ ...plain, style })).toEqual(names.slice(0, -1));
});

test("a book without its faces embeds none, and names none", async () => {
  const bare = { ...book, embedFonts: false };
  expect(faceNamesOf(bare)).toEqual([]);
  expect(await embeddedFaces(bare, ["abc"])).toEqual([]);
});

test("bold is embedded only where something is bold", async () => {
  const cuts = async (publication: typeof book) =>
    (await embeddedFaces(publication, ["abc"])).map(({ href }) => href);
  expect(await cuts(book)).toEqual([
    "fonts/EBGaramond-400.ttf",
    "fonts/EBGaramond-400-Italic.ttf",
    "fonts/EBGaramond-700.ttf",
    "fonts/SourceCodePro-400.ttf",
  ]);
  expect(await cuts(plain)).toEqual([
    "fonts/EBGaramond-400.ttf",
    "fonts/EBGaramond-400-Italic.ttf",
  ]);
});

/** Which of the characters of `wanted` the face of the text has, where the book says `text`. */
async function faceFor(text: string) {
  const [regular] = await embeddedFaces(plain, [text]);
  const font = create(Buffer.from(regular?.bytes ?? []));
  if (!("layout" in font)) throw new Error("Expected one font");
  const has = (wanted: string) =>
    [...wanted].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  return { font, bytes: regular?.bytes, has: (wanted: string) => has(wanted).join("") };
}

test.each([
  ["of Western European languages, all of these are there", "Abé 12", "Abéñœ12z”ąж海", "Abéñœ12z”"],
  ["beyond, they are there and no others", "Abé ą 12", "Abéñœ12z”ąж海", "Abé12ą"],
  ["that the face lacks, it is as without them", "Abé 海↩", "Abéñœ12z”ąж海", "Abéñœ12z”"],
])("of characters %s", async (_which, text, wanted, there) => {
  expect((await faceFor(text)).has(wanted)).toBe(there);
});

test.each(["b1", "b1ą"])("a face for %s has small capitals and old-style figures", async (text) => {
  const { font } = await faceFor(text);
  const plainGlyphs = font.layout("b1").glyphs.map(({ id }) => id);
  const [letter, figure] = font.layout("b1", ["smcp", "onum"]).glyphs.map(({ id }) => id);
  expect(plainGlyphs).not.toContain(letter);
  expect(plainGlyphs).not.toContain(figure);
});

test("a face that was made before has the same outlines as one cut down for its text", async () => {
  const [before, now] = await Promise.all(["Road", "Roadą"].map(faceFor));
  const outlines = (face: typeof before) =>
    face?.font.layout("Road").glyphs.map((glyph) => glyph.path.toSVG());
  expect(outlines(before)).toEqual(outlines(now));
  expect(outlines(before)?.join("")).not.toBe("");
});
