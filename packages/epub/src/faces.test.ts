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

test("a face keeps the characters in use, their small capitals and figures, and no others", async () => {
  const [regular] = await embeddedFaces(plain, ["Abé ", "12 海"]);
  const font = create(Buffer.from(regular?.bytes ?? []));
  if (!("layout" in font)) throw new Error("Expected one font");
  const has = (text: string) =>
    [...text].map((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  expect(has("Abé12z海")).toEqual([true, true, true, true, true, false, false]);
  const plainGlyphs = font.layout("b1").glyphs.map(({ id }) => id);
  const [letter, figure] = font.layout("b1", ["smcp", "onum"]).glyphs.map(({ id }) => id);
  expect(plainGlyphs).not.toContain(letter);
  expect(plainGlyphs).not.toContain(figure);
});
