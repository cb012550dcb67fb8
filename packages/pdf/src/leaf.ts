import type { Draft, Start } from "./draft.ts";
import { takeNotes } from "./foot.ts";
import type { Slab } from "./item.ts";
import { heightOf, type PageFrame } from "./page-frame.ts";

/** What stands on a page, before anything has its place there. */
export interface Leaf extends Start, Pick<Draft, "top" | "to" | "putOff" | "hasFill" | "isLast"> {
  readonly notes: readonly Slab[];
  /** Points between the text and its notes, or the foot of the page; how many of them the spaces in the text take up. */
  readonly room: number;
  readonly stretch: number;
}

/** `draft` with the notes that it has room for, and those that it leaves to the next page. */
export function leafOf(
  draft: Draft,
  { from, header, carried, waiting }: Start,
  frame: PageFrame,
): { readonly leaf: Leaf; readonly rest: readonly Slab[] } {
  const { to, top, putOff, hasFill, isLast, height, spaces } = draft;
  const { taken: notes, rest } = takeNotes(
    draft.noteCount === 0 ? [] : draft.notes.slice(0, draft.noteCount),
    frame.height - height,
    frame,
  );
  const room = frame.height - height - heightOf(notes);
  const isLoose = !isLast && !hasFill && notes.length === 0;
  const stretch = isLoose ? stretchOf(room, spaces, frame) : 0;
  return {
    leaf: {
      from,
      header,
      carried,
      waiting,
      top,
      to,
      putOff,
      hasFill,
      isLast,
      notes,
      room,
      stretch,
    },
    rest,
  };
}

/** Spaces grow until the last line stands where it does without them; larger ones take up whole lines besides. */
function stretchOf(room: number, spaces: number, { leading }: PageFrame): number {
  if (room <= spaces / 3) return Math.max(0, room);
  const part = room % leading;
  return part <= spaces ? part : 0;
}
