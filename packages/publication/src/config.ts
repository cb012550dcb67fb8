import {
  type Corrections,
  correctionsShape,
  languageTag,
  mapping,
  oneOf,
  text,
} from "@printery/config";
import { type Contributor, contributorRoles, type Metadata } from "@printery/document";
import * as z from "zod";
import { type Catalogue, catalogueShape } from "./catalogue.ts";
import { type CoverConfig, coverConfig } from "./cover-image.ts";
import { type PressConfig, pressConfig } from "./press-config.ts";
import {
  type Format,
  formats,
  type Matter,
  type NotePlace,
  notePlaces,
  type SectionRole,
  sectionRoles,
  styleNames,
} from "./publication.ts";
import { type Trim, trimConfig } from "./trim.ts";

/** What an author may say about a text. */
export interface TextConfig extends AboutText {
  /** Whether its marks, spaces and fractions are set as its language has them. */
  readonly typography?: boolean;
}

/** What an author may know about a text. */
export type AboutText = Partial<Omit<Metadata, "attachments" | "related">>;

/** What a side-car may say, of its text and of how that is read. */
export type SidecarConfig = TextConfig & Corrections;

/** What publication.yaml may say about one section. */
export interface SectionConfig {
  readonly title?: string;
  readonly role?: SectionRole;
  readonly matter?: Matter;
}

/** What publication.yaml may say of one entry of the index. */
export interface IndexConfig {
  /** As it stands in the index. */
  readonly term: string;
  /** As it stands in the text, if it stands there otherwise, too. */
  readonly forms?: readonly string[];
  /** Entries to look under. */
  readonly see?: readonly string[];
}

/** What publication.yaml may say. */
export interface PublicationConfig extends TextConfig, Catalogue, Corrections {
  /** One of ours, or of the project's own. */
  readonly style?: string;
  readonly trim?: Trim;
  /** A picture in place of the front of the cover that is drawn. */
  readonly cover?: CoverConfig;
  readonly formats?: readonly Format[];
  /** Whether each section is a PDF of its own besides. */
  readonly offprints?: boolean;
  /** Whether there is also a PDF for archives, with the texts it was made from. */
  readonly archive?: boolean;
  /** Whether the first letter of a text is three lines tall. */
  readonly dropCaps?: boolean;
  /** Whether the e-book holds its faces. */
  readonly embedFonts?: boolean;
  /** Whether words are broken at the ends of lines. */
  readonly hyphenate?: boolean;
  /** Whether dots lead from the entries of the contents to their pages. */
  readonly leaders?: boolean;
  /** Whether figures and tables with captions are listed after the contents of a book. */
  readonly lists?: boolean;
  /** Where notes stand in print. */
  readonly notes?: NotePlace;
  /** Of text on a page, in print. */
  readonly columns?: 1 | 2;
  /** What the press file is made for; false for none. */
  readonly print?: PressConfig | false;
  /** The publications beside the folder that it is made of, by the names of their texts or folders. */
  readonly collection?: readonly string[];
  /** File names; those left out follow in natural order. */
  readonly order?: readonly string[];
  /** What the index of a book lists besides what is marked in its texts. */
  readonly index?: readonly IndexConfig[];
  /** By file name. */
  readonly sections?: Readonly<Record<string, SectionConfig>>;
}

const DATE = "a date such as 2021-03-04, 2021-03 or 2021";
const date = z
  .union(
    [
      z
        .string(DATE)
        .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/, DATE)
        .refine((value) => !Number.isNaN(Date.parse(value)), DATE),
      // YAML reads a bare year as a number.
      z.int(DATE).min(1000, DATE).max(9999, DATE),
    ],
    DATE,
  )
  .transform(String);

/** A name alone, or a name with what is known about its bearer. */
function person(role: Contributor["role"]) {
  const known = mapping({
    name: text.describe("As it is printed."),
    role: oneOf(contributorRoles).describe("What they did.").exactOptional(),
    affiliation: text.describe("Where they work.").exactOptional(),
    note: text.describe("Who they are, in a sentence or two.").exactOptional(),
    bio: text.describe("Another word for note.").exactOptional(),
    orcid: z
      .string("an ORCID")
      .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, "an ORCID such as 0000-0002-1825-0097")
      .describe("Their number at orcid.org.")
      .exactOptional(),
  }).transform(({ name, bio, note = bio, ...rest }): Contributor => {
    return { name, role, ...rest, ...(note === undefined ? {} : { note }) };
  });
  return z.union([text.transform((name): Contributor => ({ name, role })), known], "a name");
}

const people = (role: Contributor["role"], who: string) =>
  z.array(person(role), "a list of names").describe(who).exactOptional();

