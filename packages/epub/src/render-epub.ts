import { styles } from "@printery/design";
import {
  isRightToLeft,
  type PageStart,
  type Publication,
  type Render,
  readPageStarts,
} from "@printery/publication";
import type { Files } from "@printery/task";
import { contentsNcx, contentsPage } from "./contents.ts";
import { coverImage, MARKETING } from "./cover-image.ts";
import { embeddedFaces } from "./faces.ts";
import { hrefs } from "./hrefs.ts";
import { indexPages } from "./index-page.ts";
import { colophonPage, coverPage, halfTitlePages, imprintPage, titlePage } from "./matter-pages.ts";
import { onixRecord } from "./onix.ts";
import { type Entry, packEpub } from "./pack-epub.ts";
import { type Item, packageDocument } from "./package-document.ts";
import { type Page, pageXhtml, STYLESHEET } from "./page.ts";
import { type Picture, picturesOf } from "./pictures.ts";
import { sectionPages } from "./section-page.ts";
import { splitPages } from "./split-pages.ts";
import { stylesheet } from "./stylesheet.ts";

/**
 * `<id>.epub`, an EPUB 3.3 book that readers made for EPUB 2 open as well; where it has an ISBN, its record for the trade
 * besides, `<id>.onix.xml`, and the cover as shops show it, `<id>.cover.jpg`.
 */
export const renderEpub: Render = async (publication, images) => {
  const { jpeg, messages } = await coverImage(publication, images);
  const pictures = await picturesOf(publication, images);
  const starts = readPageStarts(images);
  const { written: texts, place } = splitPages(pagesOf(publication, pictures, starts), fileOf);
  const faces = await embeddedFaces(
    publication,
    texts.map(({ content }) => content),
  );
  const files = [
    ...texts,
    file("ncx", "toc.ncx", "application/x-dtbncx+xml", contentsNcx(publication, place)),
    file(
      "style",
      STYLESHEET,
      "text/css",
      stylesheet(styles[publication.style], faces, {
        hyphenate: publication.hyphenate,
        dropCaps: publication.dropCaps,
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
  const opf = packageDocument(publication, files, spine, starts.length > 0);
  const bytes = await packEpub([...container(opf), ...files.map(entryOf)]);
  const trade = await tradeFiles(publication, images, starts.length > 0);
  return { files: new Map([[`${publication.id}.epub`, bytes], ...trade]), messages };
};

/** What goes to shops beside a book that has an ISBN. */
async function tradeFiles(
  publication: Publication,
  images: Files,
  hasPages: boolean,
): Promise<[string, Uint8Array][]> {
  const record = await onixRecord(publication, hasPages);
  if (record === undefined) return [];
  const { jpeg } = await coverImage(publication, images, MARKETING);
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
  pictures: ReadonlyMap<string, Picture>,
  starts: readonly PageStart[],
): Page[] {
  const sections = sectionPages(publication, pictures, starts);
  const ownColophon = publication.sections.some(({ role }) => role === "colophon");
  const colophon = ownColophon ? [] : [colophonPage(publication)];
  const cover = coverPage(publication, COVER);
  if (publication.kind === "article") {
    const pages = [cover, ...sections, ...colophon];
    return [...pages, contentsPage(publication, pages, starts)];
  }
  const front = [
    cover,
    ...halfTitlePages(publication),
    titlePage(publication),
    imprintPage(publication),
  ];
  const pages = [...front, ...sections, ...indexPages(publication), ...colophon];
  // A dedication or an epigraph stands before the contents, everything else after.
  const opening = publication.sections.findIndex(({ role }) => !OPENING.has(role));
  return pages.toSpliced(
    front.length + Math.max(0, opening),
    0,
    contentsPage(publication, pages, starts),
  );
}

const OPENING: ReadonlySet<string> = new Set(["dedication", "epigraph"]);

type File = Item & { readonly content: string | Uint8Array };

function file<Content extends string | Uint8Array>(
  id: string,
  href: string,
  mediaType: string,
  content: Content,
) {
  return { id, href, mediaType, content };
}

function fileOf(page: Page): File & { readonly content: string } {
  const properties = page.href === hrefs.contents ? { properties: "nav" as const } : {};
  return {
    ...file(idOf(page), page.href, "application/xhtml+xml", pageXhtml(page)),
    ...properties,
  };
}

/** XML ids start with a letter, file names need not. */
function idOf({ href }: Page): string {
  return `page-${href.replace(".xhtml", "")}`;
}

function container(opf: string): Entry[] {
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
