import type { Draft, Start } from "./draft.ts";
import type { Strip } from "./strip.ts";

/** A page, or a column, without text: what stands above takes it. */
export function bare({ from }: Start, { galley }: Strip): Draft {
  return {
    to: from,
    cost: 0,
    isLast: from === galley.length,
    top: 0,
    putOff: [],
    height: 0,
    spaces: 0,
    hasFill: false,
    isBare: true,
    notes: [],
    noteCount: 0,
  };
}
