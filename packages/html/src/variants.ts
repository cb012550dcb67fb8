import type { Files } from "@printery/task";
import type { JpegOptions, PngOptions, Sharp, WebpOptions } from "sharp";

/** A picture in one size and format. */
export interface Variant {
  readonly path: string;
  /** Pixels across. */
  readonly width: number;
}

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
/** A format is worth its files where they take less than this share of those that more browsers know. */
const LIGHTER = 0.95;
/** A drawing has no more, with those that lie between at its edges; a PNG's table of 256 then shows it as it is. */
const FEW_COLOURS = 4096;

interface Encoding {
  /** Whether it shows each pixel as it is: not worth trying where the pixels are new. */
  readonly isExact?: boolean;
  readonly type: "image/avif" | "image/webp" | "image/jpeg" | "image/png";
  readonly extension: string;
  readonly encode: (image: Sharp) => Sharp;
}

/**
 * Effort 1 of 9, which at the same quality is hardly heavier than 4, and takes a tenth of the time. Colour in full: half of it
 * frays red letters, and saves a twentieth.
 */
const avif = (quality: number): Encoding => ({
  type: "image/avif",
  extension: "avif",
  encode: (image) => image.avif({ quality, effort: 1, chromaSubsampling: "4:4:4" }),
});
const webp = (options: WebpOptions): Encoding => ({
  type: "image/webp",
  extension: "webp",
  encode: (image) => image.webp({ effort: 4, ...options }),
});
const jpeg = (options: JpegOptions): Encoding => ({
  type: "image/jpeg",
  extension: "jpg",
  encode: (image) => image.jpeg({ mozjpeg: true, ...options }),
});
const png = (options: PngOptions): Encoding => ({
  type: "image/png",
  extension: "png",
  encode: (image) => image.png(options),
});

/** What to try, from what fewest browsers know to what all do; of those beside each other each size has the lightest. */
function encodings({ isOpaque, isFlat }: Base): readonly (readonly Encoding[])[] {
  if (!isFlat) {
    return [[avif(55)], [webp({ quality: 78 })], [isOpaque ? jpeg({ quality: 80 }) : png({})]];
  }
  // Letters and lines show what a photograph hides.
  const flat = png({ palette: true, dither: 0, compressionLevel: 9 });
  const fine = jpeg({ quality: 90, chromaSubsampling: "4:4:4" });
  return [
    [avif(65)],
    [webp({ quality: 88, smartSubsample: true }), { ...webp({ lossless: true }), isExact: true }],
    isOpaque ? [flat, fine] : [flat],
  ];
}

interface Encoded {
  readonly type: string;
  readonly sizes: readonly (Variant & { readonly bytes: Uint8Array })[];
}

/** The picture in `source` as files called after `name`: `images/map-960.avif`. Never larger than it is. */
export async function variantsOf(name: string, source: Sharp): Promise<Variants> {
  const base = await baseOf(source);
  const { width, height } = base;
  const widths = [...WIDTHS.filter((each) => each < width * NEAR), width];
  const stem = name.replace(/\.\w+$/, "");
  const all = await Promise.all(
    encodings(base).map(async (choice): Promise<Encoded> => {
      const sizes = widths.map((width) => lightest(stem, width, base, choice));
      return { type: choice[0]?.type ?? "", sizes: await Promise.all(sizes) };
    }),
  );
  const kept = worthwhile(all);
  const formats = kept.map(({ type, sizes }) => ({
    type,
    srcset: sizes.map(({ path, width }) => ({ path, width })),
  }));
  const files = new Map(kept.flatMap(({ sizes }) => sizes.map(({ path, bytes }) => [path, bytes])));
  return { formats, width, height, files };
}

async function lightest(
  stem: string,
  width: number,
  base: Base,
  choice: readonly Encoding[],
): Promise<Encoded["sizes"][number]> {
  const isWhole = width === base.width;
  const able = choice.filter(({ isExact = false }) => isWhole || !isExact);
  const tried = able.map(async ({ extension, encode }) => {
    const image = isWhole ? base.image() : base.image().resize(width);
    return { path: `${stem}-${width}.${extension}`, width, bytes: await encode(image).toBuffer() };
  });
  const [first, ...others] = await Promise.all(tried);
  if (first === undefined) throw new Error("Expected an encoding");
  return others.reduce(
    (one, other) => (other.bytes.length < one.bytes.length ? other : one),
    first,
  );
}

/** Those of `encoded` that are lighter than all that more browsers know; the last, which all do, stays. */
function worthwhile(encoded: readonly Encoded[]): Encoded[] {
  const kept: Encoded[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const each of encoded.toReversed()) {
    const weight = each.sizes.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (weight >= least * LIGHTER) continue;
    kept.unshift(each);
    least = weight;
  }
  return kept;
}

interface Base {
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
  /** Whether it has few colours. */
  readonly isFlat: boolean;
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
  return { width: across, height, isOpaque, isFlat: isFlat(data, channels), image };
}

function isFlat(pixels: Buffer, channels: number): boolean {
  const colours = new Set<number>();
  for (let at = 0; at < pixels.length && colours.size <= FEW_COLOURS; at += channels) {
    colours.add(pixels.readUIntBE(at, channels));
  }
  return colours.size <= FEW_COLOURS;
}
