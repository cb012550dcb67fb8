import { frontCover, svgOf } from "@printery/cover";
import type { Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import sharp from "sharp";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels: the 2:3 of the book trade, at the size that shops ask for. */
const SIZE: Size = { width: 1600, height: 2400 };
/** What Amazon shows beside a book on its pages, and calls ideal (Kindle Publishing Guidelines, Cover Image Guidelines). */
export const MARKETING: Size = { width: 1600, height: 2560 };

/** The front of the cover as JPEG, of so many pixels. */
export async function coverImage(
  publication: Publication,
  size: Size = SIZE,
): Promise<{ readonly jpeg: Uint8Array; readonly messages: readonly Message[] }> {
  const { drawing, messages } = frontCover(publication, size);
  const jpeg = await sharp(Buffer.from(svgOf(drawing)))
    .flatten()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { jpeg, messages };
}
