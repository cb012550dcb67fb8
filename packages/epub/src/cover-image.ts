import { frontCover, svgOf } from "@printery/cover";
import type { Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import sharp from "sharp";

/** Pixels: the 2:3 of the book trade, at the size that shops ask for. */
const SIZE = { width: 1600, height: 2400 };

/** The front of the cover as JPEG. */
export async function coverImage(
  publication: Publication,
): Promise<{ readonly jpeg: Uint8Array; readonly messages: readonly Message[] }> {
  const { drawing, messages } = frontCover(publication, SIZE);
  const jpeg = await sharp(Buffer.from(svgOf(drawing)))
    .flatten()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { jpeg, messages };
}
