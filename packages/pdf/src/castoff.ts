import { type Draft, draftsFrom, MOST_WAITING, type Start } from "./draft.ts";
import type { Galley, Slab } from "./item.ts";
import { type Closing, closingOf, type Leaf } from "./leaf.ts";
import type { PageFrame } from "./page-frame.ts";
import { ACROSS, PLATE, type Strip, stripOf } from "./strip.ts";

/**
 * The pages of `galley`, cut where that costs least for all together (Plass, “Optimal Pagination Techniques for Automatic
 * Typesetting Systems”, 1981). They begin with its start, as far as `begun` names no other. The time grows with the
 * galley: of each page only the ends near its foot are considered.
 */
export function castOff(galley: Galley, frame: PageFrame, begun: Partial<Start> = {}): Leaf[] {
  const strip = stripOf(galley, frame.above !== undefined);
  const start = { ...startOf(strip, frame), ...begun };
  const cuts = new Map<number, Cut[]>();
  enter(cuts, { ...start, cost: 0, facing: undefined, before: undefined });
  let best: Cut | undefined;
  for (let at = start.from; at <= galley.length; at += 1) {
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
    const { cut, draft, closing } = before;
    leaves.push({ ...cut, ...draft, ...closing });
  }
  return leaves.reverse();
}

function startOf(strip: Strip, frame: PageFrame): Start {
  const { first, above = 0 } = frame;
  const { from, across } = pastFloats(strip.below[0] ?? 0, NOTHING, strip);
  const begun = { from, header: NONE, carried: NONE, waiting: NOTHING, side: first };
  if (above > 0 || across.length === 0) return { ...begun, across, spanning: NOTHING, above };
  const { notes: carried, ...head } = spanned(across, NOTHING, strip, frame);
  return { ...begun, ...head, carried };
}

/**
 * Where text goes on from `at`, and the floats across columns or on pages of their own that wait there: those `called` for before, and
 * those with no text above them, which have the next page themselves.
 */
function pastFloats(
  at: number,
  called: readonly number[],
  { kinds, below, galley }: Strip,
): Pick<Start, "from" | "across"> {
  const across = [...called];
  let from = at;
  while ((kinds[from] === ACROSS || kinds[from] === PLATE) && across.length < MOST_WAITING) {
    across.push(from);
    from = below[from + 1] ?? galley.length;
  }
  return { from, across };
}

/** The start of a page, and the cheapest pages that lead up to it. */
interface Cut extends Start {
  readonly cost: number;
  /** By how much the page that it faces is short; none where it faces none. */
  readonly facing: Shortness | undefined;
  readonly before:
    | { readonly cut: Cut; readonly draft: Draft; readonly closing: Closing }
    | undefined;
}

function isEnd({ from, carried, waiting, across, spanning }: Cut, { length }: Galley): boolean {
  const lists: readonly (readonly unknown[])[] = [carried, waiting, across, spanning];
  return from === length && lists.every((list) => list.length === 0);
}

/** Costs of a line by which facing pages differ; more than so many count as these. */
const UNEQUAL_LINE = 100;
const MOST_UNEQUAL = 2;

function after(cut: Cut, draft: Draft, strip: Strip, frame: PageFrame): Cut {
  const closing = closingOf(draft, cut, frame);
  const { rest } = closing;
  const { facing } = cut;
  const short = shortnessOf(closing, frame);
  // A page that has no text is as deep as any.
  const isEqual = facing === undefined || draft.isLast || draft.isBare;
  const unequal = isEqual ? 0 : difference(facing, short);
  const end = strip.galley[draft.to];
  const header = end?.kind === "penalty" ? (end.header ?? NONE) : NONE;
  const side = cut.side && (cut.side === "recto" ? "verso" : "recto");
  const { waiting, across: called } = floatsAfter(cut, draft, strip);
  const { from, across } = pastFloats(strip.below[draft.to] ?? draft.to, called, strip);
  const isRight = frame.above !== undefined && side === "recto";
  // The right-hand column begins as low as the left one.
  const bare = { above: isRight ? cut.above : 0, spanning: NOTHING, across, notes: NONE };
  const head = !isRight && across.length > 0 ? spanned(across, waiting, strip, frame) : bare;
  return {
    from,
    // A page of floats alone may stand inside a table.
    header: draft.to === cut.from ? cut.header : header,
    carried: head.notes.length === 0 ? rest : [...rest, ...head.notes],
    waiting,
    across: head.across,
    spanning: head.spanning,
    above: head.above,
    side,
    cost: cut.cost + draft.cost + UNEQUAL_LINE * Math.min(unequal, MOST_UNEQUAL) ** 2,
    facing: side === "recto" && !draft.isBare ? short : undefined,
    before: { cut, draft, closing },
  };
}

const NONE: readonly Slab[] = [];
const NOTHING: readonly number[] = [];

/** The floats that wait below `draft`, in order: for a column, and for the top of both or a page of their own. */
function floatsAfter(
  cut: Cut,
  { top, putOff }: Draft,
  { kinds }: Strip,
): Pick<Start, "waiting" | "across"> {
  if (top === 0 && putOff.length === 0) return cut;
  const isAcross = (float: number) => kinds[float] === ACROSS || kinds[float] === PLATE;
  return {
    waiting: [...cut.waiting.slice(top), ...putOff.filter((float) => !isAcross(float))],
    across: [...cut.across, ...putOff.filter(isAcross)],
  };
}

/**
 * Of the floats `across` columns, as many as the top of a page has room for, with the notes they refer to; or the plate that has it. A plate
 * comes after those of a column that were `waiting` before it.
 */
function spanned(
  across: readonly number[],
  waiting: readonly number[],
  { galley, kinds }: Strip,
  frame: PageFrame,
) {
  let [above, count] = [0, 0];
  const notes: Slab[] = [];
  for (const at of across) {
    const float = galley[at];
    if (float?.kind !== "slab") break;
    if (kinds[at] === PLATE && waiting.some((other) => other < at)) break;
    if (count > 0 && above + float.height > frame.height) break;
    above = Math.min(frame.height, above + float.height + frame.leading);
    notes.push(...float.notes.flatMap((name) => frame.notes.get(name) ?? []));
    count += 1;
  }
  return { above, spanning: across.slice(0, count), across: across.slice(count), notes };
}

/** Lines by which a page ends above the foot of a full one, from and to: notes can stand higher. */
interface Shortness {
  readonly least: number;
  readonly most: number;
}

function shortnessOf({ room, short, foot }: Closing, { leading }: PageFrame): Shortness {
  if (foot.length > 0) return { least: 0, most: Math.max(0, room) / leading };
  return { least: short / leading, most: short / leading };
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
    isSame(one.across, other.across) &&
    isSame(one.spanning, other.spanning) &&
    isNear(one.above, other.above) &&
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
