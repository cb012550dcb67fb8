import { crc32 } from "node:zlib";
import sharp from "sharp";

/** The end of a file of each format; what follows it is another file's, or nobody's. */
const ENDS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: (bytes) => bytes.subarray(-8, -4).toString("latin1") === "IEND",
  jpg: (bytes) => bytes.readUInt16BE(bytes.length - 2) === 0xffd9,
  gif: (bytes) => bytes.at(-1) === 0x3b,
  webp: (bytes) => bytes.readUInt32LE(4) + 8 === bytes.length,
  avif: () => true,
};

/** What is wrong with the picture at `path`: each must decode to its end, and say nothing but its pixels, colours and turn. */
export async function faultsInPicture(path: string, content: Uint8Array): Promise<string[]> {
  const bytes = Buffer.from(content);
  const format = /\.(\w+)$/.exec(path)?.[1] ?? "";
  try {
    const image = sharp(bytes, { failOn: "warning", animated: true, limitInputPixels: false });
    const { exif, xmp, iptc, comments = [] } = await image.metadata();
    await image.raw().toBuffer();
    return [
      ...(format === "png" ? wrongSums(bytes) : []),
      ...(ENDS[format]?.(bytes) === false ? ["bytes after its end"] : []),
      ...(exif !== undefined && exif.length > MOST_EXIF ? ["Exif"] : []),
      ...(xmp === undefined ? [] : ["XMP"]),
      ...(iptc === undefined ? [] : ["IPTC"]),
      ...(comments.length === 0 && !holdsComment(format, bytes) ? [] : ["a comment"]),
    ];
  } catch (cause) {
    return [`doesn't decode: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
}

/** Some readers show no PNG in which the sum of a chunk is wrong (PNG, third edition, 5.3); sharp does. */
function wrongSums(bytes: Buffer): string[] {
  const faults: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const isWhole = end + 4 <= bytes.length;
    if (!isWhole || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      faults.push(`a wrong sum of ${bytes.toString("latin1", at + 4, at + 8)}`);
  }
  return faults;
}

/** Bytes: which way up a picture is takes 26, with or without six before them. */
const MOST_EXIF = 32;

function holdsComment(format: string, bytes: Buffer): boolean {
  return format === "gif" && bytes.includes(Buffer.of(0x21, 0xfe));
}
