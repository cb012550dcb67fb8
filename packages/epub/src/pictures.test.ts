import type { ImageAsset } from "@printery/publication";
import { specimen } from "@printery/testing";
import sharp from "sharp";
import { expect, test } from "vitest";
import { picturesOf } from "./pictures.ts";

async function fit(image: ImageAsset, bytes: Uint8Array) {
  const publication = { ...specimen("book", "book"), images: [image] };
  return (await picturesOf(publication, new Map([[image.name, bytes]]))).get(image.name);
}

async function blank(width: number, height: number, format: "png" | "jpeg") {
  const background = "#7a9aa8";
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

test("an image of more than four million pixels is made smaller, in its own format", async () => {
  for (const format of ["png", "jpeg"] as const) {
    const image = {
      name: "images/quay",
      mediaType: `image/${format}`,
      width: 2600,
      height: 1800,
    } as const;
    const picture = await fit(image, await blank(2600, 1800, format));
    expect(picture).toMatchObject({
      href: image.name,
      mediaType: image.mediaType,
      width: 2403,
      height: 1664,
    });
    const { width, height, format: actual } = await sharp(picture?.bytes).metadata();
    expect({ width, height, actual }).toEqual({ width: 2403, height: 1664, actual: format });
  }
});

test("its sides are rounded so that it is within the limit", async () => {
  const image = {
    name: "images/q.png",
    mediaType: "image/png",
    width: 2520,
    height: 1920,
  } as const;
  const { width = 0, height = 0 } = (await fit(image, await blank(2520, 1920, "png"))) ?? {};
  expect(width * height).toBeLessThanOrEqual(4_000_000);
  expect(width * height).toBeGreaterThan(3_990_000);
});

test("one of just four million keeps its bytes", async () => {
  const bytes = await blank(2000, 2000, "png");
  const image = {
    name: "images/quay.png",
    mediaType: "image/png",
    width: 2000,
    height: 2000,
  } as const;
  expect((await fit(image, bytes))?.bytes).toBe(bytes);
});

test("one that can be seen through is laid on white", async () => {
  const background = { r: 20, g: 20, b: 20, alpha: 0 };
  const clear = { create: { width: 4, height: 4, channels: 4 as const, background } };
  const image = { name: "images/logo.png", mediaType: "image/png", width: 4, height: 4 } as const;
  const picture = await fit(image, await sharp(clear).png().toBuffer());
  expect(picture).toMatchObject({ href: "images/logo.png", mediaType: "image/png" });
  const { data, info } = await sharp(picture?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.channels, ...data.subarray(0, 3)]).toEqual([3, 255, 255, 255]);
});

test.each([
  ["webp", "photograph", undefined, "images/quay.jpg", "jpeg"],
  ["webp", "drawing", 0.5, "images/quay.png", "png"],
] as const)("of a %s %s another format stands in", async (format, _what, alpha, href, expected) => {
  const background = { r: 90, g: 120, b: 150, ...(alpha === undefined ? {} : { alpha }) };
  const channels = alpha === undefined ? 3 : 4;
  const bytes = await sharp({ create: { width: 4, height: 4, channels, background } })
    .toFormat(format)
    .toBuffer();
  const image = { name: "images/quay", mediaType: "image/webp", width: 4, height: 4 } as const;
  const picture = await fit(image, bytes);
  expect(picture?.href).toBe(href);
  expect((await sharp(picture?.bytes).metadata()).format).toBe(expected);
});

test("a photograph in the inks of a press is shown in the colours of a screen", async () => {
  const bytes = await sharp(await blank(4, 4, "jpeg"))
    .toColourspace("cmyk")
    .jpeg()
    .toBuffer();
  const image = { name: "images/quay.jpg", mediaType: "image/jpeg", width: 4, height: 4 } as const;
  expect((await sharp(bytes).metadata()).space).toBe("cmyk");
  expect((await sharp((await fit(image, bytes))?.bytes).metadata()).space).toBe("srgb");
});

const svg = (content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${content}</svg>`);
const drawing = {
  name: "images/map.svg",
  mediaType: "image/svg+xml",
  width: 20,
  height: 10,
} as const;

test.each([
  '<rect width="5" height="5"/>',
  '<use href="#hill"/>',
  '<path fill="url(#sky)" d="M0 0"/>',
  "<text>Turn on = off; see script</text>",
])("an SVG that only draws stays as it is: %s", async (content) => {
  const bytes = svg(content);
  expect(await fit(drawing, bytes)).toEqual({
    href: "images/map.svg",
    mediaType: "image/svg+xml",
    width: 20,
    height: 10,
    bytes,
  });
});

test.each([
  ["<script>alert(1)</script><g/>", "<g/>"],
  ['<rect onclick="alert(1)"/>', "<rect/>"],
  ['<rect fill="url(other.svg#sky)"/>', "<rect/>"],
])("an SVG that does more goes without that: %s", async (content, left) => {
  const picture = await fit(drawing, svg(content));
  expect(picture).toMatchObject({ href: "images/map.svg", mediaType: "image/svg+xml" });
  expect(Buffer.from(picture?.bytes ?? []).toString()).toContain(`>${left}</svg>`);
});

test.each([
  '<image href="https://example.org/a.png"/>',
  '<style>@import "a.css";</style>',
  "<foreignObject><p>text</p></foreignObject>",
])("of an SVG that would look otherwise a picture stands in: %s", async (content) => {
  const picture = await fit(drawing, svg(content));
  expect(picture).toMatchObject({ href: "images/map.svg.png", mediaType: "image/png" });
  const { format, width, height } = await sharp(picture?.bytes).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 20, height: 10 });
});

test("a photograph that is damaged in part is shown as far as it goes", async () => {
  const bytes = await blank(2600, 1800, "jpeg");
  const junk = Buffer.from("ZZZZZZZZZZ");
  const spoiled = Buffer.concat([bytes.subarray(0, -12), junk, bytes.subarray(-2)]);
  await expect(sharp(spoiled).raw().toBuffer()).rejects.toThrow();
  const image = {
    name: "images/a.jpg",
    mediaType: "image/jpeg",
    width: 2600,
    height: 1800,
  } as const;
  expect(await fit(image, spoiled)).toMatchObject({ width: 2403, height: 1664 });
});

test("an image without bytes is our own mistake", async () => {
  await expect(picturesOf(specimen("book", "book"), new Map())).rejects.toThrow(
    "images/square.png",
  );
});
