import { expect, test } from "vitest";
import { figure, listener, png } from "../test/nodes.ts";
import { imageShelf } from "./images.ts";

const jpeg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffc0000b080004000501011100ffd9",
  "hex",
);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10.4 7"></svg>');
const bmp = Buffer.concat([Buffer.from("BM"), Buffer.alloc(60, 1)]);

const files = new Map<string, Uint8Array>([
  ["book/images/Map of the Road.png", png],
  ["book/map.png", png],
  ["book/deep/map.jpeg", jpeg],
  ["book/drawing.svg", svg],
  ["book/old.bmp", bmp],
  ["book/cut.png", png.slice(0, 40)],
  ["book/words.png", Buffer.from("not an image")],
  ["other/map.png", png],
]);

/** The published names of `urls` in a text of the folder book, the images, and the messages. */
function placed(urls: readonly string[], from = "book/01.txt") {
  const { tell, heard } = listener();
  const shelf = imageShelf(files, tell);
  const children = urls.map((url) => figure(url, "A map"));
  const parts = shelf.place({ front: [], children, back: [], notes: [] }, from);
  const names = parts.children.map((node) => (node.type === "figure" ? node.image.url : ""));
  return { names, assets: shelf.assets(), files: [...shelf.files().keys()], heard };
}

test("images get portable names, once each, with what their headers say", () => {
  const name = "images/map-of-the-road.png";
  expect(
    placed([
      "images/Map of the Road.png",
      "images/Map%20of%20the%20Road.png",
      "./drawing.svg",
      "deep/../deep/map.jpeg",
      "map.png",
      "deep/map.jpeg",
    ]),
  ).toEqual({
    names: [
      name,
      name,
      "images/drawing.svg",
      "images/map.jpg",
      "images/map-2.png",
      "images/map.jpg",
    ],
    assets: [
      { name, mediaType: "image/png", width: 3, height: 2 },
      { name: "images/drawing.svg", mediaType: "image/svg+xml", width: 10, height: 7 },
      { name: "images/map.jpg", mediaType: "image/jpeg", width: 5, height: 4 },
      { name: "images/map-2.png", mediaType: "image/png", width: 3, height: 2 },
    ],
    files: [name, "images/drawing.svg", "images/map.jpg", "images/map-2.png"],
    heard: [],
  });
});

test.each([
  [
    "../elsewhere/map.png",
    "Expected an image that is there, in the folder that content may come from (--root), not ../elsewhere/map.png",
    "image-outside",
  ],
  [
    "%2e%2e/elsewhere/map.png",
    "Expected an image that is there, in the folder that content may come from (--root), not %2e%2e/elsewhere/map.png",
    "image-outside",
  ],
  ["/etc/map.png", "Expected an image in the folder book, not /etc/map.png", "image-outside"],
  [
    "https://example.org/a.png",
    "Expected an image in the folder book, not https://example.org/a.png",
    "image-outside",
  ],
  [
    "mpa.png",
    "Expected an image at book/mpa.png, not nothing (map.png lies there)",
    "image-missing",
  ],
  [
    "Map.png",
    "Expected an image at book/Map.png, not nothing (map.png lies there)",
    "image-missing",
  ],
  [
    "nothing-like-it.gif",
    "Expected an image at book/nothing-like-it.gif, not nothing",
    "image-missing",
  ],
  [
    "report.pdf",
    "Expected a PNG, JPEG, GIF, WebP or SVG image, not book/report.pdf",
    "image-unreadable",
  ],
  [
    "old.bmp",
    "Expected a PNG, JPEG, GIF, WebP or SVG image in book/old.bmp, not a BMP image",
    "image-unreadable",
  ],
  [
    "cut.png",
    "Expected a PNG, JPEG, GIF, WebP or SVG image in book/cut.png, not the first part of one",
    "image-unreadable",
  ],
  [
    "words.png",
    "Expected a PNG, JPEG, GIF, WebP or SVG image in book/words.png, not bytes that are none",
    "image-unreadable",
  ],
])("%s is an error", (url, expected, rule) => {
  expect(placed([url])).toEqual({
    names: [url],
    assets: [],
    files: [],
    heard: [`book/01.txt:1:1: error: ${expected}; this publication is not built (${rule})`],
  });
});

test("what the texts of a publication mention elsewhere is theirs where it was read for them", () => {
  expect(placed(["../other/map.png"])).toMatchObject({ names: ["images/map.png"], heard: [] });
  expect(placed(["other/map.png"], "poem.txt")).toMatchObject({ heard: [] });
  expect(placed(["map.png"], "poem.txt").heard).toEqual([
    "poem.txt:1:1: error: Expected an image at map.png, not nothing; this publication is not built (image-missing)",
  ]);
});

test("a figure without a text for those who can't see it is a warning", () => {
  const { tell, heard } = listener();
  const children = [figure("map.png", " "), figure("map.png", "A map")];
  imageShelf(files, tell).place({ front: [], children, back: [], notes: [] }, "book/01.txt");
  expect(heard).toEqual([
    "book/01.txt:1:1: warning: Expected a text that says what map.png shows, not none; who can't see it will not know (alt-missing)",
  ]);
});
