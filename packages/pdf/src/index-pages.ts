import type { Type } from "@printery/design";
import type { IndexEntry, IndexGroup, IndexPlace, Section } from "@printery/publication";
import type { Block, TextBlock } from "./block.ts";
import { type Context, tagIn, textBlock, textRun } from "./context.ts";
import type { Numbers } from "./cross-reference.ts";
import { galleyOf } from "./galley.ts";
import type { Voice } from "./inline.ts";
import type { TextPage } from "./paginate.ts";
import { frameOf, type Shop, words } from "./shop.ts";
import type { Tag } from "./tag.ts";
import type { Run, Target } from "./text.ts";
import { paginateColumns } from "./two-columns.ts";

/** Where the index begins. */
export const INDEX = "index";

/** How many sections of a book stand before its index: all but a colophon of its own. */
export function countBeforeIndex(sections: readonly Section[]): number {
  return sections.findLastIndex(({ role }) => role !== "colophon") + 1;
}

/** Share of the measure between its two columns. */
const GUTTER = 0.07;

/** The index of a book: entries by their letters in two columns, with the numbers of their pages. */
export function indexPages(numbers: Numbers, context: Context, shop: Shop): TextPage[] {
  const { publication, geometry, column, style } = shop;
  const gutter = geometry.measure * GUTTER;
  const width = (geometry.measure - gutter) / 2;
  const tag = tagIn(context, "Index");
  const head = galleyOf(headOf(context, tag, shop), column);
  const narrow = { ...context, measure: width };
  const blocks = publication.index.flatMap((group) =>
    groupBlocks(group, numbers, narrow, tag, shop),
  );
  const galley = galleyOf(blocks, { ...column, measure: width });
  const frame = { ...frameOf([], context, shop), leading: style.scale.note.leadingPt };
  return paginateColumns(head, galley, frame, { width, gutter });
}

/** Share of the lines that a chapter is sunk by. */
const SINK = 0.5;

function headOf(context: Context, tag: Tag, { terms, style, geometry }: Shop): Block[] {
  const title = words(terms.index, style.scale.label, context, tag.child("H", { level: 1 }));
  const { leading } = geometry;
  return [
    { kind: "space", height: leading * style.opener.sinkLines * SINK },
    { ...title, anchor: INDEX, bookmark: { title: terms.index, level: 0 } },
    { kind: "space", height: leading * 2 },
  ];
}

function groupBlocks(
  { letter, entries }: IndexGroup,
  numbers: Numbers,
  context: Context,
  tag: Tag,
  shop: Shop,
): TextBlock[] {
  const { label, note } = shop.style.scale;
  const type: Type = { ...note, align: "left" };
  const { leadingPt } = type;
  const headType: Type = { ...label, leadingPt, align: "left" };
  const head = words(letter, headType, context, tag.child("H", { level: 2 }));
  const list = tag.child("L", { numbering: "None" });
  return [
    { ...head, keep: true, before: leadingPt, after: leadingPt / 4 },
    ...entries.map((entry, nth) => ({
      ...entryBlock(entry, numbers, type, context, list, shop),
      // Neither the first entry nor the last stands alone in a column.
      keep: nth < entries.length - 1 && (nth === 0 || nth === entries.length - 2),
    })),
  ];
}

/** “pans, salt, 3, 7–9”; “brine, see salt”. */
function entryBlock(
  entry: IndexEntry,
  numbers: Numbers,
  type: Type,
  context: Context,
  list: Tag,
  { terms, publication }: Shop,
): TextBlock {
  const tag = list.child("LI").child("LBody");
  const voice = { ...context.voice, type, tag };
  const plain = (text: string) => textRun(text, voice);
  const italic = (text: string) => textRun(text, { ...voice, type: { ...type, italic: true } });
  const pages = rangesOf(entry.places, numbers).flatMap((range) => [
    plain(", "),
    ...pageRuns(range, numbers, voice),
  ]);
  const word = entry.places.length > 0 ? terms.seeAlso : terms.see;
  const others = entry.see.flatMap((other, nth) => [
    nth === 0 ? italic(`, ${word} `) : plain("; "),
    isListed(other, publication.index)
      ? linked(other, { anchor: anchorOf(other) }, voice)
      : plain(other),
  ]);
  return {
    ...textBlock([plain(entry.term), ...pages, ...others], type, context, tag),
    before: 0,
    after: 0,
    turnover: type.sizePt,
    anchor: anchorOf(entry.term),
  };
}

/** “3”, “7–9”: a link to the first. */
function pageRuns([first, last]: PageRange, { folios }: Numbers, voice: Voice): Run[] {
  const target = { anchor: first };
  const inside = { ...voice, tag: voice.tag.child("Reference") };
  const run = linked("", target, inside);
  const number = (anchor: string) => ({ ...run, text: folios.get(anchor) ?? "", folioOf: anchor });
  return last === undefined
    ? [number(first)]
    : [number(first), { ...run, text: "–" }, number(last)];
}

function linked(text: string, link: Target, voice: Voice): Run {
  return { ...textRun(text, { ...voice, tag: voice.tag.child("Link") }), link };
}

function anchorOf(term: string): string {
  return `${INDEX}/${term}`;
}

function isListed(term: string, index: readonly IndexGroup[]): boolean {
  return index.some(({ entries }) => entries.some((entry) => entry.term === term));
}

/** Anchors of the first page and of the last, if there is more than one. */
type PageRange = readonly [first: string, last?: string];

/** The pages that `places` are on; three in a row are a range, two stay two. */
function rangesOf(places: readonly IndexPlace[], { folios, order }: Numbers): PageRange[] {
  const pages = new Map<number, { readonly anchor: string; readonly isRoman: boolean }>();
  for (const { section, id } of places) {
    const anchor = `${section}/${id}`;
    const folio = folios.get(anchor);
    const page = folio === undefined ? undefined : order.get(folio);
    if (folio === undefined || page === undefined || pages.has(page)) continue;
    pages.set(page, { anchor, isRoman: !/^\d/.test(folio) });
  }
  const runs: { page: number; anchor: string; isRoman: boolean }[][] = [];
  for (const [page, { anchor, isRoman }] of [...pages].toSorted(([one], [other]) => one - other)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn = before?.page === page - 1 && before.isRoman === isRoman;
    if (run !== undefined && goesOn) run.push({ page, anchor, isRoman });
    else runs.push([{ page, anchor, isRoman }]);
  }
  return runs.flatMap((run): PageRange[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (run.length > 2) return [[first.anchor, last.anchor]];
    return run.map(({ anchor }) => [anchor]);
  });
}
