import { inflateSync } from "node:zlib";
import { trimSize } from "@printery/design";
import { type ImageAsset, type Publication, platesIn } from "@printery/publication";
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
  const plates = platesIn(publication);
  for (const asset of publication.images) {
    const found = images.get(asset.name);
    const size = plates.has(asset.name) ? plateSize(asset, publication) : usualSize(asset);
    const bytes = found === undefined ? undefined : await printable(asset, found, size);
    const problem = bytes === undefined ? `a damaged ${asset.mediaType}` : problemOf(asset, bytes);
    if (bytes !== undefined && problem === undefined) {
      pictures.set(asset.name, { ...asset, bytes });
      continue;
    }
    report({
      file: asset.name,
      severity: "error",
      ruleId: "image-unreadable",
      reason: `Expected a whole image, not ${problem}; this publication is not built`,
    });
  }
  return pictures;
}

/** Pixels: wide and tall enough for the page at 300 dots to the inch. */
const WIDEST = 2400;
const TALLEST = 3600;
/** Pixels: what a page of A4 shows at 600 dots to the inch. */
const MOST = 35_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large an image becomes that is drawn anew, if it has no pixels of its own, and in what room if it has. Pixels. */
interface Redrawing {
  readonly scale: number;
  readonly room: Size;
}

function usualSize({ width, height }: Size): Redrawing {
  // One pixel wide at least.
  const scale = Math.max(Math.min(WIDEST / width, TALLEST / height), 1 / Math.min(width, height));
  return { scale, room: { width: WIDEST, height: TALLEST } };
}

/** Points around a page: more than any bleed. */
const AROUND = 18;
/** Dots to the inch of what covers a page. */
const FINE = 300;

/** Of one that covers a page and its bleed. */
function plateSize({ width, height }: Size, { trim }: Publication): Redrawing {
  const page = trimSize(trim);
  const dots = (points: number) => ((points + 2 * AROUND) / 72) * FINE;
  const wanted = Math.max(dots(page.width) / width, dots(page.height) / height);
  const scale = Math.min(wanted, Math.sqrt(MOST / (width * height)));
  return { scale, room: { width: Math.ceil(width * scale), height: Math.ceil(height * scale) } };
}

/**
 * `bytes`, or where PDF has no filter for them, or no page shows all of them, a picture of them: a JPEG of a JPEG, a PNG
 * of others; undefined where it can't be made. Colours are sRGB, as the file promises (ISO 19005-2, 6.2.4.3).
 */
async function printable(
  { mediaType, width, height }: ImageAsset,
  bytes: Uint8Array,
  { scale, room }: Redrawing,
): Promise<Uint8Array | undefined> {
  const isPhoto = mediaType === "image/jpeg";
  const isFit = mediaType === "image/png" || (isPhoto && coloursOf(bytes) <= 3);
  if (isFit && width * height <= MOST) return bytes;
  // An SVG has no pixels of its own, so it is drawn as large as it may be printed.
  const density = mediaType === "image/svg+xml" ? Math.min(2400, Math.max(1, 72 * scale)) : 72;
  // Loaded only where it is needed: it takes longer than a page.
  const { default: sharp } = await import("sharp");
  try {
    // One that is damaged in part was told of, and is published.
    const image = sharp(bytes, { density, failOn: "truncated" })
      .autoOrient()
      .resize({ ...room, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    return await (isPhoto ? image.jpeg({ quality: 92 }) : image.png()).toBuffer();
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

/** How many colours a pixel of a JPEG has, which the header of its frame says (ITU-T T.81, B.2.2); none where there is none. */
export function coloursOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9] ?? 0;
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}
