import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import { type Message, type Place, printable } from "@printery/task";
import { linesOf } from "../inspect/inspection.ts";

/** The lines that show where a message points: the line of the text, and below it what is meant. */
export type Frame = readonly string[];

/** Reads lines of files, each file once. Undefined for what is no text, or is gone. */
export type ReadLines = (file: string) => Promise<readonly string[] | undefined>;

/** Cells of a line that are shown: with its number it still fits most windows. */
const WIDTH = 88;

/** Cells before the place that are shown of a longer line. */
const BEFORE = 30;

/** The frame of each of the `messages` that has a place in a text. */
export async function framesOf(
  messages: readonly Message[],
  read: ReadLines,
): Promise<Map<Message, Frame>> {
  const frames = new Map<Message, Frame>();
  for (const message of messages) {
    const { file, place } = message;
    const line = place && (await read(file))?.[place.line - 1];
    // A blank line shows nothing.
    if (place !== undefined && line?.trim()) frames.set(message, frameOf(line, place));
  }
  return frames;
}

/**
 * `line` with the passage that `place` means underlined, as far as it is on that line. What a terminal would obey is shown as it
 * is named; columns are counted in UTF-16 code units, as those of unist are.
 */
export function frameOf(line: string, place: Place): Frame {
  const { column, endLine = place.line, endColumn = column + 1 } = place;
  const end = endLine > place.line ? line.length + 1 : Math.max(endColumn, column + 1);
  const cells = cellsOf(line);
  const at = cells.findIndex(({ stop }) => stop > column - 1);
  const from = at < 0 ? cells.length : at;
  const first = firstShown(cells, from);
  const shown = fitting(cells.slice(first));
  const isBefore = first > 0;
  const isAfter = first + shown.length < cells.length;
  const text = shown.map((cell) => cell.shown).join("");
  const marked = shown.filter(({ start, stop }) => stop > column - 1 && start < end - 1);
  const skipped = widthOf(cells.slice(first, from)) + (isBefore ? 1 : 0);
  const number = String(place.line);
  const gap = " ".repeat(number.length);
  return [
    `  ${number} │ ${isBefore ? "…" : ""}${text}${isAfter ? "…" : ""}`.trimEnd(),
    `  ${gap} │ ${" ".repeat(skipped)}${"^".repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** A character as a reader counts them. */
interface Cell {
  /** Code units before it, and with it. */
  readonly start: number;
  readonly stop: number;
  readonly shown: string;
  readonly width: number;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What takes two cells of a terminal (UAX #11, W and F, as far as texts have them). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

function cellsOf(line: string): Cell[] {
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const shown = segment === "\t" ? "  " : printable(segment);
    const isPlain = shown === segment;
    const width = isPlain ? (WIDE.test(segment) ? 2 : 1) : shown.length;
    return { start: index, stop: index + segment.length, shown, width };
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The first cell that is shown so that the one at `from` is in sight. */
function firstShown(cells: readonly Cell[], from: number): number {
  if (widthOf(cells.slice(0, from)) < WIDTH * 0.8) return 0;
  let first = from;
  for (let width = 0; first > 0 && width < BEFORE; first--) width += cells[first - 1]?.width ?? 0;
  return first;
}

function fitting(cells: readonly Cell[]): readonly Cell[] {
  let width = 0;
  const over = cells.findIndex((cell) => {
    width += cell.width;
    return width > WIDTH;
  });
  return over < 0 ? cells : cells.slice(0, over);
}

/** Larger files are not opened again to show a line. */
const MOST_BYTES = 4_000_000;

/**
 * Reads what a person has written, as positions count it: texts as they were decoded, YAML as it stands; `places` has where files
 * are that are told of by another name.
 */
export function readLinesOnce(places: ReadonlyMap<string, string> = new Map()): ReadLines {
  const known = new Map<string, Promise<readonly string[] | undefined>>();
  return (file) => {
    const found = known.get(file) ?? linesIn(places.get(file) ?? file);
    known.set(file, found);
    return found;
  };
}

async function linesIn(file: string): Promise<readonly string[] | undefined> {
  const extension = extname(file).toLowerCase();
  const isText = textExtensions.includes(extension);
  if (!isText && !/^\.ya?ml$/.test(extension)) return undefined;
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > MOST_BYTES) return undefined;
    const bytes = readFileSync(file);
    if (!isText) return linesOf(bytes.toString("utf8"));
    const { decoded } = await import("@printery/parser");
    return linesOf(decoded(bytes).text);
  } catch {
    // The message says enough without it.
    return undefined;
  }
}
