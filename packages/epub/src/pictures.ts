import { drawingOf } from "@printery/markup";
import { type ImageAsset, type Publication, textImages } from "@printery/publication";
import type { Files } from "@printery/task";

/** An image as the book carries it. */
export interface Picture {
  readonly href: string;
  readonly mediaType: ImageAsset["mediaType"];
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The images in the texts of `publication` by name, each such that every reading system can show it. */
export async function picturesOf(
  publication: Publication,
  files: Files,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { name, ...image } of textImages(publication)) {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`The bytes of ${name} are missing`);
    pictures.set(name, await fitted({ ...image, href: name, bytes }));
  }
  return pictures;
}

/** Apple takes no image of more (its Asset Guide says 5.6 million, its page “Prepare your book” 4 million). */
const MOST_PIXELS = 4_000_000;
/** Kobo advises against more (Kobo EPUB Guidelines, “Limitations and Maximums”). */
const MOST_BYTES = 5_000_000;
/** Below what one sees through: devices lay any colour there (Kobo EPUB Guidelines, “Image Formatting”). */
const PAPER = "#ffffff";

async function fitted(picture: Picture): Promise<Picture> {
  // Loaded only where there is one.
  const { default: sharp } = await import("sharp");
  const { mediaType, width, height, bytes, href } = picture;
  if (mediaType === "image/svg+xml") {
    const drawing = drawingOf(Buffer.from(bytes).toString("utf8"));
    if (drawing !== undefined) return { ...picture, bytes: Buffer.from(drawing) };
    const png = await sharp(bytes)
      .resize({ width, height, fit: "fill" })
      .flatten(WHITE)
      .png()
      .toBuffer();
    return { ...picture, href: `${href}.png`, mediaType: "image/png", bytes: png };
  }
  // A GIF may be an animation, which writing it anew would stop.
  if (mediaType === "image/gif") return picture;
  // One that is damaged in part was told of, and is published.
  const opened = sharp(bytes, { failOn: "truncated" });
  const { hasAlpha, space } = await opened.metadata();
  const target = formatFor(mediaType, bytes.byteLength, hasAlpha);
  const isLarge = width * height > MOST_PIXELS;
  if (target === mediaType && !isLarge && !hasAlpha && space !== "cmyk") return picture;
  const image = opened
    .autoOrient()
    .flatten(WHITE)
    .toColourspace(space === "b-w" ? "b-w" : "srgb");
  const scale = Math.sqrt(MOST_PIXELS / (width * height));
  const [across, down] = [width, height].map((side) => Math.max(1, Math.floor(side * scale)));
  const sized = isLarge ? image.resize({ width: across, height: down, fit: "fill" }) : image;
  const isJpeg = target === "image/jpeg";
  const { data, info } = await (isJpeg ? sized.jpeg({ quality: 90 }) : sized.png()).toBuffer({
    resolveWithObject: true,
  });
  return {
    href: target === mediaType ? href : `${href}.${isJpeg ? "jpg" : "png"}`,
    mediaType: target,
    width: info.width,
    height: info.height,
    bytes: data,
  };
}

const WHITE = { background: PAPER };

/** WebP is no format of older devices, and a PNG of a photograph may be too heavy for any. */
function formatFor(
  mediaType: ImageAsset["mediaType"],
  bytes: number,
  hasAlpha: boolean,
): "image/png" | "image/jpeg" {
  if (mediaType === "image/jpeg" || bytes > MOST_BYTES) return "image/jpeg";
  // What one sees through is drawn rather than photographed.
  return mediaType === "image/webp" && !hasAlpha ? "image/jpeg" : "image/png";
}
