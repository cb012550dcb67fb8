import sharp from "sharp";
import { expect, test } from "vitest";
import { covering, coverToRead } from "./own-cover.ts";

const page = { width: 400, height: 600 };

test.each([
  ["of its proportions", { width: 200, height: 300 }, page],
  ["a little too wide", { width: 201, height: 300 }, { width: 402, height: 600 }],
  ["a little too tall", { width: 200, height: 301 }, { width: 400, height: 602 }],
  ["on its side", { width: 300, height: 200 }, { width: 900, height: 600 }],
  ["larger", { width: 4000, height: 8000 }, { width: 400, height: 800 }],
])("a picture %s covers a page, and no more", (_, picture, size) => {
  const { width, height } = covering(picture, page);
  expect([width, height]).toEqual([expect.closeTo(size.width), expect.closeTo(size.height)]);
});

const inch = { width: 72, height: 108 };

async function pictureOf(width: number, kind: "png" | "jpeg") {
  const height = width * 1.5;
  const image = sharp({ create: { width, height, channels: 3, background: "#204060" } });
  const bytes = await image.toFormat(kind).toBuffer();
  return { name: "images/a", mediaType: `image/${kind}`, width, height, bytes } as const;
}

test("a photograph with as many dots as are seen is read as it is", async () => {
  const picture = await pictureOf(300, "jpeg");
  expect(await coverToRead(picture, inch)).toBe(picture);
});

test.each([
  ["jpeg", 302, 300],
  ["png", 600, 300],
  ["png", 100, 100],
] as const)("a %s %i pixels wide is a JPEG of %i to the inch", async (kind, given, width) => {
  const { mediaType, bytes } = await coverToRead(await pictureOf(given, kind), inch);
  expect(mediaType).toBe("image/jpeg");
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width });
});
