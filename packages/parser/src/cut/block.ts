import { has, type Line } from "./line.ts";
import type { Marker } from "./marker.ts";
import { Trait } from "./trait.ts";

/** What the layout alone tells of a block; whether it plays the part that goes with it, the cues decide. */
export type Shape =
  | "plain"
  | "verse"
  | "item"
  | "table"
  | "code"
  | "rule"
  | "note"
  | "quoted"
  | "furniture";

/** Lines that belong together: a paragraph, a heading, a line of verse, a table, an item of a list. */
export interface Block {
  readonly shape: Shape;
  /** Never empty. */
  readonly lines: readonly Line[];
  /** Lines as a reader sees them: joined by spaces, markers left out. */
  readonly text: string;
  /** Blank lines above. */
  readonly blanks: number;
  readonly indent: number;
  /** Counts up at every blank line: blocks with the same number stand tightly together. */
  readonly group: number;
  /** Of an item or a note. */
  readonly marker?: Marker | undefined;
  /** A line of `=` (1) or `-` (2) stands beneath. */
  readonly underline?: 1 | 2 | undefined;
  /** One of several lines that stand together and end before the width makes them. */
  readonly ragged: boolean;
}

/** What the lines of a block do not tell by themselves. */
export interface Details {
  readonly marker?: Marker | undefined;
  readonly underline?: 1 | 2 | undefined;
  readonly ragged?: boolean;
}

/** The block of `lines`. */
export function blockOf(
  shape: Shape,
  lines: readonly Line[],
  group: number,
  { marker, underline, ragged = false }: Details = {},
): Block {
  const first = lines[0];
  return {
    shape,
    lines,
    text: textOf(shape, lines, marker?.length ?? 0),
    blanks: first?.blanks ?? 0,
    indent: first?.indent ?? 0,
    group,
    marker,
    underline,
    ragged,
  };
}

function textOf(shape: Shape, lines: readonly Line[], skip: number): string {
  const [first] = lines;
  if (shape === "quoted")
    return even(lines.map(({ text }) => text.replace(/^[>\s]+/u, "")).join(" "));
  if (lines.length === 1 && first !== undefined) {
    const text = skip === 0 ? first.text : first.text.slice(skip);
    return has(first, Trait.uneven) ? even(text) : text;
  }
  const text = lines
    .map((line) => line.text)
    .join(" ")
    .slice(skip);
  return lines.some((line) => has(line, Trait.uneven)) ? even(text) : text;
}

function even(text: string): string {
  // A single space, the usual case, is none of its matches.
  return text.replace(/\s{2,}|[^\S ]/gu, " ");
}
