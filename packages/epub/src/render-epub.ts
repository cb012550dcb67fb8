import { styleOf } from "@printery/design";
import { changesBy, formulaCharacters, highlighterOf, type Places } from "@printery/markup";
import {
  answering,
  countBeforeContents,
  isRightToLeft,
  type Kept,
  type Publication,
  platesIn,
  type Render,
  readPageStarts,
} from "@printery/publication";
import { type Files, type Message, sha256 } from "@printery/task";
import {
  type ContentsItem,
  contentsNcx,
  contentsOf,
  contentsOrigin,
  contentsPage,
} from "./contents.ts";
import { coverImage, MARKETING } from "./cover-image.ts";
import { charactersIn, embeddedFaces } from "./faces.ts";
import { hrefs } from "./hrefs.ts";
import { identifierOf } from "./identifier.ts";
import { indexPages } from "./index-page.ts";
import { mathFaces } from "./math-face.ts";
import { colophonPage, coverPage, halfTitlePages, imprintPage, titlePage } from "./matter-pages.ts";
import { onixRecord } from "./onix.ts";
import { type Deflated, deflate, type Entry, packEpub } from "./pack-epub.ts";
import { type Item, packageDocument } from "./package-document.ts";
import { type Page, pageXhtml, STYLESHEET } from "./page.ts";
import { type Packed, packedOnce, pageMemory } from "./page-memory.ts";
import { picturesOf } from "./pictures.ts";
import { type SectionMeans, sectionPages } from "./section-page.ts";
import { splitPages } from "./split-pages.ts";
import { stylesheet } from "./stylesheet.ts";

/** What a preview has besides. */
export interface EpubOptions {
  /** Marks blocks with where they stand in their text. */
  readonly places?: Places;
}

/**
 * `<id>.epub`, an EPUB 3.3 book that readers made for EPUB 2 open as well; where it has an ISBN, its record for the trade
 * besides, `<id>.onix.xml`, and the cover as shops show it, `<id>.cover.jpg`.
 */
export function epubRenderer({ places }: EpubOptions = {}): Render {
  return answering(async (publication, images, options) => {
    const { rehypePlugins = [] } = options;
    // What plugins make of a section, and what is told of it, is not kept by the section.
    const kept = rehypePlugins.length === 0 ? options.kept : undefined;
    const dropped: Message[] = [];
    const changes = changesBy(rehypePlugins, dropped);
    const { jpeg, messages } = await coverImage(publication, images, { cache: kept?.cache });
    const pictures = await picturesOf(publication, images);
    const starts = await readPageStarts(images);
    const highlight = await highlighterOf(publication);
    const means = { pictures, starts, highlight, places, changes };
    const pages = pagesOf(publication, means, kept?.digestOf);
    const memory = kept && pageMemory(kept.cache, fileOf);
    const { written: texts, place } = splitPages(pages, written, memory);
    const faces = [
      ...(await embeddedFaces(
        publication,
        texts.map(({ characters }) => characters),
        kept?.cache,
      )),
      ...(await mathFaces(
        publication,
        texts.map(({ formulas }) => formulas),
        kept?.cache,
      )),
    ];
    const files = [
      ...texts,
      file("ncx", "toc.ncx", "application/x-dtbncx+xml", ncxOf(publication, place, kept)),
      file(
        "style",
        STYLESHEET,
        "text/css",
        stylesheet(styleOf(publication), faces, {
          hyphenate: publication.hyphenate,
          dropCaps: publication.dropCaps,
          hasPlates: platesIn(publication).size > 0,
          isRtl: isRightToLeft(publication.metadata.lang),
        }),
      ),
      { ...file("cover-image", COVER, "image/jpeg", jpeg), properties: "cover-image" as const },
      ...faces.map(({ href, bytes }, index) => file(`font-${index + 1}`, href, "font/ttf", bytes)),
      ...[...pictures.values()].map(({ href, mediaType, bytes }, index) =>
        file(`image-${index + 1}`, href, mediaType, bytes),
      ),
    ];
    // An article's contents are for the reading system only; there is nothing to leaf through.
    const isLeafed = ({ href }: Item) => publication.kind === "book" || href !== hrefs.contents;
    const spine = texts.filter(isLeafed).map(({ id }) => id);
    const opf = opfOf(publication, files, { spine, hasPages: starts.length > 0 }, kept);
    const bytes = await packEpub([...container(opf), ...files.map(entryOf)]);
    const trade = await tradeFiles(publication, images, starts.length > 0);
    const made = new Map([[`${publication.id}.epub`, bytes], ...trade]);
    return { files: made, messages: [...messages, ...dropped] };
  });
}

