import { type Draft, depthOf, type Start } from "./draft.ts";
import { takeNotes } from "./foot.ts";
import type { Slab } from "./item.ts";
import { heightOf, type PageFrame } from "./page-frame.ts";

/** What stands on a page, or in a column, before anything has its place there. */
export type Leaf = Start & Draft & Closing;

/** How a page ends. */
export interface Closing {
  /** Of its notes, the lines that it has room for, under their rule; and those that it leaves to the next page. */
  readonly foot: readonly Slab[];
  readonly rest: readonly Slab[];
  /** Points between the text and its notes, or the foot of the page. */
  readonly room: number;
  /** Text could go on for so many points, less what the spaces in it take up. */
  readonly short: number;
  readonly stretch: number;
}

/** How the page that begins with `start` and holds `draft` ends. */
export function closingOf(draft: Draft, start: Start, frame: PageFrame): Closing {
  const { hasFill, isBare, isLast, height, spaces } = draft;
  const page = frame.height - start.above;
  const { taken: foot, rest } = notesOf(draft, start, frame);
  const room = page - height - heightOf(foot);
  const free = Math.max(0, Math.min(room, depthOf(start, frame) - height));
  const isLoose = !isLast && !hasFill && foot.length === 0;
  const stretch = isLoose ? stretchOf(free, spaces, frame) : 0;
  return { foot, rest, room, short: hasFill || isBare ? 0 : free - stretch, stretch };
}

const NONE: readonly Slab[] = [];

function notesOf(
  { isBare, notes, noteCount, height }: Draft,
  { carried, above }: Start,
  frame: PageFrame,
): { readonly taken: readonly Slab[]; readonly rest: readonly Slab[] } {
  if (isBare) return { taken: NONE, rest: carried };
  if (noteCount === 0) return { taken: NONE, rest: NONE };
  const place = { isEmpty: height === 0, noteRule: frame.noteRule };
  return takeNotes(notes.slice(0, noteCount), frame.height - above - height, place);
}

/** Spaces grow until the last line stands where it does without them; larger ones take up whole lines besides. */
function stretchOf(free: number, spaces: number, { leading }: PageFrame): number {
  if (free <= spaces / 3) return free;
  const part = free % leading;
  return part <= spaces ? part : 0;
}