const textShape = {
  title: text.describe("What it is called.").exactOptional(),
  subtitle: text.describe("What stands below the title, smaller.").exactOptional(),
  standfirst: text.describe("The sentence or two under the title.").exactOptional(),
  description: text.describe("For catalogues and search engines.").exactOptional(),
  authors: people("author", "Who wrote it, in order: a name, or keys."),
  contributors: people("contributor", "Who else had a part in it: editors, translators …"),
  date: date.describe("First published.").exactOptional(),
  modified: date.describe("Last changed.").exactOptional(),
  lang: languageTag.describe("The language it is written in; BCP 47.").exactOptional(),
  rights: text.describe("The copyright notice, as it is printed.").exactOptional(),
  license: text.describe("An SPDX name or an address.").exactOptional(),
  publisher: text.describe("Who publishes it.").exactOptional(),
  series: text.describe("The series it belongs to.").exactOptional(),
  identifier: text.describe("An ISBN, DOI or address.").exactOptional(),
  source: text.describe("Where the text comes from.").exactOptional(),
  keywords: z
    .array(text, "a list of words")
    .describe("Subjects, by which the library shelves it.")
    .exactOptional(),
  typography: z
    .boolean("true or false")
    .describe(
      "Whether quotation marks, dashes, ellipses, spaces, fractions and ordinals are set as the language has them; true unless it says false.",
    )
    .exactOptional(),
  ...correctionsShape,
};

/** Reads a side-car: what is said about one text of a folder. */
export const textConfig: z.ZodType<SidecarConfig> = mapping(textShape);

/** One or more words. */
const some = z.union(
  [text.transform((one) => [one]), z.array(text, "a list of words").min(1, "a word")],
  "a word or a list of words",
);

const indexEntry = z.union(
  [
    text.transform((term): IndexConfig => ({ term })),
    mapping({
      term: text.describe("As it stands in the index: “pans, salt”."),
      forms: some.describe("As it stands in the texts, besides: “salt pans”.").exactOptional(),
      see: some.describe("Entries to look under.").exactOptional(),
    }),
  ],
  "a term, or the keys term, forms, see",
);

/** Reads publication.yaml, and the side-car of a loose text. */
export const publicationConfig: z.ZodType<PublicationConfig> = mapping({
  ...textShape,
  ...catalogueShape,
  style: z
    .union([oneOf(styleNames), text])
    .describe("A house style: one of ours, or one of `styles` in printery.config.ts.")
    .exactOptional(),
  trim: trimConfig.exactOptional(),
  cover: coverConfig.exactOptional(),
  formats: z
    .array(oneOf(formats), "a list of formats")
    .min(1, "a format")
    .describe("What is made of it.")
    .exactOptional(),
  offprints: z
    .boolean("true or false")
    .describe("Whether each section of a book is a PDF of its own besides.")
    .exactOptional(),
  archive: z
    .boolean("true or false")
    .describe("Whether there is also a PDF for archives, with the texts it was made from.")
    .exactOptional(),
  dropCaps: z
    .boolean("true or false")
    .describe("Whether the first letter of a text is three lines tall.")
    .exactOptional(),
  embedFonts: z
    .boolean("true or false")
    .describe(
      "Whether the e-book holds the faces of its style; if not, it is read in those of its reader.",
    )
    .exactOptional(),
  hyphenate: z
    .boolean("true or false")
    .describe("Whether words are broken at the ends of lines.")
    .exactOptional(),
  leaders: z
    .boolean("true or false")
    .describe("Whether dots lead from the entries of the contents to their pages, in print.")
    .exactOptional(),
  lists: z
    .boolean("true or false")
    .describe("Whether a book lists its captioned figures and tables after its contents, in print.")
    .exactOptional(),
  notes: oneOf(notePlaces)
    .describe(
      "Where notes stand in print: at the foot of the page, or at the end of their section.",
    )
    .exactOptional(),
  columns: z
    .literal([1, 2], "1 or 2")
    .describe("Columns of text on a page in print: two for articles on A4 or Letter.")
    .exactOptional(),
  print: pressConfig.exactOptional(),
  collection: z
    .array(text, "a list of publications")
    .min(1, "at least one publication")
    .describe(
      "Publications that this one is made of: names of texts and folders beside its own, in reading order.",
    )
    .exactOptional(),
  order: z
    .array(text, "a list of file names")
    .describe("Names of files, or of what is collected; those left out follow in natural order.")
    .exactOptional(),
  index: z
    .array(indexEntry, "a list of terms")
    .describe("Terms that the index of a book lists, besides those marked in its texts.")
    .exactOptional(),
  sections: z
    .record(
      text,
      mapping({
        title: text.describe("In place of the one that its text has.").exactOptional(),
        role: oneOf(sectionRoles).describe("What it is in the book.").exactOptional(),
        matter: oneOf(["front", "body", "back"])
          .describe("Where it stands: before the text, in it, behind it.")
          .exactOptional(),
      }),
      "file names with keys",
    )
    .describe("By the name of a file, or of what is collected.")
    .exactOptional(),
});
