import type { Document } from "@printery/document";
import type { Limits } from "@printery/task";
import type { PlacedCorrection, TellOf } from "../corrections/find.ts";
import type { OwnCue } from "../cues/own.ts";
import type { MarkdownPlugin } from "../markdown/plugins.ts";
import type { Detect } from "../read/language.ts";
import type { Judgement } from "../roles/judgement.ts";
import type { Source } from "../source.ts";

/** One way to write a text down; what takes long to load is loaded for the first text in it. */
export type Format = {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
} & ({ readonly read: Read } | { readonly load: () => Promise<Read> });

/** Gives the Document that `source` holds; whatever the author wrote, there is one. */
export type Read = (source: Source, context: FormatContext) => ReadDocument;

/** A Document that does not say what bytes it came from. */
export type ReadDocument = Omit<Document, "digest">;

export interface FormatContext {
  readonly detect?: Detect;
  /** How much is read of anything. */
  readonly limits: Limits;
  /** What the author says of how it is read. */
  readonly corrections?: readonly PlacedCorrection[];
  /** A project's own, for text without markup. */
  readonly cues?: readonly OwnCue[];
  /** A project's own, for Markdown. */
  readonly remarkPlugins?: readonly MarkdownPlugin[];
  /** Takes why each block was taken for what it is, in the order of the text; nothing of blocks whose markup or author says it. */
  readonly judge?: (judgement: Judgement) => void;
  /** Takes what the author should know. */
  readonly tell: TellOf;
}
