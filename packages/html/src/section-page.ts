import { findPlace, inLanguage, sectionMarkup } from "@printery/markup";
import type { Publication, Section, SectionRole } from "@printery/publication";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { articleContents, bookContents } from "./contents.ts";
import { endnotes } from "./endnotes.ts";
import { credited, dated, footer, masthead, pageTurn } from "./furniture.ts";
import { page } from "./page.ts";

/** The page of the `index`th section of `publication`. */
export function sectionPage(publication: Publication, section: Section, index: number): Root {
  const { kind, metadata } = publication;
  const isBook = kind === "book";
  const authors = section.authors.length > 0 ? section.authors : metadata.authors;
  return page({
    kind,
    lang: metadata.lang,
    title: isBook ? `${section.title} – ${metadata.title}` : metadata.title,
    description: isBook ? undefined : (metadata.description ?? metadata.standfirst),
    authors: authors.map(({ name }) => name),
    masthead: masthead(publication),
    main: [sectionElement(publication, section)],
    aside: isBook ? [bookContents(publication, section)] : articleContents(section),
    footer: [...(isBook ? [pageTurn(publication, index + 1)] : []), ...footer(publication)],
  });
}

function sectionElement(publication: Publication, section: Section): Element {
  const { front, body, back, notes } = sectionMarkup(section, markupOptions(publication));
  const { kind, metadata } = publication;
  const isBook = kind === "book";
  const element = h(isBook ? "section" : "article", {
    className: "text",
    role: isBook ? roles[section.role] : undefined,
    ...(section.lang === metadata.lang ? {} : inLanguage(section.lang, metadata.lang)),
  });
  element.children = [
    h("header", [
      h("h1", { className: isBook ? "chapter" : "title" }, section.title),
      ...opening(section, front, isBook ? section : metadata),
    ]),
    h("div.body", body),
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
    ...(side.length === 0 ? [] : [h("div.side", side)]),
  ];
}

function hasClass(node: ElementContent, name: string): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

function markupOptions({ kind, images, sections, dropCaps }: Publication) {
  return {
    dropCaps,
    imageUrl: (name: string) => name,
    imageSize: (name: string) => images.find((image) => image.name === name),
    sectionUrl(path: string, heading: string) {
      const place = kind === "book" ? findPlace(sections, path, heading) : undefined;
      return place && `${place.section.id}.html${place.hash}`;
    },
  };
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
