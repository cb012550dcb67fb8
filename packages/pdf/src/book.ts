import {
  countBeforeContents,
  hasUnseenTitle,
  isLeaf,
  type Section,
  titleLines,
} from "@printery/publication";
import { bind, type Gathering, type Sheet } from "./bind.ts";
import type { Block, SetBlock, TextBlock } from "./block.ts";
import { colophon } from "./colophon.ts";
import { compile } from "./compile.ts";
import { contents } from "./contents.ts";
import type { Context } from "./context.ts";
import { type Citation, citing, hold, type Numbers, settle } from "./cross-reference.ts";
import { halfTitle, imprint, titlePage } from "./front-matter.ts";
import { countBeforeIndex, indexPages } from "./index-pages.ts";
import { backBlocks, endNotes, footNotes, titleBlocks } from "./section.ts";
import { contextOf, type Matter, opening, type Shop, setPages } from "./shop.ts";

/** A book: title page, imprint, contents, then its sections. */
export function bindBook(shop: Shop): Sheet[] {
  const [first] = shop.publication.sections;
  if (first === undefined) return [];
  const { lang } = shop.publication.metadata;
  const matterContext = () => contextOf({ ...first, lang }, 0, shop);
  const front = (
    blocks: readonly Block[],
    context: Context,
    more: Pick<Gathering, "recto" | "head">,
  ): Gathering => {
    const pages = setPages(() => ({ blocks, notes: [], context }), shop);
    return { pages, numbering: "roman", ...more };
  };
  // Each context is an element of the structure tree, in which they stand in this order.
  const [half, title, rights] = [matterContext(), matterContext(), matterContext()];
  const opening = [
    // Only where pages lie open two by two is there a leaf to protect the title page.
    ...(shop.style.facing ? [front(halfTitle(half, shop), half, { recto: true })] : []),
    front(titlePage(title, shop), title, { recto: true }),
    front(imprint(rights, shop), rights, { recto: false }),
  ];
  const { sections } = shop.publication;
  const [opened, before] = [countBeforeContents(sections), countBeforeIndex(sections)];
  const leaves = sections.slice(0, opened).map((section) => gatherer(section, shop));
  const list = matterContext();
  const texts = sections.slice(opened, before).map((section) => gatherer(section, shop));
  const terms = matterContext();
  const last = sections.slice(before).map((section) => gatherer(section, shop));
  const closing = closingPages(shop, matterContext);
  const head = shop.terms.contents;
  return settle((numbers) => {
    const contentsList = front(contents(numbers.folios, list, shop), list, { recto: true, head });
    const gathered = [
      ...texts.map((gather) => gather(numbers)),
      ...indexOf(numbers, terms, shop),
      ...last.map((gather) => gather(numbers)),
    ];
    const before = [...opening, ...leaves.map((gather) => gather(numbers)), contentsList];
    return bind([...before, ...gathered, ...closing], shop.style.facing);
  });
}

function indexOf(numbers: Numbers, context: Context, shop: Shop): Gathering[] {
  if (shop.publication.index.length === 0) return [];
  const pages = indexPages(numbers, context, shop);
  const { recto } = shop.style.opener;
  return [{ pages: () => pages, numbering: "arabic", recto, head: shop.terms.index }];
}

/** The colophon, where no section is one. */
function closingPages(shop: Shop, matterContext: () => Context): Gathering[] {
  if (shop.publication.sections.some(({ role }) => role === "colophon")) return [];
  const context = matterContext();
  const blocks = colophon(context, shop);
  const pages = setPages(() => ({ blocks, notes: [], context }), shop);
  return [{ pages, numbering: "arabic", recto: false }];
}

/** Gives the pages of `section` by the numbers that its links tell; set again only where these are others. */
function gatherer(section: Section, shop: Shop): (numbers: Numbers) => Gathering {
  const context = contextOf(section, section.depth, shop);
  shop.sections.set(context.voice.tag, section.id);
  let cited: Citation[] = [];
  let gathering: Gathering | undefined;
  return (numbers) => {
    if (gathering !== undefined && hold(cited, numbers)) return gathering;
    const pages = setPages(() => {
      cited = [];
      const voice = { ...context.voice, cite: citing(section.id, numbers, shop, cited) };
      return matterOf(section, { ...context, voice }, shop);
    }, shop);
    gathering = gather(section, pages, shop);
    return gathering;
  };
}

function gather(section: Section, pages: Gathering["pages"], { style }: Shop): Gathering {
  const isPart = section.role === "part";
  return {
    pages,
    numbering: section.matter === "front" ? "roman" : "arabic",
    recto: style.opener.recto || isPart,
    ...(isPart || hasUnseenTitle(section) ? {} : { head: section.title }),
  };
}

/** What stands on the pages of `section`. */
function matterOf(section: Section, context: Context, shop: Shop): Matter {
  const { style, geometry } = shop;
  const isPart = section.role === "part";
  const onLeaf = isLeaf(section.role);
  const { label, name } = titleLines(section.title);
  const bookmark = { title: section.title, level: section.depth - 1 };
  const title = titleBlocks(
    section,
    {
      type: onLeaf ? { ...style.scale.label, align: "center" } : style.scale.chapter,
      label,
      title: name,
      subtitle: section.subtitle,
      date: section.date,
      authors: section.authors,
      bookmark,
    },
    context,
    shop,
  );
  const sink = isPart ? PART_SINK * geometry.textHeight : style.opener.sinkLines * geometry.leading;
  const text = compile(section.children, onLeaf ? leaf(section, context) : opening(context, shop));
  const blocks: Block[] = [
    { kind: "space", height: sink },
    ...(hasUnseenTitle(section)
      ? unseen([...title, ...text], { anchor: section.id, bookmark })
      : [...title, ...text]),
    ...endNotes(section, context, shop),
    ...backBlocks(section, context, shop),
  ];
  return { blocks, notes: footNotes(section, shop), context };
}

/** `context` for the few words of a leaf before the text, which do not open as a chapter does: a dedication is centred, in italics. */
function leaf({ role }: Section, context: Context): Context {
  if (role !== "dedication") return context;
  const type = { ...context.voice.type, italic: true, align: "center" as const };
  return { ...context, voice: { ...context.voice, type } };
}

/** `blocks` without the title that they begin with, whose `place` is that of the text below it. */
function unseen(
  [, ...below]: readonly SetBlock[],
  place: Required<Pick<TextBlock, "anchor" | "bookmark">>,
): SetBlock[] {
  const at = below.findIndex(({ kind }) => kind === "text");
  return below.map((block, index) =>
    index === at && block.kind === "text" ? { ...block, ...place, before: 0 } : block,
  );
}

/** Share of the page above the title of a part. */
const PART_SINK = 1 / 3;
