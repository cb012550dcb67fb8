import { bareExif } from "./orientation.ts";

/** Chunks that show a picture (RFC 9649, 2.5 to 2.7). */
const SHOWN: ReadonlySet<string> = new Set("VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP".split("|"));
/** Bits of the first chunk: whether Exif, and XMP, stand in the file. */
const SAYS_EXIF = 0x08;
const SAYS_XMP = 0x04;

/** A WebP with the chunks that show it; undefined where their lengths lead nowhere. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  const last = 8 + bytes.readUInt32LE(4);
  let exif: Buffer | undefined;
  for (let at = 12; at + 8 <= last; ) {
    const type = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // Of two bytes each (2.3).
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return undefined;
    if (SHOWN.has(type)) chunks.push(Buffer.from(bytes.subarray(at, end)));
    else if (type === "EXIF") exif = turned(bytes.subarray(at + 8, at + 8 + size));
    at = end;
  }
  const [first] = chunks;
  if (first === undefined) return undefined;
  if (first.toString("latin1", 0, 4) === "VP8X") {
    const flags = first.readUInt8(8) & ~(SAYS_EXIF | SAYS_XMP);
    first.writeUInt8(exif === undefined ? flags : flags | SAYS_EXIF, 8);
    if (exif !== undefined) chunks.push(exif);
  }
  const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]);
  const head = Buffer.from("RIFF\0\0\0\0");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** Some write the name of the block before it, as in a JPEG. */
function turned(said: Buffer): Buffer | undefined {
  const bare = bareExif(said.toString("latin1", 0, 6) === "Exif\0\0" ? said.subarray(6) : said);
  if (bare === undefined) return undefined;
  const head = Buffer.from("EXIF\0\0\0\0");
  head.writeUInt32LE(bare.length, 4);
  return Buffer.concat([head, bare]);
}
