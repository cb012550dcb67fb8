/**
 * What the desk and its server say to each other, all of it JSON over HTTP. The desk takes these types and nothing else of the server.
 * Lines and columns are 1-based; digests are SHA-256 in hex. Paths are relative to the content folder, with forward slashes; in
 * addresses each of their segments is percent-encoded. Writes carry what the page has in `<meta name="printery-desk">` as `X-Printery-Desk`.
 */

/** Formats in the order in which they are made. */
export type PreviewFormat = "html" | "pdf" | "epub";

/**
 * How what is shown of a publication stands to its texts: made of them as they are, of earlier ones, being made, refused (what was
 * made last is still shown), not there yet.
 */
export type PublicationState = "fresh" | "stale" | "building" | "failed" | "unbuilt";

/** `GET /api/publications`. */
export interface Publications {
  /** The content folder, as it was named. */
  readonly content: string;
  /** Of the library on the web; null where library.yaml names none. */
  readonly address: string | null;
  /** In natural order of id. */
  readonly publications: readonly PublicationEntry[];
}

export interface PublicationEntry {
  readonly id: string;
  /** The id where no title is known yet. */
  readonly title: string;
  readonly kind: "text" | "book" | "collection";
  readonly state: PublicationState;
  /** Counts of messages, where it was looked at. */
  readonly errors: number;
  readonly warnings: number;
  /** Formats that may be shown. */
  readonly formats: readonly PreviewFormat[];
}

/** `GET /api/publications/:id`: what is there; asking has what is missing made, and events tell of it. */
export interface PublicationView {
  readonly id: string;
  readonly title: string;
  readonly kind: PublicationEntry["kind"];
  /** Counts up with everything that is made; 0 where nothing was made while this server ran. */
  readonly version: number;
  readonly state: PublicationState;
  /** Formats of which something newer is on its way. */
  readonly coming: readonly PreviewFormat[];
  readonly texts: readonly TextEntry[];
  /** The folder's publication.yaml, which need not be there; a loose text has none. */
  readonly configuration: string | null;
  /** Address of the first page. */
  readonly html: string | null;
  /** Addresses of all its pages; empty where they were not made here, but found. */
  readonly pages: readonly string[];
  readonly pdf: PdfView | null;
  readonly epub: EpubView | null;
  readonly messages: readonly DeskMessage[];
}

export interface TextEntry {
  readonly path: string;
  /** Where its side-car is, or would be. */
  readonly sidecar: string;
  readonly title: string;
  /** Address of the page on which its words begin. */
  readonly html: string | null;
  /** How many of its blocks are doubtful; 0 where it was not read yet. */
  readonly doubtful: number;
}

export interface PdfView {
  readonly href: string;
  readonly pages: number;
  /** In the order of the pages; empty where the file was not made here, but found. */
  readonly places: readonly PdfPlace[];
}

