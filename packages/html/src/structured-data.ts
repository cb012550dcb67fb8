import type { Contributor } from "@printery/document";
import {
  bookIsbn,
  doiOf,
  isBody,
  licenceOf,
  type Offer,
  type Publication,
  type Section,
} from "@printery/publication";
import { addressOf } from "./address.ts";
import type { Extent } from "./extent.ts";
import { breadcrumbs, type Thing } from "./json-ld.ts";
import { LINK_CARD } from "./link-card.ts";

/** What search engines are told of the page of `publication`, or of its `section` in a book. */
export function structuredData(
  publication: Publication,
  { extent, offers, libraryTitle, section }: Told,
): Thing[] {
  const crumbs = crumbsTo(publication, libraryTitle, section);
  const work =
    section === undefined
      ? wholeWork(publication, extent, offers)
      : chapter(publication, section, extent);
  return [work, ...(crumbs.length === 0 ? [] : [breadcrumbs(crumbs)])];
}

interface Told {
  readonly extent: Extent;
  readonly offers: readonly Offer[];
  readonly libraryTitle: string;
  readonly section?: Section | undefined;
}

function wholeWork(publication: Publication, extent: Extent, offers: readonly Offer[]): Thing {
  const { id, kind, metadata, catalogue, library } = publication;
  const { description, standfirst = description, series, keywords, identifier = "" } = metadata;
  const { license } = metadata;
  const doi = doiOf(identifier);
  const pdf = offers.find(({ path }) => path === `${id}.pdf`);
  const scholarly = doi === undefined ? "Article" : "ScholarlyArticle";
  return {
    "@type": kind === "book" ? "Book" : scholarly,
    "@id": addressOf(publication),
    url: addressOf(publication),
    ...(kind === "book" ? { name: metadata.title } : { headline: metadata.title }),
    alternativeHeadline: metadata.subtitle,
    description: description ?? standfirst,
    inLanguage: metadata.lang,
    ...makers(metadata),
    datePublished: metadata.date,
    dateModified: metadata.modified,
    publisher: metadata.publisher && { "@type": "Organization", name: metadata.publisher },
    license: license && licenceOf(license, metadata.lang).url,
    copyrightNotice: metadata.rights,
    keywords: keywords.length === 0 ? undefined : keywords,
    isbn: bookIsbn(identifier)?.isbn13,
    sameAs: doi && `https://doi.org/${doi}`,
    isPartOf: series && {
      "@type": kind === "book" ? "BookSeries" : "CreativeWorkSeries",
      name: series,
    },
    position: catalogue.volume,
    ...told(extent),
    numberOfPages: kind === "book" ? pdf?.pages : undefined,
    image: library?.url === undefined ? undefined : addressOf(publication, LINK_CARD),
    encoding:
      library?.url === undefined ? undefined : offers.map((offer) => media(publication, offer)),
    isAccessibleForFree: true,
  };
}

function media(publication: Publication, { path, bytes }: Offer) {
  return {
    "@type": "MediaObject",
    contentUrl: addressOf(publication, path),
    encodingFormat: mediaTypeOf(path),
    contentSize: `${bytes} B`,
  };
}

/** By the end of its name. */
export function mediaTypeOf(path: string): string {
  if (path.endsWith(".txt")) return "text/plain";
  return path.endsWith(".pdf") ? "application/pdf" : "application/epub+zip";
}

function chapter(publication: Publication, section: Section, extent: Extent): Thing {
  const { metadata, sections } = publication;
  const { title, subtitle, lang, date, authors } = section;
  const url = addressOf(publication, `${section.id}.html`);
  return {
    "@type": "Chapter",
    "@id": url,
    url,
    name: title,
    alternativeHeadline: subtitle,
    inLanguage: lang,
    ...makers({ authors: authors.length > 0 ? authors : metadata.authors, contributors: [] }),
    datePublished: date,
    position: sections.indexOf(section) + 1,
    ...told(extent),
    isPartOf: { "@type": "Book", "@id": addressOf(publication), name: metadata.title },
  };
}

/** ISO 8601 for the time. */
function told({ words, minutes }: Extent) {
  return { wordCount: words, timeRequired: minutes === undefined ? undefined : `PT${minutes}M` };
}

function makers({
  authors,
  contributors,
}: Pick<Publication["metadata"], "authors" | "contributors">) {
  const of = (role: Contributor["role"]) => {
    const people = contributors.filter((person) => person.role === role).map(agent);
    return people.length === 0 ? undefined : people;
  };
  return {
    author: authors.length === 0 ? undefined : authors.map(agent),
    editor: of("editor"),
    translator: of("translator"),
    illustrator: of("illustrator"),
    contributor: of("contributor"),
  };
}

function agent({ name, affiliation, orcid }: Contributor): Thing {
  return {
    "@type": isBody(name) ? "Organization" : "Person",
    name,
    affiliation: affiliation && { "@type": "Organization", name: affiliation },
    sameAs: orcid && `https://orcid.org/${orcid}`,
  };
}

function crumbsTo(publication: Publication, libraryTitle: string, section?: Section) {
  const { library, metadata } = publication;
  if (library?.url === undefined) return [];
  const own = addressOf(publication) ?? "";
  const below = section && addressOf(publication, `${section.id}.html`);
  return [
    { name: libraryTitle, url: library.url },
    { name: metadata.title, url: own },
    ...(section && below ? [{ name: section.title, url: below }] : []),
  ];
}
