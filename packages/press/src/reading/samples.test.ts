import { deflateSync } from "node:zlib";
import { PDFContext } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { mostInk } from "./samples.ts";

/** Four pixels; the last has 255 + 204 + 102 + 51 of 255, which are 240 %. */
const PIXELS = Uint8Array.of(0, 0, 0, 0, 10, 20, 30, 40, 5, 10, 200, 3, 255, 204, 102, 51);

interface Written {
  readonly filter?: string;
  readonly bits?: number;
  readonly predictor?: number;
  readonly decode?: readonly number[];
}

function most({ filter, bits = 8, predictor, decode }: Written): number | undefined {
  const bytes = filter === "FlateDecode" ? deflateSync(PIXELS) : PIXELS;
  const image = PDFContext.create().stream(bytes, {
    BitsPerComponent: bits,
    ...(filter === undefined ? {} : { Filter: filter }),
    ...(predictor === undefined ? {} : { DecodeParms: { Predictor: predictor } }),
    ...(decode === undefined ? {} : { Decode: [...decode] }),
  });
  return mostInk(image);
}

test.each<[string, Written, number]>([
  ["packed", { filter: "FlateDecode" }, 240],
  ["as it is", {}, 240],
  ["with white as 1", { decode: [1, 0, 1, 0, 1, 0, 1, 0] }, 400],
])("the most ink of an image %s", (_what, written, ink) => {
  expect(most(written)).toBeCloseTo(ink);
});

test.each<[string, Written]>([
  ["a JPEG", { filter: "DCTDecode" }],
  ["other bits", { bits: 16 }],
  ["rows of differences", { filter: "FlateDecode", predictor: 15 }],
])("nothing is known of %s", (_what, written) => {
  expect(most(written)).toBeUndefined();
});
