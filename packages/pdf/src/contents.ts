import { plainText } from "@printery/document";
import { countBeforeContents, nameList, type Section } from "@printery/publication";
import type { Block, SetBlock, TextBlock } from "./block.ts";
import { type Context, tagIn, textRun } from "./context.ts";
import { countBeforeIndex, INDEX } from "./index-pages.ts";
import type { Listed } from "./lists.ts";
import { type Shop, words } from "./shop.ts";
import type { Tag } from "./tag.ts";

/** Printed page numbers, by anchor. */
export type Folios = Pick<ReadonlyMap<string, string>, "get">;

/** The list of sections, each with its folio; then those of figures and tables, where the book has them. */
export function contents(folios: Folios, context: Context, shop: Shop): Block[] {
  const { terms, lists } = shop;
  return [
    { kind: "space", height: sinkOf(shop) },
    ...headed(terms.contents, sectionEntries(context, shop), folios, context, shop),
    ...headed(terms.figures, lists.figures, folios, context, shop),
    ...headed(terms.tables, lists.tables, folios, context, shop),
  ];
}

/**
 * The main headings of an article, each with its folio, below its title; none where it is short, has too few to be looked up, or more
 * than a page holds.
 */
export function articleContents(
  section: Section,
  folios: Folios,
  context: Context,
  shop: Shop,
): SetBlock[] {
  const entries = headingEntries(section).map((entry) => ({ ...entry, step: 0 }));
  const count = plainText(section.children).match(WORD)?.length ?? 0;
  if (entries.length < FEWEST || count < LONG) return [];
  if (heightOf([entries], context, shop) > shop.geometry.textHeight) return [];
  const { leading } = shop.geometry;
  const tag = tagIn(context, "H", { level: 2 });
  const head = words(shop.terms.contents, shop.style.scale.label, context, tag);
  const lines = list(entries, folios, context, shop);
  return [
    { ...head, keep: true, before: 0, after: leading / 2 },
    ...lines.map((line, index) => ({
      ...line,
      ...(index === lines.length - 1 && { after: leading * 2 }),
    })),
  ];
}

/** Headings that a list is worth, and words of the text: a dozen pages in most trims. */
const FEWEST = 4;
const LONG = 4000;
/** Two characters, where no spaces part the words. */
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}|[\p{L}\p{N}]+/gu;

function sinkOf({ style, geometry }: Shop): number {
  return geometry.leading * style.opener.sinkLines * 0.5;
}

interface Entry extends Listed {
  /** Who wrote the section, where not the whole book is theirs. */
  readonly by?: string;
  readonly isPart?: boolean;
  /** Steps by which it moves in. */
  readonly step?: number;
  /** Space parts it from the entry above. */
  readonly isApart?: boolean;
}

/** The sections behind the contents, and the index; where they leave room for that on one page, also their main headings. */
function sectionEntries(context: Context, shop: Shop): Entry[] {
  const { publication, terms, lists } = shop;
  const { sections, index, metadata } = publication;
  const [opened, before] = [countBeforeContents(sections), countBeforeIndex(sections)];
  const isApart = sections[before - 1]?.depth === 2;
  const last = { title: terms.index, lang: metadata.lang, anchor: INDEX, isApart };
  const entries = sections.map((section, index): [Entry, ...Entry[]] => {
    const { id, title, lang, role, depth, authors } = section;
    const isPart = role === "part";
    const closesPart = depth < (sections[index - 1]?.depth ?? 1);
    const isApart = isPart || closesPart;
    const by = authors.length === 0 ? {} : { by: nameList(authors, lang) };
    const own = { title, lang, anchor: id, isPart, step: depth - 1, isApart, ...by };
    return [own, ...headingEntries(section)];
  });
  const all = (index.length === 0 ? entries : entries.toSpliced(before, 0, [last])).slice(opened);
  const whole = all.flat();
  const height = heightOf([whole, lists.figures, lists.tables], context, shop);
  return height <= shop.geometry.textHeight ? whole : all.map(([own]) => own);
}

function headingEntries({ id, lang, depth, headings }: Section): Entry[] {
  const main = headings.filter(({ depth, title }) => depth === 2 && !NUMBER.test(title));
  return main.map((heading) => ({
    title: heading.title,
    lang,
    anchor: `${id}/${heading.id}`,
    step: depth,
  }));
}

