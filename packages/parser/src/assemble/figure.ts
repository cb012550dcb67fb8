import type { Block as Node, Phrasing } from "@printery/document";
import { isPicture } from "../cut/shape.ts";
import { isCredit } from "../read/credit.ts";
import { joinLines, type Passage, positionOf, slice } from "./passage.ts";
import { phrasing } from "./phrasing.ts";
import { contentOf, type Desk, type Maker, placeOf, type Reading } from "./reading.ts";

/** Up to the first bar the file, up to the next the alternative text; the rest is the caption, and whose the picture is. */
const PARTS =
  /^\[\s*\p{L}+\b\s*:?\s*(?<file>[^|]+?)\s*(?:\|\s*(?<alt>[^|]*?)\s*(?:\|\s*(?<caption>.*?)\s*)?)?\]$/du;

/**
 * A figure of `[Image: map.png | What it shows | Its caption | Photo: Ada Byron]`. A placeholder that names no file
 * becomes a paragraph of what it says.
 */
export const figures: Maker = (run, desk) => run.map((reading) => figureOf(reading, desk));

function figureOf(reading: Reading, desk: Desk): Node {
  const place = placeOf([reading], desk);
  const passage = wholeOf(reading, desk);
  const found = isPicture(passage.text) ? PARTS.exec(passage.text) : null;
  const { file, alt, caption } = found?.indices?.groups ?? {};
  if (file === undefined) {
    return { type: "paragraph", children: contentOf(reading, desk), ...place };
  }
  const [below, credit] = parted(passage, caption);
  return {
    type: "figure",
    image: {
      type: "image",
      url: textAt(passage, file),
      alt: textAt(passage, alt),
      position: positionOf(slice(passage, file[0], alt?.[1] ?? file[1])),
    },
    children: phrasingAt(passage, below, desk),
    ...(credit === undefined ? {} : { credit: phrasingAt(passage, credit, desk) }),
    ...(reading.plate === undefined ? {} : { plate: reading.plate }),
    ...place,
  };
}

/** The text as it stands: a bar at a line's end counts here. */
function wholeOf({ block: { lines } }: Reading, { source }: Desk): Passage {
  const [first] = lines;
  const end = lines.at(-1)?.end ?? 0;
  return joinLines(source, first === undefined ? [] : [{ ...first, end }]);
}

type Range = readonly [start: number, end: number] | undefined;

function textAt({ text }: Passage, range: Range): string {
  return range === undefined ? "" : text.slice(...range);
}

/** The caption, and behind its last bar whose the picture is, if that is what stands there: a caption may have bars. */
function parted(passage: Passage, range: Range): readonly [caption: Range, credit: Range] {
  const text = textAt(passage, range);
  const bar = text.lastIndexOf("|");
  const credit = text.slice(bar + 1).trim();
  if (range === undefined || bar < 0 || !isCredit(credit)) return [range, undefined];
  const [start, end] = range;
  const caption = text.slice(0, bar).trimEnd();
  return [caption === "" ? undefined : [start, start + caption.length], [end - credit.length, end]];
}

function phrasingAt(passage: Passage, range: Range, { notes }: Desk): Phrasing[] {
  return range === undefined ? [] : phrasing(slice(passage, ...range), notes);
}
