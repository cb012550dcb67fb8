import { castOff } from "./castoff.ts";
import { depthOf } from "./draft.ts";
import { FORBIDDEN, type Galley, moved, type PageItem } from "./item.ts";
import type { Leaf } from "./leaf.ts";
import { heightOf, type PageFrame } from "./page-frame.ts";
import { makeUp, plateOn, raise, type TextPage } from "./paginate.ts";
import { slabAt } from "./strip.ts";

/** Points. */
export interface Columns {
  readonly width: number;
  readonly gutter: number;
}

/** The part of the page that a title may take with text below it. */
const TALLEST_HEAD = 3 / 4;

/**
 * `head` across the page, and `galley` in two columns below and on further pages. What is too wide for a column stands
 * above both, on the page after; what is left of that, at the end below both. The columns of the last page are equally deep.
 */
export function paginateColumns(
  head: Galley,
  galley: Galley,
  frame: PageFrame,
  columns: Columns,
): TextPage[] {
  const { notes, height, leading } = frame;
  const titles = castOff(head, { ...frame, notes: new Map() });
  const pages = titles.map((leaf): TextPage => ({ items: makeUp(leaf, head, height) }));
  const last = titles.at(-1);
  const isShared = last !== undefined && last.height <= height * TALLEST_HEAD;
  const above = isShared ? last.height + leading : 0;
  const carried = head.flatMap((item) =>
    item.kind === "slab" ? item.notes.flatMap((name) => notes.get(name) ?? []) : [],
  );
  const paired: PageFrame = { ...frame, first: "verso", above };
  const leaves = balanced(castOff(galley, paired, { carried }), galley, paired);
  const made = closed(spreadsOf(leaves), galley, paired).map((spread) =>
    makeSpread(spread, galley, paired, columns),
  );
  const [first] = made;
  if (!isShared || first === undefined) return [...pages, ...made];
  const shared = { items: [...(pages.at(-1)?.items ?? []), ...first.items] };
  return [...pages.slice(0, -1), shared, ...made.slice(1)];
}

function hasText({ from, to, top, foot }: Leaf): boolean {
  return to > from || top > 0 || foot.length > 0;
}

/** `leaves`, those of the last page with text as shallow as two columns can be. */
function balanced(leaves: readonly Leaf[], galley: Galley, frame: PageFrame): readonly Leaf[] {
  const at = leaves.findLastIndex((leaf) => leaf.side === "verso" && hasText(leaf));
  const [left, right] = leaves.slice(at);
  if (at === -1 || left === undefined) return leaves;
  const step = frame.leading / 2;
  const least = (left.height + (right?.height ?? 0)) / 2;
  for (let depth = Math.ceil(least / step) * step; depth < depthOf(left, frame); depth += step) {
    const tried = castOff(galley, { ...frame, depth }, left);
    const isSplit = tried.some(({ to }) => isForbidden(galley[to]));
    if (!isSplit && tried.findLastIndex(hasText) < 2) return [...leaves.slice(0, at), ...tried];
  }
  return leaves;
}

function isForbidden(end: Galley[number] | undefined): boolean {
  return end?.kind === "penalty" && end.cost >= FORBIDDEN;
}

/** Two columns side by side. */
interface Spread {
  readonly left: Leaf;
  readonly right: Leaf | undefined;
  /** Floats below both: indices of the galley. */
  readonly below: readonly number[];
}

function spreadsOf(leaves: readonly Leaf[]): Spread[] {
  return leaves.flatMap((left, index): Spread[] => {
    if (left.side === "recto") return [];
    return [{ left, right: leaves[index + 1], below: [] }];
  });
}

/** `spreads`; floats alone on the last ones stand below the text before, if there is room. */
function closed(spreads: readonly Spread[], galley: Galley, frame: PageFrame): readonly Spread[] {
  const isTextual = ({ left, right }: Spread) =>
    hasText(left) || (right !== undefined && hasText(right));
  const at = spreads.findLastIndex(isTextual);
  const last = spreads[at];
  const below = spreads.slice(at + 1).flatMap(({ left }) => left.spanning);
  if (last === undefined || below.length === 0) return spreads;
  const foot = Math.max(...[last.left, last.right].map((leaf) => heightOf(leaf?.foot ?? [])));
  const height = below.reduce(
    (sum, float) => sum + frame.leading + (slabAt({ galley }, float)?.height ?? 0),
    bottomOf(last) + foot,
  );
  return height > frame.height ? spreads : [...spreads.slice(0, at), { ...last, below }];
}

/** Points from the top of the page to the end of the longer column. */
function bottomOf({ left, right }: Spread): number {
  return left.above + Math.max(left.height, right?.height ?? 0);
}

function makeSpread(
  spread: Spread,
  galley: Galley,
  frame: PageFrame,
  { width, gutter }: Columns,
): TextPage {
  const { left, right, below } = spread;
  const plate = plateOn(left, galley);
  if (plate !== undefined) return plate;
  const column = (leaf: Leaf, beside: Leaf | undefined, x: number): PageItem[] => {
    const raised = beside === undefined ? 0 : raise(leaf, beside);
    const items = makeUp(leaf, galley, frame.height - leaf.above - raised);
    return items.map((item) => moved(item, x, leaf.above));
  };
  return {
    items: [
      ...stack(left.spanning, 0, galley, frame),
      ...column(left, right, 0),
      ...(right === undefined ? [] : column(right, left, width + gutter)),
      ...stack(below, bottomOf(spread) + frame.leading, galley, frame),
    ],
  };
}

/** Floats one below the other. */
function stack(
  floats: readonly number[],
  top: number,
  galley: Galley,
  { leading }: PageFrame,
): PageItem[] {
  let y = top;
  return floats.flatMap((float) => {
    const slab = slabAt({ galley }, float);
    const at = y;
    y += (slab?.height ?? 0) + leading;
    return (slab?.items ?? []).map((item) => moved(item, 0, at));
  });
}
