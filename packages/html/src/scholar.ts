import { calendarDate, type Offer, type Publication, type Section } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";
import { addressOf } from "./address.ts";
import { type CslItem, type CslName, familyOf } from "./cite/csl.ts";

/**
 * What Google Scholar, Zotero and other readers of references look for: the `citation_` names of Highwire
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), and Dublin Core as DCMI has it in HTML (DC-HTML, 2008).
 * Addresses must be absolute there, so there are none where the library is nowhere.
 */
export function scholarTags(
  work: CslItem,
  publication: Publication,
  offers: readonly Offer[],
  section?: Section,
): Element[] {
  const { metadata } = publication;
  const { author = [], title, issued, publisher, language, DOI, ISBN, URL: url } = work;
  const [date] = issued?.["date-parts"] ?? [];
  const digits = date?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"));
  const isReport = work.type === "report";
  const pdf = offers.find(({ path }) => path === `${publication.id}.pdf`);
  return [
    ...tags([
      ["citation_title", title],
      ...author.map((name) => ["citation_author", inverted(name)] as const),
      ["citation_publication_date", digits?.join("/")],
      ["citation_language", language],
      ["citation_doi", DOI],
      ["citation_isbn", ISBN],
      ["citation_inbook_title", work["container-title"]],
      ["citation_series_title", isReport ? undefined : work["collection-title"]],
      [isReport ? "citation_technical_report_institution" : "citation_publisher", publisher],
      ["citation_technical_report_number", isReport ? work["collection-number"] : undefined],
      ["citation_keywords", metadata.keywords.join("; ") || undefined],
      ["citation_fulltext_html_url", url],
      // That of a whole book is none of its chapters.
      ["citation_pdf_url", section || !pdf ? undefined : addressOf(publication, pdf.path)],
    ]),
    h("link", { rel: "schema.DC", href: "http://purl.org/dc/elements/1.1/" }),
    h("link", { rel: "schema.DCTERMS", href: "http://purl.org/dc/terms/" }),
    ...tags([
      ["DC.title", title],
      ...author.map((name) => ["DC.creator", inverted(name)] as const),
      ...metadata.contributors.map(({ name }) => ["DC.contributor", name] as const),
      ["DCTERMS.issued", digits?.join("-")],
      ["DCTERMS.modified", day(metadata.modified)],
      ["DC.publisher", publisher],
      ["DC.identifier", metadata.identifier],
      ["DC.language", language],
      ["DC.rights", metadata.rights ?? metadata.license],
      ["DC.source", metadata.source],
      ["DC.type", "Text"],
    ]),
  ];
}

function tags(pairs: readonly (readonly [string, string | undefined])[]): Element[] {
  return pairs.flatMap(([name, content]) =>
    content === undefined ? [] : [h("meta", { name, content })],
  );
}

function inverted(name: CslName): string {
  return "literal" in name ? name.literal : `${familyOf(name)}, ${name.given}`;
}

function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : calendarDate(date);
}
