import { expect, test } from "vitest";
import { png } from "../test/nodes.ts";
import { readImageFile } from "./image-file.ts";

const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex");

const jpegFrame = "ffc0 000b 08 0004 0005 01 011100 ffd9";
const upright = hex(`ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 0000 ${jpegFrame}`);
// One Exif entry: Orientation, a short, 6: the camera lay on its right side.
const exif = "457869660000 49492a0008000000 0100 1201 0300 01000000 06000000 00000000";
const lying = hex(`ffd8 ffe1 0022 ${exif} ${jpegFrame}`);
const gif = hex("474946383961 0700 0300 00 00 00 3b");
const webp = hex("52494646 16000000 57454250 56503858 0a000000 00000000 060000 020000");

test.each([
  ["a PNG", png, "image/png", 3, 2],
  ["a JPEG", upright, "image/jpeg", 5, 4],
  ["a JPEG on its side", lying, "image/jpeg", 4, 5],
  ["a GIF", gif, "image/gif", 7, 3],
  ["a WebP", webp, "image/webp", 7, 3],
  ["an SVG", Buffer.from('<svg width="10.4" height="0.6"></svg>'), "image/svg+xml", 10, 1],
  [
    "an SVG that holds what its editor has of it",
    Buffer.from(
      `<?xml version="1.0"?><svg content="${"&lt;mx a=3>".repeat(300)}" width="591px" height="90"></svg>`,
    ),
    ...(["image/svg+xml", 591, 90] as const),
  ],
  [
    "an SVG with a view alone",
    Buffer.from(`<svg data-a='${"b".repeat(2000)}' viewBox="0 0 40 20"></svg>`),
    "image/svg+xml",
    40,
    20,
  ],
])("%s", (_, bytes, mediaType, width, height) => {
  expect(readImageFile(bytes)).toMatchObject({ header: { mediaType, width, height } });
});

test.each([
  ["no bytes", Buffer.alloc(0), "an empty file"],
  ["words", Buffer.from("An image of a lighthouse"), "bytes that are none"],
  ["an SVG without a size", Buffer.from("<svg></svg>"), "an SVG without a size"],
  ["half a PNG", png.slice(0, 40), "the first part of one"],
  ["half a JPEG", upright.subarray(0, -2), "the first part of one"],
  ["half a WebP", webp.subarray(0, -1), "the first part of one"],
  ["half an SVG", Buffer.from('<svg width="10" height="10"><path/>'), "the first part of one"],
  ["a GIF without pixels", hex("474946383961 0700 0000 00 00 00 3b"), "one without pixels"],
  ["a BMP", Buffer.concat([Buffer.from("BM"), Buffer.alloc(60, 1)]), "a BMP image"],
])("%s is none that can be published", (_, bytes, instead) => {
  expect(readImageFile(bytes)).toEqual({ instead });
});
