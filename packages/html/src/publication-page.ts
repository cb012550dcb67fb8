import { styleOf } from "@printery/design";
import { type Offer, type Publication, type Section, terms } from "@printery/publication";
import { addressOf } from "./address.ts";
import { referenceLinks } from "./cite/cite-this.ts";
import type { CslItem } from "./cite/csl.ts";
import type { Extent } from "./extent.ts";
import { jsonLd } from "./json-ld.ts";
import { LINK_CARD } from "./link-card.ts";
import { downloadLinks } from "./offered.ts";
import { openGraph } from "./open-graph.ts";
import type { Page } from "./page.ts";
import { scholarTags } from "./scholar.ts";
import { structuredData } from "./structured-data.ts";

/** What a page of a publication is about. */
interface Subject {
  readonly work: CslItem;
  readonly extent: Extent;
  /** Where the page is one section of a book. */
  readonly section?: Section | undefined;
}

/** What the page of `publication`, or of a section of it, says to machines. */
export function publicationPage(
  publication: Publication,
  offers: readonly Offer[],
  { work, extent, section }: Subject,
): Pick<Page, "kind" | "lang" | "style" | "description" | "authors" | "canonical" | "head"> {
  const { kind, metadata, library } = publication;
  const { lang, standfirst } = metadata;
  const described = metadata.description ?? standfirst;
  const description = section === undefined ? described : undefined;
  const libraryTitle = library?.title ?? terms(lang).library;
  const canonical = addressOf(publication, section && `${section.id}.html`);
  const authors = section?.authors.length ? section.authors : metadata.authors;
  const isWhole = section === undefined;
  return {
    kind,
    lang,
    style: styleOf(publication),
    description,
    authors: authors.map(({ name }) => name),
    canonical,
    head: [
      ...(isWhole ? [...downloadLinks(publication, offers), ...referenceLinks(publication)] : []),
      ...openGraph({
        type: kind === "book" && isWhole ? "book" : "article",
        title: isWhole ? metadata.title : section.title,
        description,
        lang,
        site: library?.title,
        url: canonical,
        image: cardOf(publication),
        published: work.issued && isoOf(work.issued["date-parts"][0]),
        modified: metadata.modified,
      }),
      ...scholarTags(work, publication, offers, section),
      jsonLd(structuredData(publication, { extent, offers, libraryTitle, section })),
    ],
  };
}

function cardOf(publication: Publication) {
  const url = addressOf(publication, LINK_CARD);
  return url === undefined ? undefined : { url, alt: publication.metadata.title };
}

function isoOf(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
