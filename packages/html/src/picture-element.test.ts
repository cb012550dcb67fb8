import type { Element } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { FRONT, pictureElement } from "./picture-element.ts";
import type { Picture } from "./pictures.ts";

const srcset = [
  { path: "images/map-480.jpg", width: 480 },
  { path: "images/map-900.jpg", width: 900 },
];
const one: Picture = { src: "images/map.jpg", width: 150, height: 80, srcset: [], sources: [] };
const several: Picture = {
  src: "images/map-900.jpg",
  width: 900,
  height: 600,
  srcset,
  sources: [{ type: "image/avif", srcset: [{ path: "images/map-900.avif", width: 900 }] }],
};
const img = h("img", { src: "images/map.jpg", alt: "A map" });

function html(element: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [element] });
}

test("a picture of one size is an image", () => {
  expect(html(pictureElement(img, one, "first"))).toBe(
    '<img src="images/map.jpg" alt="A map" width="150" height="80" decoding="async">',
  );
});

test("one of several sizes and formats lets the browser choose", () => {
  const sizes = "(min-width: 720px) 640px, 90vw";
  expect(html(pictureElement(img, several, "later"))).toBe(
    `<picture><source type="image/avif" srcset="images/map-900.avif 900w" sizes="${sizes}">` +
      `<img src="images/map-900.jpg" alt="A map" srcset="images/map-480.jpg 480w, images/map-900.jpg 900w" sizes="${sizes}"` +
      ' width="900" height="600" decoding="async" loading="lazy"></picture>',
  );
});

test("the picture that a page opens with comes first, in the room of its own", () => {
  const shown = html(pictureElement(img, several, "opening", FRONT));
  expect(shown).toContain('fetchpriority="high"');
  expect(shown).not.toContain("lazy");
  expect(shown).toContain('sizes="(min-width: 460px) 320px, 65vw"');
});

test("a picture that is narrower than the measure is no wider than it is", () => {
  const { sources, ...rest } = several;
  const narrow = { ...rest, width: 500, sources };
  expect(html(pictureElement(img, narrow, "first"))).toContain("(min-width: 720px) 500px");
});
