import { drawingOf } from "@printery/markup";
import type { ImageAsset } from "@printery/publication";
import type { Files } from "@printery/task";
import type { Sharp } from "sharp";
import { type Variant, variantsOf } from "./variants.ts";

/** An image as pages show it. */
export interface Picture {
  /** The file that every browser shows: `images/map-1440.png`. */
  readonly src: string;
  /** Pixels of that file. */
  readonly width: number;
  readonly height: number;
  /** The same in several sizes, the smallest first; empty where there is one only. */
  readonly srcset: readonly Variant[];
  /** The same in lighter formats, the lightest first. */
  readonly sources: readonly { readonly type: string; readonly srcset: readonly Variant[] }[];
}

export interface Pictures {
  /** By the name of the image. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** All that they name. */
  readonly files: Files;
}

/** Where a picture of fewer pixels across, or of fewer bytes, has one size and one format. */
const SMALL = { width: 200, bytes: 10_000 };

/**
 * `images` as pages show them, with what they need: photographs and paintings in several sizes and formats, drawings without
 * what runs or loads. No file says more than its pixels: where a photograph was taken stays with who took it. Where they are to be shown
 * soon, and to nobody else, photographs stay `asTheyAre`.
 */
export async function webPictures(
  images: readonly ImageAsset[],
  bytesOf: Files,
  { asTheyAre = false }: { readonly asTheyAre?: boolean | undefined } = {},
): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  const files = new Map<string, Uint8Array>();
  for (const image of images) {
    const bytes = bytesOf.get(image.name);
    if (bytes === undefined) throw new Error(`The bytes of ${image.name} are missing`);
    // A drawing has what runs taken out of it in any case.
    const isReady = asTheyAre && image.mediaType !== "image/svg+xml";
    const made = isReady ? alone(image, bytes) : await pictureOf(image, bytes);
    pictures.set(image.name, made.picture);
    for (const [path, content] of made.files) files.set(path, content);
  }
  return { pictures, files };
}

interface Made {
  readonly picture: Picture;
  readonly files: Files;
}

async function pictureOf(image: ImageAsset, bytes: Uint8Array): Promise<Made> {
  if (image.mediaType === "image/svg+xml") {
    const clean = drawingOf(Buffer.from(bytes).toString("utf8"));
    if (clean !== undefined) return alone(image, Buffer.from(clean));
    return inSizes(image, await drawn(image, bytes));
  }
  const sharp = await encoder();
  // One that is damaged in part was told of, and is published.
  const source = sharp(bytes, { failOn: "truncated" });
  const facts = await source.metadata();
  if ((facts.pages ?? 1) > 1) {
    if (image.mediaType === "image/gif") return alone(image, bytes);
    const frames = sharp(bytes, { failOn: "truncated", animated: true });
    return alone(image, await frames.webp({ quality: 80 }).toBuffer());
  }
  const isSmall = image.width < SMALL.width || bytes.byteLength < SMALL.bytes;
  if (!isSmall) return inSizes(image, source);
  const isBare = [facts.exif, facts.icc, facts.xmp, facts.iptc].every((each) => each === undefined);
  const isReady = isBare && (facts.orientation ?? 1) === 1 && facts.space !== "cmyk";
  return alone(image, isReady ? bytes : await again(image, source));
}

/** The picture in the one size it has. */
function alone({ name, width, height }: ImageAsset, bytes: Uint8Array): Made {
  const picture = { src: name, width, height, srcset: [], sources: [] };
  return { picture, files: new Map([[name, bytes]]) };
}

async function inSizes(image: ImageAsset, source: Sharp): Promise<Made> {
  const { formats, width, height, files } = await variantsOf(image.name, source);
  const [plain, ...lighter] = formats.toReversed();
  const src = plain?.srcset.at(-1)?.path;
  if (plain === undefined || src === undefined) throw new Error(`${image.name} has no variant`);
  const srcset = plain.srcset.length > 1 ? plain.srcset : [];
  return { picture: { src, width, height, srcset, sources: lighter.toReversed() }, files };
}

/** The same pixels upright, in the colours of screens, without what was said about them. */
function again({ mediaType }: ImageAsset, source: Sharp): Promise<Buffer> {
  const image = source.autoOrient().toColourspace("srgb");
  if (mediaType === "image/jpeg") return image.jpeg({ quality: 90 }).toBuffer();
  if (mediaType === "image/webp") return image.webp({ quality: 90 }).toBuffer();
  return mediaType === "image/gif" ? image.gif().toBuffer() : image.png().toBuffer();
}

/** Pixels across that a drawing is drawn with where it can't be published as one. */
const DRAWN = 1440;

async function drawn({ width, height }: ImageAsset, bytes: Uint8Array): Promise<Sharp> {
  const sharp = await encoder();
  const scale = Math.min(DRAWN / width, DRAWN / height);
  // A line is one pixel wide at least, and librsvg draws at no less than a point to the inch.
  const density = Math.min(2400, Math.max(1, 72 * scale));
  return sharp(bytes, { density }).resize(DRAWN, DRAWN, { fit: "inside" });
}

/**
 * sharp, which is loaded only where there is a picture: it takes longer than most texts. With one thread for each encoding,
 * for how libaom divides a picture, and so its bytes, depends on the number of them.
 */
export async function encoder(): Promise<typeof import("sharp").default> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  return sharp;
}
