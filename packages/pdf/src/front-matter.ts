import type { Type } from "@printery/design";
import { bookIsbn, creditLines, dateWords } from "@printery/publication";
import type { Block } from "./block.ts";
import type { Context } from "./context.ts";
import { rightsLines } from "./rights.ts";
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
  const { sizePt, leadingPt } = scale.body;
  const credit: Type = { ...scale.byline, sizePt, leadingPt };
  for (const [index, line] of creditLines(metadata.contributors, metadata.lang).entries()) {
    const before = index === 0 ? leading : 0;
    blocks.push({ ...words(line, credit, context), balanced: true, before });
  }
  blocks.push({ kind: "space", height: "fill" });
  if (metadata.publisher !== undefined) {
    blocks.push({ ...words(metadata.publisher, scale.label, context), balanced: true });
  }
  return blocks;
}

/** Share of the page above the title. */
const SINK = 0.22;

/** The back of the title page: whose text it is and where it comes from. Set low. */
export function imprint(context: Context, shop: Shop): Block[] {
  const { metadata } = shop.publication;
  const { terms, geometry, style } = shop;
  const type: Type = { ...style.scale.small, align: "left" };
  const set = (...lines: readonly (string | undefined)[]) =>
    lines.flatMap((line) => (line ? [words(line, type, context)] : []));
  const groups = [
    set(metadata.title, metadata.authors.length > 0 ? namesOf(metadata.authors, shop) : undefined),
    set(...creditLines(metadata.contributors, metadata.lang)),
    set(
      joined([metadata.publisher, metadata.date && dateWords(metadata.date, metadata.lang)]),
      metadata.series,
      identifierOf(metadata.identifier),
    ),
    rightsLines(context, shop),
    set(metadata.source && `${terms.source}: ${metadata.source}`),
  ];
  const lines = groups.flatMap((group) =>
    group.map((line, index) => ({
      ...line,
      before: index === 0 ? geometry.leading / 2 : 0,
      after: 0,
    })),
  );
  return [{ kind: "space", height: "fill" }, ...lines];
}

/** An ISBN as books bear it; any other identifier as it is. */
function identifierOf(identifier: string | undefined): string | undefined {
  const isbn = bookIsbn(identifier ?? "");
  return isbn === undefined ? identifier : `ISBN ${isbn.hyphenated}`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}
