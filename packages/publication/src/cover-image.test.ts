import type { Document } from "@printery/document";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { documentOf, figure, p, png } from "../test/nodes.ts";
import { compose } from "./compose.ts";
import { textImages } from "./first-use.ts";
import { readPublication } from "./schema.ts";

const plain = documentOf("salt/1.txt", [p("Text")], { title: "A" });
const files = new Map([
  ["salt/art/Front.png", png],
  ["salt/bad.png", png.slice(0, 40)],
]);

/** What comes of `text` in a folder whose publication.yaml says so much. */
function composed(said: string, text: Document = plain) {
  const config = { path: "salt/publication.yaml", text: said };
  const given = { documents: [text], folder: "salt", sidecars: new Map(), config, files };
  const { publication, images, messages } = compose({ id: "salt", ...given });
  return { publication, images: [...images.keys()], messages: messages.map(formatMessage) };
}

test.each([
  ["cover: art/Front.png", {}],
  ["cover: { image: ./art/Front.png, alt: A salt pan. }", { alt: "A salt pan." }],
])("a cover is an image of the publication: %s", (said, more) => {
  const { publication, images, messages } = composed(said);
  expect(publication?.cover).toMatchObject({
    image: "images/front.png",
    path: "salt/publication.yaml",
    place: { line: 1 },
    ...more,
  });
  expect({ images, messages }).toEqual({ images: ["images/front.png"], messages: [] });
  expect(publication && textImages(publication)).toEqual([]);
  expect(readPublication(JSON.parse(JSON.stringify(publication)))).toEqual(publication);
});

test("a cover is named once where a text shows it, too", () => {
  const shown = documentOf("salt/1.txt", [figure("art/Front.png", "A pan")], { title: "A" });
  const { publication } = composed("cover: art/Front.png", shown);
  expect(publication?.images).toHaveLength(1);
  expect(publication && textImages(publication)).toEqual(publication?.images);
});

test.each([
  [
    "title: A\ncover: art/Fronts.png",
    "salt/publication.yaml:2:8: error: Expected an image at salt/art/Fronts.png, not nothing (Front.png lies there); this publication is not built (image-missing)",
  ],
  [
    "cover: { alt: A pan, image: bad.png }",
    "salt/publication.yaml:1:29: error: Expected a PNG, JPEG, GIF, WebP or SVG image in salt/bad.png, not the first part of one; this publication is not built (image-unreadable)",
  ],
  [
    "cover: ../elsewhere/front.png",
    "salt/publication.yaml:1:8: error: Expected an image that is there, in the folder that content may come from (--root), not ../elsewhere/front.png; this publication is not built (image-outside)",
  ],
  [
    "cover: 7",
    "salt/publication.yaml:1:8: error: Expected the name of an image, or the keys image, alt, not the number 7; this publication is not built (publication-invalid)",
  ],
])("what can be no cover is told: %s", (said, message) => {
  expect(composed(said)).toEqual({ publication: undefined, images: [], messages: [message] });
});
