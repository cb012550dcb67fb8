import { inLanguage } from "@printery/markup";
import { type ContentsEntry, type Publication, type Section, terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";

/** The page of the index, which no section may have. */
export const INDEX_PAGE = "book-index.html";

/**
 * Sections of the book, those of a part inside it; `current` is marked, with its headings below it. Beside one of very many, the
 * parts, and the sections near it: all pages together would otherwise grow with the square of their number.
 */
export function contentsList(
  { sections, metadata, index }: Publication,
  current?: Section | typeof INDEX_PAGE,
): Element {
  const items: Element[] = [];
  let part: Element | undefined;
  let chapters: Element | undefined;
  for (const section of current === undefined ? sections : near(sections, current)) {
    const item = h("li", [
      link(section, metadata.lang, current),
      current === undefined ? authors(section) : null,
      section === current ? headingList(section.headings) : null,
    ]);
    if (section.depth === 2 && part !== undefined) {
      if (chapters === undefined) {
        chapters = h("ol");
        part.children.push(chapters);
      }
      chapters.children.push(item);
    } else items.push(item);
    // A part of a publication that is collected stands inside the part that this is.
    if (section.depth === 2) continue;
    part = section.role === "part" ? item : undefined;
    chapters = undefined;
  }
  if (index.length > 0) {
    const ariaCurrent = current === INDEX_PAGE ? "page" : undefined;
    items.push(h("li", h("a", { href: INDEX_PAGE, ariaCurrent }, terms(metadata.lang).index)));
  }
  return h("ol", items);
}

/** Sections that all stand beside each. A hundred pages with a hundred links each are looked through in three seconds. */
const MOST = 100;
/** Of more, those shown before it, and as many after; a part has its place all the same. */
const AROUND = 12;

function near(sections: readonly Section[], current: Section | string): readonly Section[] {
  if (sections.length <= MOST) return sections;
  const at = typeof current === "string" ? sections.length - 1 : sections.indexOf(current);
  const parts = sections.filter(({ role, depth }) => role === "part" && depth === 1);
  const isShort = parts.length <= MOST;
  return sections.filter((section, index) => {
    const isPart = isShort && section.role === "part" && section.depth === 1;
    return isPart || Math.abs(index - at) <= AROUND;
  });
}

/** The contents of the book beside one of its sections, or its index. */
export function bookContents(
  publication: Publication,
  current: Section | typeof INDEX_PAGE,
): Element {
  const { metadata, sections } = publication;
  const list = contentsList(publication, current);
  return contents(metadata.lang, list, sections.length > MOST ? "index.html" : undefined);
}

/** The headings of a long article; nothing where there are too few to need a list. */
export function articleContents({ headings, lang }: Section): Element[] {
  const list = headingList(headings);
  return list === null ? [] : [contents(lang, list)];
}

/** Under a heading that leads to `all` of them where the list has some. */
function contents(lang: string, list: Element, all?: string): Element {
  const { contents: word } = terms(lang);
  return h("nav.contents", { ariaLabelledBy: "Contents" }, [
    h("h2", { id: "Contents" }, all === undefined ? word : h("a", { href: all }, word)),
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
