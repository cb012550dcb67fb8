import type { Contributor, ContributorRole } from "@printery/document";
import { type Conformance, calendarDate, fileAs, type Publication } from "@printery/publication";
import { x } from "xastscript";
import { accessibilityOf } from "./accessibility.ts";
import { identifierOf } from "./identifier.ts";
import { directionOf } from "./page.ts";
import { xmlDocument } from "./xml.ts";

type Xml = ReturnType<typeof x>;

/** A file of the book, as its package names it. */
export interface Item {
  readonly id: string;
  /** Relative to the package document. */
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: "nav" | "cover-image" | "mathml" | undefined;
}

/** The package document (EPUB 3.3, clause 5): what the book is, its files, and `spine`, the ids of its pages in reading order. */
export function packageDocument(
  publication: Publication,
  items: readonly Item[],
  spine: readonly string[],
  hasPages = false,
): string {
  const { lang } = publication.metadata;
  return xmlDocument(
    x(
      "package",
      {
        xmlns: "http://www.idpf.org/2007/opf",
        version: "3.0",
        "unique-identifier": "publication-id",
        "xml:lang": lang,
      },
      [
        x(
          "metadata",
          { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
          metadata(publication, hasPages),
        ),
        x("manifest", items.map(item)),
        x(
          "spine",
          { toc: "ncx", "page-progression-direction": directionOf(lang) },
          spine.map((idref) => x("itemref", { idref })),
        ),
      ],
    ),
  );
}

function item({ id, href, mediaType, properties }: Item): Xml {
  return x("item", { id, href, "media-type": mediaType, properties });
}

function metadata(publication: Publication, hasPages: boolean): Xml[] {
  const { title, subtitle, lang, date, source, publisher, series, rights, license, ...more } =
    publication.metadata;
  const { volume, bisac = [], thema = [], accessibility } = publication.catalogue;
  return [
    ...dc("identifier", identifierOf(publication), "publication-id"),
    ...dc("title", title, "title"),
    ...refine("#title", "title-type", subtitle && "main"),
    ...dc("title", subtitle, "subtitle"),
    ...refine("#subtitle", "title-type", subtitle && "subtitle"),
    ...dc("language", lang),
    ...more.authors.flatMap((person, index) => personMeta("creator", person, index)),
    ...more.contributors.flatMap((person, index) => personMeta("contributor", person, index)),
    ...dc("publisher", publisher),
    ...dc("date", date && calendarDate(date)),
    ...meta("dcterms:modified", toSeconds(publication.modified)),
    ...dc("description", more.description ?? more.standfirst),
    ...more.keywords.flatMap((keyword) => dc("subject", keyword)),
    ...bisac.flatMap((code) => subject("BISAC", code)),
    ...thema.flatMap((code) => subject("Thema", code)),
    ...dc("rights", [rights, license].filter((text) => text).join(" ")),
    ...dc("source", source),
    ...meta("belongs-to-collection", series, { id: "series" }),
    ...refine("#series", "collection-type", series && "series"),
    ...refine("#series", "group-position", series && volume?.toString()),
    ...Object.entries(accessibilityOf(publication, hasPages)).flatMap(([property, values]) =>
      (values as readonly string[]).flatMap((value) => meta(`schema:${property}`, value)),
    ),
    // The pages are those of our own PDF, which goes by the same name (EPUB Accessibility 1.1, 3.3.3).
    ...meta("pageBreakSource", hasPages ? identifierOf(publication) : undefined),
    ...conformance(accessibility),
    // How EPUB 2, and Kobo still, find the cover.
    x("meta", { name: "cover", content: "cover-image" }),
  ];
}

/** MARC relator codes (https://id.loc.gov/vocabulary/relators). */
const relators: { readonly [Role in ContributorRole]: string } = {
  author: "aut",
  editor: "edt",
  translator: "trl",
  illustrator: "ill",
  photographer: "pht",
  contributor: "ctb",
};

function personMeta(
  element: "creator" | "contributor",
  { name, role }: Contributor,
  index: number,
) {
  const id = `${element}-${index + 1}`;
  return [
    ...dc(element, name, id),
    ...meta("role", relators[role], { refines: `#${id}`, scheme: "marc:relators" }),
    ...refine(`#${id}`, "file-as", fileAs(name)),
  ];
}

/** A subject by its code in a scheme of the book trade (EPUB 3.3, D.3.1 and D.3.10). */
function subject(authority: "BISAC" | "Thema", code: string): Xml[] {
  const id = `${authority.toLowerCase()}-${code}`;
  return [
    ...dc("subject", code, id),
    ...refine(`#${id}`, "authority", authority),
    ...refine(`#${id}`, "term", code),
  ];
}

/** What the publisher claims, in the words that the standard prescribes (EPUB Accessibility 1.1, 4.2 and 4.3). */
function conformance(claim: Conformance | undefined): Xml[] {
  if (claim === undefined) return [];
  const { level, certifiedBy, report: href } = claim;
  const standard = `EPUB Accessibility 1.1 - WCAG 2.2 Level ${level}`;
  return [
    ...meta("dcterms:conformsTo", standard, { id: "conformance" }),
    ...meta("a11y:certifiedBy", certifiedBy, { id: "certifier", refines: "#conformance" }),
    ...(href === undefined
      ? []
      : [x("link", { rel: "a11y:certifierReport", refines: "#certifier", href })]),
  ];
}

function dc(name: string, text: string | undefined, id?: string): Xml[] {
  // An empty element is an error to EPUBCheck.
  return text?.trim() ? [x(`dc:${name}`, { id }, text)] : [];
}

function refine(refines: string, property: string, text: string | undefined): Xml[] {
  return meta(property, text, { refines });
}

function meta(
  property: string,
  text: string | undefined,
  more: Record<string, string> = {},
): Xml[] {
  return text?.trim() ? [x("meta", { property, ...more }, text)] : [];
}

/** `dcterms:modified` takes a UTC time to the second, and nothing finer. */
function toSeconds(time: string): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
