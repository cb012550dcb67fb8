import type { Figure, Block as Node } from "@printery/document";
import type { Line } from "../cut/line.ts";
import { joinLines } from "./passage.ts";
import { phrasing } from "./phrasing.ts";
import { contentOf, type Desk, type Maker, placeOf, type Reading } from "./reading.ts";

const OPENING = /^\[\s*(?:image|illustration|figure|photo|picture)\b\s*:?\s*/iu;
const IMAGE_FILE = /^[^|]+\.(?:png|jpe?g|gif|svg|webp)$/iu;

/**
 * A figure of `[Image: map.png | What it shows | Its caption]`. A placeholder that names no file
 * becomes a paragraph of what it says.
 */
export const figures: Maker = (run, desk) => run.map((reading) => figureOf(reading, desk));

function figureOf(reading: Reading, desk: Desk): Node {
  const place = placeOf([reading], desk);
  const [line] = reading.block.lines;
  const parts = line === undefined ? [] : readParts(line);
  const [file, alt, caption] = parts;
  if (file === undefined || !IMAGE_FILE.test(file.text) || reading.block.lines.length > 1) {
    return { type: "paragraph", children: contentOf(reading, desk), ...place };
  }
  const figure: Figure = {
    type: "figure",
    image: {
      type: "image",
      url: file.text,
      alt: alt?.text ?? "",
      position: desk.source.position(file.start, alt?.end ?? file.end),
    },
    children: caption === undefined ? [] : phrasing(joinLines(desk.source, [caption]), desk.notes),
    ...place,
  };
  return figure;
}

/** What stands between the bars, trimmed, each with its place. */
function readParts(line: Line): Line[] {
  const opening = OPENING.exec(line.text)?.[0].length ?? 0;
  const parts: Line[] = [];
  for (const { 0: part, index } of line.text.slice(opening, -1).matchAll(/[^|]+/g)) {
    const start = line.start + opening + index + (part.length - part.trimStart().length);
    parts.push({ ...line, text: part.trim(), start, end: start + part.trim().length });
  }
  return parts;
}
