import type { Labels } from "../references.ts";
import type { Ticks } from "./code.ts";
import type { Bracket, Item, Run } from "./items.ts";
import type { Words } from "./words.ts";

/** What the reading of one block's text has come to. */
export interface Reading {
  readonly words: Words;
  readonly inCell: boolean;
  readonly labels: Labels;
  readonly notes: Labels;
  readonly items: Item[];
  readonly runs: Run[];
  /** Those not closed yet. */
  readonly brackets: Bracket[];
  /** How many of them, the outermost first, a link has been found in. */
  inactive: number;
  /** Places of what may be an address without brackets, or a directive. */
  readonly addresses: readonly number[];
  /** How many of them are behind. */
  passed: number;
  tildes: number;
  /** Made where there is any. */
  ticks: Ticks | undefined;
  /** What the other reader would see can't be told. */
  isUnsure: boolean;
}

/** Adds literal text; gives back where it ends. */
export function addPiece(reading: Reading, start: number, end: number, value?: string): number {
  if (end <= start) return end;
  reading.items.push(
    value === undefined ? { kind: "piece", start, end } : { kind: "piece", start, end, value },
  );
  return end;
}
