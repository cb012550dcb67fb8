import { inflateSync } from "node:zlib";
import { PDFHexString, type PDFObject, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { bytesOf, filtersOf, get, itemsOf, nameOf, numberOf, numbersOf } from "./pdf-file.ts";
import type { SurveyedPage } from "./survey.ts";

/** Bytes of a pixel in CMYK. */
const INKS = 4;

/** Per cent of all inks together where each image in CMYK on `pages` has most of them; those that can't be looked into are left out. */
export async function inksOfPictures(
  pages: readonly Pick<SurveyedPage, "marks">[],
): Promise<Map<PDFObject, number>> {
  const inks = new Map<PDFObject, number>();
  const known = new Set<PDFObject>();
  for (const { image } of pages.flatMap(({ marks }) => marks)) {
    if (image?.stream === undefined || image.space.kind !== "cmyk") continue;
    if (known.has(image.stream)) continue;
    known.add(image.stream);
    const most = await mostInk(image.stream);
    if (most !== undefined) inks.set(image.stream, most);
  }
  return inks;
}

/**
 * Per cent of all inks together where an image in CMYK has most of them. Nothing is known of bits other than eight, of rows told by
 * their differences, in which our own writer writes none, and of what is damaged.
 */
export async function mostInk(image: PDFObject): Promise<number | undefined> {
  const samples = await samplesOf(image);
  if (samples === undefined) return undefined;
  let most = 0;
  let least = 255 * INKS;
  for (let at = 0; at + 3 < samples.length; at += INKS) {
    let sum = 0;
    for (let ink = at; ink < at + INKS; ink += 1) sum += samples[ink] ?? 0;
    if (sum > most) most = sum;
    if (sum < least) least = sum;
  }
  // An image may be written with white as 1 (ISO 32000-1, 8.9.5.2).
  const isInverted = numbersOf(get(image, "Decode"))[0] === 1;
  return ((isInverted ? 255 * INKS - least : most) / 255) * 100;
}

/** Four bytes for each pixel, as they stand in the file before `Decode`; of a palette, for each colour in it. */
async function samplesOf(image: PDFObject): Promise<Uint8Array | undefined> {
  const [kind, , , palette] = itemsOf(get(image, "ColorSpace"));
  const filters = filtersOf(image).join(" ");
  if (nameOf(kind) === "Indexed") return paletteOf(palette);
  if (numberOf(get(image, "BitsPerComponent")) !== 8) return undefined;
  if (filters === "DCTDecode" || filters === "FlateDecode DCTDecode") return unpacked(image);
  const isWhole = numberOf(get(image, "DecodeParms", "Predictor")) === undefined;
  return isWhole && ["", "FlateDecode"].includes(filters) ? bytesOf(image) : undefined;
}

/** The samples of a JPEG; libvips takes all of those in inks for Adobe's, which have none at 255, whatever they say. */
async function unpacked(image: PDFObject): Promise<Uint8Array | undefined> {
  if (!(image instanceof PDFRawStream)) return undefined;
  // Loaded only where there is one.
  const { default: sharp } = await import("sharp");
  try {
    const packed = filtersOf(image).length > 1 ? inflateSync(image.contents) : image.contents;
    const opened = sharp(packed).pipelineColourspace("cmyk").toColourspace("cmyk");
    const { data, info } = await opened.raw().toBuffer({ resolveWithObject: true });
    return info.channels === INKS ? data.map((level) => 255 - level) : undefined;
  } catch {
    // sharp has no other way of saying that the image is damaged.
    return undefined;
  }
}

/** The colours of a palette, which is a string or a stream (ISO 32000-1, 8.6.6.3). */
function paletteOf(palette: PDFObject | undefined): Uint8Array {
  if (palette instanceof PDFString || palette instanceof PDFHexString) return palette.asBytes();
  return bytesOf(palette);
}
