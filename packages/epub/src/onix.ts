import type { Contributor, ContributorRole } from "@printery/document";
import { plainText } from "@printery/document";
import { bookIsbn, calendarDate, fileAs, isBody, type Publication } from "@printery/publication";
import { x } from "xastscript";
import { accessibilityOf } from "./accessibility.ts";
import { xmlDocument } from "./xml.ts";

type Xml = ReturnType<typeof x>;

/**
 * The e-book's record for shops and libraries (ONIX for Books 3.0, reference names), nothing where it has no ISBN, by
 * which they file it. Codes are those of the ONIX Code Lists, the list in brackets.
 */
export async function onixRecord(
  publication: Publication,
  hasPages = false,
): Promise<string | undefined> {
  const { metadata, modified } = publication;
  const isbn = bookIsbn(metadata.identifier ?? "")?.isbn13;
  if (isbn === undefined) return undefined;
  const sent = modified.replaceAll(/[-:]|\.\d+/g, "");
  return xmlDocument(
    x("ONIXMessage", { release: "3.0", xmlns: "http://ns.editeur.org/onix/3.0/reference" }, [
      x("Header", [
        x("Sender", [x("SenderName", publisherOf(publication))]),
        x("SentDateTime", sent),
      ]),
      x("Product", [
        x("RecordReference", `urn:isbn:${isbn}`),
        // Confirmed on publication (1).
        x("NotificationType", "03"),
        identifier(isbn),
        x("DescriptiveDetail", await description(publication, hasPages)),
        ...collateral(publication),
        x("PublishingDetail", publishing(publication)),
      ]),
    ]),
  );
}

/** ISBN-13 (5). */
function identifier(isbn: string): Xml {
  return x("ProductIdentifier", [x("ProductIDType", "15"), x("IDValue", isbn)]);
}

async function description(publication: Publication, hasPages: boolean): Promise<Xml[]> {
  const { title, subtitle, lang, authors, contributors } = publication.metadata;
  const language = await languageCode(lang);
  return [
    x("ProductComposition", "00"),
    // An e-book to download, in EPUB, without protection (150, 175, 144).
    x("ProductForm", "ED"),
    x("ProductFormDetail", "E101"),
    ...accessibility(publication, hasPages),
    x("EpubTechnicalProtection", "00"),
    ...collection(publication),
    x("TitleDetail", [
      x("TitleType", "01"),
      x("TitleElement", [
        x("TitleElementLevel", "01"),
        x("TitleText", title),
        ...some("Subtitle", subtitle),
      ]),
    ]),
    ...[...authors, ...contributors].map(contributor),
    ...(authors.length + contributors.length === 0 ? [x("NoContributor")] : []),
    ...(language === undefined
      ? []
      : [x("Language", [x("LanguageRole", "01"), x("LanguageCode", language)])]),
    // Words (23, 24).
    x("Extent", [
      x("ExtentType", "10"),
      x("ExtentValue", String(Math.max(1, wordsIn(publication)))),
      x("ExtentUnit", "02"),
    ]),
    ...subjects(publication),
  ];
}

/** E-publication accessibility details (196) for what {@link accessibilityOf} finds in the book. */
const FEATURES: Readonly<Record<string, string>> = {
  tableOfContents: "11",
  index: "12",
  readingOrder: "13",
  alternativeText: "14",
  MathML: "17",
  pageBreakMarkers: "19",
  structuralNavigation: "29",
  displayTransformability: "36",
};

/** What the publisher claims: EPUB Accessibility 1.1, WCAG 2.2, its level (196). */
const CLAIMS = { A: ["04", "82", "84"], AA: ["04", "82", "85"], AAA: ["04", "82", "86"] } as const;

function accessibility(publication: Publication, hasPages: boolean): Xml[] {
  const { accessibilityFeature, accessibilitySummary } = accessibilityOf(publication, hasPages);
  const claim = publication.catalogue.accessibility;
  const codes = accessibilityFeature.flatMap((feature) => FEATURES[feature] ?? []);
  const feature = (code: string, text?: string) =>
    x("ProductFormFeature", [
      x("ProductFormFeatureType", "09"),
      x("ProductFormFeatureValue", code),
      ...some("ProductFormFeatureDescription", text),
    ]);
  return [
    feature("00", accessibilitySummary[0]),
    ...[...codes, ...(claim === undefined ? [] : CLAIMS[claim.level])].map((code) => feature(code)),
    ...(claim === undefined ? [] : [feature("90", claim.certifiedBy)]),
  ];
}

