import { inflateRawSync } from "node:zlib";
import { sha256 } from "@printery/task";

/** A file as an archive holds it. */
export interface Packed {
  readonly path: string;
  /** What the directory says of it, but for its place, its sizes and its checksum. */
  readonly said: string;
  /** Of its packed bytes with the header before them. */
  readonly digest: string;
  /** @throws where it was not packed right. */
  readonly unpack: () => Uint8Array;
}

/**
 * The files of the ZIP archive in `bytes` in their order (APPNOTE 4.3); undefined where one follows another or the directory with
 * anything between, where two have one path, and of archives of more than 65,534 files or that are locked.
 */
export function packedIn(bytes: Uint8Array): readonly Packed[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const directory = zip.readUInt32LE(end + 16);
  const files = new Map<string, Packed>();
  let at = directory;
  let place = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) return undefined;
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const name = at + ENTRY_BYTES;
    const behind = name + zip.readUInt16LE(at + 28);
    const next = behind + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const from = place;
    if (zip.readUInt32LE(at + 42) !== from || from + FILE_BYTES > directory || next > end)
      return undefined;
    if (zip.readUInt32LE(from) !== FILE || (flags & ODD) !== 0 || (method !== 0 && method !== 8))
      return undefined;
    const start = from + FILE_BYTES + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    place = start + zip.readUInt32LE(at + 20);
    const packed = zip.subarray(start, place);
    const path = zip.toString("utf8", name, behind);
    const said =
      zip.toString("latin1", at, at + 16) +
      zip.toString("latin1", at + 28, at + 42) +
      zip.toString("latin1", name, next);
    const digest = sha256(zip.subarray(from, place));
    files.set(path, {
      path,
      said,
      digest,
      unpack: () => (method === 0 ? packed : inflateRawSync(packed)),
    });
    at = next;
  }
  const isAll = place === directory && at === end && files.size === count;
  return isAll ? [...files.values()] : undefined;
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
