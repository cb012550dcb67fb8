import type { Files } from "@printery/task";
import type { Sharp } from "sharp";

/** A picture in one size and format. */
export interface Variant {
  readonly path: string;
  /** Pixels across. */
  readonly width: number;
}

/** What comes from a camera, or what was drawn, with few colours and sharp edges. */
export type Sort = "photograph" | "drawing";

interface Format {
  readonly type: string;
  readonly srcset: readonly Variant[];
}

interface Variants {
  /** The lightest first; every browser shows the last. */
  readonly formats: readonly Format[];
  /** Pixels of the largest. */
  readonly width: number;
  readonly height: number;
  readonly files: Files;
}

/**
 * Pixels across. The measure is 640 pixels of CSS at most: the largest is more than twice that, so is sharp on every screen, and
 * the smallest serves telephones that have one pixel to a pixel.
 */
const WIDTHS = [480, 960, 1440];
/** Pixels: WebP and AVIF hold 16,383 at most. */
const TALLEST = 16_000;
/** A size that is nearly that of the picture itself is not worth a file. */
const NEAR = 0.8;
/** A format is worth its files where it takes less than this share of those that more browsers know. */
const LIGHTER = 0.95;

interface Encoding {
  readonly type: string;
  readonly extension: string;
  readonly encode: (image: Sharp) => Sharp;
}

/**
 * Effort 1 of 9, which at the same quality is hardly heavier than 4, and takes a tenth of the time. Colour in full: half of it
 * frays red letters, and saves a twentieth.
 */
const AVIF: Encoding = {
  type: "image/avif",
  extension: "avif",
  encode: (image) => image.avif({ quality: 55, effort: 1, chromaSubsampling: "4:4:4" }),
};
const WEBP: Encoding = {
  type: "image/webp",
  extension: "webp",
  encode: (image) => image.webp({ quality: 78, effort: 4 }),
};
const FLAT_WEBP: Encoding = {
  ...WEBP,
  encode: (image) => image.webp({ lossless: true, effort: 4 }),
};
const JPEG: Encoding = {
  type: "image/jpeg",
  extension: "jpg",
  encode: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
};
const PNG: Encoding = {
  type: "image/png",
  extension: "png",
  encode: (image) => image.png({ compressionLevel: 9 }),
};

interface Encoded {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

/** The picture in `source` as files called after `name`: `images/map-960.avif`. Never larger than it is. */
export async function variantsOf(name: string, source: Sharp, sort: Sort): Promise<Variants> {
  const base = await baseOf(source);
  const { width, height } = base;
  const largest = await Promise.all(
    encodings(sort, base.isOpaque).map(async (encoding) => {
      return { encoding, bytes: await encoding.encode(base.image()).toBuffer() };
    }),
  );
  const stem = name.replace(/\.\w+$/, "");
  const smaller = WIDTHS.filter((each) => each < width * NEAR);
  const files = new Map<string, Uint8Array>();
  const formats: Format[] = [];
  for (const { encoding, bytes } of worthwhile(largest)) {
    const { type, extension, encode } = encoding;
    const pathOf = (width: number) => `${stem}-${width}.${extension}`;
    const others = await Promise.all(
      smaller.map((each) => encode(base.image().resize(each)).toBuffer()),
    );
    const sized = [...smaller, width].map((width) => ({ path: pathOf(width), width }));
    for (const [at, { path }] of sized.entries()) files.set(path, others[at] ?? bytes);
    formats.push({ type, srcset: sized });
  }
  return { formats, width, height, files };
}

/** The formats to try, the one that every browser knows last. Of two such, {@link worthwhile} keeps the lighter. */
function encodings(sort: Sort, isOpaque: boolean): readonly Encoding[] {
  if (sort === "photograph") return [AVIF, WEBP, isOpaque ? JPEG : PNG];
  return isOpaque ? [AVIF, FLAT_WEBP, JPEG, PNG] : [AVIF, FLAT_WEBP, PNG];
}

/** Those of `encoded`, from the one that fewest browsers know to the one that all do, that are lighter than what follows them. */
function worthwhile(encoded: readonly Encoded[]): Encoded[] {
  const plain = encoded.filter(({ encoding }) => encoding === JPEG || encoding === PNG);
  const lightest = plain.toSorted((one, other) => one.bytes.byteLength - other.bytes.byteLength)[0];
  if (lightest === undefined) throw new Error("Expected a format that every browser shows");
  const kept = [lightest];
  for (const each of encoded.filter((each) => !plain.includes(each)).toReversed()) {
    const least = kept[0]?.bytes.byteLength ?? 0;
    if (each.bytes.byteLength < least * LIGHTER) kept.unshift(each);
  }
  return kept;
}

interface Base {
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
  /** The pixels, anew each time. */
  readonly image: () => Sharp;
}

/** The pixels in the largest size: upright, in the colours of screens, decoded once for all. */
async function baseOf(source: Sharp): Promise<Base> {
  const width = WIDTHS.at(-1) ?? 0;
  const pixels = source
    .autoOrient()
    .resize({ width, height: TALLEST, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const { data, info } = await pixels.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  const { default: sharp } = await import("sharp");
  const { width: across, height, channels } = info;
  const whole = () => sharp(data, { raw: { width: across, height, channels } });
  const { isOpaque } = await whole().stats();
  const image = isOpaque && channels === 4 ? () => whole().removeAlpha() : whole;
  return { width: across, height, isOpaque, image };
}
