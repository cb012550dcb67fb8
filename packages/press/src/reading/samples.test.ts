import { deflateSync } from "node:zlib";
import { PDFContext, PDFHexString, type PDFObject } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { mostInk } from "./samples.ts";

/** Four pixels; the last has 255 + 204 + 102 + 51 of 255, which are 240 %. */
const PIXELS = Uint8Array.of(0, 0, 0, 0, 10, 20, 30, 40, 5, 10, 200, 3, 255, 204, 102, 51);
const INVERTED = [1, 0, 1, 0, 1, 0, 1, 0];

interface Written {
  readonly filter?: string | readonly string[];
  readonly bits?: number;
  readonly predictor?: number;
  readonly decode?: readonly number[];
  readonly palette?: string;
}

function imageOf(
  bytes: Uint8Array,
  { filter, bits = 8, predictor, decode, palette }: Written,
): PDFObject {
  const context = PDFContext.create();
  const image = context.stream(bytes, {
    BitsPerComponent: bits,
    ...(filter === undefined ? {} : { Filter: typeof filter === "string" ? filter : [...filter] }),
    ...(predictor === undefined ? {} : { DecodeParms: { Predictor: predictor } }),
    ...(decode === undefined ? {} : { Decode: [...decode] }),
    ...(palette === undefined
      ? {}
      : { ColorSpace: ["Indexed", "DeviceCMYK", 1, PDFHexString.of(palette)] }),
  });
  return image;
}

function most(written: Written): Promise<number | undefined> {
  const bytes = written.filter === "FlateDecode" ? deflateSync(PIXELS) : PIXELS;
  return mostInk(imageOf(bytes, written));
}

test.each<[string, Written, number]>([
  ["packed", { filter: "FlateDecode" }, 240],
  ["as it is", {}, 240],
  ["with white as 1", { decode: INVERTED }, 400],
  // Two colours, the second of 255 + 255 + 128 + 0; the bits tell which.
  ["with a palette", { palette: "00000000ffff8000", bits: 1 }, 250],
])("the most ink of an image %s", async (_what, written, ink) => {
  expect(await most(written)).toBeCloseTo(ink, 0);
});

/** A JPEG as Adobe's programs write it, all of it in the colour that sharp makes of `background`; and how much ink that is. */
async function jpeg(background: string): Promise<{ bytes: Buffer; ink: number }> {
  const field = sharp({ create: { width: 16, height: 16, channels: 3, background } });
  const bytes = await field.toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
  const inks = await sharp(bytes)
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk")
    .raw()
    .toBuffer();
  return { bytes, ink: (inks.subarray(0, 4).reduce((sum, ink) => sum + ink, 0) / 255) * 100 };
}

test("a JPEG is unpacked, and has no ink at 255 where it is inverted, as Adobe's are", async () => {
  const { bytes, ink } = await jpeg("#202830");
  expect(ink).toBeGreaterThan(200);
  const found = await mostInk(imageOf(bytes, { filter: "DCTDecode", decode: INVERTED }));
  expect(found).toBeCloseTo(ink, 0);
  const plain = await mostInk(imageOf(bytes, { filter: "DCTDecode" }));
  expect(plain).toBeCloseTo(400 - ink, 0);
});

test("without the mark of Adobe's it has the same samples", async () => {
  const { bytes, ink } = await jpeg("#202830");
  const at = bytes.indexOf(Buffer.of(0xff, 0xee));
  const end = at + 2 + bytes.readUInt16BE(at + 2);
  const bare = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
  expect(bare.includes("Adobe")).toBe(false);
  const found = await mostInk(imageOf(bare, { filter: "DCTDecode", decode: INVERTED }));
  expect(found).toBeCloseTo(ink, 0);
});

test("a JPEG that is packed once more is unpacked twice", async () => {
  const { bytes, ink } = await jpeg("#ffffff");
  const filter = ["FlateDecode", "DCTDecode"];
  const image = imageOf(deflateSync(bytes), { filter, decode: INVERTED });
  expect(await mostInk(image)).toBeCloseTo(ink, 0);
});

test.each<[string, Written]>([
  ["a damaged JPEG", { filter: "DCTDecode" }],
  ["other bits", { bits: 16 }],
  ["rows of differences", { filter: "FlateDecode", predictor: 15 }],
])("nothing is known of %s", async (_what, written) => {
  expect(await most(written)).toBeUndefined();
});
