import type { ImageAsset } from "@printery/publication";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { webPictures } from "./pictures.ts";

/** Balls in soft light, with edges and shades as a camera sees them. */
function photograph(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const balls = Array.from({ length: 90 }, (_, at) => {
    const [x, y] = [(at * 379) % (width + 1), (at * 211) % (height + 1)];
    const colour = `hsl(${(at * 47) % 360},50%,${30 + ((at * 13) % 40)}%)`;
    return `<radialGradient id="l${at}" fx=".3" fy=".3"><stop stop-color="#fff"/><stop offset="1" stop-color="${colour}"/></radialGradient>
<circle cx="${x}" cy="${y}" r="${10 + ((at * 7) % 90)}" fill="url(#l${at})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${balls.join("")}</svg>`;
  const image = sharp(Buffer.from(svg));
  return channels === 4 ? image : image.flatten({ background: "#cde" });
}

/** Bars on white: few colours, sharp edges. */
function chart(width: number, height: number): Sharp {
  const bars = Array.from({ length: 30 }, (_, at) => {
    return `<rect x="${at * 40}" y="${(at * 97) % 300}" width="30" height="900" fill="#245"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${bars.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#fff" });
}

async function shown(name: string, mediaType: ImageAsset["mediaType"], bytes: Buffer) {
  const { autoOrient } = await sharp(bytes).metadata();
  const image = { name, mediaType, width: autoOrient.width, height: autoOrient.height };
  const { pictures, files } = await webPictures([image], new Map([[name, bytes]]));
  const picture = pictures.get(name);
  if (picture === undefined) throw new Error("Expected a picture");
  return { picture, files };
}

const jpeg = (name: string, bytes: Buffer) => shown(name, "image/jpeg", bytes);

describe("a photograph", () => {
  test("has three sizes in three formats, and itself is not among them", async () => {
    const bytes = await photograph(2000, 300).jpeg({ quality: 95 }).toBuffer();
    const { picture, files } = await jpeg("images/quay.jpg", bytes);
    expect([...files.keys()].sort()).toEqual(
      ["avif", "jpg", "webp"]
        .flatMap((extension) =>
          [1440, 480, 960].map((width) => `images/quay-${width}.${extension}`),
        )
        .sort(),
    );
    expect(picture).toMatchObject({ src: "images/quay-1440.jpg", width: 1440, height: 216 });
    expect(picture.sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
    for (const { path, width } of [picture, ...picture.sources].flatMap(({ srcset }) => srcset)) {
      const facts = await sharp(files.get(path)).metadata();
      expect([facts.width, facts.space]).toEqual([width, "srgb"]);
    }
  });

  test.each([
    [1000, [480, 1000]],
    [1199, [480, 1199]],
    [1201, [480, 960, 1201]],
    [500, [500]],
    [400, [400]],
  ])("of %i pixels has the sizes %j, none larger than it is", async (width, widths) => {
    const bytes = await photograph(width, 160).jpeg({ quality: 95 }).toBuffer();
    const { picture } = await jpeg("images/quay.jpg", bytes);
    expect(picture.width).toBe(width);
    expect(picture.sources[0]?.srcset.map(({ width }) => width)).toEqual(widths);
    expect(picture.srcset.length).toBe(widths.length === 1 ? 0 : widths.length);
  });

  test.each<[string, (image: Sharp) => Sharp]>([
    ["lay on its side", (image) => image.withMetadata({ orientation: 6 })],
    ["is for print", (image) => image.toColourspace("cmyk")],
    ["is progressive", (image) => image.jpeg({ progressive: true })],
    ["has wide colours", (image) => image.withIccProfile("p3")],
    ["is grey", (image) => image.toColourspace("b-w")],
  ])("that %s stands upright, in the colours of screens", async (how, made) => {
    const bytes = await made(photograph(700, 400).jpeg({ quality: 95 })).toBuffer();
    const { picture, files } = await jpeg("images/quay.jpg", bytes);
    const isTurned = how === "lay on its side";
    expect([picture.width, picture.height]).toEqual(isTurned ? [400, 700] : [700, 400]);
    const facts = await sharp(files.get(picture.src)).metadata();
    expect([facts.width, facts.height]).toEqual([picture.width, picture.height]);
    expect(facts).toMatchObject({ space: "srgb", channels: 3 });
    expect(facts).not.toHaveProperty("icc");
    expect(facts.orientation ?? 1).toBe(1);
  });

  test.each([
    [1200, 300],
    [40, 30],
  ])("of %i × %i pixels does not say where it was taken", async (width, height) => {
    const place = { IFD0: { Copyright: "HERE" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
    const plain = photograph(width, height).jpeg({ quality: 95 });
    const bytes = await plain
      .withExif(place)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>HERE</x:xmpmeta>")
      .toBuffer();
    expect(bytes.includes("HERE")).toBe(true);
    const { files } = await jpeg("images/quay.jpg", bytes);
    for (const content of files.values()) {
      expect(Buffer.from(content).includes("HERE")).toBe(false);
      const facts = await sharp(content).metadata();
      expect([facts.exif, facts.xmp]).toEqual([undefined, undefined]);
    }
  });

  test("that is damaged in part is shown as far as it goes", async () => {
    const bytes = await photograph(600, 400).jpeg({ quality: 95 }).toBuffer();
    for (let at = bytes.length - 400; at < bytes.length - 100; at += 1) bytes[at] = 0x5a;
    const { picture } = await jpeg("images/quay.jpg", bytes);
    expect(picture.width).toBe(600);
  });

  test("has the same bytes each time, whatever else sharp was told", async () => {
    const bytes = await photograph(1500, 200).jpeg({ quality: 95 }).toBuffer();
    const once = await jpeg("images/quay.jpg", bytes);
    sharp.concurrency(8);
    const again = await jpeg("images/quay.jpg", bytes);
    expect([...again.files]).toEqual([...once.files]);
  });
});

test("what is seen through stays so, in every format", async () => {
  const image = photograph(600, 400, 4);
  const { picture, files } = await shown(
    "images/a.webp",
    "image/webp",
    await image.webp().toBuffer(),
  );
  expect(picture.src).toBe("images/a-600.png");
  for (const content of files.values()) expect((await sharp(content).stats()).isOpaque).toBe(false);
});

test("a drawing in pixels keeps its edges where that is lighter", async () => {
  const bytes = await chart(1200, 800).png({ compressionLevel: 0 }).toBuffer();
  const { picture, files } = await shown("images/chart.png", "image/png", bytes);
  expect(picture.src).toBe("images/chart-1200.png");
  const [first = 0, ...others] = [
    ...picture.sources.flatMap(({ srcset }) => srcset.at(-1)?.path ?? ""),
    picture.src,
  ].map((path) => files.get(path)?.byteLength ?? 0);
  for (const bytes of others) expect(first).toBeLessThan(bytes);
});

test("a photograph saved as a PNG of sixteen bits is no heavier than it must be", async () => {
  const bytes = await photograph(900, 600).toColourspace("rgb16").png().toBuffer();
  const { picture, files } = await shown("images/a.png", "image/png", bytes);
  expect(picture.src).toBe("images/a-900.jpg");
  expect((await sharp(files.get(picture.src)).metadata()).depth).toBe("uchar");
});

test.each<[string, ImageAsset["mediaType"], () => Promise<Buffer>]>([
  ["a dot", "image/png", () => photograph(1, 1).png().toBuffer()],
  ["an icon", "image/png", () => photograph(64, 64, 4).png().toBuffer()],
  [
    "a narrow photograph",
    "image/jpeg",
    () => photograph(150, 900).jpeg({ quality: 100 }).toBuffer(),
  ],
  ["a GIF of one frame", "image/gif", () => photograph(40, 40).gif().toBuffer()],
  ["a light chart", "image/png", () => chart(900, 600).png({ palette: true }).toBuffer()],
])("%s is published as it is", async (_name, mediaType, made) => {
  const bytes = await made();
  const { picture, files } = await shown("images/a.x", mediaType, bytes);
  expect(picture).toMatchObject({ src: "images/a.x", srcset: [], sources: [] });
  expect([...files]).toEqual([["images/a.x", bytes]]);
});

test.each(["gif", "webp"] as const)("a %s that moves goes on moving", async (format) => {
  const frames = [photograph(300, 200), photograph(300, 200).negate()].map((each) =>
    each.png().toBuffer(),
  );
  const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
  const image = {
    name: `images/a.${format}`,
    mediaType: `image/${format}` as const,
    width: 300,
    height: 200,
  };
  const { pictures, files } = await webPictures([image], new Map([[image.name, bytes]]));
  expect(pictures.get(image.name)).toEqual({
    src: image.name,
    width: 300,
    height: 200,
    srcset: [],
    sources: [],
  });
  expect((await sharp(files.get(image.name)).metadata()).pages).toBe(2);
});

describe("an SVG", () => {
  const svg = (content: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${content}</svg>`,
    );

  test("is a drawing without what runs", async () => {
    const bytes = svg('<script>alert(1)</script><circle r="9" onclick="x()"/>');
    const { picture, files } = await shown("images/a.svg", "image/svg+xml", bytes);
    expect(picture).toEqual({
      src: "images/a.svg",
      width: 300,
      height: 200,
      srcset: [],
      sources: [],
    });
    expect(Buffer.from(files.get("images/a.svg") ?? []).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle r="9"/></svg>',
    );
  });

  test("that holds a photograph is a picture of itself", async () => {
    const dot = (await photograph(8, 8).png().toBuffer()).toString("base64");
    const bytes = svg(
      `<rect width="300" height="200" fill="#a33"/><image width="90" height="90" href="data:image/png;base64,${dot}"/>`,
    );
    const { picture, files } = await shown("images/a.svg", "image/svg+xml", bytes);
    expect(picture).toMatchObject({ width: 1440, height: 960 });
    expect([...files.keys()].filter((path) => path.endsWith(".svg"))).toEqual([]);
  });
});
