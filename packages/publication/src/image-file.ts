import { imageSize } from "image-size";
import type { ImageAsset } from "./publication.ts";

/** What an image file says about itself. */
export interface ImageFile {
  readonly header: Omit<ImageAsset, "name">;
  /** The usual one of its format. */
  readonly extension: string;
}

interface Kind {
  readonly mediaType: ImageAsset["mediaType"];
  readonly extension: string;
  /** Whether the file goes on to its end: headers alone would not tell a download cut short. */
  readonly isWhole: (bytes: Buffer) => boolean;
}

/** What can be published, by the names of image-size. */
const kinds: Readonly<Record<string, Kind>> = {
  png: { mediaType: "image/png", extension: "png", isWhole: (bytes) => bytes.includes("IEND") },
  jpg: {
    mediaType: "image/jpeg",
    extension: "jpg",
    isWhole: (bytes) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0,
  },
  gif: {
    mediaType: "image/gif",
    extension: "gif",
    isWhole: (bytes) => bytes.lastIndexOf(0x3b) > 0,
  },
  webp: {
    mediaType: "image/webp",
    extension: "webp",
    // RIFF says how many bytes follow its first eight.
    isWhole: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  svg: {
    mediaType: "image/svg+xml",
    extension: "svg",
    isWhole: (bytes) => bytes.includes("</svg>"),
  },
};

/** The image in `bytes`, or what they are instead (“a TIFF image”). */
export function readImageFile(bytes: Uint8Array): ImageFile | { readonly instead: string } {
  const size = sizeOf(bytes);
  if (size === undefined) return { instead: withoutSize(bytes) };
  const { type = "unknown", orientation = 1 } = size;
  const kind = kinds[type];
  if (kind === undefined) return { instead: `a ${type.toUpperCase()} image` };
  if (!kind.isWhole(Buffer.from(bytes))) return { instead: "the first part of one" };
  // From 5 on, Exif says that the camera lay on its side (CIPA DC-008, Orientation).
  const [width, height] = orientation >= 5 ? [size.height, size.width] : [size.width, size.height];
  // A drawing may say that it is endless.
  if (!(width >= 1 && height >= 1 && Number.isFinite(width * height)))
    return { instead: "one without pixels" };
  return { header: { mediaType: kind.mediaType, width, height }, extension: kind.extension };
}

function withoutSize(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) return "an empty file";
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("utf8");
  return /<svg[\s>]/.test(start) ? "an SVG without a size" : "bytes that are none";
}

/**
 * `bytes`, or of a drawing whose root says much its root with its size alone: editors keep their own form of a drawing there, and
 * image-size looks for the root's end among the first thousand characters.
 */
function headOf(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("utf8");
  if (!/<svg\s/.test(start)) return bytes;
  const [root] =
    /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(Buffer.from(bytes).toString("utf8")) ?? [];
  const size = root?.match(/\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g);
  return size ? Buffer.from(`<svg ${size.join("")}></svg>`) : bytes;
}

/** image-size throws for whatever it can't read, and for nothing else. */
function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(headOf(bytes));
  } catch {
    return undefined;
  }
}
