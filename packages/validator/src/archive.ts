import { inflateRawSync } from "node:zlib";
import { sha256 } from "@printery/task";

/** A file as an archive holds it. */
export interface Packed {
  readonly path: string;
  /** Of its packed bytes with the header before them. */
  readonly digest: string;
  /** @throws where it was not packed right. */
  readonly unpack: () => Uint8Array;
}

export interface Archive {
  /** In their order. */
  readonly files: readonly Packed[];
  /** What the directory says of them, but for their places, their sizes and their checksums. */
  readonly directory: Uint8Array;
}

/**
 * The ZIP archive in `bytes` (APPNOTE 4.3); undefined where one file follows another or the directory with anything between, where
 * two have one path, and of archives of more than 65,534 files or that are locked.
 */
export function archiveIn(bytes: Uint8Array): Archive | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const first = zip.readUInt32LE(end + 16);
  const directory = Buffer.from(zip.subarray(first, end));
  const files = new Map<string, Packed>();
  let at = first;
  let place = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) return undefined;
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const name = at + ENTRY_BYTES;
    const behind = name + zip.readUInt16LE(at + 28);
    const next = behind + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const from = place;
    if (zip.readUInt32LE(at + 42) !== from || from + FILE_BYTES > first || next > end)
      return undefined;
    if (zip.readUInt32LE(from) !== FILE || (flags & ODD) !== 0 || (method !== 0 && method !== 8))
      return undefined;
    const start = from + FILE_BYTES + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    place = start + zip.readUInt32LE(at + 20);
    const packed = zip.subarray(start, place);
    const path = zip.toString("utf8", name, behind);
    const digest = sha256(zip.subarray(from, place));
    files.set(path, {
      path,
      digest,
      unpack: () => (method === 0 ? packed : inflateRawSync(packed)),
    });
    directory.fill(0, at + 16 - first, at + 28 - first).fill(0, at + 42 - first, name - first);
    at = next;
  }
  const isAll = place === first && at === end && files.size === count;
  return isAll ? { files: [...files.values()], directory } : undefined;
}

/** How the parts of an archive begin, and how long each is without what varies. */
const FILE = 0x04034b50;
const FILE_BYTES = 30;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;

/** Flags of files that are locked, and of those whose sizes stand behind them. */
const ODD = 0b1001;
