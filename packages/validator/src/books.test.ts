import { type Cache, formatMessage } from "@printery/task";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { validateBooks } from "./books.ts";

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
  return zipSync({
    mimetype: [Buffer.from("application/epub+zip"), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
  });
}

/** One that tells what was asked of it, and whether it had it. */
function newCache() {
  const kept = new Map<string, Uint8Array>();
  const asked: boolean[] = [];
  const cache: Cache = {
    get: (key) => {
      asked.push(kept.has(key));
      return kept.get(key);
    },
    put: (key, bytes) => void kept.set(key, bytes),
  };
  return { cache, asked };
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
])("found is the same where pages were seen before: %s", async (_what, bodies, said) => {
  const { cache } = newCache();
  expect(await found(book(whole), cache)).toEqual([]);
  const expected = await found(book(bodies));
  if (said === undefined) expect(expected).toEqual([]);
  else expect(expected.join("\n")).toMatch(said);
  expect(await found(book(bodies), cache)).toEqual(expected);
  expect(await found(book(bodies), cache)).toEqual(expected);
  expect(await found(book(whole), cache)).toEqual([]);
});

test("of a page that is as it was nothing is looked for again", async () => {
  const { cache, asked } = newCache();
  await found(book(whole), cache);
  expect(asked).toEqual([false, false, false]);
  await found(book({ ...whole, two: whole.two.replace("Two.", "Too.") }), cache);
  expect(asked.slice(3)).toEqual([true, false, true]);
});

test("of what the package says more of than the page, nothing is kept", async () => {
  const { cache, asked } = newCache();
  await found(book(whole, "index"), cache);
  await found(book({ one: `<p>One. <img src="a.png" alt=""/></p>` }), cache);
  expect(asked).toEqual([]);
});
