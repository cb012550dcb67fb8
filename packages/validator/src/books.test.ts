import { EpubCheck } from "@likecoin/epubcheck-ts";
import { findIn } from "@printery/bookshop";
import { type Cache, formatMessage } from "@printery/task";
import { type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { validateBooks } from "./books.ts";
import { foundIn } from "./verdict.ts";

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

function page(title: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** A book of pages with these bodies; `type` is its `dc:type`. */
function book(bodies: Readonly<Record<string, string>>, type?: string): Uint8Array {
  const names = Object.keys(bodies);
  const items = names.map(
    (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const links = names.map((name) => `<li><a href="${name}.xhtml">${name}</a></li>`);
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:7d3b1a52-96d5-4d0a-8e6b-2b1c0a9f4e11</dc:identifier><dc:title>Roads</dc:title><dc:language>en</dc:language>${type === undefined ? "" : `<dc:type>${type}</dc:type>`}<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join("")}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join("")}</spine></package>`;
  const files = {
    "META-INF/container.xml": CONTAINER,
    "EPUB/book.opf": opf,
    "EPUB/nav.xhtml": page(
      "Roads",
      `<nav epub:type="toc" role="doc-toc"><h1>Roads</h1><ol>${links.join("")}</ol></nav>`,
    ),
    ...Object.fromEntries(
      Object.entries(bodies).map(([name, body]) => [`EPUB/${name}.xhtml`, page(name, body)]),
    ),
  };
  const entries: Zippable = {
    mimetype: [Buffer.from("application/epub+zip"), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
  };
  return zipSync(entries, { mtime: "1980-01-01" });
}

function newCache(): Cache {
  const kept = new Map<string, Uint8Array>();
  return { get: (key) => kept.get(key), put: (key, bytes) => void kept.set(key, bytes) };
}

async function found(bytes: Uint8Array, cache?: Cache): Promise<string[]> {
  const messages = await validateBooks(new Map([["roads.epub", bytes]]), cache);
  return messages.map(formatMessage);
}

const whole = {
  one: `<p id="a">One. <a href="two.xhtml#b">Two</a></p>`,
  two: `<p id="b">Two. <a href="one.xhtml#a">One</a></p>`,
  three: `<p>Three.</p>`,
};

test.each<[string, Readonly<Record<string, string>>, RegExp | undefined]>([
  ["nothing", whole, undefined],
  ["an id that two have", { ...whole, three: `<p id="a">A</p><p id="a">B</p>` }, /"a"/],
  ["a link to a place that is gone", { ...whole, two: "<p>Two.</p>" }, /#b/],
  ["a link to a page that is gone", { one: whole.one, three: whole.three }, /two\.xhtml/],
  ["markup that is none", { ...whole, three: "<p>Three.<p>" }, /three\.xhtml/],
  ["a script that nobody declared", { ...whole, three: "<script>1</script>" }, /script/],
  ["a picture that is not there", { ...whole, three: `<img src="a.png" alt=""/>` }, /a\.png/],
  ["other words", { ...whole, two: whole.two.replace("Two.", "Too.") }, undefined],
  ["other markup that says no more", { ...whole, three: "<p><em>Three</em>.</p>" }, undefined],
  ["a heading without words", { ...whole, three: "<h1> </h1>" }, /<h1>/],
  ["a type without its role", { ...whole, three: `<p epub:type="epigraph">A</p>` }, /doc-epigraph/],
  ["a link that has a new place", { ...whole, three: `<a href="two.xhtml#b">B</a>` }, undefined],
  ["pages in another order", { two: whole.two, one: whole.one, three: whole.three }, undefined],
  ["a page more that leads nowhere", { ...whole, four: `<a href="#a">A</a>` }, /“#a”/],
])("found is the same where pages were seen before: %s", async (_what, bodies, said) => {
  const cache = newCache();
  expect(await found(book(whole), cache)).toEqual([]);
  const expected = await found(book(bodies));
  if (said === undefined) expect(expected).toEqual([]);
  else expect(expected.join("\n")).toMatch(said);
  expect(await found(book(bodies), cache)).toEqual(expected);
  expect(await found(book(bodies), cache)).toEqual(expected);
  expect(await found(book(whole), cache)).toEqual([]);
});

const notes = {
  one: `<p><a epub:type="noteref" role="doc-noteref" href="two.xhtml#n">1</a> <a id="r" href="two.xhtml">Two</a></p>`,
  two: `<aside epub:type="footnote" role="doc-footnote" id="n"><p><a epub:type="backlink" role="doc-backlink" href="one.xhtml#r">1</a> A note.</p></aside>`,
};

test.each<[string, Readonly<Record<string, string>>, RegExp | undefined]>([
  ["other words", { ...notes, two: notes.two.replace("A note", "A longer note") }, undefined],
  ["that is none any more", { ...notes, two: `<p id="n">A note.</p>` }, /Expected a note/],
  ["without its way back", { ...notes, two: notes.two.replace(/<a epub.*a>/, "") }, /its way back/],
  ["whose way back is gone", { ...notes, one: notes.one.replace(/ id="r"/, "") }, /one\.xhtml#r/],
])("a page is held against another that changed: a note %s", async (_what, bodies, said) => {
  const cache = newCache();
  expect(await found(book(notes), cache)).toEqual([]);
  const expected = await found(book(bodies), cache);
  expect(expected).toEqual(await found(book(bodies)));
  if (said === undefined) expect(expected).toEqual([]);
  else expect(expected.join("\n")).toMatch(said);
});

test("what is wrong stays told while something else is edited, in its order", async () => {
  const wrong = {
    one: `<h1></h1><p id="a" id2="">One. <a href="two.xhtml#gone">Two</a></p>`,
    two: `<p id="b">Two. <a href="one.xhtml#lost">One</a></p>`,
    three: `<p epub:type="epigraph">Three.</p><p id="c">C</p><p id="c">C</p>`,
  };
  const cache = newCache();
  const expected = await found(book(wrong), cache);
  expect(expected.length).toBeGreaterThan(5);
  const edited = book({ ...wrong, two: wrong.two.replace("Two.", "Too.") });
  expect(await found(edited, cache)).toEqual(expected);
  expect(await found(edited)).toEqual(expected);
});

const pictured = { ...whole, four: `<p>Four. <img src="a.png" alt=""/></p>` };

test.each<[string, Readonly<Record<string, string>>, string[] | undefined]>([
  ["nothing else", {}, undefined],
  ["other words", { two: whole.two.replace("Two.", "Too.") }, undefined],
  ["a mark that tells nothing", { two: whole.two.replace("Two.", "<em>Two</em>.") }, undefined],
  ["another place", { two: whole.two.replace("Two.", `<b id="c">Two</b>.`) }, ["two"]],
  ["a link more", { three: `<p><a href="one.xhtml">Three</a>.</p>` }, ["three"]],
  // The package says more of it than itself.
  ["other words beside a picture", { four: pictured.four.replace("Four", "For") }, ["four"]],
])(
  "of a book with %s, nothing is looked at again that tells the same",
  async (_what, edit, pages) => {
    const cache = newCache();
    /** Which pages were read, where the whole was looked at. */
    const readIn = async (bytes: Uint8Array) => {
      let read: string[] | undefined;
      await foundIn("roads.epub", bytes, cache, async ({ pages, facts }) => {
        const paths: string[] = [];
        await EpubCheck.validate(bytes, { pages });
        findIn(bytes, undefined, {
          ...facts,
          set: (path, ...rest) => {
            paths.push(path.slice("EPUB/".length, -".xhtml".length));
            facts.set(path, ...rest);
          },
        });
        read = paths;
        return [];
      });
      return read;
    };
    expect(await readIn(book(pictured))).toEqual(["nav", "one", "two", "three", "four"]);
    expect(await readIn(book({ ...pictured, ...edit }))).toEqual(pages);
  },
);

test("two books are not taken for each other", async () => {
  const cache = newCache();
  const wrong = book({ ...whole, three: `<h1></h1>` });
  await found(book(whole), cache);
  const both = new Map([
    ["a/roads.epub", wrong],
    ["b/roads.epub", book(whole)],
  ]);
  const expected = await validateBooks(both);
  expect(await validateBooks(both, cache)).toEqual(expected);
  expect(await validateBooks(both, cache)).toEqual(expected);
});
