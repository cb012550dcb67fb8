/** A place in a text: what all panes are kept at. */
export interface Place {
  /** Path of the text. */
  readonly text: string;
  /** 1-based; 12.5 is the middle of line 12. */
  readonly line: number;
}

/** Whose scrolling, or which click, led to a place. */
export type Pane = "text" | "web" | "book" | "print" | "desk";

/** What stands in a `data-place`: the index of a text, and its lines, both inclusive. */
export interface PlaceMark {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** What `data-place` says, “2:12-14” or “2:12”; nothing where it says something else. */
export function readMark(value: string | null | undefined): PlaceMark | undefined {
  const found = /^(\d+):(\d+)(?:-(\d+))?$/.exec(value ?? "");
  if (found === null) return undefined;
  const [, text, start, end = start] = found;
  return { text: Number(text), start: Number(start), end: Number(end) };
}

/**
 * How far to scroll, so that what stands at `y` is where the eye is. The eye moves from the top of the window at the beginning to its foot at the end, so that panes
 * of unlike length begin and end together. All in the same units; `height` is that of the whole, `view` that of the window.
 */
export function scrollFor(y: number, height: number, view: number): number {
  if (height <= view) return 0;
  return Math.min(height - view, Math.max(0, (y * (height - view)) / height));
}

/** What stands where the eye is, after scrolling by `scroll`: the inverse of {@link scrollFor}. */
export function eyeAt(scroll: number, height: number, view: number): number {
  return height <= view ? 0 : Math.min(height, Math.max(0, (scroll * height) / (height - view)));
}
