import { type Contributor, type Heading, plainText, walk } from "@printery/document";
import type { Publication, Section } from "../publication.ts";
import { Setter } from "./set-typography.ts";
import { setWords } from "./set-words.ts";

/** What of a publication is read. */
type Readable = Pick<Publication, "metadata" | "sections" | "index">;

/**
 * `made` with the typography of its languages, but for the texts whose paths are in `asTyped`. It comes last: ids and names of
 * files, places of the index and what is told of a text are those of its source.
 */
export function setPublication(made: Readable, asTyped: ReadonlySet<string>): Readable {
  const { metadata, sections, index } = made;
  const isTyped = ({ path }: Section) => asTyped.has(path);
  const set = sections.map((section) => (isTyped(section) ? section : setSection(section)));
  // What is said of the whole goes with its texts.
  if (sections.every(isTyped)) return made;
  const words = (text: string) => setWords(text, metadata.lang);
  return {
    sections: set,
    metadata: {
      ...metadata,
      ...inWords(metadata, words),
      title: words(metadata.title),
      authors: people(metadata.authors, words),
      contributors: people(metadata.contributors, words),
    },
    index: index.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({
        ...entry,
        term: words(entry.term),
        see: entry.see.map(words),
      })),
    })),
  };
}

function inWords(
  { subtitle, standfirst, description }: Publication["metadata"],
  words: (text: string) => string,
): Partial<Publication["metadata"]> {
  return {
    ...(subtitle === undefined ? {} : { subtitle: words(subtitle) }),
    ...(standfirst === undefined ? {} : { standfirst: words(standfirst) }),
    ...(description === undefined ? {} : { description: words(description) }),
  };
}

/** Names are what people are known by elsewhere; what is said about them is text. */
function people(
  list: readonly Contributor[],
  words: (text: string) => string,
): readonly Contributor[] {
  return list.map((person) =>
    person.note === undefined ? person : { ...person, note: words(person.note) },
  );
}

function setSection(section: Section): Section {
  const { lang, title, subtitle, authors, front, children, back, notes } = section;
  const setter = new Setter([...front, ...children, ...back, ...notes], lang);
  const words = (text: string) => setter.words(text, lang);
  const set = setter.nodes(children, lang);
  return {
    ...section,
    title: words(title),
    ...(subtitle === undefined ? {} : { subtitle: words(subtitle) }),
    authors: people(authors, words),
    front: setter.nodes(front, lang),
    children: set,
    back: setter.nodes(back, lang),
    notes: setter.nodes(notes, lang),
    headings: withTitles(section, set),
  };
}

/** The headings of a section, whose ids are theirs alone, as their text is now. */
function withTitles({ headings }: Section, children: Section["children"]): Section["headings"] {
  const titles = new Map<string | undefined, string>();
  for (const node of walk(children))
    if (node.type === "heading") titles.set(node.id, titleOf(node));
  return headings.map((entry) => ({ ...entry, title: titles.get(entry.id) ?? entry.title }));
}

function titleOf({ children }: Heading): string {
  return plainText(children).replaceAll("\u2060", "").trim();
}
