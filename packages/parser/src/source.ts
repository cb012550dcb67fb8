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
/** One that is no line feed. */
const RARE_LINE_END = /[\v\r\u0085\u2028\u2029]/;

/** `text` as a {@link Source}. */
export function sourceOf(path: string, text: string): Source {
  const starts = lineStarts(text);
  // Nodes are made in the order of the source, so the next question is nearly always about a line near by.
  let line = 0;
  // A node with one child often stands just where that does; the two share what says so.
  let last = positionAt(0, 0);
  return {
    path,
    text,
    position(start, end) {
      if (last.start.offset !== start || last.end.offset !== end) last = positionAt(start, end);
      return last;
    },
  };

  function positionAt(start: number, end: number): Position {
    return { start: pointAt(start), end: pointAt(end) };
  }

  function pointAt(offset: number): Point {
    line = lineAt(starts, offset, line);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  }
}

/** Where each line of `text` starts. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (RARE_LINE_END.test(text)) {
    for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
    return starts;
  }
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
    starts.push(end + 1);
  return starts;
}

/** Index of the line that `offset` stands on, sought in strides that double, from line `near`. */
function lineAt(starts: readonly number[], offset: number, near: number): number {
  let low = near;
  let high = near + 1;
  for (let stride = 1; low > 0 && startOf(starts, low) > offset; stride *= 2) {
    high = low;
    low = Math.max(0, low - stride);
  }
  for (let stride = 1; startOf(starts, high) <= offset; stride *= 2) {
    low = high;
    high += stride;
  }
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (startOf(starts, middle) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Past the last line there is no start that an offset could reach. */
function startOf(starts: readonly number[], line: number): number {
  return starts[line] ?? Number.POSITIVE_INFINITY;
}