/** A heading that only counts tells nobody what stands below it. */
const NUMBER = /^[\p{N}ivxlc.\s]+$/iu;

/** Lines of the text above the heading of a list, its own, and those below it, of the contents and of further lists. */
const HEAD = { above: 3, own: 1, below: 3, belowMore: 1.5 };

/** Points that `lists` take one below the other, each under its heading. */
function heightOf(lists: readonly (readonly Entry[])[], context: Context, shop: Shop): number {
  const { geometry, style } = shop;
  const room = geometry.measure * (1 - FREE);
  const voice = { ...context.voice, type: style.scale.contents };
  const widthOf = (text: string) => context.width([textRun(text, voice)]);
  const linesOf = ({ title, by }: Entry) =>
    [title, by ?? ""].reduce((sum, text) => sum + Math.ceil(widthOf(text) / room), 0) +
    (by === undefined ? 0 : BELOW_NAMES);
  const heights = lists.map((entries, index) => {
    if (entries.length === 0) return 0;
    const gaps = entries.filter(({ isApart }) => isApart).length;
    const lines = entries.reduce((sum, entry) => sum + Math.max(1, linesOf(entry)), 0);
    const around = HEAD.above + HEAD.own + (index === 0 ? HEAD.below : HEAD.belowMore) + gaps;
    return around * geometry.leading + lines * voice.type.leadingPt;
  });
  return heights.reduce((sum, height) => sum + height, sinkOf(shop));
}

/** Share of the measure at the right of entries. */
const FREE = 0.12;

/** `entries` under a heading of their own; nothing where there are none. */
function headed(
  title: string,
  entries: readonly Entry[],
  folios: Folios,
  context: Context,
  shop: Shop,
): Block[] {
  if (entries.length === 0) return [];
  const { leading } = shop.geometry;
  const head: Block = {
    ...words(title, shop.style.scale.label, context, tagIn(context, "H", { level: 1 })),
    keep: true,
    bookmark: { title, level: 0 },
    before: leading * HEAD.above,
    after: leading * (title === shop.terms.contents ? HEAD.below : HEAD.belowMore),
  };
  return [head, ...list(entries, folios, context, shop)];
}

function list(
  entries: readonly Entry[],
  folios: Folios,
  context: Context,
  { publication, style, geometry }: Shop,
): TextBlock[] {
  const { label, contents: type } = style.scale;
  const { leading, measure } = geometry;
  const list = tagIn(context, "TOC");
  const widest = entries.reduce((most, { anchor }) => {
    const folio = textRun(folios.get(anchor) ?? "", { ...context.voice, type });
    return Math.max(most, context.width([folio]));
  }, 0);
  return entries.flatMap(
    ({ title, lang, anchor, by, isPart = false, step = 0, isApart = false }) => {
      const item = list.child("TOCI", { lang });
      const tag = item.child("Reference").child("Link");
      const inside = { ...context, voice: { ...context.voice, lang } };
      const entry = words(title, isPart ? { ...label, align: "left" } : type, inside, tag);
      const folio = words(folios.get(anchor) ?? "", type, inside, tag);
      const link = { anchor };
      const place = { left: step * style.scale.body.sizePt * 1.5, right: measure * FREE };
      const names = by === undefined ? [] : [namesBelow(by, inside, item, place)];
      const line: TextBlock = {
        ...entry,
        ...place,
        turnover: type.sizePt * 1.5,
        before: isApart ? leading : 0,
        keep: isPart || by !== undefined,
        runs: entry.runs.map((run) => ({ ...run, link })),
        folio: {
          runs: folio.runs.map((run) => ({ ...run, link, folioOf: anchor })),
          ...(publication.leaders ? { leaderEnd: widest } : {}),
        },
      };
      return [line, ...names];
    },
  );
}

/** Lines of the contents. */
const BELOW_NAMES = 0.4;

/** Who wrote what the entry above names, in the italics of the contents. */
function namesBelow(
  by: string,
  context: Context,
  item: Tag,
  place: Pick<TextBlock, "left" | "right">,
): TextBlock {
  const type = { ...context.style.scale.contents, italic: true };
  const names = words(by, type, context, item.child("P"));
  return { ...names, ...place, turnover: type.sizePt * 1.5, after: type.leadingPt * BELOW_NAMES };
}
