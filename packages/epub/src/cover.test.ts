import { specimen } from "@printery/testing";
import sharp from "sharp";
import { expect, test } from "vitest";
import { colours, coverImage, coverSvg } from "./cover.ts";

const book = specimen("book", "book");
const titled = (title: string) => ({ ...book, metadata: { ...book.metadata, title } });

test("a JPEG of 1600 by 2400 pixels, the same each time", async () => {
  const { jpeg, messages } = await coverImage(book);
  const { format, width, height } = await sharp(jpeg).metadata();
  expect({ format, width, height, messages }).toEqual({
    format: "jpeg",
    width: 1600,
    height: 2400,
    messages: [],
  });
  expect((await coverImage(book)).jpeg).toEqual(jpeg);
});

test("the drawing is of shapes: no text, no font, no picture", () => {
  const { svg } = coverSvg(book);
  expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(
    new Set(["svg", "rect", "g", "path"]),
  );
});

test("the id chooses the colour", () => {
  const fields = Array.from({ length: 64 }, (_, index) => fieldOf(`book-${index}`));
  expect(new Set(fields)).toEqual(new Set(colours.map(({ field }) => field)));
  expect(fieldOf("book-1")).toBe(fieldOf("book-1"));
});

function fieldOf(id: string): string | undefined {
  return /height="1680" fill="([^"]+)"/.exec(coverSvg({ ...book, id }).svg)?.[1];
}

test.each(colours)("ink $ink on $field can be read", ({ field, ink }) => {
  expect(contrast(field, ink)).toBeGreaterThanOrEqual(7);
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

test.each(["Ελληνικά", "Русский", "Ångström & Søn"])(
  "“%s” is drawn in one of our faces",
  (title) => {
    expect(coverSvg(titled(title)).messages).toEqual([]);
  },
);

test("line breaks, joiners and soft hyphens in a title leave no trace", () => {
  expect(coverSvg(titled(" Two\n\twor\u00ads\u200b "))).toEqual(coverSvg(titled("Two wors")));
});

test("with nobody and nothing to name, the field takes the whole cover", () => {
  const { publisher: _, ...metadata } = { ...book.metadata, authors: [] };
  expect(coverSvg({ ...book, metadata }).svg).toContain(
    'width="1600" height="2400" fill="#6B2A20"',
  );
});

test("a text with a glyph missing is left off whole, with a message", () => {
  const { svg, messages } = coverSvg(titled("Printing 海"));
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["glyph-missing"]);
  expect(svg).toBe(coverSvg(titled("海")).svg);
});
