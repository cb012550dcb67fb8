import { styles } from "@printery/design";
import { type Publication, type Render, textImages } from "@printery/publication";
import type { Root } from "hast";
import { bindPages } from "./bind-pages.ts";
import { INDEX_PAGE } from "./contents.ts";
import { indexPage } from "./index-page.ts";
import { sectionPage } from "./section-page.ts";
import { COVER, COVER_SIZE, titlePage } from "./title-page.ts";

/**
 * A publication as a folder of web pages: an article is `index.html`; a book has its title page there
 * and a page per section, `<section>.html`, one for its index, and its cover, drawn where it
 * has none of its own. The pages need no server and no script.
 */
export const renderHtml: Render = async (publication, images) => {
  const { style, hyphenate } = publication;
  const files = new Map(await bindPages(pages(publication), styles[style], hyphenate));
  const isArticle = publication.kind === "article";
  for (const { name } of isArticle ? textImages(publication) : publication.images) {
    const bytes = images.get(name);
    if (bytes === undefined) throw new Error(`${publication.id}: the bytes of ${name} are missing`);
    files.set(name, bytes);
  }
  if (isArticle || publication.cover !== undefined) return { files, messages: [] };
  // Loaded only where there is a cover.
  const { frontCover, svgOf } = await import("@printery/cover");
  const { drawing, messages } = frontCover(publication, COVER_SIZE);
  files.set(COVER, Buffer.from(svgOf(drawing)));
  return { files, messages };
};

/** Pages by file name, in reading order. */
function pages(publication: Publication): Map<string, Root> {
  const sections = publication.sections.map((section, index): [string, Root] => [
    publication.kind === "article" ? "index.html" : `${section.id}.html`,
    sectionPage(publication, section, index),
  ]);
  if (publication.kind === "article") return new Map(sections);
  const index: [string, Root][] =
    publication.index.length === 0 ? [] : [[INDEX_PAGE, indexPage(publication)]];
  return new Map([["index.html", titlePage(publication)], ...sections, ...index]);
}
