import type { PDFObject } from "@cantoo/pdf-lib";
import { bytesOf, filtersOf, get, numberOf, numbersOf } from "./pdf-file.ts";

/** Bytes of a pixel in CMYK. */
const INKS = 4;

/**
 * Per cent of all inks together where an image in CMYK has most of them. Nothing is known of a JPEG, of other bits than eight, and
 * of rows told by their differences, in which our own writer writes none.
 */
export function mostInk(image: PDFObject): number | undefined {
  const isPlain = ["", "FlateDecode"].includes(filtersOf(image).join());
  const isWhole = numberOf(get(image, "DecodeParms", "Predictor")) === undefined;
  if (!isPlain || !isWhole || numberOf(get(image, "BitsPerComponent")) !== 8) return undefined;
  const samples = bytesOf(image);
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
