import {
  findPlace,
  type Highlight,
  inLanguage,
  type MarkupChanges,
  type Places,
  sectionMarkup,
  titleMarkup,
} from "@printery/markup";
import {
  hasUnseenTitle,
  isLeaf,
  neighbourUrl,
  type Offer,
  type Publication,
  type Section,
  type SectionRole,
} from "@printery/publication";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { cslOf, cslOfSection } from "./cite/csl.ts";
import { footer } from "./colophon.ts";
import { articleContents, bookContents } from "./contents.ts";
import { endnotes } from "./endnotes.ts";
import { type Extent, extentLine, extentOf } from "./extent.ts";
import { credited, dated, pageTurn } from "./furniture.ts";
import { withHeadingLinks } from "./heading-links.ts";
import { page } from "./page.ts";
import { pictureElement } from "./picture-element.ts";
import type { Pictures } from "./pictures.ts";
import { publicationPage } from "./publication-page.ts";

/** What is made of a publication's pictures and programs before its pages are. */
export interface Media extends Pick<Pictures, "pictures"> {
  readonly highlight: Highlight | undefined;
  /** Of the programs, which are marked by them. */
  readonly languages: readonly string[];
  readonly places?: Places | undefined;
  /** What the project does to the markup of the text at a path. */
  readonly changes: (path: string) => MarkupChanges;
}

/** What is offered of a publication. */
export interface Offered {
  /** What other formats have left; nothing below a chapter, which names them in its masthead alone. */
  readonly offers: readonly Offer[];
  readonly masthead: readonly Element[];
}

/** The page of the `index`th section of `publication`. */
export function sectionPage(
  publication: Publication,
  { offers, masthead }: Offered,
  section: Section,
  index: number,
  media: Media,
): Root {
  const { kind, metadata } = publication;
  const isBook = kind === "book";
  const extent = extentOf([section]);
  const isOwnWork = !isBook || section.authors.length > 0;
  const work = isBook ? cslOfSection(publication, section) : cslOf(publication);
  return page({
    ...publicationPage(publication, offers, {
      work,
      extent,
      section: isBook ? section : undefined,
    }),
    title: isBook ? `${section.title} – ${metadata.title}` : metadata.title,
    masthead,
    main: [sectionElement(publication, section, extent, media)],
    aside: isBook ? [bookContents(publication, section)] : articleContents(section),
    footer: [
      ...(isBook ? [pageTurn(publication, index + 1)] : []),
      ...footer(publication, {
        work: isOwnWork ? work : undefined,
        sections: [section],
        ...(isBook ? {} : { offers }),
      }),
    ],
  });
}

function sectionElement(
  publication: Publication,
  section: Section,
  extent: Extent,
  media: Media,
): Element {
  const options = markupOptions(publication, section, media);
  const { front, body, back, notes } = sectionMarkup(section, options);
  const { kind, metadata } = publication;
  const isBook = kind === "book";
  const element = h(isBook ? "section" : "article", {
    className: "text",
    role: isBook ? roles[section.role] : undefined,
    ...(section.lang === metadata.lang ? {} : inLanguage(section.lang, metadata.lang)),
  });
  element.children = [
    h("header", [
      h(
        "h1",
        { className: titleClass(section, isBook), dataPlace: media.places?.ofTitle(section) },
        ...(isBook ? titleMarkup(section.title) : [section.title]),
      ),
      ...opening(
        section,
        front,
        isBook ? section : metadata,
        isShort(section) ? [] : extentLine(extent, section.lang),
      ),
    ]),
    h("div.body", withHeadingLinks(body, section.lang)),
    ...endnotes(notes, section.lang),
    ...(back.length === 0 ? [] : [h("div.back", back)]),
  ];
  return element;
}

/** What stands under the title: the text's own words, or what is `known` where it says nothing. */
function opening(
  { subtitle, lang }: Section,
  front: readonly ElementContent[],
  known: Pick<Section, "authors" | "date">,
  extent: readonly Element[],
): ElementContent[] {
  const named = (name: string) => front.filter((node) => hasClass(node, name));
  const said = (name: string, otherwise: readonly Element[]) => {
    const own = named(name);
    return own.length > 0 ? own : otherwise;
  };
  const side = [...named("credit"), ...named("attachments")];
  return [
    ...(subtitle === undefined ? [] : [h("p.subtitle", { role: "doc-subtitle" }, subtitle)]),
    ...named("standfirst"),
    ...said("byline", credited(known.authors, lang)),
    ...said("dateline", dated(known.date, lang)),
    ...extent,
    ...(side.length === 0 ? [] : [h("div.side", side)]),
  ];
}

function hasClass(node: ElementContent, name: string): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

function markupOptions(
  publication: Publication,
  section: Section,
  { pictures, highlight, places, changes }: Media,
) {
  const { kind, sections, dropCaps } = publication;
  const opens = section.children[0]?.type === "figure";
  let shown = 0;
  return {
    dropCaps,
    highlight,
    places,
    changes: changes(section.path),
    imageUrl: (name: string) => pictures.get(name)?.src ?? name,
    imageSize: (name: string) => pictures.get(name),
    picture(img: Element, name: string) {
      const picture = pictures.get(name);
      shown += 1;
      const first = opens ? "opening" : "first";
      return picture ? pictureElement(img, picture, shown === 1 ? first : "later") : img;
    },
    sectionUrl(path: string, heading: string) {
      const place = findPlace(sections, path, heading);
      if (place === undefined) return neighbourUrl(publication, path, heading);
      if (kind === "book") return `${place.section.id}.html${place.hash}`;
      // The one page of an article, from its top.
      return heading === "" ? "#main" : place.hash || "index.html";
    },
  };
}

/** How a title looks; one that is not seen is heard all the same. */
function titleClass(section: Section, isBook: boolean): string {
  if (!isBook) return "title";
  return hasUnseenTitle(section) ? "unseen" : "chapter";
}

/** Of a few words, which nobody asks how long they take to read. */
function isShort({ role }: Section): boolean {
  return isLeaf(role) || role === "part";
}

/** DPUB-ARIA 1.1 has a role for each part of a book; an article is one without. */
const roles: { readonly [Role in SectionRole]: string | undefined } = {
  dedication: "doc-dedication",
  epigraph: "doc-epigraph",
  foreword: "doc-foreword",
  preface: "doc-preface",
  acknowledgments: "doc-acknowledgments",
  introduction: "doc-introduction",
  prologue: "doc-prologue",
  part: "doc-part",
  chapter: "doc-chapter",
  article: undefined,
  conclusion: "doc-conclusion",
  epilogue: "doc-epilogue",
  afterword: "doc-afterword",
  appendix: "doc-appendix",
  glossary: "doc-glossary",
  bibliography: "doc-bibliography",
  colophon: "doc-colophon",
};
