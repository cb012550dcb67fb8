import type { Point, Position } from "@printery/document";

/** A decoded text that knows its lines. */
export interface Source {
  /** Path of the file, for messages and for the Document. */
  readonly path: string;
  readonly text: string;
  /** The unist position of the characters from offset `start` up to `end`. */
  position(start: number, end: number): Position;
}

/** `text` as a {@link Source}; lines end at `\n`, `\r\n` or a lone `\r`. */
export function sourceOf(path: string, text: string): Source {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
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
