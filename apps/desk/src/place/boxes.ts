import type { PlaceMark } from "./place.ts";

/** A block on a page, and the lines it was made of. Of a page that is scrolled, from its top. */
export interface Box extends PlaceMark {
  readonly top: number;
  readonly bottom: number;
}

/** The lines at `y`: those of the smallest box around it, else of the nearest box above, else of the first. */
export function lineAt(
  boxes: readonly Box[],
  y: number,
): { readonly text: number; readonly line: number } | undefined {
  const around = boxes.filter(({ top, bottom }) => top <= y && y < bottom);
  const above = boxes.filter(({ bottom }) => bottom <= y);
  const found = least(around, heightOf) ?? least(above, ({ bottom }) => -bottom) ?? boxes[0];
  if (found === undefined) return undefined;
  const share = Math.min(1, Math.max(0, (y - found.top) / Math.max(1, heightOf(found))));
  // The end of a block is still a part of it.
  const line = Math.min(found.start + share * (found.end + 1 - found.start), found.end + 0.999);
  return { text: found.text, line };
}

/** Where `line` of a text stands; the foot of what comes before it, where it is nowhere itself. */
export function topOf(boxes: readonly Box[], text: number, line: number): number | undefined {
  const own = boxes.filter((box) => box.text === text);
  const around = least(
    own.filter(({ start, end }) => start <= line && line < end + 1),
    (box) => (box.end - box.start) * 1e6 + heightOf(box),
  );
  if (around !== undefined) {
    const share = (line - around.start) / (around.end + 1 - around.start);
    return around.top + share * heightOf(around);
  }
  const before = least(
    own.filter(({ end }) => end < line),
    ({ end }) => -end,
  );
  return before?.bottom ?? least(own, ({ start }) => start)?.top;
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

function least(boxes: readonly Box[], by: (box: Box) => number): Box | undefined {
  let found: Box | undefined;
  for (const box of boxes) if (found === undefined || by(box) < by(found)) found = box;
  return found;
}
