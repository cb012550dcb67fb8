import type { Document } from "@printery/document";
import { type Limits, type Message, sha256, usualLimits } from "@printery/task";
import type { PlacedCorrection } from "./corrections/find.ts";
import type { OwnCue } from "./cues/own.ts";
import { readBytes } from "./decode/bytes.ts";
import { decode } from "./decode/decode.ts";
import type { FormatContext, Read } from "./formats/format.ts";
import { formatOf } from "./formats/index.ts";
import type { MarkdownPlugin } from "./markdown/plugins.ts";
import { inferParagraphs } from "./paragraphs/infer-paragraphs.ts";
import type { Detect } from "./read/language.ts";
import type { Judgement } from "./roles/judgement.ts";
import { sourceOf } from "./source.ts";

export interface ReadingOptions {
  /** Of the file, relative to the content folder, with forward slashes; its extension says the format. */
  readonly path: string;
  /** Tells the languages that common words don't; without it such a text is taken for English. */
  readonly detect?: Detect;
  /** How deep a text is read, and how much front matter; as usual where nobody says. */
  readonly limits?: Limits;
  /** Signs of a project's own, by which text without markup is read besides. */
  readonly cues?: readonly OwnCue[];
  /** What a project makes of the tree of a text in Markdown. */
  readonly remarkPlugins?: readonly MarkdownPlugin[];
  /** What the author says of how it is read. */
  readonly corrections?: readonly PlacedCorrection[];
  /** Split paragraphs that are so long that their breaks may have been lost; without it they stay whole. */
  readonly paragraphs?: "infer";
  /** Say of each block why it was taken for what it is. */
  readonly explains?: boolean;
  /** What {@link loadReader} gives for the path; needed for formats that are not loaded from the start. */
  readonly read?: Read;
}

export interface Parsed {
  /** Missing exactly where a message has severity "error". */
  readonly document?: Document;
  readonly messages: readonly Message[];
  /** Why blocks were taken for what they are, in the order of the text, where that was asked for; none of those whose markup or author says it. */
  readonly judgements?: readonly Judgement[];
}

/**
 * The Document that `bytes` hold.
 *
 * bytes ─`decode`→ text ─`format.read`→ Document. For text without markup (`formats/text.ts`) the
 * second step is: ─`cut/`→ blocks ─`cues/`→ evidence ─`roles/`→ roles ─`assemble/`→ Document.
 *
 * @throws where `path` has the extension of no format (ask `isText` first), or of one whose reader is missing.
 */
export function parse(
  bytes: Uint8Array,
  {
    path,
    detect,
    limits = usualLimits,
    corrections = [],
    paragraphs,
    cues = [],
    remarkPlugins = [],
    explains = false,
    read = readerOf(path),
  }: ReadingOptions,
): Parsed {
  const { text, messages: decoding } = decode(bytes, path);
  if (text === undefined) return { messages: decoding };
  const messages: Message[] = [...decoding];
  const source = sourceOf(path, text);
  const tell: FormatContext["tell"] = (message) => messages.push({ file: path, ...message });
  const judgements: Judgement[] = [];
  const { type, version, ...rest } = read(source, {
    ...(detect === undefined ? {} : { detect }),
    limits,
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(cues.length === 0 ? {} : { cues }),
    ...(remarkPlugins.length === 0 ? {} : { remarkPlugins }),
    ...(explains && { judge: (judgement) => void judgements.push(judgement) }),
    tell,
  });
  const told = explains ? { judgements } : {};
  const document: Document = { type, version, digest: digestOf(text), ...rest };
  if (paragraphs === undefined) return { document, messages, ...told };
  const { lang } = document.metadata;
  const children = inferParagraphs(document.children, source, { lang, tell });
  return { document: { ...document, children }, messages: messages.filter(stillHolds), ...told };

  /** A block that was split is not left whole. */
  function stillHolds({ ruleId, place }: Message): boolean {
    if (ruleId !== "block-overlong") return true;
    return !messages.some(
      (other) =>
        other.ruleId === "paragraphs-inferred" &&
        other.place?.line === place?.line &&
        other.place?.column === place?.column,
    );
  }
}

/** As {@link Document.digest} says: what changes nothing that is read of a text does not change it either. */
function digestOf(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  const { length } = lines.trimEnd();
  // A slice of the text takes no room beside it; one that is put together is another text.
  const isWhole = lines.startsWith("\n", length);
  return sha256(isWhole ? lines.slice(0, length + 1) : `${lines.slice(0, length)}\n`);
}

/** The text in `bytes` to which the positions of a Document refer; empty where they are none. */
export function textOf(bytes: Uint8Array): string {
  return decode(bytes, "").text ?? "";
}

/** {@link textOf}, and the same `raw`: before what was misread was put right, and control characters left out. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly raw: string } {
  return { text: textOf(bytes), raw: readBytes(bytes).text ?? "" };
}

/** What reads the file at `path`, loaded where it is not yet. */
export async function loadReader(path: string): Promise<Read> {
  const format = formatOf(path);
  return format !== undefined && "load" in format ? await format.load() : readerOf(path);
}

function readerOf(path: string): Read {
  const format = formatOf(path);
  if (format === undefined) throw new Error(`No format reads ${path}`);
  if ("read" in format) return format.read;
  throw new Error(`Expected the reader of ${path}, which loadReader gives, not none`);
}

/** Whether there is a format for a file of this name. */
export function isText(path: string): boolean {
  return formatOf(path) !== undefined;
}
