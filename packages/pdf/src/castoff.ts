import { type Draft, draftsFrom, type Start } from "./draft.ts";
import type { Galley, Slab } from "./item.ts";
import { type Leaf, leafOf } from "./leaf.ts";
import type { Side } from "./page.ts";
import type { PageFrame } from "./page-frame.ts";
import { type Strip, stripOf } from "./strip.ts";

/**
 * The pages of `galley`, cut where that costs least for all together (Plass, “Optimal Pagination Techniques for Automatic
 * Typesetting Systems”, 1981). The time grows with the galley: of each page only the ends near its foot are considered.
 */
export function castOff(galley: Galley, frame: PageFrame): Leaf[] {
  const strip = stripOf(galley);
  const cuts = new Map<number, Cut[]>();
  const start = { from: strip.below[0] ?? 0, header: NONE, carried: NONE, waiting: [] };
  enter(cuts, { ...start, cost: 0, side: frame.first, facing: undefined, before: undefined });
  let best: Cut | undefined;
  for (let at = 0; at <= galley.length; at += 1) {
    // A page of floats or notes alone ends where it began: the list grows.
    for (const cut of cuts.get(at) ?? []) {
      if (isEnd(cut, galley)) {
        best = best === undefined || cut.cost < best.cost ? cut : best;
        continue;
      }
      for (const draft of draftsFrom(cut, strip, frame)) {
        enter(cuts, after(cut, draft, strip, frame));
      }
    }
    cuts.delete(at);
  }
  const leaves: Leaf[] = [];
  for (let before = best?.before; before !== undefined; before = before.cut.before) {
    leaves.push(before.leaf);
  }
  return leaves.reverse();
}

/** The start of a page, and the cheapest pages that lead up to it. */
interface Cut extends Start {
  readonly cost: number;
  /** Of the page, where pages face each other. */
  readonly side: Side | undefined;
  /** By how much the page that it faces is short; none where it faces none. */
  readonly facing: Shortness | undefined;
  readonly before: { readonly cut: Cut; readonly leaf: Leaf } | undefined;
}

function isEnd({ from, carried, waiting }: Cut, { length }: Galley): boolean {
  return from === length && carried.length === 0 && waiting.length === 0;
}

/** Costs of a line by which facing pages differ; more than so many count as these. */
const UNEQUAL_LINE = 100;
const MOST_UNEQUAL = 2;

function after(cut: Cut, draft: Draft, strip: Strip, frame: PageFrame): Cut {
  const { leaf, rest: carried } = leafOf(draft, cut, frame);
  const short = shortnessOf(leaf, frame);
  const { side, facing } = cut;
  const unequal = facing === undefined || leaf.isLast ? 0 : difference(facing, short);
  const end = strip.galley[leaf.to];
  const header = end?.kind === "penalty" ? (end.header ?? NONE) : NONE;
  return {
    from: strip.below[leaf.to] ?? leaf.to,
    // A page of floats alone may stand inside a table.
    header: leaf.to === leaf.from ? leaf.header : header,
    carried,
    waiting:
      leaf.top === 0 && leaf.putOff.length === 0
        ? cut.waiting
        : [...cut.waiting.slice(leaf.top), ...leaf.putOff],
    cost: cut.cost + draft.cost + UNEQUAL_LINE * Math.min(unequal, MOST_UNEQUAL) ** 2,
    side: side && (side === "recto" ? "verso" : "recto"),
    facing: side === "verso" ? short : undefined,
    before: { cut, leaf },
  };
}

const NONE: readonly Slab[] = [];

/** Lines by which a page ends above the foot of a full one, from and to: notes can stand higher. */
interface Shortness {
  readonly least: number;
  readonly most: number;
}

function shortnessOf({ room, stretch, notes, hasFill }: Leaf, { leading }: PageFrame): Shortness {
  if (hasFill) return { least: 0, most: 0 };
  const most = Math.max(0, room - stretch) / leading;
  return { least: notes.length > 0 ? 0 : most, most };
}

function difference(one: Shortness, other: Shortness): number {
  return Math.max(0, one.least - other.most, other.least - one.most);
}

/** Add `cut`, unless one that the same pages may follow costs no more. */
function enter(cuts: Map<number, Cut[]>, cut: Cut): void {
  const known = cuts.get(cut.from);
  const index = known?.findIndex((other) => isAlike(other, cut)) ?? -1;
  const other = known?.[index];
  if (known === undefined) cuts.set(cut.from, [cut]);
  else if (other === undefined) known.push(cut);
  else if (cut.cost < other.cost) known[index] = cut;
}

function isAlike(one: Cut, other: Cut): boolean {
  return (
    one.side === other.side &&
    one.carried.length === other.carried.length &&
    isSame(one.waiting, other.waiting) &&
    isNear(one.facing?.least, other.facing?.least) &&
    isNear(one.facing?.most, other.facing?.most)
  );
}

/** Lines: a difference that no one sees. */
const SMALL = 0.1;

function isNear(one = -1, other = -1): boolean {
  return Math.abs(one - other) < SMALL;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
