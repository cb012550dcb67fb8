import type { Line } from "./line.ts";
import type { Marker } from "./marker.ts";

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
  readonly marker?: Marker;
  /** A line of `=` (1) or `-` (2) stands beneath. */
  readonly underline?: 1 | 2;
  /** One of several lines that stand together and end before the width makes them. */
  readonly ragged: boolean;
}
