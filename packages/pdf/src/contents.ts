import { countBeforeContents } from "@printery/publication";
import type { Block } from "./block.ts";
import { type Context, tagIn, textRun } from "./context.ts";
import { countBeforeIndex, INDEX } from "./index-pages.ts";
import type { Listed } from "./lists.ts";
import { type Shop, words } from "./shop.ts";

/** Printed page numbers, by anchor. */
type Folios = ReadonlyMap<string, string>;

/** The list of sections, each with its folio; then those of figures and tables, where the book has them. */
export function contents(folios: Folios, context: Context, shop: Shop): Block[] {
  const { terms, lists, style, geometry } = shop;
  const sink = geometry.leading * style.opener.sinkLines * 0.5;
  return [
    { kind: "space", height: sink },
    ...headed(terms.contents, sectionEntries(shop), folios, context, shop),
    ...headed(terms.figures, lists.figures, folios, context, shop),
    ...headed(terms.tables, lists.tables, folios, context, shop),
  ];
}

interface Entry extends Listed {
  readonly isPart?: boolean;
  readonly isInside?: boolean;
  /** Space parts it from the entry above. */
  readonly isApart?: boolean;
}

function sectionEntries({ publication, terms }: Shop): Entry[] {
  const { sections, index, metadata } = publication;
  const [opened, before] = [countBeforeContents(sections), countBeforeIndex(sections)];
  const isApart = sections[before - 1]?.depth === 2;
  const last = { title: terms.index, lang: metadata.lang, anchor: INDEX, isApart };
  const entries = sections.map(({ id, title, lang, role, depth }, index): Entry => {
    const isPart = role === "part";
    const closesPart = depth < (sections[index - 1]?.depth ?? 1);
    return {
      title,
      lang,
      anchor: id,
      isPart,
      isInside: depth === 2,
      isApart: isPart || closesPart,
    };
  });
  const all = index.length === 0 ? entries : entries.toSpliced(before, 0, last);
  return all.slice(opened);
}

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
    before: leading * 3,
    after: leading * (title === shop.terms.contents ? 3 : 1.5),
  };
  return [head, ...list(entries, folios, context, shop)];
}

function list(
  entries: readonly Entry[],
  folios: Folios,
  context: Context,
  { publication, style, geometry }: Shop,
): Block[] {
  const { label, contents: type } = style.scale;
  const { leading, measure } = geometry;
  const list = tagIn(context, "TOC");
  const widest = entries.reduce((most, { anchor }) => {
    const folio = textRun(folios.get(anchor) ?? "", { ...context.voice, type });
    return Math.max(most, context.width([folio]));
  }, 0);
  return entries.map(
    ({ title, lang, anchor, isPart = false, isInside = false, isApart = false }) => {
      const item = list.child("TOCI", { lang });
      const tag = item.child("Reference").child("Link");
      const inside = { ...context, voice: { ...context.voice, lang } };
      const entry = words(title, isPart ? { ...label, align: "left" } : type, inside, tag);
      const folio = words(folios.get(anchor) ?? "", type, inside, tag);
      const link = { anchor };
      return {
        ...entry,
        left: isInside ? style.scale.body.sizePt * 1.5 : 0,
        right: measure * 0.12,
        turnover: type.sizePt * 1.5,
        before: isApart ? leading : 0,
        keep: isPart,
        runs: entry.runs.map((run) => ({ ...run, link })),
        folio: {
          runs: folio.runs.map((run) => ({ ...run, link, folioOf: anchor })),
          ...(publication.leaders ? { leaderEnd: widest } : {}),
        },
      };
    },
  );
}
