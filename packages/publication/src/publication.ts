import type { Style } from "@printery/design";
import type {
  Back,
  Contributor,
  Flow,
  FootnoteDefinition,
  Front,
  Metadata,
} from "@printery/document";
import type { Catalogue } from "./catalogue.ts";
import type { CoverImage } from "./cover-image.ts";
import type { Press } from "./press.ts";
import type { Trim } from "./trim.ts";

export type { Catalogue, Conformance } from "./catalogue.ts";
export type { CoverImage } from "./cover-image.ts";
export * from "./press.ts";
export type { Trim } from "./trim.ts";

/** Raised whenever a Publication written by one version can't be read by the other. */
export const PUBLICATION_VERSION = 1;

export const formats = ["html", "pdf", "epub"] as const;
export type Format = (typeof formats)[number];

export const styleNames = ["book", "briefing", "essay"] as const;
/** A house style of `@printery/design`. */
export type StyleName = (typeof styleNames)[number];

export const notePlaces = ["foot", "end"] as const;
export type NotePlace = (typeof notePlaces)[number];

/** What a section is: EPUB Structural Semantics Vocabulary 1.1, with `article` for a text on its own. */
export const sectionRoles = [
  "dedication",
  "epigraph",
  "foreword",
  "preface",
  "acknowledgments",
  "introduction",
  "prologue",
  "part",
  "chapter",
  "article",
  "conclusion",
  "epilogue",
  "afterword",
  "appendix",
  "glossary",
  "bibliography",
  "colophon",
] as const;
export type SectionRole = (typeof sectionRoles)[number];

/** Where a section stands in a book: front matter, body matter, back matter. */
export type Matter = "front" | "body" | "back";

/** A heading inside a section, for contents lists and bookmarks. */
export interface ContentsEntry {
  /** Anchor within the section. */
  readonly id: string;
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly title: string;
  /** What else links call it, and places below it: GitHub's name for it, its author's, those of anchors. */
  readonly names?: readonly string[];
}

/** One text of a publication, ready to be set. */
export interface Section {
  /** URL-safe and unique; its page is `<id>.html`, its file in the e-book `<id>.xhtml`. */
  readonly id: string;
  /** Path of the source, for messages. */
  readonly path: string;
  /** SHA-256 of the source, in hex, as in its Document. */
  readonly digest: string;
  readonly role: SectionRole;
  readonly matter: Matter;
  /** 1, or 2 inside a part. */
  readonly depth: 1 | 2;
  readonly lang: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Contributors to this section only; empty where the publication's stand for it. */
  readonly authors: readonly Contributor[];
  readonly date?: string;
  /** Standfirst, byline, dateline, credits, attachments: in this order. */
  readonly front: readonly Front[];
  /** The running text. Headings have ids; footnote definitions have moved to `notes`. */
  readonly children: readonly Flow[];
  /** Contributor notes, disclaimers, related items: in this order. */
  readonly back: readonly Back[];
  /** In order of first reference; the nth has the identifier `String(n)`, as has each reference to it. */
  readonly notes: readonly FootnoteDefinition[];
  /** Every heading of `children`, in order. */
  readonly headings: readonly ContentsEntry[];
  /** What links call places above its first heading. */
  readonly names?: readonly string[];
}

/** A place that the index leads to. */
export interface IndexPlace {
  /** Id of a section. */
  readonly section: string;
  /** Anchor within it: the id of an `indexTerm`. */
  readonly id: string;
}

export interface IndexEntry {
  readonly term: string;
  /** In the order of the text. */
  readonly places: readonly IndexPlace[];
  /** Other entries that say more. */
  readonly see: readonly string[];
}

/** The entries that begin with one letter. */
export interface IndexGroup {
  /** Upper case; “0–9” for all that begin with a figure, “#” for the rest. */
  readonly letter: string;
  /** In the order of the publication's language. */
  readonly entries: readonly IndexEntry[];
}

/** An image in use; its bytes travel beside the Publication under the same `name`. */
export interface ImageAsset {
  /** What `Image.url` says: `images/<file name>`, unique in the publication, URL-safe. */
  readonly name: string;
  readonly mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/svg+xml" | "image/webp";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file the publication was made from; its bytes travel beside the Publication under the same `name`. */
export interface SourceAsset {
  /** `sources/<path>`, the path being that in the publication's folder; of a collection, the content path. */
  readonly name: string;
  readonly mediaType: "text/plain" | "text/markdown" | "application/yaml";
}

/** `modified` where nothing is known of it: the first moment that the ZIP format can tell. */
export const UNDATED = "1980-01-01T00:00:00Z";

/** What a publication knows of the library it stands in, whose own pages are one folder up. */
export interface Library {
  /** Without it, each language has a word for it. */
  readonly title?: string;
  /** Where it will stand on the web: absolute, with a slash at its end. */
  readonly url?: string;
}

/** Everything a renderer needs to know; `compose` makes it from Documents and publication.yaml. */
export interface Publication {
  readonly version: typeof PUBLICATION_VERSION;
  /** URL-safe and unique in the library: the name of its folder and files. */
  readonly id: string;
  /** An article is one text; a book has sections, a title page and contents. */
  readonly kind: "article" | "book";
  /** `title` is always there. */
  readonly metadata: Metadata & { readonly title: string };
  /** What its publisher says for shops and libraries. */
  readonly catalogue: Catalogue;
  readonly style: StyleName;
  /** The whole style it is set in, where that is one of the project's own, based on `style`. */
  readonly house?: Style;
  readonly trim: Trim;
  /** The formats this publication is published in. */
  readonly formats: readonly Format[];
  /** Whether each section is a PDF of its own besides. */
  readonly offprints: boolean;
  /** Whether the first letter of a text is three lines tall. */
  readonly dropCaps: boolean;
  /** Whether the e-book holds the faces of its style. */
  readonly embedFonts: boolean;
  /** Whether words may be broken at the ends of lines. */
  readonly hyphenate: boolean;
  /** Whether dots lead from the entries of the contents to their pages in print. */
  readonly leaders: boolean;
  /** Whether a book lists its captioned figures and tables after its contents in print. */
  readonly lists: boolean;
  /** In print, notes stand at the foot of the page that refers to them, or at the end of their section. */
  readonly notes: NotePlace;
  /** Of text on a page, in print; two in articles alone. */
  readonly columns: 1 | 2;
  /** What its publisher gives as the front of its cover; without it, one is drawn. */
  readonly cover?: CoverImage;
  /** Where it is printed too: `<id>.print.pdf` and, for a book, the cover that wraps it. */
  readonly press?: Press;
  /** The library it stands in, if any. */
  readonly library?: Library;
  /**
   * Where its links to texts of other publications lead, as a URL, by the content path of the text and the place in it: `two.md#salt`. A link
   * that is not among them stays plain text.
   */
  readonly neighbours?: Readonly<Record<string, string>>;
  /** ISO 8601 in UTC, to the second: the only clock a renderer may read. */
  readonly modified: string;
  /** In reading order; never empty. */
  readonly sections: readonly Section[];
  /** The terms of a book that are marked in its texts or named in publication.yaml; empty where there are none. */
  readonly index: readonly IndexGroup[];
  readonly images: readonly ImageAsset[];
  /** Texts and what is said about them, where a PDF for archives is asked for; else none. */
  readonly sources: readonly SourceAsset[];
}
