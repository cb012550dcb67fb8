import {
  codeLanguages,
  dateMarkup,
  findPlace,
  type Highlight,
  type MarkupChanges,
  type MarkupOptions,
  type NoteMarkup,
  type Places,
  sectionMarkup,
  titleMarkup,
} from "@printery/markup";
import {
  byline,
  hasUnseenTitle,
  neighbourUrl,
  type PageStart,
  type Publication,
  type Section,
  terms,
} from "@printery/publication";
import { sha256 } from "@printery/task";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { sectionHrefs } from "./hrefs.ts";
import { type Answers, listenerOf } from "./listen.ts";
import { line, subtitleLine } from "./matter-pages.ts";
import type { Page } from "./page.ts";
import { breakPages } from "./page-breaks.ts";
import type { Picture } from "./pictures.ts";

/** Id of a section's title; the full stop keeps it apart from the ids of headings and notes. */
const TITLE_ID = "page.title";

/** What the pages of sections are made with. */
export interface SectionMeans {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly starts: readonly PageStart[];
  readonly highlight: Highlight | undefined;
  readonly places?: Places | undefined;
  /** What the project does to the markup of the text at a path. */
  readonly changes: (path: string) => MarkupChanges;
}

/**
 * One page per section, in reading order; the first of the body is where reading starts. With `digestOf`, a section's own digest, each
 * tells its origin.
 */
export function sectionPages(
  publication: Publication,
  { pictures, starts, highlight, places, changes }: SectionMeans,
  digestOf?: (section: Section) => string,
): Page[] {
  const { sections } = publication;
  const urls = sectionHrefs(publication);
  const start = Math.max(
    0,
    sections.findIndex(({ matter }) => matter === "body"),
  );
  const options: MarkupOptions & Answers = {
    highlight,
    places,
    imageUrl: (name) => pictures.get(name)?.href ?? name,
    imageSize: (name) => sizeOf(pictures.get(name)),
    dropCaps: publication.dropCaps,
    sectionUrl(path, heading) {
      const place = findPlace(sections, path, heading);
      if (place !== undefined) return `${urls.get(place.section.id)}${place.hash}`;
      return neighbourUrl(publication, path, heading);
    },
  };
  const startsOf = startsBySection(starts);
  const { kind, metadata, dropCaps } = publication;
  const marksOf = (section: Section) => (places === undefined ? [] : [places.key(section)]);
  const whole = digestIn([
    dropCaps,
    // What is marked in a program hangs on the languages of all.
    ...(highlight === undefined ? [] : codeLanguages(publication)),
    ...(kind === "article" ? [metadata.authors, metadata.date] : []),
  ]);
  const { listen, isStill } = listenerOf(options);
  return sections.map((section, index) => {
    const heard = digestOf && listen();
    const own = [...startsOf(section.id), ...marksOf(section)];
    return {
      origin: heard && {
        digest: `${digestOf(section)}${whole}${digestIn(own)}`,
        told: heard.told,
        isStill,
      },
      href: urls.get(section.id) ?? "",
      title: section.title,
      lang: section.lang,
      matter: section.matter,
      landmark: index === start ? "bodymatter" : undefined,
      body: () => {
        const { front, body, back, notes } = sectionMarkup(section, {
          ...(heard?.open() ?? options),
          changes: changes(section.path),
        });
        const header = opening(publication, section, front, places);
        const children = [
          ...(header.length === 0 ? [] : [h("header", header)]),
          ...body,
          ...back,
          ...noteSection(notes, section.lang),
        ];
        const element = wrapper(section, children);
        breakPages(element, startsOf(section.id));
        return [element];
      },
    };
  });
}

/** Of what a page is made of beside its section; nothing of nothing, as most pages are. */
function digestIn(parts: readonly unknown[]): string {
  return parts.length === 0 ? "" : `-${sha256(JSON.stringify(parts))}`;
}

function startsBySection(starts: readonly PageStart[]): (id: string) => readonly PageStart[] {
  const bySection = new Map<string, PageStart[]>();
  for (const start of starts) {
    const known = bySection.get(start.section);
    if (known === undefined) bySection.set(start.section, [start]);
    else known.push(start);
  }
  return (id) => bySection.get(id) ?? [];
}

function sizeOf(picture: Picture | undefined) {
  return picture && { width: picture.width, height: picture.height };
}

function wrapper(section: Section, children: ElementContent[]): Element {
  const { role, title } = section;
  const name = hasUnseenTitle(section) ? { "aria-label": title } : { "aria-labelledby": TITLE_ID };
  const labelled = { className: role, ...name };
  return role === "article"
    ? h("article", labelled, children)
    : h("section", { ...labelled, role: `doc-${role}` }, children);
}

/** Title, subtitle and standfirst; who and when, also where the text does not print it itself; the rest of `matter`. */
function opening(
  { kind, metadata }: Publication,
  section: Section,
  matter: readonly ElementContent[],
  places: Places | undefined,
): ElementContent[] {
  const { title, subtitle, lang, front } = section;
  const isArticle = kind === "article";
  const authors = isArticle && section.authors.length === 0 ? metadata.authors : section.authors;
  const date = section.date ?? (isArticle ? metadata.date : undefined);
  const prints = (type: "byline" | "dateline") => front.some((node) => node.type === type);
  const known = [
    ...(prints("byline") ? [] : line("byline", byline(authors, lang))),
    ...(prints("dateline") || date === undefined ? [] : [h("p.dateline", dateMarkup(date, lang))]),
  ];
  return [
    ...(hasUnseenTitle(section)
      ? []
      : [
          h("h1", { id: TITLE_ID, dataPlace: places?.ofTitle(section) }, [
            ...(isArticle ? [title] : titleMarkup(title)),
          ]),
        ]),
    ...subtitleLine(subtitle),
    ...matter.toSpliced(matter.findLastIndex(isStandfirst) + 1, 0, ...known),
  ];
}

function isStandfirst(node: ElementContent): boolean {
  const className = node.type === "element" ? node.properties.className : undefined;
  return Array.isArray(className) && className.includes("standfirst");
}

/**
 * The notes, each an aside that a reading system can show over the text. Each starts with its
 * link back: at its end, Kindle runs one note into the next.
 */
function noteSection(notes: readonly NoteMarkup[], lang: string): ElementContent[] {
  if (notes.length === 0) return [];
  const label = terms(lang).notes;
  return [
    h(
      "section.notes",
      { "epub:type": "footnotes", "aria-label": label },
      notes.map((note) => noteAside(note, lang)),
    ),
  ];
}

function noteAside(
  { id, referenceId, number, children }: NoteMarkup,
  lang: string,
): ElementContent {
  const back = h(
    "a",
    { role: "doc-backlink", href: `#${referenceId}`, title: terms(lang).backToText },
    `${number}.`,
  );
  const [first, ...rest] = children;
  const opens = first?.type === "element" && first.tagName === "p";
  return h("aside", { role: "doc-footnote", id }, [
    h("p", [back, " ", ...(opens ? first.children : [])]),
    ...(opens ? rest : children),
  ]);
}
