import type { Block } from "./nodes.ts";

/** Raised whenever a Document written by one version can't be read by the other. */
export const DOCUMENT_VERSION = 1;

/** A node with a smaller confidence is in doubt: a person may want to look. */
export const SURE = 0.3;

/** MARC relator terms in use (https://id.loc.gov/vocabulary/relators). */
export const contributorRoles = [
  "author",
  "editor",
  "translator",
  "illustrator",
  "photographer",
  "contributor",
] as const;
export type ContributorRole = (typeof contributorRoles)[number];

export interface Contributor {
  readonly name: string;
  readonly role: ContributorRole;
  readonly affiliation?: string;
  /** Who they are, in a sentence or two. */
  readonly note?: string;
  /** The 16 digits in groups of four: "0000-0002-1825-0097". */
  readonly orcid?: string;
}

export interface AttachmentInfo {
  readonly label: string;
  readonly format?: string;
  readonly size?: string;
  readonly url?: string;
}

export interface RelatedItem {
  readonly title?: string;
  readonly text: string;
  readonly url?: string;
}

/** What is known about a text. Keys are those shared by Pandoc, Quarto and MyST. */
export interface Metadata {
  readonly title?: string;
  readonly subtitle?: string;
  readonly standfirst?: string;
  readonly authors: readonly Contributor[];
  /** Everyone else: editors, translators, illustrators. */
  readonly contributors: readonly Contributor[];
  /** First published: an ISO 8601 date, of any precision ("2021", "2021-03", "2021-03-04"). */
  readonly date?: string;
  /** Last changed, likewise. */
  readonly modified?: string;
  /** BCP 47. */
  readonly lang: string;
  /** Where the text comes from: a URL or a citation. */
  readonly source?: string;
  readonly publisher?: string;
  readonly series?: string;
  readonly rights?: string;
  readonly license?: string;
  readonly identifier?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly attachments: readonly AttachmentInfo[];
  readonly related: readonly RelatedItem[];
}

/** A place with a name, as `<a id="…">` gives it one. */
export interface Anchor {
  readonly name: string;
  /** 0-based, in UTF-16 code units from the start of the decoded text. */
  readonly offset: number;
}

/** One raw text, read: an mdast root with our nodes and metadata. */
export interface Document {
  readonly type: "root";
  readonly version: typeof DOCUMENT_VERSION;
  /** Path of the source, relative to the content root, with forward slashes. */
  readonly path: string;
  /**
   * SHA-256, in hex, of the source as it was read: in UTF-8, with line feeds, white space at its end left out but for
   * one of them. That is the digest of the file itself where it is written so.
   */
  readonly digest: string;
  readonly metadata: Metadata;
  /** In the order of the source; all its text is here. */
  readonly children: readonly Block[];
  /** Places that the text itself names for links, where headings are not enough; in order. */
  readonly anchors?: readonly Anchor[];
}
