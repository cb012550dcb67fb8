import { inLanguage, type NoteMarkup, sectionMarkup } from "@printery/markup";
import { type Publication, type Section, type SectionRole, terms } from "@printery/publication";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { articleContents, bookContents } from "./contents.ts";
import { byline, footer, masthead, pageTurn } from "./furniture.ts";
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
    footer: [...(isBook ? [pageTurn(publication, index)] : []), ...footer(publication)],
  });
}

function sectionElement(publication: Publication, section: Section): Element {
  const { front, body, back, notes } = sectionMarkup(section, markupOptions(publication));
  const side = front.filter(isSideMatter);
  const isBook = publication.kind === "book";
  const element = h(isBook ? "section" : "article", {
    className: "text",
    role: isBook ? roles[section.role] : undefined,
    ...(section.lang === publication.metadata.lang
      ? {}
      : inLanguage(section.lang, publication.metadata.lang)),
  });
  element.children = [
    h("header", [
      h("h1", { className: isBook ? "chapter" : "title" }, section.title),
      section.subtitle === undefined
        ? null
        : h("p.subtitle", { role: "doc-subtitle" }, section.subtitle),
      ...missingByline(publication, section),
      ...front.filter((node) => !isSideMatter(node)),
      side.length === 0 ? null : h("div.side", side),
    ]),
    h("div.body", body),
    ...endnotes(notes, section.lang),
    back.length === 0 ? null : h("div.back", back),
  ].filter((child) => child !== null);
  return element;
}

/** What stands in the margin where there is one. */
function isSideMatter(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return (
    Array.isArray(className) && (className.includes("credit") || className.includes("attachments"))
  );
}

/** Authors that the text itself doesn't name under its title. */
function missingByline({ kind, metadata }: Publication, section: Section): Element[] {
  if (section.front.some(({ type }) => type === "byline")) return [];
  return byline(kind === "article" ? metadata.authors : section.authors, section.lang);
}

function endnotes(notes: readonly NoteMarkup[], lang: string): ElementContent[] {
  if (notes.length === 0) return [];
  const { notes: heading, backToText } = terms(lang);
  return [
    h("section.notes", { role: "doc-endnotes", ariaLabelledBy: "Notes" }, [
      h("h2", { id: "Notes" }, heading),
      h(
        "ol",
        notes.map(({ id, number, referenceId, children }) => {
          const label = `${backToText} (${number})`;
          const back = h(
            "a",
            { role: "doc-backlink", href: `#${referenceId}`, ariaLabel: label },
            "↩\uFE0E",
          );
          return h("li", { id }, withBacklink(children, back));
        }),
      ),
    ]),
  ];
}

/** The way back stands at the end of the note's last paragraph, or below what else ends it. */
function withBacklink(children: readonly ElementContent[], back: Element): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== "element" || last.tagName !== "p") return [...children, h("p", back)];
  const closing = {
    ...last,
    children: [...last.children, { type: "text", value: "\u00a0" } as const, back],
  };
  return [...children.slice(0, -1), closing];
}

function markupOptions({ kind, images, sections }: Publication) {
  return {
    imageUrl: (name: string) => name,
    imageSize: (name: string) => images.find((image) => image.name === name),
    sectionUrl(path: string) {
      const id = sections.find((section) => section.path === path)?.id;
      return kind === "book" && id !== undefined ? `${id}.html` : undefined;
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
