import { inflateSync } from "node:zlib";
import type { ImageAsset, Publication } from "@printery/publication";
import type { Files, Message } from "@printery/task";

/** An image that can be printed. */
export interface Picture extends ImageAsset {
  readonly bytes: Uint8Array;
}

/** The images of `publication` that can be printed, by name; the others are reported. */
export function readPictures(
  publication: Publication,
  images: Files,
  report: (message: Message) => void,
): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const asset of publication.images) {
    const bytes = images.get(asset.name);
    const problem = bytes === undefined ? "no file" : problemOf(asset, bytes);
    if (bytes !== undefined && problem === undefined) {
      pictures.set(asset.name, { ...asset, bytes });
      continue;
    }
    report({
      file: asset.name,
      severity: "error",
      ruleId: "image-unreadable",
      reason: `Expected a whole PNG or JPEG image, not ${problem}; its alternative text stands in its place`,
    });
  }
  return pictures;
}

function problemOf({ mediaType }: ImageAsset, bytes: Uint8Array): string | undefined {
  if (mediaType === "image/png") return isPng(bytes) ? undefined : "a damaged PNG";
  if (mediaType === "image/jpeg") return isJpeg(bytes) ? undefined : "a damaged JPEG";
  return mediaType;
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
