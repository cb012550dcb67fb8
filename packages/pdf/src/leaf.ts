import { type Draft, depthOf, type Start } from "./draft.ts";
import { takeNotes } from "./foot.ts";
import type { Slab } from "./item.ts";
import { heightOf, type PageFrame } from "./page-frame.ts";

/** What stands on a page, or in a column, before anything has its place there. */
export interface Leaf
  extends Start,
    Pick<Draft, "top" | "to" | "putOff" | "hasFill" | "isBare" | "isLast"> {
  readonly notes: readonly Slab[];
  /** Points from the top of the text to the bottom of its last line. */
  readonly height: number;
  /** Between the text and its notes, or the foot of the page. */
  readonly room: number;
  /** Lines of text could stand there, less what the spaces in the text take up of it. */
  readonly short: number;
  readonly stretch: number;
}

/** `draft` with the notes that it has room for, and those that it leaves to the next page. */
export function leafOf(
  draft: Draft,
  start: Start,
  frame: PageFrame,
): { readonly leaf: Leaf; readonly rest: readonly Slab[] } {
  const { to, top, putOff, hasFill, isBare, isLast, height, spaces } = draft;
  const { from, header, carried, waiting, across, spanning, above, side } = start;
  const page = frame.height - above;
  const lines = draft.noteCount === 0 ? [] : draft.notes.slice(0, draft.noteCount);
  const { taken: notes, rest } = isBare
    ? { taken: [], rest: carried }
    : takeNotes(lines, page - height, { isEmpty: height === 0, noteRule: frame.noteRule });
  const room = page - height - heightOf(notes);
  const free = Math.max(0, Math.min(room, depthOf(start, frame) - height));
  const isLoose = !isLast && !hasFill && notes.length === 0;
  const stretch = isLoose ? stretchOf(free, spaces, frame) : 0;
  return {
    leaf: {
      from,
      header,
      carried,
      waiting,
      across,
      spanning,
      above,
      side,
      to,
      top,
      putOff,
      hasFill,
      isBare,
      isLast,
      notes,
      height,
      room,
      short: hasFill || isBare ? 0 : free - stretch,
      stretch,
    },
    rest,
  };
}

/** Spaces grow until the last line stands where it does without them; larger ones take up whole lines besides. */
function stretchOf(free: number, spaces: number, { leading }: PageFrame): number {
  if (free <= spaces / 3) return free;
  const part = free % leading;
  return part <= spaces ? part : 0;
}
