import type { Contributor, Metadata } from "@printery/document";
import {
  bookIsbn,
  calendarDate,
  doiOf,
  fileAs,
  type Publication,
  type Section,
} from "@printery/publication";
import { addressOf } from "../address.ts";

/** A name as CSL-JSON has it: that of a person in its parts, or one that is not to be taken apart. */
export type CslName =
  | {
      readonly family: string;
      readonly given: string;
      /** “van der”, which goes before the family name in every place but an index. */
      readonly "non-dropping-particle"?: string;
    }
  | { readonly literal: string };

/** A work as CSL-JSON (1.0.2) has it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article" | "book" | "report" | "chapter";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly "container-title"?: string;
  readonly "collection-title"?: string;
  readonly "collection-number"?: string;
  readonly publisher?: string;
  /** Year, month and day, as many as are known. */
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly language: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly abstract?: string;
}

/** The works in `publication` that one may cite: itself, then those of its sections that have authors of their own. */
export function citedWorks(publication: Publication): CslItem[] {
  const { kind, sections } = publication;
  const parts = kind === "book" ? sections.filter(({ authors }) => authors.length > 0) : [];
  return [cslOf(publication), ...parts.map((section) => cslOfSection(publication, section))];
}

/** `publication` as a work. */
export function cslOf(publication: Publication): CslItem {
  const { id, kind, metadata, catalogue } = publication;
  const { series, publisher, date, lang, description, standfirst = description } = metadata;
  const given = metadata.identifier ?? "";
  return {
    id,
    // What comes out in a series is a report, to libraries.
    type: kind === "book" ? "book" : series === undefined ? "article" : "report",
    title: fullTitle(metadata),
    ...people(metadata),
    ...known("collection-title", series),
    ...known("collection-number", catalogue.volume?.toString()),
    ...known("publisher", publisher),
    ...issued(date),
    language: lang,
    ...known("DOI", doiOf(given)),
    ...known("ISBN", bookIsbn(given)?.isbn13),
    ...known("URL", addressOf(publication)),
    ...known("abstract", kind === "book" ? (description ?? standfirst) : standfirst),
  };
}

/** A section of a book that has authors of its own. */
export function cslOfSection(publication: Publication, section: Section): CslItem {
  const book = cslOf(publication);
  const { id, title, subtitle, authors, date = publication.metadata.date, lang } = section;
  return {
    id: `${book.id}-${id}`,
    type: "chapter",
    title: fullTitle({ title, ...(subtitle === undefined ? {} : { subtitle }) }),
    author: authors.map(cslName),
    ...(book.editor === undefined ? {} : { editor: book.editor }),
    "container-title": book.title,
    ...known("collection-title", book["collection-title"]),
    ...known("publisher", book.publisher),
    ...issued(date),
    language: lang,
    ...known("ISBN", book.ISBN),
    ...known("URL", addressOf(publication, `${id}.html`)),
  };
}

function fullTitle({ title, subtitle }: { readonly title: string; readonly subtitle?: string }) {
  if (subtitle === undefined) return title;
  // A question needs no colon after it.
  return /[?!…:。？！]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function people({ authors, contributors }: Pick<Metadata, "authors" | "contributors">) {
  const of = (role: Contributor["role"]) =>
    contributors.filter((person) => person.role === role).map(cslName);
  const [editor, translator] = [of("editor"), of("translator")];
  return {
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
    ...(editor.length === 0 ? {} : { editor }),
    ...(translator.length === 0 ? {} : { translator }),
  };
}

function cslName({ name }: Contributor): CslName {
  const [filed, given] = fileAs(name)?.split(", ") ?? [];
  if (filed === undefined || given === undefined) return { literal: name };
  const [, particle, family = filed] = /^((?:\p{Ll}+ )+)(.+)$/u.exec(filed) ?? [];
  return {
    ...(particle === undefined ? {} : { "non-dropping-particle": particle.trim() }),
    family,
    given,
  };
}

function issued(date: string | undefined): Pick<CslItem, "issued"> {
  const day = date === undefined ? undefined : calendarDate(date);
  return day === undefined ? {} : { issued: { "date-parts": [day.split("-").map(Number)] } };
}

function known<Key extends keyof CslItem>(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: string });
}

/** The family name, with what goes before it. */
export function familyOf(name: Exclude<CslName, { readonly literal: string }>): string {
  return [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
}
