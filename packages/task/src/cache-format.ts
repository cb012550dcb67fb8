import { sha256 } from "./files.ts";

/** Who fills a cache: a stage, and the digest of the tool that it is. */
export interface Filler {
  readonly stage: string;
  readonly tool: string;
}

/** What a cache has under a key. */
export interface Entry {
  readonly bytes: Uint8Array;
  /** When it was last asked for or put, in milliseconds since 1970; only the order counts. */
  readonly used: number;
  /** As {@link digestOf} has it, if nothing has happened to the entry. */
  readonly digest: string;
}

/** An {@link Entry} as the list of a file has it, without its bytes. */
export interface Listed {
  readonly key: string;
  readonly bytes: number;
  readonly used: number;
  readonly digest: string;
}

/** The first line; a file of another version is left unread. */
const VERSION = "printery cache 2";

/**
 * SHA-256 of an entry with all that it belongs to, so that what is damaged, cut off, exchanged for another's, or from a file of
 * another stage or tool is never taken for it.
 */
export function digestOf(key: string, bytes: Uint8Array, { stage, tool }: Filler): string {
  return sha256(`${VERSION}\n${stage}\n${tool}\n${key}\n${sha256(bytes)}`);
}

/** A line with the version, one with who filled it, one for each entry (key, length, use, digest), an empty one; then their bytes. */
export function fileOf(entries: ReadonlyMap<string, Entry>, filler: Filler): Buffer {
  const lines = [VERSION, fillerLine(filler)];
  const all: Uint8Array[] = [];
  for (const [key, { bytes, used, digest }] of entries) {
    lines.push(`${key} ${bytes.byteLength} ${used} ${digest}`);
    all.push(bytes);
  }
  return Buffer.concat([Buffer.from(`${lines.join("\n")}\n\n`), ...all]);
}

/** What `filler` left in `file`, unverified; nothing where another did, or in another version. */
export function entriesIn(file: Buffer, filler: Filler): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = file.indexOf(END);
  const list = end < 0 ? undefined : listIn(file.toString("latin1", 0, end));
  if (list === undefined || fillerLine(list.filler) !== fillerLine(filler)) return entries;
  let from = end + END.length;
  for (const { key, bytes: length, used, digest } of list.entries) {
    const bytes = file.subarray(from, from + length);
    from += length;
    // What is left of one that is cut off need not be kept to be refused.
    if (bytes.byteLength === length) entries.set(key, { bytes, used, digest });
  }
  return entries;
}

/** Ends the list of a file. */
export const END = "\n\n";

/** The list of a file, all before {@link END}; undefined of another version. Lines that are damaged are the last that are read. */
export function listIn(
  text: string,
): { readonly filler: Filler; readonly entries: Listed[] } | undefined {
  const [version, by = "", ...lines] = text.split("\n");
  const [stage = "", tool = ""] = by.split(" ");
  if (version !== VERSION || tool === "") return undefined;
  const entries: Listed[] = [];
  for (const line of lines) {
    const [, key, bytes, used, digest] = LINE.exec(line) ?? [];
    // Where one ends is where the next begins.
    if (key === undefined || digest === undefined) break;
    entries.push({ key, bytes: Number(bytes), used: Number(used), digest });
  }
  return { filler: { stage, tool }, entries };
}

const LINE = /^(\S+) (\d{1,12}) (\d{1,15}) ([0-9a-f]{64})$/;

function fillerLine({ stage, tool }: Filler): string {
  return `${stage} ${tool}`;
}
