import type { Contributor, Document, Metadata } from "@printery/document";
import type { AboutText } from "./config.ts";
import type { PlacedText } from "./outline.ts";

/** `document` with what its author says about it in place of what was read from it. */
export function amended(document: Document, config: AboutText): Document {
  const { metadata, children } = document;
  const printed = children.filter(
    ({ type }) => type !== "standfirst" || config.standfirst === undefined,
  );
  return { ...document, metadata: { ...metadata, ...config }, children: printed };
}

/** The metadata of a book of `placed`: what `config` says, then what the first says or all say. */
export function bookMetadata(placed: readonly PlacedText[], config: AboutText): Metadata {
  const texts = placed.map(({ text }) => text.metadata);
  // What a text says of itself alone is not said of the book.
  const { title, subtitle, standfirst, description, identifier, source, ...shared } =
    texts[0] ?? nothingKnown;
  const others = new Set(config.contributors?.map(({ name }) => name));
  return {
    ...shared,
    // An editor's preface makes no author of the book.
    authors: everyone(texts.map(({ authors }) => authors)).filter(({ name }) => !others.has(name)),
    contributors: everyone(texts.map(({ contributors }) => contributors)),
    lang: commonest(texts.map(({ lang }) => lang)),
    attachments: [],
    related: [],
    ...config,
  };
}

/**
 * The metadata of a book of publications: what `config` says, then what all say together. What the first says
 * of its dates, rights or subjects holds for no other; the book has changed when one of them has.
 */
export function collectedMetadata(placed: readonly PlacedText[], config: AboutText): Metadata {
  // The opening of a part stands for all its texts.
  const wholes = placed.filter(({ depth }) => depth !== 2);
  const { authors, contributors, lang } = bookMetadata(wholes, {});
  const others = new Set(config.contributors?.map(({ name }) => name));
  const changes = wholes.flatMap(
    ({ text: { metadata } }) => metadata.modified ?? metadata.date ?? [],
  );
  const modified = config.date ?? changes.toSorted().at(-1);
  return {
    ...nothingKnown,
    // An editor's preface makes no author of the book.
    authors: authors.filter(({ name }) => !others.has(name)),
    contributors,
    lang,
    ...(modified === undefined ? {} : { modified }),
    ...config,
  };
}

/** The authors of one text of a book; none where the book's stand for it. */
export function ownAuthors(text: Metadata, book: Metadata): readonly Contributor[] {
  const names = ({ authors }: Metadata) => JSON.stringify(authors.map(({ name }) => name).sort());
  return names(text) === names(book) ? [] : text.authors;
}

/** `lang`, as precisely as the book has it: “en” in an “en-GB” book is “en-GB”. */
export function preciseLang(lang: string, book: string): string {
  return book.toLowerCase().startsWith(`${lang.toLowerCase()}-`) ? book : lang;
}

const nothingKnown: Metadata = {
  authors: [],
  contributors: [],
  lang: "en",
  keywords: [],
  attachments: [],
  related: [],
};

/** Each name once, in order; the first entry tells most about its bearer often enough. */
function everyone(lists: readonly (readonly Contributor[])[]): Contributor[] {
  const byName = new Map<string, Contributor>();
  for (const person of lists.flat()) {
    if (!byName.has(person.name)) byName.set(person.name, person);
  }
  return [...byName.values()];
}

/** The most frequent; among equals the first. */
function commonest(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const lang of languages) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? nothingKnown.lang;
}