/** {@link epubRenderer}, as books are published. */
export const renderEpub: Render = epubRenderer();

/** Of ten thousand sections these two take longer to write than one of those: they are kept for what they are made of. */
function ncxOf(publication: Publication, place: (href: string) => string, kept?: Kept): Deflated {
  const { title, lang } = publication.metadata;
  const led = (items: readonly ContentsItem[]): unknown[] =>
    items.map(({ title, href, children }) => [title, place(href), led(children)]);
  const parts = () => [title, lang, identifierOf(publication), led(contentsOf(publication))];
  const key = kept === undefined ? "" : `ncx-${sha256(JSON.stringify(parts()))}`;
  return packedOnce(kept?.cache, key, () => contentsNcx(publication, place));
}

function opfOf(
  publication: Publication,
  files: readonly Item[],
  { spine, hasPages }: { readonly spine: readonly string[]; readonly hasPages: boolean },
  kept?: Kept,
): Deflated {
  const whole = () => packageDocument(publication, files, spine, hasPages);
  if (kept === undefined) return deflate(whole());
  const items = files.map(({ id, href, mediaType, properties }) => [
    id,
    href,
    mediaType,
    properties,
  ]);
  const bare = packageDocument(publication, [], [], hasPages);
  return packedOnce(kept.cache, `opf-${sha256(JSON.stringify([bare, items, spine]))}`, whole);
}

/** What goes to shops beside a book that has an ISBN. */
async function tradeFiles(
  publication: Publication,
  images: Files,
  hasPages: boolean,
): Promise<[string, Uint8Array][]> {
  const record = await onixRecord(publication, hasPages);
  if (record === undefined) return [];
  const { jpeg } = await coverImage(publication, images, { size: MARKETING });
  const { id } = publication;
  return [
    [`${id}.onix.xml`, Buffer.from(record)],
    [`${id}.cover.jpg`, jpeg],
  ];
}

/** Name of the cover image. */
const COVER = "cover.jpg";

/** The pages in reading order, the contents of an article at the end. */
function pagesOf(
  publication: Publication,
  means: SectionMeans,
  digestOf: Kept["digestOf"] | undefined,
): Page[] {
  const { starts } = means;
  const sections = sectionPages(publication, means, digestOf);
  const ownColophon = publication.sections.some(({ role }) => role === "colophon");
  const colophon = ownColophon ? [] : [colophonPage(publication)];
  const cover = coverPage(publication, COVER);
  const contentsOver = (pages: readonly Page[]): Page => {
    const page = contentsPage(publication, pages, starts);
    if (digestOf === undefined) return page;
    return { ...page, origin: contentsOrigin(publication, pages, starts) };
  };
  if (publication.kind === "article") {
    const pages = [cover, ...sections, ...colophon];
    return [...pages, contentsOver(pages)];
  }
  const front = [
    cover,
    ...halfTitlePages(publication),
    titlePage(publication),
    imprintPage(publication),
  ];
  const pages = [...front, ...sections, ...indexPages(publication), ...colophon];
  const before = front.length + countBeforeContents(publication.sections);
  return pages.toSpliced(before, 0, contentsOver(pages));
}

type File = Item & Pick<Entry, "content">;

function file<Content extends Entry["content"]>(
  id: string,
  href: string,
  mediaType: string,
  content: Content,
) {
  return { id, href, mediaType, content };
}

function written(page: Page): File & Packed {
  const xhtml = pageXhtml(page);
  const [characters, formulas] = [charactersIn(xhtml), formulaCharacters(xhtml)];
  return fileOf(page, { characters, formulas, content: deflate(xhtml) });
}

function fileOf(page: Page, { characters, formulas, content }: Packed): File & Packed {
  const { href } = page;
  const properties = propertiesOf(page, formulas);
  const mediaType = "application/xhtml+xml";
  return { id: idOf(page), href, mediaType, content, characters, formulas, properties };
}

/** What a reading system must know of a page (EPUB 3.3, D.6.6.1); the contents have no formulas. */
function propertiesOf({ href }: Page, formulas: string): Item["properties"] {
  if (href === hrefs.contents) return "nav";
  return formulas === "" ? undefined : "mathml";
}

/** XML ids start with a letter, file names need not. */
function idOf({ href }: Page): string {
  return `page-${href.replace(".xhtml", "")}`;
}

function container(opf: Deflated): Entry[] {
  return [
    { path: "META-INF/container.xml", content: CONTAINER },
    { path: "OEBPS/content.opf", content: opf },
  ];
}

function entryOf({ href, content }: File): Entry {
  return { path: `OEBPS/${href}`, content };
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