function collection({ metadata: { series }, catalogue: { volume } }: Publication): Xml[] {
  if (!series?.trim()) return [];
  return [
    x("Collection", [
      x("CollectionType", "10"),
      x("TitleDetail", [
        x("TitleType", "01"),
        x("TitleElement", [
          x("TitleElementLevel", "02"),
          ...some("PartNumber", volume?.toString()),
          x("TitleText", series),
        ]),
      ]),
    ]),
  ];
}

/** Contributor role codes (17). */
const ROLES: { readonly [Role in ContributorRole]: string } = {
  author: "A01",
  editor: "B01",
  translator: "B06",
  illustrator: "A12",
  photographer: "A13",
  contributor: "Z99",
};

function contributor({ name, role, note, orcid }: Contributor, index: number): Xml {
  const inverted = fileAs(name);
  return x("Contributor", [
    x("SequenceNumber", String(index + 1)),
    x("ContributorRole", ROLES[role]),
    ...(orcid === undefined
      ? []
      : [
          // ORCID (44).
          x("NameIdentifier", [x("NameIDType", "21"), x("IDValue", orcid.replaceAll("-", ""))]),
        ]),
    ...(isBody(name)
      ? [x("CorporateName", name)]
      : [x("PersonName", name), ...some("PersonNameInverted", inverted)]),
    ...some("BiographicalNote", note),
  ]);
}

/** BISAC, Thema, keywords (27); the first is the main one. */
function subjects({ catalogue: { bisac = [], thema = [] }, metadata: { keywords } }: Publication) {
  const subject = (scheme: string, code: string, index: number) =>
    x("Subject", [
      ...(index === 0 ? [x("MainSubject")] : []),
      x("SubjectSchemeIdentifier", scheme),
      x("SubjectCode", code),
    ]);
  return [
    ...bisac.map((code, index) => subject("10", code, index)),
    ...thema.map((code, index) => subject("93", code, index)),
    ...(keywords.length === 0
      ? []
      : [
          x("Subject", [
            x("SubjectSchemeIdentifier", "20"),
            x("SubjectHeadingText", keywords.join("; ")),
          ]),
        ]),
  ];
}

/** Its description, for everyone (153, 154). */
function collateral({ metadata: { description, standfirst } }: Publication): Xml[] {
  const text = (description ?? standfirst)?.trim();
  if (!text) return [];
  return [
    x("CollateralDetail", [
      x("TextContent", [x("TextType", "03"), x("ContentAudience", "00"), x("Text", text)]),
    ]),
  ];
}

function publishing(publication: Publication): Xml[] {
  const { date } = publication.metadata;
  const day = date === undefined ? undefined : calendarDate(date);
  return [
    x("Publisher", [x("PublishingRole", "01"), x("PublisherName", publisherOf(publication))]),
    // Active (64).
    x("PublishingStatus", "04"),
    ...(day === undefined ? [] : [publicationDate(day)]),
  ];
}

/** Who publishes a book that names no publisher: its author, or it goes by its title. */
function publisherOf({ metadata: { publisher, authors, title } }: Publication): string {
  return publisher?.trim() || authors[0]?.name || title;
}

/** Formats of a date: a day, a month, a year (55). */
const DATE_FORMATS: Readonly<Record<number, string>> = { 8: "00", 6: "01", 4: "05" };

function publicationDate(day: string): Xml {
  const digits = day.replaceAll("-", "");
  return x("PublishingDate", [
    x("PublishingDateRole", "01"),
    x("Date", { dateformat: DATE_FORMATS[digits.length] }, digits),
  ]);
}

function some(name: string, text: string | undefined): Xml[] {
  return text?.trim() ? [x(name, text)] : [];
}

function wordsIn({ sections }: Publication): number {
  return sections
    .map(({ title, children, notes }) => `${title} ${plainText([...children, ...notes])}`)
    .reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu) ?? []).length, 0);
}

/** ISO 639-2/B, which the trade uses, for a BCP 47 tag. */
async function languageCode(tag: string): Promise<string | undefined> {
  // Loaded for the few books that have a record.
  const { iso6392 } = await import("iso-639-2");
  const [primary = ""] = tag.toLowerCase().split("-");
  const found = iso6392.find(({ iso6391, iso6392B, iso6392T }) =>
    [iso6391, iso6392B, iso6392T].includes(primary),
  );
  return found?.iso6392B;
}
