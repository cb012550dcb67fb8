// For tests: a picture in inks.
import sharp from "sharp";
import { cmykTiff } from "./cmyk-tiff.ts";

/** A JPEG of 8 by 8 pixels in four inks, 0 to 255, without a profile. */
export function cmykJpeg(inks: readonly number[]): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 64 }, () => inks).flat());
  const image = sharp(cmykTiff(pixels, 8, 8))
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk");
  return image.jpeg({ quality: 100 }).toBuffer();
}
