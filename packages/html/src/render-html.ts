import { styleOf } from "@printery/design";
import { changesBy, codeLanguages, highlighterOf, type Places } from "@printery/markup";
import {
  answering,
  type Offer,
  type Publication,
  type Render,
  readOffers,
  textImages,
} from "@printery/publication";
import type { Message } from "@printery/task";
import type { Root } from "hast";
import { bindPages } from "./bind-pages.ts";
import { references } from "./cite/cite-this.ts";
import { INDEX_PAGE } from "./contents.ts";
import { masthead } from "./furniture.ts";
import { indexPage } from "./index-page.ts";
import { LINK_CARD, linkCardImage } from "./link-card.ts";
import { type KeyedPage, type PageMemory, sectionKeys } from "./page-memory.ts";
import { webPictures } from "./pictures.ts";
import { plainEdition } from "./plain-text.ts";
import { type Media, sectionPage } from "./section-page.ts";
import { COVER, COVER_SIZE, titlePage } from "./title-page.ts";

/** What a preview has besides. */
export interface HtmlOptions {
  /** Marks blocks with where they stand in their text. */
  readonly places?: Places;
  /** Shows photographs as they are, and draws no picture of links: they take longer than all else. */
  readonly picturesAsTheyAre?: boolean;
  /** Has the pages of sections from the last time. Where plugins change the markup, all are made anew. */
  readonly memory?: PageMemory;
}

/**
 * A publication as a folder of web pages: an article is `index.html`; a book has its title page there
 * and a page per section, `<section>.html`, one for its index, and its cover, drawn where it
 * has none of its own. Beside them stand the text alone, references for other programs and, where the library has an address, the picture of
 * links to it. The pages need no server and no script.
 */
export function htmlRenderer({ places, picturesAsTheyAre, memory }: HtmlOptions = {}): Render {
  return answering(async (publication, images, { rehypePlugins = [] }) => {
    const { hyphenate, house } = publication;
    // What a library shares are the sheets of our styles.
    const library = house === undefined ? publication.library : undefined;
    const text = Buffer.from(plainEdition(publication));
    const textFile = `${publication.id}.txt`;
    const offers = [
      ...(await readOffers(publication, images)),
      { path: textFile, bytes: text.byteLength },
    ];
    const isArticle = publication.kind === "article";
    const used = isArticle ? textImages(publication) : publication.images;
    const { pictures, files: shown } = await webPictures(used, images, {
      asTheyAre: picturesAsTheyAre,
    });
    const dropped: Message[] = [];
    const changes = changesBy(rehypePlugins, dropped);
    const highlight = await highlighterOf(publication);
    const languages = highlight === undefined ? [] : codeLanguages(publication);
    const media = { pictures, highlight, languages, places, changes };
    const binding = { hyphenate, memory, ...(library === undefined ? {} : { library: "../" }) };
    const isKept = memory !== undefined && rehypePlugins.length === 0;
    const made = pages(publication, offers, media, isKept);
    const bound = await bindPages(made, styleOf(publication), binding);
    const files = new Map([...bound, ...references(publication), [textFile, text], ...shown]);
    if (publication.library?.url !== undefined && !picturesAsTheyAre)
      files.set(LINK_CARD, await linkCardImage(publication));
    if (isArticle || publication.cover !== undefined) return { files, messages: dropped };
    // Loaded only where there is a cover.
    const { frontCover, svgOf } = await import("@printery/cover");
    const { drawing, messages } = frontCover(publication, COVER_SIZE);
    files.set(COVER, Buffer.from(svgOf(drawing)));
    return { files, messages: [...messages, ...dropped] };
  });
}

/** {@link htmlRenderer}, as pages are published. */
export const renderHtml: Render = htmlRenderer();

/** Pages by file name, in reading order; those of sections of a book, where they are kept, with their keys. */
function pages(
  publication: Publication,
  offers: readonly Offer[],
  media: Media,
  isKept: boolean,
): Map<string, Root | KeyedPage> {
  const { kind, sections: all } = publication;
  const isArticle = kind === "article";
  const top = masthead(publication, offers);
  const offered = { offers: isArticle ? offers : [], masthead: top };
  const keyOf = isKept && !isArticle ? sectionKeys(publication, top, media) : undefined;
  const sections = all.map((section, index): [string, Root | KeyedPage] => {
    const make = () => sectionPage(publication, offered, section, index, media);
    const page =
      keyOf === undefined ? make() : { key: keyOf(section), digest: section.digest, make };
    return [isArticle ? "index.html" : `${section.id}.html`, page];
  });
  if (isArticle) return new Map(sections);
  const index: [string, Root][] =
    publication.index.length === 0 ? [] : [[INDEX_PAGE, indexPage(publication, offers)]];
  const title = titlePage(publication, offers, media);
  return new Map([["index.html", title], ...sections, ...index]);
}
