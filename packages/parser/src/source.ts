import type { Point, Position } from "@printery/document";

/** A decoded text that knows its lines. */
export interface Source {
  /** Path of the file, for messages and for the Document. */
  readonly path: string;
  readonly text: string;
  /** The unist position of the characters from offset `start` up to `end`. */
  position(start: number, end: number): Position;
}

/** What ends a line: Unicode's line ends (UAX 14, BK, CR, LF and NL), a form feed apart, which ends a page. */
const LINE_END = /\r\n|[\n\v\r\u0085\u2028\u2029]/g;

/** `text` as a {@link Source}. */
export function sourceOf(path: string, text: string): Source {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return {
    path,
    text,
    position: (start, end) => ({ start: pointAt(starts, start), end: pointAt(starts, end) }),
  };
}

function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
