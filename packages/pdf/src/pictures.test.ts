import type { ImageAsset } from "@printery/publication";
import { specimen, specimenImages } from "@printery/testing";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readPictures } from "./pictures.ts";

const PNG = Buffer.from(specimenImages().get("images/square.png") ?? []);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);

/** The reasons why this image can't be printed. */
async function complaints(
  mediaType: ImageAsset["mediaType"],
  bytes: Uint8Array | undefined,
): Promise<string[]> {
  const images: ImageAsset[] = [{ name: "images/a", mediaType, width: 2, height: 2 }];
  const reasons: string[] = [];
  await readPictures(
    { ...specimen("article", "book"), images },
    new Map(bytes === undefined ? [] : [["images/a", bytes]]),
    ({ reason }) => reasons.push(reason),
  );
  return reasons.map((reason) => reason.replace(/^.*, not (.*);.*$/, "$1"));
}

describe("a picture is printed", () => {
  test.each([
    ["a PNG", "image/png", PNG],
    ["a JPEG", "image/jpeg", JPEG],
    [
      "an SVG",
      "image/svg+xml",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>'),
    ],
    [
      "a GIF",
      "image/gif",
      Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64"),
    ],
    ["a JPEG with bytes after its end", "image/jpeg", Buffer.concat([JPEG, Buffer.alloc(8)])],
  ] as const)("%s", async (_name, mediaType, bytes) => {
    expect(await complaints(mediaType, bytes)).toEqual([]);
  });
});

describe("a picture is reported", () => {
  const spoiled = Buffer.from(PNG);
  spoiled.fill(0x55, PNG.indexOf("IDAT") + 4, PNG.indexOf("IDAT") + 12);

  test.each([
    ["cut off", "image/png", PNG.subarray(0, -20), "a damaged image/png"],
    ["spoiled", "image/png", spoiled, "a damaged image/png"],
    ["a JPEG that says it is a PNG", "image/png", JPEG, "a damaged image/png"],
    ["cut off", "image/jpeg", JPEG.subarray(0, -2), "a damaged image/jpeg"],
    ["of no bytes", "image/jpeg", new Uint8Array(), "a damaged image/jpeg"],
    ["no drawing", "image/svg+xml", Buffer.from("<svg"), "a damaged image/svg+xml"],
    ["missing", "image/png", undefined, "a damaged image/png"],
  ] as const)("%s (%s)", async (_name, mediaType, bytes, problem) => {
    expect(await complaints(mediaType, bytes)).toEqual([problem]);
  });
});

describe("a picture is made one that a page can show", () => {
  const printed = async (asset: Omit<ImageAsset, "name">, bytes: Uint8Array) => {
    const images: ImageAsset[] = [{ name: "images/a", ...asset }];
    const pictures = await readPictures(
      { ...specimen("article", "book"), images },
      new Map([["images/a", bytes]]),
      ({ reason }) => {
        throw new Error(reason);
      },
    );
    return pictures.get("images/a")?.bytes ?? new Uint8Array();
  };
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#7a9aa8" } });

  test("a JPEG in the colours of print is one in those of a screen", async () => {
    const size = { width: 40, height: 20 };
    const bytes = await blank(40, 20).toColourspace("cmyk").jpeg().toBuffer();
    const { space, format, width } = await sharp(
      await printed({ mediaType: "image/jpeg", ...size }, bytes),
    ).metadata();
    expect({ space, format, width }).toEqual({ space: "srgb", format: "jpeg", width: 40 });
    const plain = await blank(40, 20).jpeg().toBuffer();
    expect(await printed({ mediaType: "image/jpeg", ...size }, plain)).toBe(plain);
  });

  test("one of more than a page shows is smaller", async () => {
    const size = { width: 7000, height: 5001 };
    const bytes = await blank(7000, 5001).png().toBuffer();
    const { width, height } = await sharp(
      await printed({ mediaType: "image/png", ...size }, bytes),
    ).metadata();
    expect({ width, height }).toEqual({ width: 2400, height: 1715 });
  });

  test("a drawing as thin as a hair is one pixel wide", async () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="9000"/>');
    const size = { width: 1, height: 9000 };
    const { width } = await sharp(
      await printed({ mediaType: "image/svg+xml", ...size }, bytes),
    ).metadata();
    expect(width).toBe(1);
  });
});
