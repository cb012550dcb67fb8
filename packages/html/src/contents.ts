import { inLanguage } from "@printery/markup";
import { type ContentsEntry, type Publication, type Section, terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";

/** The page of the index, which no section may have. */
export const INDEX_PAGE = "book-index.html";

/** Sections of the book, those of a part inside it; `current` is marked, with its headings below it. */
export function contentsList(
  { sections, metadata, index }: Publication,
  current?: Section | typeof INDEX_PAGE,
): Element {
  const items: Element[] = [];
  let chapters: Element | undefined;
  for (const section of sections) {
    const item = h("li", [
      link(section, metadata.lang, current),
      current === undefined ? authors(section) : null,
      section === current ? headingList(section.headings) : null,
    ]);
    if (section.depth === 2 && chapters !== undefined) chapters.children.push(item);
    else items.push(item);
    // A part of a publication that is collected stands inside the part that this is.
    if (section.depth === 2) continue;
    chapters = section.role === "part" ? h("ol") : undefined;
    if (chapters !== undefined) item.children.push(chapters);
  }
  if (index.length > 0) {
    const ariaCurrent = current === INDEX_PAGE ? "page" : undefined;
    items.push(h("li", h("a", { href: INDEX_PAGE, ariaCurrent }, terms(metadata.lang).index)));
  }
  return h("ol", items);
}

/** The contents of the book beside one of its sections, or its index. */
export function bookContents(
  publication: Publication,
  current: Section | typeof INDEX_PAGE,
): Element {
  return contents(publication.metadata.lang, contentsList(publication, current));
}

/** The headings of a long article; nothing where there are too few to need a list. */
export function articleContents({ headings, lang }: Section): Element[] {
  const list = headingList(headings);
  return list === null ? [] : [contents(lang, list)];
}

function contents(lang: string, list: Element): Element {
  return h("nav.contents", { ariaLabelledBy: "Contents" }, [
    h("h2", { id: "Contents" }, terms(lang).contents),
    list,
  ]);
}

function link(section: Section, around: string, current: Section | string | undefined): Element {
  return h(
    "a",
    {
      href: `${section.id}.html`,
      ariaCurrent: section === current ? "page" : undefined,
      ...(section.lang === around ? {} : inLanguage(section.lang, around)),
    },
    section.title,
  );
}

function authors({ authors }: Section): Element | null {
  return authors.length === 0 ? null : h("span", authors.map(({ name }) => name).join(", "));
}

function headingList(headings: readonly ContentsEntry[]): Element | null {
  const main = headings.filter(({ depth }) => depth === 2);
  if (main.length < 2) return null;
  return h(
    "ol.headings",
    main.map(({ id, title }) => h("li", h("a", { href: `#${id}` }, title))),
  );
}
