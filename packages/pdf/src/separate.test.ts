import { inflateSync } from "node:zlib";
import { pressProfile } from "@printery/design";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cmykJpeg } from "./cmyk-jpeg.ts";
import { type Separation, separate } from "./separate.ts";

const press = { profile: pressProfile, limit: 3 };
const plain = { isLossy: false, isSeparated: false };

/** A picture of 8 by 8 pixels of one colour. */
function field(background: string | { r: number; g: number; b: number; alpha: number }) {
  return sharp({ create: { width: 8, height: 8, channels: 4, background } });
}

/** The inks of the first pixel, 0 to 255; grey is light. */
async function inksOf({ bytes, filter }: Separation): Promise<number[]> {
  if (filter === "FlateDecode") return [...inflateSync(bytes).subarray(0, 4)];
  const image = sharp(bytes).pipelineColourspace("cmyk").toColourspace("cmyk");
  return [...(await image.raw().toBuffer()).subarray(0, 4)];
}

describe("a picture", () => {
  test("in colours is mixed of four inks", async () => {
    const found = await separate(
      { ...plain, bytes: await field("#1F4E5F").png().toBuffer() },
      press,
    );
    expect(found).toMatchObject({
      width: 8,
      height: 8,
      space: "DeviceCMYK",
      filter: "FlateDecode",
    });
    const [cyan = 0, , yellow = 0] = await inksOf(found);
    expect(cyan).toBeGreaterThan(yellow);
  });

  test("in greys is printed in black alone", async () => {
    const bytes = await field("#808080").jpeg().toBuffer();
    const found = await separate({ ...plain, isLossy: true, bytes }, press);
    expect(found).toMatchObject({ space: "DeviceGray", filter: "DCTDecode" });
  });

  test("that is damaged in part is printed as far as it goes", async () => {
    const photo = sharp({
      create: { width: 300, height: 200, channels: 3, background: "#1F4E5F" },
    });
    const whole = await photo.jpeg().toBuffer();
    const junk = Buffer.from("ZZZZZZZZZZ");
    const bytes = Buffer.concat([whole.subarray(0, -12), junk, whole.subarray(-2)]);
    await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow();
    const found = await separate({ ...plain, isLossy: true, bytes }, press);
    expect(found).toMatchObject({ width: 300, height: 200 });
  });

  test("lets no paper through but white", async () => {
    const bytes = await field({ r: 31, g: 78, b: 95, alpha: 0 }).png().toBuffer();
    expect(await inksOf(await separate({ ...plain, bytes }, press))).toEqual([255, 255, 255, 255]);
  });

  test("in inks of the press is printed in them", async () => {
    const bytes = await cmykJpeg([200, 20, 120, 60]);
    const found = await separate({ bytes, isLossy: true, isSeparated: true }, press);
    expect(found).toMatchObject({ space: "DeviceCMYK", filter: "DCTDecode" });
    for (const [at, ink] of (await inksOf(found)).entries())
      expect(Math.abs(ink - ([200, 20, 120, 60][at] ?? 0))).toBeLessThanOrEqual(3);
  });

  test("has no more ink than the paper takes", async () => {
    const bytes = await cmykJpeg([250, 250, 250, 250]);
    const found = await separate(
      { bytes, isLossy: true, isSeparated: true },
      { ...press, limit: 2.4 },
    );
    const sum = (await inksOf(found)).reduce((all, ink) => all + ink, 0);
    expect(sum).toBeLessThanOrEqual(2.4 * 255);
    expect(sum).toBeGreaterThan(2.2 * 255);
  });

  test("has no more ink where its grain rings", async () => {
    // The noise of libvips is another each time.
    let seed = 9;
    const samples = Uint8Array.from({ length: 160 * 160 * 3 }, () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return (seed / 2 ** 31) * 160;
    });
    const grain = sharp(samples, { raw: { width: 160, height: 160, channels: 3 } });
    const bytes = await grain.jpeg({ quality: 95 }).toBuffer();
    const found = await separate(
      { bytes, isLossy: true, isSeparated: false },
      { ...press, limit: 2.4 },
    );
    const image = sharp(found.bytes).pipelineColourspace("cmyk").toColourspace("cmyk");
    const inks = await image.raw().toBuffer();
    let most = 0;
    for (let at = 0; at < inks.length; at += 4)
      most = Math.max(
        most,
        inks.subarray(at, at + 4).reduce((all, ink) => all + ink, 0),
      );
    expect(most / 255).toBeLessThanOrEqual(2.4);
    expect(most / 255).toBeGreaterThan(2.3);
  });

  test("that is photographed is a JPEG, also where it came as a PNG; one that is drawn is not", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const photo = sharp({
      create: { width: 160, height: 160, channels: 3, noise, background: "red" },
    });
    const drawn = sharp({
      create: { width: 160, height: 160, channels: 3, background: "#1F4E5F" },
    });
    const filterOf = async (bytes: Buffer) => (await separate({ ...plain, bytes }, press)).filter;
    expect(await filterOf(await photo.png().toBuffer())).toBe("DCTDecode");
    expect(await filterOf(await drawn.png().toBuffer())).toBe("FlateDecode");
  });

  test("is brought down to the width it has in print, and never up", async () => {
    const bytes = await field("#1F4E5F").jpeg().toBuffer();
    const widthOf = async (width: number) =>
      (await separate({ ...plain, isLossy: true, width, bytes }, press)).width;
    expect([await widthOf(4), await widthOf(20)]).toEqual([4, 8]);
  });
});
