import type { Point, Position } from "@printery/document";
import type * as mdast from "mdast";

/** The running text of one block, without what its lines start with, that knows where it stands. */
export interface Words {
  readonly value: string;
  /** What ends a line in the text; in `value` it is a line feed. */
  readonly lineEnd: "\n" | "\r\n";
  /** Number of the first line, from 1. */
  readonly line: number;
  /** Of each line: where in `value` it starts, … */
  readonly starts: readonly number[];
  /** … where in the text that is, … */
  readonly offsets: readonly number[];
  /** … and where in the text the whole line starts. */
  readonly margins: readonly number[];
  /** Its lines have marks of the blocks that it is in. */
  readonly isInset: boolean;
  /** Where each mark that something may end with stands last, once that was asked for. */
  lasts: Map<string, number> | undefined;
  /** Line of the last question: the next is nearly always about one near by. */
  near: number;
}

/** What {@link Words} are to become the children of. */
export interface Job {
  readonly node: { children: mdast.PhrasingContent[] };
  readonly words: Words;
  /** A cell of a table, in which a backslash before a bar is none of the code. */
  readonly inCell: boolean;
}

/** The words on one line of `text`. */
export function wordsAt(
  text: string,
  { start, end, line, margin }: { start: number; end: number; line: number; margin: number },
): Words {
  const value = text.slice(start, end);
  return {
    value,
    lineEnd: "\n",
    line,
    starts: [0],
    offsets: [start],
    margins: [margin],
    isInset: false,
    lasts: undefined,
    near: 0,
  };
}

/** Whether `mark` stands at index `from` or after it. Looked for each time, a missing one would cost the whole text. */
export function has(words: Words, mark: string, from: number): boolean {
  words.lasts ??= new Map();
  let last = words.lasts.get(mark);
  if (last === undefined) {
    last = words.value.lastIndexOf(mark);
    words.lasts.set(mark, last);
  }
  return last >= from;
}

/** Whether the text has another line after the one that index `at` is on. */
export function hasLineAfter({ starts }: Words, at: number): boolean {
  return (starts.at(-1) ?? 0) > at;
}

/** Where the character at index `at` stands. */
export function pointIn(words: Words, at: number): Point {
  const { starts, offsets, margins, line } = words;
  let { near } = words;
  while (near > 0 && (starts[near] ?? 0) > at) near -= 1;
  while (near + 1 < starts.length && (starts[near + 1] ?? 0) <= at) near += 1;
  words.near = near;
  const offset = (offsets[near] ?? 0) + at - (starts[near] ?? 0);
  return { line: line + near, column: offset - (margins[near] ?? 0) + 1, offset };
}

/** Where what ends before the index `at` ends; a line's end ends where the next line starts. */
export function endIn(words: Words, at: number, isLineEnd: boolean): Point {
  if (!isLineEnd) {
    const { line, column, offset } = pointIn(words, at - 1);
    return { line, column: column + 1, offset: offset + 1 };
  }
  const { line, column, offset } = pointIn(words, at);
  return { line, column: 1, offset: offset - column + 1 };
}

/** From the index `start` to before `end`, which is after no line's end. */
export function positionIn(words: Words, start: number, end: number): Position {
  return { start: pointIn(words, start), end: endIn(words, end, false) };
}
