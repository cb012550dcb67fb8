import { type Margins, type Style, styleOf, type Type } from "@printery/design";
import type { FootnoteDefinition } from "@printery/document";
import {
  hasUnseenTitle,
  isRightToLeft,
  type Publication,
  type Section,
  type Terms,
  terms,
} from "@printery/publication";
import type { Message } from "@printery/task";
import type { Block, TextBlock } from "./block.ts";
import { type Column, rect } from "./column.ts";
import { compileNote } from "./compile.ts";
import { type Context, tagIn, textBlock, textRun } from "./context.ts";
import type { DrawFormula } from "./formulas.ts";
import { naturalWidth } from "./fragment.ts";
import { galleyOf } from "./galley.ts";
import { type Galley, mirroredIn, type Slab } from "./item.ts";
import { linkTarget } from "./link-target.ts";
import { type Lists, listsOf } from "./lists.ts";
import { type Geometry, geometryOf, type Side } from "./page.ts";
import type { PageFrame } from "./page-frame.ts";
import { paginate, type TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";
import { repeatsIn } from "./pullquote.ts";
import { Tag } from "./tag.ts";
import { withFonts } from "./text.ts";
import { paginateColumns } from "./two-columns.ts";

/** What all parts of one publication are made with. */
export interface Shop {
  readonly publication: Publication;
  readonly style: Style;
  readonly geometry: Geometry;
  readonly terms: Terms;
  readonly column: Column;
  readonly lists: Lists;
  /** Where there are formulas. */
  readonly draw: DrawFormula | undefined;
  /** The whole text, in the structure tree. */
  readonly root: Tag;
  /** The sections that elements of it are, by their ids. */
  readonly sections: Map<Tag, string>;
  readonly report: (message: Message) => void;
}

/** The shop for `publication`, in its style and on its trim, with margins of at `least` so much. */
export function openShop(
  publication: Publication,
  images: ReadonlyMap<string, Picture>,
  report: (message: Message) => void,
  {
    least,
    draw,
  }: { readonly least?: Margins | undefined; readonly draw?: DrawFormula | undefined } = {},
): Shop {
  const style = styleOf(publication);
  const isRtl = isRightToLeft(publication.metadata.lang);
  const wanted = least === undefined ? { isRtl } : { isRtl, least };
  const geometry = geometryOf(style, publication.trim, publication.columns, wanted);
  const inks = { palette: style.light, isRtl, report };
  const { measure: span, columnWidth: measure, textHeight: pageHeight } = geometry;
  return {
    publication,
    style,
    geometry,
    terms: terms(publication.metadata.lang),
    column: {
      measure,
      span,
      hasApart: true,
      pageHeight,
      page: geometry,
      leading: geometry.leading,
      inks,
      images,
      hyphenate: publication.hyphenate,
    },
    lists: listsOf(publication),
    draw,
    root: new Tag("Document", publication.metadata.lang),
    sections: new Map(),
    report,
  };
}

/** How the running text of `section`, which is an element of its own, is compiled; headings of depth 2 get bookmarks at `level`. */
export function contextOf(section: Section, level: number, shop: Shop): Context {
  const { style, column, root, lists } = shop;
  const { lang, title } = section;
  return {
    voice: {
      type: style.scale.body,
      lang,
      file: section.path,
      tag: root.child("Sect", hasUnseenTitle(section) ? { lang, title } : { lang }),
      anchor: (id) => `${section.id}/${id}`,
      note: (identifier) => `${section.id}/note-${identifier}`,
      draw: shop.draw,
      target: (url) => linkTarget(url, section, shop.publication),
    },
    style,
    measure: column.span,
    left: 0,
    right: 0,
    indented: false,
    poemWidth: 0,
    leadInWords: 0,
    dropCapLines: 1,
    depth: 0,
    repeats: repeatsIn(section.children),
    listed: lists.anchors,
    level,
    shows: (image) => column.images.has(image),
    width: (runs) => naturalWidth(withFonts(runs, column.inks)),
  };
}

/** `context` for the text of a section, whose first paragraph opens as the style and the publication have it. */
export function opening(context: Context, { style, publication }: Shop): Context {
  const { leadInWords } = style.opener;
  return { ...context, leadInWords, dropCapLines: publication.dropCaps ? DROP_CAP_LINES : 1 };
}

const DROP_CAP_LINES = 3;

/** Words of our own, as a block of `type`. */
export function words(
  text: string,
  type: Type,
  context: Context,
  tag: Tag = tagIn(context, "P"),
): TextBlock {
  return textBlock([textRun(text, { ...context.voice, type, tag })], type, context, tag);
}

/** Lines that a title may take before it is set smaller, and the smallest share of its size. */
const TITLE_LINES = 3;
const SMALLEST_TITLE = 0.7;

/** A title in lines of about equal length; a long one in a smaller size. */
export function titleBlock(text: string, type: Type, context: Context, tag?: Tag): TextBlock {
  const length = context.width([textRun(text, { ...context.voice, type })]);
  const ratio = (TITLE_LINES * context.measure * 0.85) / length;
  const share = Math.max(SMALLEST_TITLE, Math.min(1, ratio));
  const sizePt = Math.round(type.sizePt * share);
  const leadingPt = Math.round(type.leadingPt * share);
  const fitted = share === 1 ? type : { ...type, sizePt, leadingPt };
  return { ...words(text, fitted, context, tag), balanced: true };
}

/** What stands on pages that are set together. */
export interface Matter {
  readonly blocks: readonly Block[];
  readonly notes: readonly FootnoteDefinition[];
  readonly context: Context;
}

/**
 * What `make` gives, on pages, with the notes it refers to at the foot; how it is cut depends on the side of the first. It is made
 * when the pages are asked for, and again where the side is another: kept, it would take as much room as the pages.
 */
export function setPages(make: () => Matter, shop: Shop): (first: Side) => readonly TextPage[] {
  const known = new Map<Side | undefined, readonly TextPage[]>();
  return (side) => {
    const first = shop.style.facing ? side : undefined;
    let pages = known.get(first);
    if (pages === undefined) {
      const { galley, frame } = setMatter(make, shop);
      pages = paginate(galley, first ? { ...frame, first } : frame);
      known.set(first, pages);
    }
    return pages;
  };
}

/** A function of its own: what was set is gone when it is cut into pages. */
function setMatter(make: () => Matter, shop: Shop): { galley: Galley; frame: PageFrame } {
  const { blocks, notes, context } = make();
  const frame = frameOf(notes, context, shop);
  return { galley: galleyIn(shop.column, blocks, context, shop), frame };
}

/** `head` across the page, `blocks` in two columns below it and on further pages. */
export function setColumns(
  head: readonly Block[],
  blocks: readonly Block[],
  notes: readonly FootnoteDefinition[],
  context: Context,
  shop: Shop,
): () => readonly TextPage[] {
  const { column, geometry } = shop;
  const { columnWidth: width, gutter } = geometry;
  const title = galleyIn({ ...column, measure: column.span }, head, context, shop);
  const text = galleyIn(column, blocks, context, shop);
  const pages = paginateColumns(title, text, frameOf(notes, context, shop), { width, gutter });
  return () => pages;
}

/** `blocks` set in `column`, from the side where lines begin in the language of the text: the publication's may be another. */
function galleyIn(
  column: Column,
  blocks: readonly Block[],
  { voice }: Context,
  { geometry }: Shop,
): Galley {
  const isRtl = isRightToLeft(voice.lang);
  if (isRtl === geometry.isRtl) return galleyOf(blocks, column);
  const galley = galleyOf(blocks, { ...column, inks: { ...column.inks, isRtl } });
  return galley.map((item) => mirroredIn(item, column));
}

/** The block of text of a page, with the bodies of `notes`. */
export function frameOf(
  notes: readonly FootnoteDefinition[],
  context: Context,
  shop: Shop,
): PageFrame {
  const { column, geometry, style } = shop;
  const { textHeight: height, leading } = geometry;
  const rule = rect(0, leading * 0.55, NOTE_RULE_WIDTH, 0.5, style.light.rule);
  const noteRule: Slab = { kind: "slab", height: leading, items: [rule], notes: [] };
  const bodies = new Map(
    notes.map((note) => {
      const area = { ...column, hasApart: false };
      const galley = galleyIn(area, compileNote(note, context), context, shop);
      return [context.voice.note(note.identifier), slabs(galley)] as const;
    }),
  );
  return { height, leading, notes: bodies, noteRule };
}

/** Points. */
const NOTE_RULE_WIDTH = 36;

/** A galley as slabs alone: spaces stay, places for page ends go. */
function slabs(galley: Galley): Slab[] {
  return galley.flatMap((item): Slab[] => {
    if (item.kind === "slab") return [item];
    return item.kind === "glue" ? [{ ...item, kind: "slab", notes: [] }] : [];
  });
}
