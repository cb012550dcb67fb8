import type {
  BlockView,
  DeskMessage,
  PdfPlace,
  TextMetadata,
  WhyView,
} from "@printery/desk/protocol";
import type { Library } from "@printery/publication";
import type { Files, Limits } from "@printery/task";
import type { Source } from "../source.ts";
import type { TitleLine } from "./text-places.ts";

/** What a child of the preview is asked for, one at a time. */
export type Job =
  | { readonly kind: "warm"; readonly what: "pages" | "prints" }
  | PagesJob
  | PrintsJob
  | ReadingJob
  | WhyJob;

/** Its pages. */
export interface PagesJob {
  readonly kind: "pages";
  readonly source: Source;
  readonly library: Library;
  /** Ids of the publications that links may lead to. */
  readonly beside: ReadonlySet<string>;
  /** What the PDF and the e-book left the last time for pages that offer them. */
  readonly offers: Files;
  /** SHA-256 of pages that are there already, by their paths in its folder; the same need not be given again. */
  readonly held: ReadonlyMap<string, string>;
}

/** Its PDF and its e-book, of what composing left. */
export interface PrintsJob {
  readonly kind: "prints";
  readonly source: Source;
  readonly composed: Files;
  /** Titles of its texts, by their paths. */
  readonly titles: ReadonlyMap<string, readonly TitleLine[]>;
}

/** How one text is read. */
export interface ReadingJob {
  readonly kind: "reading";
  readonly source: Source;
  readonly path: string;
}

/** Why a block of it was taken for what it is. */
export interface WhyJob {
  readonly kind: "why";
  readonly source: Source;
  readonly path: string;
  /** On which the block begins, 1-based. */
  readonly line: number;
}

/** What a child leaves of a job, as it gets there. */
export type Part = MadePages | MadePdf | MadeEpub | Reading | Why;

/** What was made of the texts. Without files where a message is an error. */
export interface MadePages {
  readonly kind: "pages";
  /** SHA-256 by path of all that was read. */
  readonly digests: Readonly<Record<string, string>>;
  readonly messages: readonly DeskMessage[];
  readonly made?: {
    readonly title: string;
    readonly kind: "article" | "book";
    readonly formats: readonly ("html" | "pdf" | "epub")[];
    readonly texts: readonly MadeText[];
    /** By their paths in the publication's folder, with digests of all; none where it is not published as pages. */
    readonly files: GivenFiles;
    /** What pages share in a library, by their paths in its folder; those that were not given before. */
    readonly assets: Files;
    readonly prints: Omit<PrintsJob, "kind">;
  };
}

/** Files of which some are where they are asked for. */
export interface GivenFiles {
  /** SHA-256 of each, by its path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Those that are not there already. */
  readonly bytes: Files;
}

export interface MadeText {
  readonly path: string;
  readonly title: string;
  /** The page on which it begins, in the publication's folder. */
  readonly page: string;
  readonly doubtful: number;
}

export interface MadePdf {
  readonly kind: "pdf";
  readonly files: Files;
  readonly hints: Files;
  readonly pages: number;
  readonly places: readonly PdfPlace[];
  readonly messages: readonly DeskMessage[];
}

export interface MadeEpub {
  readonly kind: "epub";
  readonly files: Files;
  readonly hints: Files;
  readonly messages: readonly DeskMessage[];
}

export interface Reading {
  readonly kind: "reading";
  /** Of the raw bytes. */
  readonly digest: string;
  readonly lines: readonly string[];
  readonly blocks: readonly BlockView[];
  readonly metadata: TextMetadata;
  /** How much of it is read. */
  readonly limits?: Limits;
}

export interface Why extends WhyView {
  readonly kind: "why";
}

/** What a child is told: a job with its number, or that the one it is at is superseded. */
export interface Asked {
  readonly n: number;
  readonly job: Job | "late";
}

/** What a child says of the job with the number `n`: where it is, what it left, that it is done or can't be. */
export type Said = { readonly n: number } & (
  | { readonly stage: string }
  | { readonly part: Part }
  | { readonly done: true }
  | { readonly failed: Failure }
);

/** An error with what the system says of it. */
export type Failure = Pick<
  NodeJS.ErrnoException,
  "name" | "message" | "stack" | "code" | "syscall" | "path"
>;
