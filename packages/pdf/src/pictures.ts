import { inflateSync } from "node:zlib";
import type { ImageAsset, Publication } from "@printery/publication";
import type { Files, Message } from "@printery/task";

/** An image that can be printed. */
export interface Picture extends ImageAsset {
  readonly bytes: Uint8Array;
}

/**
 * The images of `publication` by name, each as a PNG or JPEG, which are what PDF has; those that are
 * damaged are reported.
 */
export async function readPictures(
  publication: Publication,
  images: Files,
  report: (message: Message) => void,
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const asset of publication.images) {
    const found = images.get(asset.name);
    const bytes = found === undefined ? undefined : await printable(asset, found);
    const problem = bytes === undefined ? `a damaged ${asset.mediaType}` : problemOf(asset, bytes);
    if (bytes !== undefined && problem === undefined) {
      pictures.set(asset.name, { ...asset, bytes });
      continue;
    }
    report({
      file: asset.name,
      severity: "error",
      ruleId: "image-unreadable",
      reason: `Expected a whole image, not ${problem}; its alternative text stands in its place`,
    });
  }
  return pictures;
}

/** Pixels: wide enough for the page at 300 dots to the inch. */
const WIDEST = 2400;

/** What PDF has no filter for, drawn as a PNG; undefined where it can't be drawn. */
async function printable(
  { mediaType, width }: ImageAsset,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (mediaType === "image/png" || mediaType === "image/jpeg") return bytes;
  // An SVG has no pixels of its own, so it is drawn as large as it may be printed.
  const density = mediaType === "image/svg+xml" ? Math.min(2400, (72 * WIDEST) / width) : 72;
  // Loaded only where it is needed: it takes longer than a page.
  const { default: sharp } = await import("sharp");
  try {
    const image = sharp(bytes, { density }).resize({ width: WIDEST, withoutEnlargement: true });
    return await image.png().toBuffer();
  } catch {
    // sharp has no other way of saying that the image is damaged.
    return undefined;
  }
}

function problemOf({ mediaType }: ImageAsset, bytes: Uint8Array): string | undefined {
  const isWhole = mediaType === "image/jpeg" ? isJpeg(bytes) : isPng(bytes);
  return isWhole ? undefined : `a damaged ${mediaType}`;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether `bytes` are a PNG whose pixels unpack: one that don't would stop the program halfway through. */
function isPng(bytes: Uint8Array): boolean {
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let ended = false;
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    ended = type === "IEND";
    at += 12 + length;
  }
  return ended && unpacks(data);
}

function unpacks(data: readonly Uint8Array[]): boolean {
  try {
    return inflateSync(Buffer.concat(data)).length > 0;
  } catch {
    // zlib has no other way of saying that the data is damaged.
    return false;
  }
}

/** Whether `bytes` begin with a JPEG's first marker and have its last: one that was cut off has not. */
function isJpeg(bytes: Uint8Array): boolean {
  const isStart = bytes[0] === 0xff && bytes[1] === 0xd8;
  return isStart && Buffer.from(bytes).lastIndexOf(Buffer.of(0xff, 0xd9)) > 2;
}
