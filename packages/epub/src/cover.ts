import { styles, type Type } from "@printery/design";
import { nameList, type Publication } from "@printery/publication";
import { type Message, sha256 } from "@printery/task";
import sharp from "sharp";
import { fitTitle } from "./fit-title.ts";
import { type Draw, outlinesOf } from "./outline.ts";

/** Pixels: the 2:3 of the book trade, at the size that shops ask for. */
const WIDTH = 1600;
const HEIGHT = 2400;

/** Where the field of colour ends and the paper begins. */
const FIELD = 1680;
const MARGIN = 150;
const MEASURE = WIDTH - 2 * MARGIN;

const PAPER = "#F6F2E9";
const INK = "#1D1B18";

/** A field of colour, and the ink that is printed on it: contrast at least 7:1. */
export const colours: readonly { readonly field: string; readonly ink: string }[] = [
  { field: "#1D3A4F", ink: "#F4ECDD" },
  { field: "#6B2A20", ink: "#F7EADB" },
  { field: "#2B4636", ink: "#F0EAD6" },
  { field: "#D9A441", ink: "#1E1A14" },
  { field: "#4A3756", ink: "#F3E9EA" },
  { field: "#A9C0B6", ink: "#16231F" },
  { field: "#E08E6D", ink: "#1F130E" },
  { field: "#33373D", ink: "#F1EEE6" },
];

/**
 * A typographic cover in the publication's house style, as JPEG. A text that no face of ours can
 * draw is left off, with a message.
 */
export async function coverImage(
  publication: Publication,
): Promise<{ readonly jpeg: Uint8Array; readonly messages: readonly Message[] }> {
  const { svg, messages } = coverSvg(publication);
  const jpeg = await sharp(Buffer.from(svg))
    .flatten()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { jpeg, messages };
}

/** The drawing: shapes only, no font and no picture. */
export function coverSvg(publication: Publication): {
  readonly svg: string;
  readonly messages: readonly Message[];
} {
  const { id, style, metadata, sections } = publication;
  const { field, ink } = coloursOf(id);
  // With nothing to print on the paper, the field takes all of it.
  const bottom = metadata.authors.length === 0 && !metadata.publisher ? HEIGHT : FIELD;
  const centred = styles[style].scale.title.align === "center";
  const texts = textsOf(publication, bottom, ink)
    .map((text) => ({ ...text, words: visible(text.words ?? "") }))
    .map((text) => ({ words: text.words, svg: setText(text, centred) }));
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${WIDTH}" height="${bottom}" fill="${field}"/>`,
    ...texts.map(({ svg = "" }) => svg),
  ];
  const box = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${parts.join("")}</svg>`,
    messages: texts
      .filter(({ svg }) => svg === undefined)
      .map(({ words }) => missing(words, sections[0]?.path ?? id)),
  };
}

function coloursOf(id: string): { readonly field: string; readonly ink: string } {
  const chosen = Number.parseInt(sha256(id).slice(0, 8), 16) % colours.length;
  return colours[chosen] ?? { field: INK, ink: PAPER };
}

/** A text of the cover: `y` is the baseline of its last line, and lines before it go up. */
interface CoverText<Words = string | undefined> {
  readonly words: Words;
  readonly type: Type;
  readonly y: number;
  /** Its largest size, in pixels. */
  readonly max: number;
  readonly lines: number;
  readonly fill: string;
}

function textsOf({ style, metadata }: Publication, bottom: number, ink: string): CoverText[] {
  const { title, series, authors, publisher, lang } = metadata;
  const { label, title: titleType, byline } = styles[style].scale;
  const names = nameList(authors, lang);
  return [
    { words: series, type: label, y: 260, max: 56, lines: 1, fill: ink },
    { words: title, type: titleType, y: bottom - 150, max: 270, lines: 3, fill: ink },
    { words: names, type: byline, y: FIELD + 210, max: 92, lines: 2, fill: INK },
    { words: publisher, type: label, y: HEIGHT - 150, max: 48, lines: 1, fill: INK },
  ];
}

/** A text as shapes, or undefined where no face of ours has all its glyphs. */
function setText(text: CoverText<string>, centred: boolean): string | undefined {
  const draw = outlinesOf(text.type);
  if (draw(text.words) === undefined) return undefined;
  const { lines, size } = fitTitle(text.words, lineMeasure(draw), {
    maxLines: text.lines,
    max: text.max,
    min: text.max / 4,
    measure: MEASURE,
  });
  return lines
    .map((line, index) => {
      const { svg, width } = draw(line) ?? { svg: "", width: 0 };
      const x = centred ? (WIDTH - width * size) / 2 : MARGIN;
      const y = text.y - (lines.length - 1 - index) * size * LEADING;
      return `<g fill="${text.fill}" transform="translate(${x} ${y}) scale(${size})">${svg}</g>`;
    })
    .join("");
}

/** Of the size: display type is set tight. */
const LEADING = 1.08;

/** Widths of lines from those of their words, each measured once. */
function lineMeasure(draw: Draw): (line: string) => number {
  const known = new Map<string, number>();
  const widthOf = (text: string): number => {
    const width = known.get(text) ?? draw(text)?.width ?? 0;
    known.set(text, width);
    return width;
  };
  const space = widthOf("n n") - 2 * widthOf("n");
  return (line) => line.split(" ").reduce((total, word) => total + widthOf(word) + space, -space);
}

/** `text` in one line, without the characters that only say how others are joined or broken. */
function visible(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

function missing(text: string, file: string): Message {
  return {
    file,
    severity: "warning",
    ruleId: "glyph-missing",
    reason: `Expected text that one of our faces can draw, not “${text}”; the cover goes without it`,
  };
}
