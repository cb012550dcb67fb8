import type { Type } from "@printery/design";
import { SOFT_HYPHEN } from "./font.ts";
import { changed, naturalWidth, placed, type SetLine } from "./fragment.ts";
import { FORBIDDEN, type Galley, moved, type PageItem, type Slab } from "./item.ts";
import type { Inks, SetRun } from "./text.ts";

/** The column that blocks are set in. */
export interface Column {
  /** Points. */
  readonly measure: number;
  /** Height of a full page of text, in points. */
  readonly pageHeight: number;
  /** The whole page, and what is free above its text. Points. */
  readonly page: { readonly width: number; readonly top: number; readonly height: number };
  /** From one line of the text to the next: the grid that its base lines stand on. */
  readonly leading: number;
  readonly inks: Inks;
  /** Whether words may be broken. */
  readonly hyphenate: boolean;
  /** What stands apart may be as wide: all columns together. The same as `measure` where there is one. */
  readonly span: number;
  /** Whether anything stands apart: not in notes. */
  readonly hasApart: boolean;
  /** Pixels of each image that can be shown, by name. */
  readonly images: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** Where the base line lies in a line: its letters look centred between those above and below. */
export function baseline({ leadingPt, sizePt }: Type): number {
  return leadingPt / 2 + sizePt * 0.33;
}

/** The notes that a line refers to, in order. */
export function notesIn(fragments: SetLine): readonly string[] {
  if (fragments.every(({ set }) => set.run.note === undefined)) return NONE;
  return fragments.flatMap(({ set }) => set.run.note ?? []);
}

const NONE: readonly string[] = [];

/** `runs` on one line, from `x`. */
export function fragmentsAt(runs: readonly SetRun[], x: number): SetLine {
  const fragments = runs.map((set) => ({
    x,
    width: naturalWidth([set]),
    words: set.formula === undefined ? set.look.words(set.text) : [],
    set,
    gapPt: 0,
    gaps: undefined,
    scale: 1,
    space: undefined,
  }));
  return placed(fragments, x);
}

/** Where `line` ends, counted as its fragments are. */
export function endOf(line: SetLine): number {
  return line.reduce((end, { x, width }) => Math.max(end, x + width), 0);
}

/** `line` as it is counted from the other side of a measure of `width`. */
export function opposite(line: SetLine, width: number): SetLine {
  return line.map((fragment) => changed(fragment, { x: width - fragment.x - fragment.width }));
}

/** Cost of a page that ends within a word: about that of two facing pages a line short. */
const DIVIDED_WORD = 30;

/** Lines with the places between them where a page may end: never among the first `whole`, never before the last. */
export function spread(lines: readonly Slab[], whole = 2): Galley {
  return lines.flatMap((line, index): Galley => {
    const above = lines[index - 1];
    if (above === undefined) return [line];
    const isEdge = index < whole || index === lines.length - 1;
    const cost = endsInWord(above) ? DIVIDED_WORD : 0;
    return [{ kind: "penalty", cost: isEdge ? FORBIDDEN : cost }, line];
  });
}

function endsInWord({ items }: Slab): boolean {
  const item = items.at(-1);
  const last = item?.type === "line" ? item.item.fragments.at(-1)?.words.at(-1) : undefined;
  return last?.text.endsWith(SOFT_HYPHEN) === true;
}

/** `galley` as one slab, moved right by `x`. */
export function joined(galley: Galley, x = 0): Slab {
  let height = 0;
  const items: PageItem[] = [];
  const notes: string[] = [];
  for (const item of galley) {
    if (item.kind !== "slab" && item.kind !== "glue") continue;
    for (const each of item.items) items.push(moved(each, x, height));
    if (item.kind === "slab") notes.push(...item.notes);
    height += item.height;
  }
  return { kind: "slab", height, items, notes };
}

/** A rule, or a bar. */
export function rect(x: number, y: number, w: number, h: number, color: string): PageItem {
  return { type: "vector", item: { type: "rect", x, y, w, h, color } };
}
