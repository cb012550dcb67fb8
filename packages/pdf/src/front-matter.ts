import { dateWords } from "@printery/publication";
import type { Block } from "./block.ts";
import { type Context, tagIn, textRun } from "./context.ts";
import { namesOf } from "./section.ts";
import { type Shop, titleBlock, words } from "./shop.ts";

/** The half title, before the title page: the title alone, small. */
export function halfTitle(context: Context, { publication, style, geometry }: Shop): Block[] {
  const { leading, textHeight } = geometry;
  const sink = Math.round((textHeight * SINK) / leading) * leading;
  const title = words(publication.metadata.title, style.scale.subtitle, context);
  return [
    { kind: "space", height: sink },
    { ...title, balanced: true },
  ];
}

/** The title page: title, subtitle and authors in the upper half, the publisher at the foot. */
export function titlePage(context: Context, shop: Shop): Block[] {
  const { metadata } = shop.publication;
  const { scale } = shop.style;
  const { textHeight, leading } = shop.geometry;
  const blocks: Block[] = [
    { kind: "space", height: Math.round((textHeight * SINK) / leading) * leading },
    { ...titleBlock(metadata.title, scale.title, context), after: leading },
  ];
  if (metadata.subtitle !== undefined) {
    blocks.push(titleBlock(metadata.subtitle, scale.subtitle, context));
  }
  if (metadata.authors.length > 0) {
    const byline = words(namesOf(metadata.authors, shop), scale.byline, context);
    blocks.push({ ...byline, balanced: true, before: leading * 2 });
  }
  blocks.push({ kind: "space", height: "fill" });
  if (metadata.publisher !== undefined) {
    blocks.push({ ...words(metadata.publisher, scale.label, context), balanced: true });
  }
  return blocks;
}

/** Share of the page above the title. */
const SINK = 0.22;

/** The back of the title page: whose text it is, where it comes from, what it is set in. Set low. */
export function imprint(context: Context, shop: Shop): Block[] {
  const { metadata } = shop.publication;
  const { terms, geometry, style } = shop;
  const groups = [
    [metadata.title, metadata.authors.length > 0 ? namesOf(metadata.authors, shop) : undefined],
    metadata.contributors.map(({ name, role }) => `${name} (${role})`),
    [
      joined([metadata.publisher, metadata.date && dateWords(metadata.date, metadata.lang)]),
      metadata.series,
      metadata.identifier,
    ],
    [metadata.rights, metadata.license],
    [metadata.source === undefined ? undefined : `${terms.source}: ${metadata.source}`],
    [`${facesOf(shop).join(", ")}: ${FONT_LICENCE}`],
  ];
  const blocks: Block[] = [{ kind: "space", height: "fill" }];
  for (const group of groups) {
    for (const [index, line] of group
      .filter((text) => text !== undefined && text !== "")
      .entries()) {
      const block = words(line ?? "", { ...style.scale.small, align: "left" }, context);
      blocks.push({ ...block, before: index === 0 ? geometry.leading / 2 : 0, after: 0 });
    }
  }
  return blocks;
}

const FONT_LICENCE = "SIL Open Font License 1.1";

function facesOf({ style }: Shop): string[] {
  const { body, headings, folio } = style.scale;
  return [...new Set([body, headings[0], folio].map(({ face }) => face))];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The list of sections, each with the folio that `folios` has for it, an em after its title. */
export function contents(
  folios: ReadonlyMap<string, string>,
  context: Context,
  { publication, style, terms, geometry }: Shop,
): Block[] {
  const { label, contents: type } = style.scale;
  const { leading, measure } = geometry;
  const head: Block = {
    ...words(terms.contents, label, context, tagIn(context, "H", { level: 1 })),
    keep: true,
    anchor: CONTENTS,
    bookmark: { title: terms.contents, level: 0 },
    after: leading * 3,
  };
  const list = tagIn(context, "TOC");
  const inParts = publication.sections.some(({ role }) => role === "part");
  const widest = publication.sections.reduce((most, { id }) => {
    const folio = textRun(folios.get(id) ?? "", { ...context.voice, type });
    return Math.max(most, context.width([folio]));
  }, 0);
  const entries = publication.sections.map((section, index): Block => {
    const isPart = section.role === "part";
    const closesPart = section.depth < (publication.sections[index - 1]?.depth ?? 1);
    const link = { anchor: section.id };
    const tag = list.child("TOCI").child("Reference").child("Link");
    const entry = words(section.title, isPart ? { ...label, align: "left" } : type, context, tag);
    const folio = words(folios.get(section.id) ?? "", type, context, tag);
    return {
      ...entry,
      left: inParts && section.depth === 2 ? style.scale.body.sizePt * 1.5 : 0,
      right: measure * 0.12,
      turnover: type.sizePt * 1.5,
      before: isPart || closesPart ? leading : 0,
      keep: isPart,
      runs: entry.runs.map((run) => ({ ...run, link })),
      folio: {
        runs: folio.runs.map((run) => ({ ...run, link, folioOf: section.id })),
        ...(publication.leaders ? { leaderEnd: widest } : {}),
      },
    };
  });
  return [{ kind: "space", height: leading * style.opener.sinkLines * 0.5 }, head, ...entries];
}

const CONTENTS = "contents";
