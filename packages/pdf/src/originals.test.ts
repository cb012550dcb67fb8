import { readFileSync } from "node:fs";
import { pressProfile } from "@printery/design";
import { formatMessage, type Message } from "@printery/task";
import { specimen } from "@printery/testing";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { originalsOf } from "./originals.ts";
import type { Picture } from "./pictures.ts";
import { tellOfResolution, widest } from "./resolution.ts";

const NAME = "images/square.png";
const condition = {
  profile: readFileSync(pressProfile),
  identifier: "FOGRA39",
  description: "FOGRA39L Coated",
};

const red = sharp({ create: { width: 4, height: 4, channels: 3, background: "#a02010" } });
const inPress = red.clone().withIccProfile(pressProfile).toColourspace("cmyk");
const bare = red.clone().withIccProfile(pressProfile, { attach: false }).toColourspace("cmyk");

/** `jpeg` with `profile` in a segment of its own (ICC.1:2010, B.4). */
function withProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), profile]);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** What is separated for a picture that its author gave as `given`, and what the author is told. */
async function original(
  mediaType: Picture["mediaType"],
  given: Buffer,
  { width = 4, widthPt = 1 } = {},
) {
  const told: Message[] = [];
  const open = originalsOf(specimen("article", "essay"), {
    assets: new Map([[NAME, given]]),
    widths: new Map([[NAME, widthPt]]),
    report: (message) => told.push(message),
  });
  const screen = Buffer.from("as on the screen");
  const found = await open(condition)({ name: NAME, mediaType, width, height: 4, bytes: screen });
  return {
    isOriginal: found.bytes === given,
    isSeparated: found.isSeparated,
    width: found.width,
    told: told.map((message) => formatMessage(message).replace(/^\S+ /, "")),
  };
}

describe("what is separated", () => {
  test("of a picture in colours, what the screen shows", async () => {
    expect(await original("image/png", await red.clone().png().toBuffer())).toMatchObject({
      isOriginal: false,
      isSeparated: false,
      told: [],
    });
  });

  test("of a picture in the inks of the press, these", async () => {
    expect(await original("image/jpeg", await inPress.clone().jpeg().toBuffer())).toMatchObject({
      isOriginal: true,
      isSeparated: true,
      told: [],
    });
  });

  test.each([
    [
      "that don't say whose",
      async () => bare.clone().jpeg().toBuffer(),
      true,
      "info: Expected images/square.png to say that it is in the inks of FOGRA39L Coated (ISO 15930-7:2010, 6.4.3.2), not nothing; they are printed as they are (image-profile)",
    ],
    [
      "with a broken profile",
      async () => withProfile(await bare.clone().jpeg().toBuffer(), Buffer.alloc(200, 7)),
      true,
      "warning: Expected a whole ICC profile (ISO 15076-1:2010, 7.2.9) in images/square.png, not a broken one; its inks are printed as they are (image-profile)",
    ],
    [
      "of another press",
      async () => red.clone().withIccProfile("cmyk").toColourspace("cmyk").jpeg().toBuffer(),
      false,
      expect.stringMatching(
        /^info: .* FOGRA39L Coated \(ISO 15930-7:2010, 6\.4\.3\.2\), not of .+; it is converted \(image-profile\)$/,
      ),
    ],
  ])("of a picture in inks %s", async (_, given, isSeparated, message) => {
    const found = await original("image/jpeg", await given());
    expect(found).toMatchObject({ isOriginal: true, isSeparated, told: [message] });
  });

  test("of a picture in colours with a broken profile, what the screen shows", async () => {
    const given = withProfile(await red.clone().jpeg().toBuffer(), Buffer.alloc(200, 7));
    expect((await original("image/jpeg", given)).told).toEqual([
      "warning: Expected a whole ICC profile (ISO 15076-1:2010, 7.2.9) in images/square.png, not a broken one; it is taken for sRGB (image-profile)",
    ]);
  });

  test.each([
    ["that lets the paper through", "image/png", 0.5, 1],
    ["that could, but doesn't", "image/png", 1, 0],
    ["that is drawn", "image/svg+xml", 0.5, 0],
  ] as const)("of a picture %s", async (_, mediaType, alpha, messages) => {
    const background = { r: 9, g: 9, b: 9, alpha };
    const image = sharp({ create: { width: 4, height: 4, channels: 4, background } });
    const { told } = await original(mediaType, await image.png().toBuffer());
    expect(told).toEqual(
      Array(messages).fill(
        "info: Expected images/square.png opaque (KDP and IngramSpark take no transparency), not letting the paper through; in print it stands on white (image-transparent)",
      ),
    );
  });

  test.each([
    ["with far more dots than are seen", 4000, 72, 300],
    ["with some more", 400, 72, 400],
  ])("of a photograph %s", async (_, width, widthPt, expected) => {
    const given = await red.clone().jpeg().toBuffer();
    expect((await original("image/jpeg", given, { width, widthPt })).width).toBe(expected);
  });
});

describe("dots to the inch", () => {
  test.each([
    ["enough", 300, 72, []],
    ["too few", 299, 72, ["25 mm wide", "not 299; it will look soft in print"]],
    ["very few", 300, 216, ["76 mm wide", "not 100; its dots will be seen in print"]],
  ])("are %s", (_, width, widthPt, said) => {
    const picture = {
      name: NAME,
      mediaType: "image/png",
      width,
      height: 9,
      bytes: Buffer.of(),
    } as const;
    const told: string[] = [];
    const pictures = new Map([[NAME, picture]]);
    const page = { width: 400, height: 600 };
    const bleedOf = () => ({ left: 9, top: 9, right: 9, bottom: 9 });
    const image = (_width: number) => ({
      type: "image" as const,
      item: { x: 0, y: 0, image: NAME, _width, _height: 9 },
    });
    tellOfResolution(
      {
        publication: specimen("article", "essay"),
        // Where it stands largest counts.
        widths: widest([{ items: [image(widthPt), image(widthPt / 2)] }], {
          page,
          pictures,
          bleedOf,
        }),
        pictures,
      },
      (message) => told.push(formatMessage(message)),
    );
    expect(told).toHaveLength(said.length === 0 ? 0 : 1);
    for (const part of said) expect(told[0]).toContain(part);
    if (said.length > 0) expect(told[0]).toMatch(/^\S+:\d+:\d+: warning: .*\(image-resolution\)$/);
  });
});
