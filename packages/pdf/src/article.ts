import { plainText } from "@printery/document";
import type { Section } from "@printery/publication";
import { bind, type Gathering, type Sheet } from "./bind.ts";
import type { SetBlock } from "./block.ts";
import { compile } from "./compile.ts";
import { articleContents, type Folios } from "./contents.ts";
import { type Context, tagIn } from "./context.ts";
import { corrected, foliosOn } from "./cross-reference.ts";
import { rightsLines } from "./rights.ts";
import { backBlocks, endNotes, footNotes, titleBlocks } from "./section.ts";
import { contextOf, opening, type Shop, setColumns, setPages, words } from "./shop.ts";

/** An article: its title and the matter under it, what it contains if it is long, then the text at once. */
export function bindArticle(shop: Shop): Sheet[] {
  const { sections, leaders } = shop.publication;
  const bound = (folios: Folios) =>
    bind(
      sections.map((section) => gather(section, folios, shop)),
      shop.style.facing,
    );
  let isAsked = false;
  const unknown = () => {
    isAsked = true;
    return "00";
  };
  const sheets = bound({ get: unknown });
  if (!isAsked) return sheets;
  const folios = foliosOn(sheets);
  // Dots end where a number begins, whose width has to be known.
  return leaders ? bound(folios) : corrected(sheets, folios);
}

function gather(section: Section, folios: Folios, shop: Shop): Gathering {
  const { metadata, sections } = shop.publication;
  const known = section === sections[0] ? metadata : section;
  const context = contextOf(section, 1, shop);
  shop.sections.set(context.voice.tag, section.id);
  const options = {
    type: shop.style.scale.title,
    title: known.title,
    subtitle: known.subtitle ?? section.subtitle,
    authors: known.authors,
    date: section.date ?? known.date,
    bookmark: { title: known.title, level: 0 },
  };
  const head = () => [
    ...seriesLine(section, context, shop),
    ...titleBlocks(section, options, context, shop),
    ...ownTitle(section, known.title, context, shop),
    ...articleContents(section, folios, context, shop),
  ];
  const inColumn = { ...context, measure: shop.column.measure };
  const text = () => [
    ...compile(section.children, opening(inColumn, shop)),
    ...endNotes(section, inColumn, shop),
    ...backBlocks(section, inColumn, shop),
    ...(section === sections.at(-1) ? rights(section, inColumn, shop) : []),
  ];
  const notes = footNotes(section, shop);
  const pages =
    shop.publication.columns === 2
      ? setColumns(head(), text(), notes, inColumn, shop)
      : setPages(() => ({ blocks: [...head(), ...text()], notes, context }), shop);
  const first = section === sections[0] ? { isFirst: true as const } : {};
  return { pages, numbering: "arabic", recto: false, head: known.title, ...first };
}

/** What an imprint would say of rights, behind all else; a notice that the text itself ends with is not told twice. */
function rights({ back }: Section, context: Context, shop: Shop): SetBlock[] {
  const { metadata } = shop.publication;
  const isSaid = metadata.rights !== undefined && plainText(back).includes(metadata.rights);
  const { rights: _notice, ...known } = metadata;
  const publication = { ...shop.publication, metadata: isSaid ? known : metadata };
  return rightsLines(context, { ...shop, publication }).map((line, index) => ({
    ...line,
    before: index === 0 ? shop.geometry.leading * 1.5 : 0,
    after: 0,
  }));
}

/** The series, over the title of the publication. */
function seriesLine(section: Section, context: Context, shop: Shop): SetBlock[] {
  const { metadata, sections } = shop.publication;
  if (metadata.series === undefined || section !== sections[0]) return [];
  const line = words(metadata.series, shop.style.scale.label, context);
  return [{ ...line, keep: true, after: shop.geometry.leading }];
}

/** The title of the text, where the publication goes by another. */
function ownTitle({ title }: Section, known: string, context: Context, shop: Shop): SetBlock[] {
  if (title === known) return [];
  const tag = tagIn(context, "H", { level: 2 });
  return [{ ...words(title, shop.style.scale.headings[0], context, tag), keep: true }];
}
