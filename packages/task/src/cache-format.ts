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
  /** SHA-256 of the bytes, if nothing has happened to them. */
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
const VERSION = "printery cache 3";

/**
 * A line with the version; one with who filled it and the SHA-256 of the list with that; the list, a line for each entry (key, length,
 * use, digest); an empty one; then the bytes of all. So what is damaged, cut off, exchanged for another's, or from a file of another
 * stage or tool is never taken for an entry: one whose bytes have another digest is lost alone, and with another list all are. In pieces,
 * as what is put together would be in memory twice.
 */
export function piecesOf(entries: ReadonlyMap<string, Entry>, filler: Filler): Uint8Array[] {
  const lines: string[] = [];
  const all: Uint8Array[] = [];
  for (const [key, { bytes, used, digest }] of entries) {
    lines.push(`${key} ${bytes.byteLength} ${used} ${digest}`);
    all.push(bytes);
  }
  const list = lines.join("\n");
  const head = `${VERSION}\n${fillerLine(filler)} ${listDigest(list, filler)}\n${list}${END}`;
  return [Buffer.from(head), ...all];
}

/** What `filler` left in `file`, its bytes unverified; nothing where another did, in another version, or where the list is damaged. */
export function entriesIn(file: Buffer, filler: Filler): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = file.indexOf(END);
  const head = end < 0 ? "" : file.toString("latin1", 0, end);
  if (!isOf(fillerIn(head), filler)) return entries;
  let from = end + END.length;
  for (const { key, bytes: length, used, digest } of listIn(head)) {
    const bytes = file.subarray(from, from + length);
    from += length;
    // What is left of one that is cut off need not be kept to be refused.
    if (bytes.byteLength === length) entries.set(key, { bytes, used, digest });
  }
  return entries;
}

/** Ends the list of a file. */
export const END = "\n\n";

/** Who filled the file that begins with `head`; undefined of another version. */
export function fillerIn(head: string): Filler | undefined {
  const [version, by = ""] = head.split("\n", 2);
  const [stage = "", tool = ""] = by.split(" ");
  return version === VERSION && tool !== "" ? { stage, tool } : undefined;
}

/** The list of a file, of which `head` is all before {@link END}; empty of another version, and of one that is damaged. */
export function listIn(head: string): Listed[] {
  const filler = fillerIn(head);
  const [, by = ""] = head.split("\n", 2);
  const list = head.slice(VERSION.length + by.length + 2);
  if (filler === undefined || list === "") return [];
  if (by !== `${fillerLine(filler)} ${listDigest(list, filler)}`) return [];
  return list.split("\n").map((line) => {
    const [key = "", bytes, used, digest = ""] = line.split(" ");
    return { key, bytes: Number(bytes), used: Number(used), digest };
  });
}

function listDigest(list: string, filler: Filler): string {
  return sha256(`${VERSION}\n${fillerLine(filler)}\n${list}`);
}

function isOf(one: Filler | undefined, other: Filler): boolean {
  return one !== undefined && fillerLine(one) === fillerLine(other);
}

function fillerLine({ stage, tool }: Filler): string {
  return `${stage} ${tool}`;
}