/** Where lines of a text begin in the PDF. */
export interface PdfPlace {
  /** Path of the text. */
  readonly text: string;
  /** The first and the last line of the block. */
  readonly line: number;
  readonly endLine: number;
  /** 1-based, of the sheets of the file, not of printed numbers. */
  readonly page: number;
  /** Points from the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
}

export interface EpubView {
  readonly href: string;
}

/** A message of the build, with the lines it is about. */
export interface DeskMessage {
  /** Path of the file, or the publication's id. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  /** Exclusive. */
  readonly endColumn?: number;
  readonly severity: "error" | "warning" | "info";
  readonly ruleId: string;
  /** “Expected …, not …; what happens now”. */
  readonly reason: string;
  /** Address of the page that says what to do. */
  readonly help: string;
  /** At most five lines around the place; empty where there is none. */
  readonly frame: readonly FrameLine[];
}

export interface FrameLine {
  readonly line: number;
  /** At most 400 characters of it. */
  readonly text: string;
  /** 0-based characters of `text` that are meant, the end exclusive. */
  readonly from?: number;
  readonly to?: number;
}

/** `GET /api/texts?path=…`. */
export interface TextView {
  readonly path: string;
  readonly publication: string;
  /** Of the raw bytes. */
  readonly digest: string;
  /** As positions count them. */
  readonly lines: readonly string[];
  /** In the order of the text; empty where it can't be read. */
  readonly blocks: readonly BlockView[];
  /** As it is read, and corrected. */
  readonly metadata: TextMetadata;
  readonly sidecar: SidecarView;
  readonly roles: readonly RoleChoice[];
}

export interface TextMetadata {
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly lang: string;
}

/** A side-car, or publication.yaml, as it lies on the disk; `text` and `digest` are null where there is none. */
export interface SidecarView {
  readonly path: string;
  readonly text: string | null;
  readonly digest: string | null;
}

export interface BlockView {
  /** The same while its words are. */
  readonly id: string;
  /** The first and the last line. */
  readonly start: number;
  readonly end: number;
  /** “heading 2”, “paragraph”, “boilerplate” … */
  readonly role: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Those that spoke most for it, strongest first; how much, {@link WhyView} says. */
  readonly cues: readonly CueView[];
  readonly doubtful: boolean;
  /** Whether the side-car says what it is. */
  readonly corrected: boolean;
  /** What it says, on one line; at most 200 characters. */
  readonly words: string;
}

export interface CueView {
  readonly name: string;
  /** What it is worth, in nats, for the role that was chosen (+) or for the next best (−); undefined where that isn't known. */
  readonly weight?: number;
}

/** `GET /api/why?path=…&line=…`: why the block that begins at `line` was taken for what it is. */
export interface WhyView {
  /** Of the raw bytes that were read. */
  readonly digest: string;
  /** With their weights, most important first; those that add up to how far it is ahead. Empty where markup, or the side-car, says what it is. */
  readonly reasons: readonly CueView[];
  /** What it would be otherwise, and its share, 0 to 1; what was chosen has the rest. */
  readonly rival: { readonly role: string; readonly confidence: number } | null;
}

/** What lines may be said to be. */
export interface RoleChoice {
  readonly name: RoleName;
  /** A key that sets it. */
  readonly key: string | null;
}

/** As a side-car says it. */
export type RoleName =
  | ("title" | "heading 2" | "heading 3" | "heading 4" | "heading 5" | "heading 6")
  | ("paragraph" | "list" | "blockquote" | "drop" | "keep" | "join" | "split")
  | ("subtitle" | "standfirst" | "byline" | "dateline" | "credit" | "attachment" | "epigraph")
  | ("verse" | "code" | "table" | "figure" | "plate" | "thematicBreak" | "footnoteDefinition")
  | ("contributorNote" | "disclaimer" | "related");

/** What was seen by whoever asks for a change; null where there was no such file. */
export interface Seen {
  readonly text: string;
  readonly sidecar: string | null;
}

/** `POST /api/corrections`. */
export interface CorrectionRequest {
  readonly path: string;
  /** “12-14”, “12”. */
  readonly lines: string;
  /** What they are, a role or an action of the side-car; null takes back what is said of these lines. */
  readonly as: string | null;
  readonly seen: Seen;
  /** Only show what would be written. */
  readonly dry: boolean;
}

/** `GET /api/metadata?publication=…`: what its publication.yaml says; nothing of what its texts say by themselves. */
export interface AboutView {
  /** `lang` is empty where it says none. */
  readonly metadata: TextMetadata;
  readonly sidecar: SidecarView;
}

/** `PUT /api/metadata`: of a text, in its side-car, or of a publication, in its publication.yaml; null takes a key away. */
export type MetadataRequest = { readonly dry: boolean; readonly set: MetadataChange } & (
  | { readonly path: string; readonly seen: Seen }
  | { readonly publication: string; readonly seen: Pick<Seen, "sidecar"> }
);

export interface MetadataChange {
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
  readonly lang?: string | null;
}

/** `POST /api/undo`: the change whose `undo` this is. */
export interface UndoRequest {
  readonly path: string;
  readonly token: string;
}

/** A line of a side-car, as it stays, goes or comes. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Of a change that was only asked for: nothing is written. */
export interface Proposed {
  readonly diff: readonly DiffLine[];
  /** The file as it would be; null where it would be removed. */
  readonly sidecar: string | null;
  readonly seen: Seen | Pick<Seen, "sidecar">;
}

/** Of a change that was written. */
export interface Written {
  readonly sidecar: SidecarView;
  /** Give it to `/api/undo`. */
  readonly undo: string;
}

/** Every answer with a status of 400 and above. */
export interface Failure {
  readonly refusal: Refusal;
}

/**
 * Why something is not done: a name, for which the desk has the words, and what it is about. `said` and `expected` are what printery says of the same elsewhere,
 * too: a message of a build, what a key of the configuration takes, what the system refused.
 */
export type Refusal =
  | {
      readonly id: "unknown";
      readonly what: "text" | "publication" | "block" | "change";
      readonly name: string;
    }
  | { readonly id: "lines-misnamed" | "lines-blank" | "lines-unsaid"; readonly lines: string }
  | { readonly id: "lines-beyond"; readonly lines: string; readonly count: number }
  | { readonly id: "lines-taken"; readonly lines: string; readonly by: string }
  | {
      readonly id: "value";
      /** Of metadata; null where it is what lines are. */
      readonly key: string | null;
      readonly value: unknown;
      readonly expected: string | null;
    }
  | { readonly id: "changed" | "too-long"; readonly what: string }
  /** Without anything said it is YAML, but of something else than keys with values. */
  | { readonly id: "unreadable" | "misplaced"; readonly file: string; readonly said: string }
  | {
      readonly id: "not-written" | "not-made" | "texts-unread" | "told" | "fault";
      readonly said: string;
    }
  | { readonly id: "nothing-made" | "foreign" | "token" }
  | { readonly id: "request"; readonly what: string };

/** 409: the text, or the side-car, is not as it was seen; nothing was written. */
export interface Conflict extends Failure {
  readonly conflict: "text" | "sidecar";
  /** As it lies there now. */
  readonly sidecar: SidecarView;
  /** What it would be with the change; null where it would be removed, or has no place for that. */
  readonly yours: string | null;
}

/** `GET /api/events`, by the name of the event; whoever connects again asks anew. */
export interface DeskEvents {
  /** Comes first: another id than before is another server, which gave its token to nobody yet. */
  readonly server: { readonly id: string };
  /** A publication is being made, or is as it will be; `coming` as in {@link PublicationView}. */
  readonly state: {
    readonly id: string;
    readonly state: PublicationState;
    readonly coming: readonly PreviewFormat[];
  };
  /** A format may be shown; `ms` is counted from when the change was seen. */
  readonly made: {
    readonly id: string;
    readonly format: PreviewFormat;
    readonly version: number;
    readonly ms: number;
  };
  readonly messages: { readonly id: string; readonly messages: readonly DeskMessage[] };
  /** A text or a side-car is another on the disk, or is there no more. */
  readonly text: { readonly path: string; readonly isGone: boolean };
  /** A publication came or went. */
  readonly publications: Readonly<Record<string, never>>;
  /** Something can't be done; what was made last is still shown. Without an id it is about the whole folder. */
  readonly refused: { readonly id: string | null; readonly refusal: Refusal };
}
