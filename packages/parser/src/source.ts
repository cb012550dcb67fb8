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
  const starts = lineStarts(text);
  // Nodes are made in the order of the source, so the next question is nearly always about a line near by.
  let line = 0;
  return {
    path,
    text,
    position: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
  };

  function pointAt(offset: number): Point {
    line = lineAt(starts, offset, line);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  const hasReturns = text.includes("\r");
  if (!hasReturns) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
      starts.push(end + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd =
      code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (isEnd) starts.push(at + 1);
  }
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
