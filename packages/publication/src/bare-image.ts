import { bareGif } from "./bare-gif.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import { bareWebp } from "./bare-webp.ts";
import type { ImageAsset } from "./publication.ts";

/**
 * The image in `bytes` with nothing in it but what shows it: pixels, colours, movement and which way up it is. Where it was
 * taken, by whom and with what stays with its author, and so does what stands behind its end. Undefined where its parts are
 * not what they say, so that only a decoder can tell what it shows. No pixel changes.
 */
export function bareImage(
  bytes: Uint8Array,
  mediaType: ImageAsset["mediaType"],
): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return bareParts[mediaType](buffer);
  } catch (cause) {
    // A buffer says so of what would stand behind its end.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

const bareParts: {
  readonly [Type in ImageAsset["mediaType"]]: (bytes: Buffer) => Uint8Array | undefined;
} = {
  "image/png": barePng,
  "image/jpeg": bareJpeg,
  "image/gif": bareGif,
  "image/webp": bareWebp,
  // Renderers write drawings anew, from lists of what may stand in them.
  "image/svg+xml": (bytes) => bytes,
};
