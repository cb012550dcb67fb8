import { creditLines, type Offer, type Publication, terms } from "@printery/publication";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { cslOf } from "./cite/csl.ts";
import { footer } from "./colophon.ts";
import { contentsList } from "./contents.ts";
import { extentLine, extentOf } from "./extent.ts";
import { credited, dated, masthead } from "./furniture.ts";
import { page } from "./page.ts";
import { FRONT, pictureElement } from "./picture-element.ts";
import type { Pictures } from "./pictures.ts";
import { publicationPage } from "./publication-page.ts";

/** The front of a book's cover, and the pixels it is drawn for. */
export const COVER = "cover.svg";
export const COVER_SIZE = { width: 600, height: 900 } as const;

/** The page a book opens with: its cover, title, authors, what it is about, and its contents. */
export function titlePage(
  publication: Publication,
  offers: readonly Offer[],
  { pictures }: Pick<Pictures, "pictures">,
): Root {
  const { metadata, sections } = publication;
  const [work, extent] = [cslOf(publication), extentOf(sections)];
  const { title, subtitle, authors, lang, series, standfirst, description = standfirst } = metadata;
  return page({
    ...publicationPage(publication, offers, { work, extent }),
    title,
    // One of a publisher's own is there in several sizes, of which its own element tells.
    picture: publication.cover === undefined ? COVER : undefined,
    masthead: masthead(publication, offers),
    main: [
      h("header.opening", [
        coverOf(publication, pictures),
        series === undefined ? null : h("p.label", series),
        h("h1.title", title),
        subtitle === undefined ? null : h("p.subtitle", { role: "doc-subtitle" }, subtitle),
        ...credited(authors, lang),
        ...creditLines(metadata.contributors, lang).map((line) => h("p.byline.credits", line)),
        ...dated(metadata.date, lang),
        description === undefined ? null : h("p.standfirst", description),
        ...extentLine(extent, lang),
      ]),
      h("nav.contents", { role: "doc-toc", ariaLabelledBy: "Contents" }, [
        h("h2", { id: "Contents" }, terms(lang).contents),
        contentsList(publication),
      ]),
      ...aboutAuthors(publication),
    ],
    footer: footer(publication, { work, offers, sections }),
  });
}

/** Its words follow, and to hear them twice helps nobody; what a publisher says of a picture is more. */
function coverOf({ cover }: Publication, pictures: Pictures["pictures"]): Element {
  if (cover === undefined) return h("img.cover", { src: COVER, alt: "", ...COVER_SIZE });
  const { image: src, alt = "" } = cover;
  const img = h("img.cover", { src, alt });
  const picture = pictures.get(src);
  return picture === undefined ? img : pictureElement(img, picture, "opening", FRONT);
}

function aboutAuthors({ metadata: { authors, lang } }: Publication): Element[] {
  const notes = authors.flatMap(({ note }) => (note === undefined ? [] : [h("p", note)]));
  if (notes.length === 0) return [];
  const { aboutTheAuthor, aboutTheAuthors } = terms(lang);
  return [
    h("section.contributors", [
      h("h2", notes.length > 1 ? aboutTheAuthors : aboutTheAuthor),
      ...notes,
    ]),
  ];
}
