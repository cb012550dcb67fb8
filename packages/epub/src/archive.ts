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
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const file of files) {
    const name = Buffer.from(file.path);
    const said = saidOf(file, name);
    // No comment, no disk, no attributes.
    const where = Buffer.alloc(14);
    where.writeUInt32LE(place, 10);
    parts.push(FILE, said, name, file.bytes);
    directory.push(ENTRY, said, where, name);
    place += FILE.length + said.length + name.length + file.bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...parts, ...directory, END, end]);
}

/** What is said of a file before it and in the directory. */
function saidOf({ method, bytes, size, checksum }: Packed, name: Buffer): Buffer {
  const said = Buffer.alloc(26);
  said.writeUInt16LE(VERSION);
  said.writeUInt16LE(name.every((byte) => byte < 0x80) ? 0 : UTF8, 2);
  said.writeUInt16LE(method, 4);
  said.writeUInt16LE(FIRST_DAY, 8);
  said.writeUInt32LE(checksum, 10);
  said.writeUInt32LE(bytes.length, 14);
  said.writeUInt32LE(size, 18);
  said.writeUInt16LE(name.length, 22);
  return said;
}

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
