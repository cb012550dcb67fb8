import { formatMessage } from "@printery/task";
import { specimen } from "@printery/testing";
import sharp from "sharp";
import { expect, test } from "vitest";
import { coverImage, MARKETING } from "./cover-image.ts";

const book = specimen("book", "book");

async function sizeOf(jpeg: Uint8Array) {
  const { format, width, height, space } = await sharp(jpeg).metadata();
  return { format, width, height, space };
}

test("a JPEG of 1600 by 2400 pixels, the same each time", async () => {
  const { jpeg, messages } = await coverImage(book, new Map());
  const size = { format: "jpeg", width: 1600, height: 2400, space: "srgb" };
  expect({ ...(await sizeOf(jpeg)), messages }).toEqual({ ...size, messages: [] });
  expect((await coverImage(book, new Map())).jpeg).toEqual(jpeg);
});

/** The cover of a book whose own is of so many pixels. */
async function ownCover(width: number, height: number, room?: typeof MARKETING) {
  const name = "images/front.png";
  const asset = { name, mediaType: "image/png", width, height } as const;
  const cover = { image: name, path: "salt/publication.yaml", place: { line: 3, column: 8 } };
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#c03020" } })
    .png()
    .toBuffer();
  const own = { ...book, cover, images: [...book.images, asset] };
  const { jpeg, messages } = await coverImage(
    own,
    new Map([[name, bytes]]),
    room === undefined ? {} : { size: room },
  );
  return { ...(await sizeOf(jpeg)), jpeg, messages: messages.map(formatMessage) };
}

test.each([
  ["with room for all of its pixels", 1400, 2400, [1400, 2400]],
  ["with more than there is room for", 3000, 4500, [1600, 2400]],
])("a publisher's own, %s, keeps its proportions", async (_, width, height, [across, down]) => {
  const own = await ownCover(width, height);
  expect(own).toMatchObject({ format: "jpeg", width: across, height: down, messages: [] });
});

test("a publisher's own has for shops the pixels that they ask for", async () => {
  expect(await ownCover(3200, 5120, MARKETING)).toMatchObject(MARKETING);
});

test.each([
  [1399, 2400],
  [1400, 2399],
])("a publisher's own of %i by %i pixels is told of", async (width, height) => {
  expect((await ownCover(width, height)).messages).toEqual([
    `salt/publication.yaml:3:8: warning: Expected images/front.png with 1,400 pixels at least on its shorter side, below which Apple takes no cover, and 2,400 on its longer (Amazon's ideal is 2,560), not ${width} × ${height}; it is published as it is (cover-small)`,
  ]);
});

test("one that is drawn has pixels enough, whatever it says of itself", async () => {
  const name = "images/front.svg";
  const asset = { name, mediaType: "image/svg+xml", width: 60, height: 90 } as const;
  const own = { ...book, cover: { image: name, path: "a.yaml" }, images: [asset] };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="90"/>';
  const { jpeg, messages } = await coverImage(own, new Map([[name, Buffer.from(svg)]]));
  expect({ ...(await sizeOf(jpeg)), messages }).toMatchObject({
    width: 1600,
    height: 2400,
    messages: [],
  });
});
