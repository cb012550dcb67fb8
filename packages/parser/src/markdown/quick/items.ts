import type { Position } from "@printery/document";
import type * as mdast from "mdast";

/** What running text is a row of, before it becomes a tree. */
export type Item = Piece | Whole | Run | Bracket | Close;

/** Literal text; what it says, where that is not what the source says. */
interface Piece {
  readonly kind: "piece";
  readonly start: number;
  readonly end: number;
  readonly value?: string;
}

/** A node that nothing more happens to. */
interface Whole {
  readonly kind: "whole";
  readonly node: mdast.PhrasingContent;
}

/** A run of `*` or `_`. */
export interface Run {
  readonly kind: "run";
  readonly code: number;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Marks used by the pairs that it closes, the innermost first, and how many these are. */
  readonly closing: number[];
  closed: number;
  /** Marks used by the pairs that it opens, the innermost first, and how many these are. */
  readonly opening: number[];
  opened: number;
}

/** `[` or `![`. */
export interface Bracket {
  readonly kind: "bracket";
  readonly start: number;
  readonly end: number;
  readonly isImage: boolean;
  /** Runs before it. */
  readonly runs: number;
  /** What it opens. */
  media: Media | undefined;
}

/** Where what a bracket opens ends. */
interface Close {
  readonly kind: "close";
  readonly end: number;
}

export type Media = mdast.Link | mdast.LinkReference | mdast.Image | mdast.ImageReference;

/** Takes the place of a position that is known later. */
export const NOWHERE: Position = {
  start: { line: 0, column: 0, offset: 0 },
  end: { line: 0, column: 0, offset: 0 },
};
