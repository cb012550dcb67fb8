import type { Document } from "@printery/document";
import { type Limits, type Message, sha256, usualLimits } from "@printery/task";
import type { PlacedCorrection } from "./corrections/find.ts";
import { readBytes } from "./decode/bytes.ts";
import { decode } from "./decode/decode.ts";
import type { Read } from "./formats/format.ts";
import { formatOf } from "./formats/index.ts";
import type { Detect } from "./read/language.ts";
import { sourceOf } from "./source.ts";

export interface ParseOptions {
  /** Of the file, relative to the content folder, with forward slashes; its extension says the format. */
  readonly path: string;
  /** Tells the languages that common words don't; without it such a text is taken for English. */
  readonly detect?: Detect;
  /** How deep a text is read, and how much front matter; as usual where nobody says. */
  readonly limits?: Limits;
  /** What the author says of how it is read. */
  readonly corrections?: readonly PlacedCorrection[];
  /** What {@link loadReader} gives for the path; needed for formats that are not loaded from the start. */
  readonly read?: Read;
}

export interface Parsed {
  /** Missing exactly where a message has severity "error". */
  readonly document?: Document;
  readonly messages: readonly Message[];
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
  { path, detect, limits = usualLimits, corrections = [], read = readerOf(path) }: ParseOptions,
): Parsed {
  const { text, messages: decoding } = decode(bytes, path);
  if (text === undefined) return { messages: decoding };
  const messages: Message[] = [...decoding];
  const { type, version, ...rest } = read(sourceOf(path, text), {
    ...(detect === undefined ? {} : { detect }),
    limits,
    ...(corrections.length === 0 ? {} : { corrections }),
    tell: (message) => messages.push({ file: path, ...message }),
  });
  return { document: { type, version, digest: digestOf(text), ...rest }, messages };
}

/** As {@link Document.digest} says: what changes nothing that is read of a text does not change it either. */
function digestOf(text: string): string {
  return sha256(`${text.replaceAll(/\r\n?/g, "\n").trimEnd()}\n`);
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
