/** A file as an archive holds it. */
export interface Packed {
  /** ASCII letters, or any in UTF-8. */
  readonly path: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly bytes: Uint8Array;
  /** Bytes before they were packed. */
  readonly size: number;
  /** CRC-32 of them. */
  readonly checksum: number;
}

export const STORED = 0;
export const DEFLATED = 8;

/** The ZIP archive (APPNOTE 4.3) of `files` in their order, each dated 1980-01-01. @throws RangeError where they are more than 65,535 */
export function archiveOf(files: readonly Packed[]): Buffer {
  const names = files.map(({ path }) => Buffer.byteLength(path));
  const sizeOfNames = names.reduce((sum, length) => sum + length, 0);
  const sizeOfFiles = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const directory = sizeOfFiles + sizeOfNames + files.length * (FILE.length + SAID);
  const end = directory + sizeOfNames + files.length * (ENTRY.length + SAID + WHERE);
  // Filled to the last byte: ten thousand files in parts that are joined at the end would take longer than copying them does.
  const archive = Buffer.alloc(end + END.length + CLOSE);
  let place = 0;
  let entry = directory;
  for (const [nth, file] of files.entries()) {
    const [start, length = 0] = [place, names[nth]];
    archive.set(FILE, place);
    place = writeSaid(archive, place + FILE.length, file, length);
    archive.write(file.path, place);
    archive.set(file.bytes, place + length);
    place += length + file.bytes.length;
    archive.set(ENTRY, entry);
    // No comment, no disk, no attributes.
    const where = writeSaid(archive, entry + ENTRY.length, file, length);
    archive.writeUInt32LE(start, where + 10);
    archive.write(file.path, where + WHERE);
    entry = where + WHERE + length;
  }
  archive.set(END, end);
  const close = end + END.length;
  archive.writeUInt16LE(files.length, close + 4);
  archive.writeUInt16LE(files.length, close + 6);
  archive.writeUInt32LE(end - directory, close + 8);
  archive.writeUInt32LE(directory, close + 12);
  return archive;
}

/** Writes what is said of a file before it and in the directory; its name has `length` bytes. Gives the place behind. */
function writeSaid(
  archive: Buffer,
  at: number,
  { path, method, bytes, size, checksum }: Packed,
  length: number,
): number {
  archive.writeUInt16LE(VERSION, at);
  archive.writeUInt16LE(length === path.length ? 0 : UTF8, at + 2);
  archive.writeUInt16LE(method, at + 4);
  archive.writeUInt16LE(FIRST_DAY, at + 8);
  archive.writeUInt32LE(checksum, at + 10);
  archive.writeUInt32LE(bytes.length, at + 14);
  archive.writeUInt32LE(size, at + 18);
  archive.writeUInt16LE(length, at + 22);
  return at + SAID;
}

/** Bytes of what is said of a file, of where it is, and of what closes the archive, each without its signature. */
const [SAID, WHERE, CLOSE] = [26, 14, 18];

/** Signatures; that of an entry with the version and the system that made it. */
const FILE = Buffer.from("PK\u0003\u0004");
const ENTRY = Buffer.from("PK\u0001\u0002\u0014\0");
const END = Buffer.from("PK\u0005\u0006");

/** The version that is needed to read it, 1.0, as JSZip tells it. */
const VERSION = 10;

/** Flag of a name in UTF-8. */
const UTF8 = 0x800;

/** The first day that an archive can tell, so that no clock is in the bytes. */
const FIRST_DAY = 0b0000000_0001_00001;
