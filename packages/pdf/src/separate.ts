import { deflateSync } from "node:zlib";
import type { Sharp } from "sharp";
import { cmykTiff } from "./cmyk-tiff.ts";
import { limitInk, shade } from "./ink.ts";

/** A picture in inks, as a PDF has it (ISO 32000-1, 8.9.5). */
export interface Separation {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly space: "DeviceCMYK" | "DeviceGray";
  readonly filter: "DCTDecode" | "FlateDecode";
  readonly bytes: Uint8Array;
  /** The most of all inks together that a pixel had before they were limited: 3 is 300 %. Unknown of what is printed in black alone. */
  readonly had?: number;
}

/** What is in a picture that is to be separated. */
export interface Original {
  readonly bytes: Uint8Array;
  /** As photographs are: its pixels are near what was seen. */
  readonly isLossy: boolean;
  /** Pixels that it has in print, if fewer than its own. */
  readonly width?: number;
  /** Its pixels are shares of ink for the same printing condition already. */
  readonly isSeparated: boolean;
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: number };
}

/** 8 %: what a JPEG of most pictures comes out darker than it went in. */
const HEADROOM = 0.08;
/** One that is darker still, for it is all grain, is made again with as much less ink as it had too much. */
const TRIES = 4;

/**
 * `original` in the four inks of `profile`, nowhere more than `limit` of them together, where 3 is 300 %; what has no
 * colours in black alone; what is transparent on white paper.
 */
export async function separate(
  original: Original,
  { profile, limit }: { readonly profile: string; readonly limit: number },
): Promise<Separation> {
  const { default: sharp } = await import("sharp");
  const { width } = original;
  const size = width === undefined ? {} : { width, withoutEnlargement: true };
  // One that is damaged in part was told of, and is published.
  const opened = sharp(original.bytes, { failOn: "truncated" }).autoOrient().resize(size);
  if (original.isSeparated) {
    const pixels = await pixelsOf(opened.pipelineColourspace("cmyk").toColourspace("cmyk"));
    return inFourInks(pixels);
  }
  const { data, info } = await pixelsOf(
    opened.flatten({ background: "#fff" }).toColourspace("srgb"),
  );
  if (isGrey(data)) return encode({ data: shaded(data), info: { ...info, channels: 1 } }, original);
  const raw = { width: info.width, height: info.height, channels: 3 } as const;
  const mixed = sharp(data, { raw }).withIccProfile(profile, { attach: false });
  return inFourInks(await pixelsOf(mixed.toColourspace("cmyk")));

  async function inFourInks(pixels: Pixels): Promise<Separation> {
    let room = limit - HEADROOM;
    const had = limitInk(pixels.data, room);
    for (let tried = 1; ; tried += 1) {
      const separation = await encode(pixels, original);
      const excess = (await mostIn(separation)) - limit;
      if (excess <= 0) return { ...separation, had };
      if (tried === TRIES) return { ...packed(pixels), had };
      room -= excess;
      limitInk(pixels.data, room);
    }
  }
}

/** The most of all inks together that a pixel has when a JPEG is unpacked; other pictures have what they were given. */
async function mostIn({ filter, bytes }: Separation): Promise<number> {
  if (filter !== "DCTDecode") return 0;
  const { default: sharp } = await import("sharp");
  const pixels = await pixelsOf(sharp(bytes).pipelineColourspace("cmyk").toColourspace("cmyk"));
  return limitInk(pixels.data, Number.POSITIVE_INFINITY);
}

function pixelsOf(image: Sharp): Promise<Pixels> {
  return image.raw().toBuffer({ resolveWithObject: true });
}

/** Of 255: what a JPEG of a black and white picture strays. */
const STRAY = 6;

function isGrey(rgb: Uint8Array): boolean {
  for (let at = 0; at < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    if (Math.abs(red - green) > STRAY || Math.abs(green - blue) > STRAY) return false;
  }
  return true;
}

/** Greys of sRGB as DeviceGray, which is white less black ink (ISO 32000-1, 10.3.3). */
function shaded(rgb: Uint8Array): Buffer {
  const shades = Uint8Array.from({ length: 256 }, (_, grey) => Math.round(255 * (1 - shade(grey))));
  const greys = Buffer.alloc(rgb.length / 3);
  for (let pixel = 0; pixel < greys.length; pixel += 1)
    greys[pixel] = shades[rgb[pixel * 3 + 1] ?? 0] ?? 0;
  return greys;
}

/** What Flate makes smaller than this part is drawn, not photographed. */
const DRAWN = 0.25;
/** Bytes of pixels that are packed either way. */
const FEW = 1 << 16;
/** Of more, one row in so many is tried: packing a photograph in vain takes longer than all else. */
const TRIED = 16;

function isDrawn({ data, info }: Pixels): boolean {
  if (data.length < FEW) return true;
  const row = info.width * info.channels;
  const rows: Buffer[] = [];
  for (let at = 0; at < data.length; at += row * TRIED) rows.push(data.subarray(at, at + row));
  const sample = Buffer.concat(rows);
  return deflateSync(sample, { level: 1 }).length < sample.length * DRAWN;
}

async function encode(pixels: Pixels, { isLossy }: Original): Promise<Separation> {
  if (!isLossy && isDrawn(pixels)) return packed(pixels);
  const { data, info } = pixels;
  const { width, height, channels } = info;
  const { default: sharp } = await import("sharp");
  const image =
    channels === 1
      ? sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w")
      : // sharp takes four raw channels for red, green, blue and alpha; a TIFF says what they are.
        sharp(cmykTiff(data, width, height))
          .pipelineColourspace("cmyk")
          .toColourspace("cmyk");
  const bytes = await image.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
  return { width, height, space: spaceOf(pixels), filter: "DCTDecode", bytes };
}

/** Each pixel as it is, where a JPEG would be larger, or stray. */
function packed(pixels: Pixels): Separation {
  const { width, height } = pixels.info;
  const bytes = deflateSync(pixels.data);
  return { width, height, space: spaceOf(pixels), filter: "FlateDecode", bytes };
}

function spaceOf({ info }: Pixels): "DeviceGray" | "DeviceCMYK" {
  return info.channels === 1 ? "DeviceGray" : "DeviceCMYK";
}
