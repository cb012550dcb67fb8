import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { bareImage } from "./bare-image.ts";

const formats = ["png", "jpeg", "gif", "webp"] as const;
type Format = (typeof formats)[number];

const SCRIPT = "<script>alert(1)</script>";
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>`;
const PLACE = {
  IFD0: { Copyright: SCRIPT },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
};

function picture(): Sharp {
  const pixels = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 37) % 256));
  return sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } });
}

const bare = (bytes: Uint8Array, format: Format) => bareImage(bytes, `image/${format}`);
const decoded = (bytes: Uint8Array) => sharp(bytes, { failOn: "warning" }).raw().toBuffer();

describe.each(formats)("a picture in %s", (format) => {
  test("that says nothing stays as it is", async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(Buffer.from(bare(bytes, format) ?? []).equals(bytes)).toBe(true);
  });

  test("shows the same pixels without what it says, and nothing behind its end", async () => {
    const said = picture().withExif(PLACE).withXmp(XMP).withIccProfile("p3").toFormat(format);
    const bytes = Buffer.concat([await said.toBuffer(), Buffer.from(SCRIPT)]);
    const result = Buffer.from(bare(bytes, format) ?? []);
    expect(result.toString("latin1")).not.toMatch(/script|Exif|xmpmeta|rdf/i);
    const { exif, xmp, icc } = await sharp(result).metadata();
    expect([exif, xmp]).toEqual([undefined, undefined]);
    // A GIF has no colours but those of the screen.
    expect(icc === undefined).toBe(format === "gif");
    expect(await decoded(result)).toEqual(await decoded(bytes));
  });

  test.each([10, 100, 3])("that lacks its last part can't be told by its parts", async (lost) => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(bare(bytes.subarray(0, bytes.length - lost), format)).toBeUndefined();
  });
});

test.each(["png", "jpeg", "webp"] as const)("a %s on its side stays there", async (format) => {
  const bytes = await picture().withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  const result = bare(bytes, format) ?? new Uint8Array();
  const { orientation, exif } = await sharp(result).metadata();
  expect(orientation).toBe(6);
  expect(exif?.length).toBeLessThan(33);
});

test("a PNG with a wrong sum can't be told by its parts, but for one in a part that is left out", async () => {
  const bytes = await picture().png().toBuffer();
  const wrong = (type: string, png: Buffer) => {
    const at = png.indexOf(type);
    const copy = Buffer.from(png);
    copy.writeUInt32BE(7, at + 4 + copy.readUInt32BE(at - 4));
    return copy;
  };
  for (const type of ["IHDR", "IDAT", "IEND"])
    expect(bare(wrong(type, bytes), "png")).toBeUndefined();
  const said = await picture().withExif(PLACE).png().toBuffer();
  expect(Buffer.from(bare(wrong("eXIf", said), "png") ?? []).equals(bytes)).toBe(true);
});

test("a JPEG in steps, and one with a comment among them, keeps its steps", async () => {
  const bytes = await picture().jpeg({ progressive: true }).toBuffer();
  const at = bytes.lastIndexOf(Buffer.of(0xff, 0xda));
  const comment = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 2 + SCRIPT.length), Buffer.from(SCRIPT)]);
  const said = Buffer.concat([bytes.subarray(0, at), comment, bytes.subarray(at)]);
  expect(Buffer.from(bare(said, "jpeg") ?? []).equals(bytes)).toBe(true);
});

test("a GIF that moves goes on moving, as often as it did", async () => {
  const frames = [picture(), picture().negate()].map((frame) => frame.png().toBuffer());
  const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ loop: 3, delay: 40 })
    .toBuffer();
  const movement = async (moving: Uint8Array | undefined) => {
    const { pages, loop, delay } = await sharp(moving, { animated: true }).metadata();
    return { pages, loop, delay };
  };
  expect(await movement(bare(bytes, "gif"))).toEqual(await movement(bytes));
  expect(await movement(bytes)).toMatchObject({ pages: 2, loop: 3 });
});

test("a drawing is written anew elsewhere", () => {
  const bytes = Buffer.from("<svg/>");
  expect(bareImage(bytes, "image/svg+xml")).toEqual(bytes);
});
