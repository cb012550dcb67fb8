import { type Trim, type Type, trimSize } from "@printery/design";
import { fitText, plainText } from "@printery/document";
import {
  dateWords,
  editionDate,
  nameList,
  type Publication,
  type Section,
  UNDATED,
} from "@printery/publication";
import type { Block, TextBlock } from "./block.ts";
import { type Context, tagIn } from "./context.ts";
import { facesIn } from "./script.ts";
import { type Shop, words } from "./shop.ts";

/** The last page of a book: what it is set in and made with, of what size and date, from which texts. Set low. */
export function colophon(context: Context, shop: Shop): Block[] {
  const { style, geometry, terms } = shop;
  const small: Type = { ...style.scale.small, align: "left" };
  const label: Type = { ...style.scale.label, align: "left" };
  const head: TextBlock = {
    ...words(terms.colophon, label, context, tagIn(context, "H", { level: 1 })),
    keep: true,
    bookmark: { title: terms.colophon, level: 0 },
    after: geometry.leading / 2,
  };
  return [
    { kind: "space", height: "fill" },
    head,
    ...linesOf(shop).map((line) => solid(words(line, small, context))),
    ...sources(small, context, shop),
  ];
}

const FONT_LICENCE = "SIL Open Font License 1.1";

function linesOf({ publication, style, terms }: Shop): string[] {
  const { modified, trim, metadata } = publication;
  const { body, headings, folio, code } = style.scale;
  const own = new Set([body, headings[0], folio, code].map(({ face }) => face));
  const faces = [...own, ...scriptFacesIn(publication)];
  const names = nameList(
    faces.map((name) => ({ name, role: "contributor" })),
    metadata.lang,
  );
  return [
    `${terms.setIn} ${names} (${FONT_LICENCE}).`,
    `${terms.madeWith} printery.`,
    `${terms.trim}: ${trimWords(trim)}.`,
    `${terms.houseStyle}: ${style.name}.`,
    ...(modified === UNDATED
      ? []
      : [`${terms.editionOf} ${dateWords(editionDate(modified, metadata.date), metadata.lang)}.`]),
  ];
}

/** “A5, 148 × 210 mm”; a size without a name by itself. */
function trimWords(trim: Trim): string {
  const { width, height } = trimSize(trim);
  const size = `${millimetres(width)} × ${millimetres(height)} mm`;
  return / x /.test(trim) ? size : `${trim}, ${size}`;
}

/** The faces of scripts that the style's own lack, if the texts have such. */
function scriptFacesIn({ sections, metadata }: Publication): string[] {
  const texts = sections.map(({ title, lang, front, children, back, notes }) => {
    return { lang, text: `${title}${plainText([...front, ...children, ...back, ...notes])}` };
  });
  const faces = [{ lang: metadata.lang, text: metadata.title }, ...texts].flatMap(
    ({ lang, text }) => facesIn(text, lang),
  );
  return [...new Set(faces)];
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}

/** The path of each source over its digest, which proves that a text is the one that was set. */
function sources(small: Type, context: Context, { publication, style, geometry, terms }: Shop) {
  const type: Type = { ...style.scale.code, sizePt: DIGEST_PT, leadingPt: small.leadingPt };
  const head = solid(words(`${terms.sourceTexts} (SHA-256)`, small, context));
  const entries = digests(publication.sections).flatMap(([path, digest]): TextBlock[] => [
    { ...solid(words(fitText(path), small, context)), before: small.leadingPt / 4, keep: true },
    solid(words(digest, type, context)),
  ]);
  return [{ ...head, before: geometry.leading / 2, keep: true }, ...entries];
}

/** Points: 64 characters fit the narrowest measure. */
const DIGEST_PT = 6;

/** The sections of a text that was divided have one source. */
function digests(sections: readonly Section[]): (readonly [path: string, digest: string])[] {
  return [...new Map(sections.map(({ path, digest }) => [path, digest]))];
}

function solid(block: TextBlock): TextBlock {
  return { ...block, before: 0, after: 0 };
}
