import { formatMessage, readLimits } from "@printery/task";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { documentOf, figure, p } from "../test/nodes.ts";
import { composeStage } from "./stage.ts";

/** More than sharp decodes, so that it has the last word. */
const limits = readLimits(["pixels=4G"]);

/** What the author of a text with the picture of these bytes is told, and whether it is published. */
async function told(name: string, bytes: Uint8Array) {
  const text = documentOf("quay/1.md", [p("Words."), figure(name, "A quay")], { title: "Quay" });
  const inputs = new Map<string, Uint8Array>([
    ["quay/1.md.json", Buffer.from(JSON.stringify(text))],
    [`quay/${name}`, bytes],
  ]);
  const { files, messages } = await composeStage({ limits })("quay", inputs);
  return { isBuilt: files.has("publication.json"), messages: messages.map(formatMessage) };
}

/** A picture of many colours, so that its data is long enough to be damaged. */
function picture(channels: 3 | 4 = 3): Sharp {
  const [width, height] = [64, 48];
  const pixels = Buffer.from(
    Array.from({ length: width * height * channels }, (_, at) => (at * 37 + at / 64) % 256),
  );
  return sharp(pixels, { raw: { width, height, channels } });
}

/** One colour, so that it is quickly made. */
function large(): Sharp {
  return sharp({ create: { width: 5000, height: 4000, channels: 3, background: "#468" } });
}

async function moving(format: "gif" | "webp"): Promise<Buffer> {
  const frames = [picture(), picture().negate()].map((frame) => frame.png().toBuffer());
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** What uses the part before it ten times. */
const tenTimes = (id: number) => `<g id="a${id}">${`<use href="#a${id - 1}"/>`.repeat(10)}</g>`;

const svg = (content: string, size = 'width="20" height="10"', before = "") =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`);

/** `bytes` with a stretch of them changed. */
function spoiled(bytes: Buffer, from: number, count: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = from; at < from + count; at += 1) copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}

describe("a picture that is whole", () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ["a PNG of 16 bits", "a.png", () => picture().toColourspace("rgb16").png().toBuffer()],
    ["an interlaced PNG", "a.png", () => picture(4).png({ progressive: true }).toBuffer()],
    ["a PNG of few colours", "a.png", () => picture(4).png({ palette: true }).toBuffer()],
    ["a JPEG named as a PNG", "a.png", () => picture().jpeg().toBuffer()],
    ["a JPEG for print", "a.jpg", () => picture().toColourspace("cmyk").jpeg().toBuffer()],
    ["a progressive JPEG", "a.jpg", () => picture().jpeg({ progressive: true }).toBuffer()],
    [
      "a JPEG on its side",
      "a.jpg",
      () => picture().jpeg().withMetadata({ orientation: 8 }).toBuffer(),
    ],
    ["a grey JPEG", "a.jpeg", () => picture().toColourspace("b-w").jpeg().toBuffer()],
    ["a dot", "a.png", () => picture().resize(1, 1).png().toBuffer()],
    ["a PNG of 20 million pixels", "a.png", () => large().png().toBuffer()],
    ["a WebP that moves", "a.webp", () => moving("webp")],
    ["a GIF that moves", "a.gif", () => moving("gif")],
    ["a PNG named as a JPEG", "a.jpg", () => picture().png().toBuffer()],
    ["a WebP named as a GIF", "a.gif", () => picture().webp().toBuffer()],
    ["a GIF", "a.gif", () => picture().gif().toBuffer()],
    ["a WebP", "a.webp", () => picture().webp().toBuffer()],
    ["an SVG", "a.svg", () => svg('<circle r="4"/>')],
    ["an SVG as wide as a street", "a.svg", () => svg("", 'width="100000" height="100000"')],
    ["an SVG as thin as a hair", "a.svg", () => svg("", 'width="1" height="20000"')],
    ["an SVG with foreign content", "a.svg", () => svg("<foreignObject/><script>x()</script>")],
  ])("is published: %s", async (_name, name, bytes) => {
    expect(await told(name, await bytes())).toEqual({ isBuilt: true, messages: [] });
  });
});

const place = "quay/1.md:1:1:";

describe("a picture that is not", () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    [
      "spoiled",
      "a.png",
      async () => spoiled(await picture().png().toBuffer(), 60, 200),
      "a whole image, not a damaged PNG",
    ],
    [
      "cut off, with an end",
      "a.png",
      async () => {
        const bytes = await picture().png().toBuffer();
        return Buffer.concat([bytes.subarray(0, bytes.length / 2), bytes.subarray(-12)]);
      },
      "a whole image, not a damaged PNG",
    ],
    [
      "spoiled",
      "a.webp",
      async () => spoiled(await picture().webp().toBuffer(), 30, 60),
      "a whole image, not a damaged WebP",
    ],
    ["unclosed", "a.svg", () => svg("<rect"), "a whole image, not a damaged SVG"],
    [
      "whose parts use each other a million times",
      "a.svg",
      () => svg(`<rect id="a0"/>${[1, 2, 3, 4, 5, 6].map(tenTimes).join("")}`),
      "a drawing that is drawn in seconds, not one of so many parts, steps of filters or letters in a line",
    ],
    [
      "with five hundred steps of a filter",
      "a.svg",
      () => svg(`<filter id="f">${'<feMorphology radius="9"/>'.repeat(500)}</filter>`),
      "a drawing that is drawn in seconds, not one of so many parts, steps of filters or letters in a line",
    ],
    [
      "of entities in entities",
      "a.svg",
      () => svg("&b;", undefined, '<!DOCTYPE svg [<!ENTITY b SYSTEM "file:///etc/hostname">]>'),
      "a whole image, not a damaged SVG",
    ],
    [
      "of more pixels than can be decoded",
      "a.png",
      async () => {
        const bytes = await picture().png().toBuffer();
        bytes.writeUInt32BE(60_000, 16);
        bytes.writeUInt32BE(60_000, 20);
        return bytes;
      },
      "an image of at most 268 million pixels, not one of 3600 million pixels",
    ],
  ])("is told of where it is used: %s (%s)", async (_name, name, bytes, expected) => {
    const reason = `Expected ${expected}; this publication is not built (image-unreadable)`;
    expect(await told(name, await bytes())).toEqual({
      isBuilt: false,
      messages: [`${place} error: ${reason}`],
    });
  });

  test("in part, as only its sums tell, is published anew", async () => {
    const bytes = await picture().png().toBuffer();
    bytes.writeUInt32BE(7, bytes.indexOf("IEND") - 8);
    expect(await told("a.png", bytes)).toEqual({
      isBuilt: true,
      messages: [
        `${place} warning: Expected a whole image, not a PNG with damaged parts; what can be read of it is published (image-unreadable)`,
      ],
    });
  });

  test("in part is published, and told of", async () => {
    const bytes = await picture().jpeg().toBuffer();
    const { isBuilt, messages } = await told("a.jpg", spoiled(bytes, bytes.length - 400, 300));
    expect(isBuilt).toBe(true);
    expect(messages).toEqual([
      `${place} warning: Expected a whole image, not a JPEG with damaged parts; what can be read of it is published (image-unreadable)`,
    ]);
  });
});
