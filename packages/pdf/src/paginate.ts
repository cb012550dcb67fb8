import { castOff } from "./castoff.ts";
import { type Galley, moved, type PageItem, repeated } from "./item.ts";
import type { Leaf } from "./leaf.ts";
import { heightOf, type PageFrame } from "./page-frame.ts";
import { slabAt } from "./strip.ts";

/** What stands on one page: items placed from the top left of its text. */
export interface TextPage {
  readonly items: readonly PageItem[];
  /** It is a picture that goes over its edges, which is placed from those; nothing else stands on it but its caption. */
  readonly isPlate?: true;
}

/** `galley` cut into pages, each with the notes its text refers to at its foot. */
export function paginate(galley: Galley, frame: PageFrame): TextPage[] {
  const leaves = castOff(galley, frame);
  const isVerso = (index: number) =>
    frame.first !== undefined && (index % 2 === 0) === (frame.first === "verso");
  return leaves.map((leaf, index): TextPage => {
    const plate = plateOn(leaf, galley);
    if (plate !== undefined) return plate;
    const facing = leaves[isVerso(index) ? index + 1 : index - 1];
    const raised = frame.first === undefined || facing === undefined ? 0 : raise(leaf, facing);
    return { items: makeUp(leaf, galley, frame.height - raised) };
  });
}

/** The page that `leaf` is, if it is a plate. */
export function plateOn({ spanning: [float] }: Leaf, galley: Galley): TextPage | undefined {
  const slab = float === undefined ? undefined : slabAt({ galley }, float);
  return slab?.isPlate && { items: slab.items, isPlate: slab.isPlate };
}

/** Points that the notes of `leaf` stand above the foot of the page, beside a page that is short. */
export function raise(leaf: Leaf, facing: Leaf): number {
  const isShort = !leaf.isLast && !facing.isLast && facing.foot.length === 0;
  return isShort ? Math.max(0, Math.min(leaf.room, facing.short)) : 0;
}

/** The text of `leaf` from the top, its notes at the foot of `height` points. */
export function makeUp(leaf: Leaf, galley: Galley, height: number): PageItem[] {
  const text = textOf(leaf, galley);
  const fills = text.filter(({ kind }) => kind === "fill").length;
  const spaces = text.reduce((sum, item) => sum + (item.kind === "glue" ? item.height : 0), 0);
  const growth = spaces === 0 ? 1 : 1 + leaf.stretch / spaces;
  return [
    ...place(text, 0, { fill: leaf.room / fills, growth }),
    ...place(leaf.foot, height - heightOf(leaf.foot), { fill: 0, growth: 1 }),
  ];
}

/** Floats that were waiting, the header that is repeated, the text without the floats that wait for another page. */
export function textOf({ top, waiting, header, from, to, putOff }: Leaf, galley: Galley): Galley {
  const text: Galley[number][] = [];
  for (const float of waiting.slice(0, top)) {
    text.push(...galley.slice(float, skipSpace(galley, float + 1)));
  }
  if (to > from) text.push(...header.map(repeated));
  let at = from;
  for (const float of putOff) {
    text.push(...galley.slice(at, float));
    dropSpace(text);
    const item = galley[float];
    const height = item?.kind === "slab" ? (item.floatGap ?? 0) : 0;
    if (text.length > 0) text.push({ kind: "glue", height, items: [] });
    at = skipSpace(galley, float + 1);
  }
  text.push(...galley.slice(at, to));
  dropSpace(text);
  return text;
}

/** Leave out the space at the end. */
function dropSpace(items: Galley[number][]): void {
  while (items.at(-1)?.kind === "glue" || items.at(-1)?.kind === "penalty") items.pop();
}

interface Give {
  /** Points that each fill takes, and what the height of a space is multiplied by. */
  readonly fill: number;
  readonly growth: number;
}

function place(items: Galley, top: number, { fill, growth }: Give): PageItem[] {
  let y = top;
  return items.flatMap((item) => {
    if (item.kind === "penalty") return [];
    const at = y;
    if (item.kind === "fill") {
      y += Math.max(0, fill);
      return [];
    }
    const by = item.kind === "glue" ? growth : 1;
    y += item.height * by;
    return item.items.map((each) => moved(by === 1 ? each : taller(each, by), 0, at));
  });
}

/** A bar that goes on along a space grows with it. */
function taller(item: PageItem, by: number): PageItem {
  return item.type === "vector" ? { ...item, item: { ...item.item, h: item.item.h * by } } : item;
}

function skipSpace(galley: Galley, at: number): number {
  let from = at;
  while (galley[from]?.kind === "glue" || galley[from]?.kind === "penalty") from += 1;
  return from;
}
