import { styles, type Type } from "@printery/design";
import type { Publication } from "@printery/publication";
import { type Message, sha256 } from "@printery/task";
import sharp from "sharp";
import { fitTitle } from "./fit-title.ts";
import { type Draw, outlinesOf } from "./outline.ts";
import { nameList } from "./phrases.ts";

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
export function coverSvg({ id, style, metadata, sections }: Publication): {
  readonly svg: string;
  readonly messages: readonly Message[];
} {
  const { scale } = styles[style];
  const { field, ink } = colours[Number.parseInt(sha256(id).slice(0, 8), 16) % colours.length] ?? {
    field: INK,
    ink: PAPER,
  };
  const messages: Message[] = [];
  const centred = scale.title.align === "center";
  const set = (text: string | undefined, type: Type, spot: Spot): string => {
    if (text === undefined || text.trim() === "") return "";
    const svg = setText(text.trim(), type, centred, spot);
    if (svg === undefined) messages.push(missing(text, sections[0]?.path ?? id));
    return svg ?? "";
  };
  const { title, series, authors, publisher, lang } = metadata;
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${WIDTH}" height="${FIELD}" fill="${field}"/>`,
    set(series, scale.label, { y: 260, max: 56, fill: ink, lines: 1 }),
    set(title, scale.title, { y: FIELD - 150, max: 270, fill: ink, lines: 3 }),
    set(nameList(authors, lang), scale.byline, { y: FIELD + 210, max: 92, fill: INK, lines: 2 }),
    set(publisher, scale.label, { y: HEIGHT - 150, max: 48, fill: INK, lines: 1 }),
  ];
  const box = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${parts.join("")}</svg>`,
    messages,
  };
}

/** Where a text stands: `y` is the baseline of its last line, and lines before it go up. */
interface Spot {
  readonly y: number;
  /** Its largest size, in pixels. */
  readonly max: number;
  readonly fill: string;
  readonly lines: number;
}

/** `text` as shapes, or undefined where no face of ours has all its glyphs. */
function setText(text: string, type: Type, centred: boolean, spot: Spot): string | undefined {
  const draw = outlinesOf(type);
  if (draw(text) === undefined) return undefined;
  const { lines, size } = fitTitle(text, lineMeasure(draw), {
    maxLines: spot.lines,
    max: spot.max,
    min: spot.max / 4,
    measure: MEASURE,
  });
  return lines
    .map((line, index) => {
      const { svg, width } = draw(line) ?? { svg: "", width: 0 };
      const x = centred ? (WIDTH - width * size) / 2 : MARGIN;
      const y = spot.y - (lines.length - 1 - index) * size * LEADING;
      return `<g fill="${spot.fill}" transform="translate(${x} ${y}) scale(${size})">${svg}</g>`;
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

function missing(text: string, file: string): Message {
  return {
    file,
    severity: "warning",
    ruleId: "glyph-missing",
    reason: `Expected text that one of our faces can draw, not “${text}”; the cover goes without it`,
  };
}
