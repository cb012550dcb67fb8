import { writeModel } from "@printery/document";
import type { PageStart, Publication, Section } from "@printery/publication";
import { PAGE_STARTS } from "@printery/publication/hints";
import { type Cache, sha256 } from "@printery/task";
import { at, heading, paragraph, specimen, specimenImages, text } from "@printery/testing";
import { expect, test } from "vitest";
import { renderEpub } from "./render-epub.ts";

/** A cache that counts the pages that were made anew. */
function counting(): Cache & { made: () => number } {
  const entries = new Map<string, Uint8Array>();
  let made = 0;
  return {
    get: (key) => entries.get(key),
    put(key, bytes) {
      if (key.startsWith("page-")) made += 1;
      entries.set(key, bytes);
    },
    made() {
      const count = made;
      made = 0;
      return count;
    },
  };
}

const digestOf = (section: Section) => sha256(JSON.stringify(section));
const book = specimen("book", "book");

async function epub(
  publication: Publication,
  cache?: Cache,
  starts: readonly PageStart[] = [],
): Promise<string> {
  const options = cache && { kept: { cache, digestOf } };
  const pages = writeModel("Pages", { pages: starts });
  const assets = new Map([...specimenImages(), [PAGE_STARTS, pages] as const]);
  const { files } = await renderEpub(publication, assets, options);
  return sha256(files.get("specimen.epub") ?? new Uint8Array());
}

/** The book, of which the section at `nth` is changed. */
function edited(nth: number, change: (section: Section) => Section): Publication {
  const sections = book.sections.map((section, at) => (at === nth ? change(section) : section));
  return { ...book, sections };
}

const saying =
  (...words: Parameters<typeof paragraph>) =>
  (section: Section): Section => ({
    ...section,
    children: [...section.children, paragraph(...words)],
  });

test.each<[string, Publication, number]>([
  ["nothing was changed", book, 0],
  ["one text was changed", edited(2, saying("A word more.")), 1],
  ["a title was changed", edited(2, (section) => ({ ...section, title: "Another" })), 2],
  [
    "the house was changed, which no page tells",
    { ...book, metadata: { ...book.metadata, publisher: "Others" } },
    0,
  ],
  ["the house style was changed, which no page tells", { ...book, style: "essay" }, 0],
  ["the first letters were", { ...book, dropCaps: !book.dropCaps }, book.sections.length],
  ["the language was", { ...book, metadata: { ...book.metadata, lang: "de" } }, 1],
  ["no faces were asked for", { ...book, embedFonts: !book.embedFonts }, 0],
])(
  "after %s the book is as if nothing were kept, and as many pages are made",
  async (_, after, made) => {
    const cache = counting();
    expect(await epub(book, cache)).toBe(await epub(book));
    // The contents are a page as well.
    expect(cache.made()).toBe(book.sections.length + 1);
    expect(await epub(after, cache)).toBe(await epub(after));
    expect(cache.made()).toBe(made);
  },
);

const there = { type: "link" as const, url: "", children: [text("there")], position: at() };
/** A link from the last section to the third, as compose leaves it. */
function linked(more: Partial<Section>): Publication {
  const [target, last] = [book.sections[2], book.sections.length - 1];
  const url = `${target?.path}#gate`;
  const from = edited(last, saying("See ", { ...there, url }, "."));
  return {
    ...from,
    sections: from.sections.map((section, nth) => (nth === 2 ? { ...section, ...more } : section)),
  };
}

test("a page is made again when what it links to is called otherwise", async () => {
  const cache = counting();
  await epub(linked({}), cache);
  cache.made();
  const renamed = linked({ id: "third" });
  expect(await epub(renamed, cache)).toBe(await epub(renamed));
  // Its own, the contents, and the one that links there.
  expect(cache.made()).toBe(3);
});

test("a page is made again, and not kept, when the place it links to is in another part of a page now", async () => {
  const cache = counting();
  const gate = { depth: 2 as const, id: "gate", title: "The Gate" };
  const short = linked({ headings: [gate], children: [heading(2, "The Gate", "gate")] });
  await epub(short, cache);
  cache.made();
  const long = Array.from({ length: 30 }, () => paragraph("salt ".repeat(2000)));
  const divided = linked({ headings: [gate], children: [...long, heading(2, "The Gate", "gate")] });
  expect(await epub(divided, cache)).toBe(await epub(divided));
  expect(cache.made()).toBe(0);
  // And back again.
  expect(await epub(short, cache)).toBe(await epub(short));
});

test("the list of pages is made again, and not kept, when a page begins in another part of a text that is divided", async () => {
  const cache = counting();
  const long = Array.from({ length: 30 }, () => paragraph("salt ".repeat(2000)));
  const divided = linked({ children: [...long, paragraph("pepper and so on")] });
  const section = divided.sections[2]?.id ?? "";
  const starts = [{ label: "7", section, words: ["pepper", "and", "so"] }];
  const shorter = linked({ children: [paragraph("pepper and so on")] });
  await epub(shorter, cache, starts);
  for (const each of [divided, shorter, divided]) {
    expect(await epub(each, cache, starts)).toBe(await epub(each, undefined, starts));
  }
});

test("a picture that is another size makes its pages again", async () => {
  const cache = counting();
  await epub(book, cache);
  cache.made();
  const wider = {
    ...book,
    images: book.images.map((image) => ({ ...image, width: image.width * 2 })),
  };
  expect(await epub(wider, cache)).toBe(await epub(wider));
  expect(cache.made()).toBeGreaterThan(0);
  expect(cache.made()).toBe(0);
});
