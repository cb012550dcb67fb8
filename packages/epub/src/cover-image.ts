import { frontCover, svgOf } from "@printery/cover";
import type { ImageAsset, Publication } from "@printery/publication";
import { type Cache, type Files, keep, type Message, sha256 } from "@printery/task";
import type { Sharp } from "sharp";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels: the 2:3 of the book trade, at the size that shops ask for. */
const SIZE: Size = { width: 1600, height: 2400 };
/** What Amazon shows beside a book on its pages, and calls ideal (Kindle Publishing Guidelines, Cover Image Guidelines). */
export const MARKETING: Size = { width: 1600, height: 2560 };

interface CoverJpeg {
  readonly jpeg: Uint8Array;
  readonly messages: readonly Message[];
}

/**
 * The front of the cover as JPEG, of so many pixels; one of its publisher's own, which is among `images`, has its own
 * proportions and no more pixels than that.
 */
export async function coverImage(
  publication: Publication,
  images: Files,
  { size = SIZE, cache }: { readonly size?: Size; readonly cache?: Cache | undefined } = {},
): Promise<CoverJpeg> {
  const own = ownCover(publication, images);
  if (own !== undefined) {
    const jpeg = await jpegOf((await fitted(own, size)).flatten({ background: "#ffffff" }));
    return { jpeg, messages: smallness(publication, own) };
  }
  const { drawing, messages } = frontCover(publication, size);
  const svg = svgOf(drawing);
  // It covers its ground, on which nothing need be laid.
  const jpeg = await keep(cache, `cover-${sha256(svg)}`, async () =>
    jpegOf((await opened(svg)).removeAlpha()),
  );
  return { jpeg, messages };
}

/**
 * sharp is loaded only where a cover is not kept from the last time. A picture that is damaged in part was told of, and is
 * published.
 */
async function opened(image: string | Uint8Array, density = 72): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(image), { density, failOn: "truncated" });
}

type OwnCover = ImageAsset & { readonly bytes: Uint8Array };

function ownCover({ cover, images }: Publication, files: Files): OwnCover | undefined {
  if (cover === undefined) return undefined;
  const asset = images.find(({ name }) => name === cover.image);
  const bytes = files.get(cover.image);
  if (asset === undefined || bytes === undefined)
    throw new Error(`The bytes of ${cover.image} are missing`);
  return { ...asset, bytes };
}

/** A drawing has as many pixels as there is room for; nothing else is enlarged. */
async function fitted({ mediaType, width, height, bytes }: OwnCover, room: Size): Promise<Sharp> {
  const scale = Math.sqrt((room.width * room.height) / (width * height));
  const isDrawing = mediaType === "image/svg+xml";
  const density = isDrawing ? Math.min(2400, Math.max(1, 72 * scale)) : 72;
  const image = (await opened(bytes, density)).autoOrient();
  if (!isDrawing && scale >= 1) return image;
  const [across, down] = [width, height].map((side) => Math.max(1, Math.floor(side * scale)));
  return image.resize({ width: across, height: down, fit: "fill" });
}

function jpegOf(image: Sharp): Promise<Buffer> {
  return image.toColourspace("srgb").jpeg({ quality: 90, chromaSubsampling: "4:4:4" }).toBuffer();
}

/** Pixels of the shorter side, below which Apple takes no cover (Apple Books Asset Guide, “Cover Image”). */
const SHORTER = 1400;
/** Pixels of the longer side: a little below the 2,560 that Amazon calls ideal. */
const LONGER = 2400;

function smallness(
  { cover }: Publication,
  { name, mediaType, width, height }: OwnCover,
): Message[] {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const isEnough = mediaType === "image/svg+xml" || (shorter >= SHORTER && longer >= LONGER);
  if (isEnough || cover === undefined) return [];
  const { path: file, place } = cover;
  const reason = `Expected ${name} with 1,400 pixels at least on its shorter side, below which Apple takes no cover, and 2,400 on its longer (Amazon's ideal is 2,560), not ${width} × ${height}; it is published as it is`;
  const said = { file, severity: "warning", ruleId: "cover-small", reason } as const;
  return [place === undefined ? said : { ...said, place }];
}
