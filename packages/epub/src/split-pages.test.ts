import type { ElementContent } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import type { Page } from "./page.ts";
import { splitPages } from "./split-pages.ts";

/** The parts that `pages` are written in. */
function split(pages: readonly Page[]) {
  const { written, place } = splitPages(pages, (page) => page);
  return { pages: written, place };
}

/** A paragraph of so many thousand characters. */
const long = (thousands: number, ...more: ElementContent[]) =>
  h("p", "m".repeat(thousands * 1000), ...more);
const note = (n: number) =>
  h("aside", { role: "doc-footnote", id: `note-${n}` }, [
    h("p", [h("a", { role: "doc-backlink", href: `#noteref-${n}` }, `${n}.`)]),
  ]);
const reference = (n: number) => h("a", { id: `noteref-${n}`, href: `#note-${n}` }, String(n));
const notes = (...asides: ElementContent[]) => h("section", { "epub:type": "footnotes" }, asides);
const link = (href: string) => h("a", { href }, "there");

function pageOf(href: string, children: ElementContent[], more: Partial<Page> = {}): Page {
  const section = h("section", { role: "doc-chapter" }, children);
  const body = () => [structuredClone(section)];
  return { href, title: "One", lang: "en", matter: "body", body, ...more };
}

/** What each page is called and holds, long text left out. */
function sketch(pages: readonly Page[]): unknown[] {
  const told = (node: ElementContent): unknown => {
    if (node.type !== "element") return [];
    const { id, href } = node.properties;
    const own = [id ?? [], href === undefined ? [] : `→ ${href}`];
    return [...own, ...node.children.map(told)];
  };
  return pages.map(({ href, body }) => [href, ...(body().map(told).flat(20) as string[])]);
}

test("pages that are short enough stay as they are, and so do links", () => {
  const pages = [pageOf("one.xhtml", [long(199), link("#a")]), pageOf("two.xhtml", [])];
  const { pages: parts, place } = split(pages);
  expect(sketch(parts)).toEqual(sketch(pages));
  expect(place("one.xhtml#a")).toBe("one.xhtml#a");
});

test("a page that is too long is divided, with the notes where they are referred to", () => {
  const one = pageOf("one.xhtml", [
    long(150, reference(1)),
    long(100, reference(2), link("#start")),
    h("p", { id: "end" }, reference(3)),
    notes(note(1), note(2), note(3)),
  ]);
  const start = pageOf("nav.xhtml", [link("one.xhtml#end"), link("one.xhtml#noteref-1")]);
  const { pages, place } = split([one, start]);
  expect(sketch(pages)).toEqual([
    ["one.xhtml", "noteref-1", "→ #note-1", "note-1", "→ #noteref-1"],
    [
      "one-2.xhtml",
      ...["noteref-2", "→ #note-2", "→ one.xhtml#start", "end", "noteref-3", "→ #note-3"],
      ...["note-2", "→ #noteref-2", "note-3", "→ #noteref-3"],
    ],
    ["nav.xhtml", "→ one-2.xhtml#end", "→ one.xhtml#noteref-1"],
  ]);
  expect([place("one.xhtml#note-3"), place("one.xhtml#note-1"), place("one.xhtml")]).toEqual([
    "one-2.xhtml#note-3",
    "one.xhtml#note-1",
    "one.xhtml",
  ]);
});

test("links between the parts lead from one to the other", () => {
  const { pages } = split([
    pageOf("one.xhtml", [
      h("p", { id: "first" }, link("#last")),
      long(150),
      long(150),
      h("p", { id: "last" }, link("#first")),
    ]),
  ]);
  expect(sketch(pages)).toEqual([
    ["one.xhtml", "first", "→ one-2.xhtml#last"],
    ["one-2.xhtml", "last", "→ one.xhtml#first"],
  ]);
});

test("a heading begins the next part once a page is half full, and not before", () => {
  const parts = (thousands: number) =>
    split([
      pageOf("one.xhtml", [long(thousands), h("h2", { id: "h" }), long(10), long(110)]),
    ]).pages.map(({ body }) => JSON.stringify(body()).includes('"id":"h"'));
  expect(parts(110)).toEqual([false, true]);
  expect(parts(90)).toEqual([true, false]);
});

test("only the first part is the chapter and where reading starts; names are free", () => {
  const { pages } = split([
    pageOf("one.xhtml", [long(150), long(150)], { landmark: "bodymatter" }),
    pageOf("one-2.xhtml", []),
  ]);
  expect(pages.map(({ href, landmark }) => [href, landmark])).toEqual([
    ["one.xhtml", "bodymatter"],
    ["one-2-2.xhtml", undefined],
    ["one-2.xhtml", undefined],
  ]);
  expect(pages[1]?.body()[0]).toMatchObject({
    tagName: "section",
    properties: { className: ["continued"], ariaLabel: "One" },
  });
});

test("one block that is too long by itself stays whole", () => {
  expect(split([pageOf("one.xhtml", [long(500)])]).pages).toHaveLength(1);
});

test("where pages are divided each is written once, and made once while there is room for it", () => {
  const counts = { made: 0, written: 0 };
  const counted = (page: Page): Page => ({
    ...page,
    body() {
      counts.made += 1;
      return page.body();
    },
  });
  const book = (chapters: number) =>
    Array.from({ length: chapters }, (_, nth) =>
      counted(pageOf(`c${nth}.xhtml`, [long(150), long(150, h("i", { id: `end-${nth}` }))])),
    );
  const ends = (chapters: number) =>
    Array.from({ length: chapters }, (_, nth) => link(`c${nth}.xhtml#end-${nth}`));
  const write = (page: Page) => {
    counts.written += 1;
    return page;
  };
  const told = [3, 5].map((chapters) => {
    Object.assign(counts, { made: 0, written: 0 });
    const { written } = splitPages([...book(chapters), pageOf("nav.xhtml", ends(chapters))], write);
    return { ...counts, nav: sketch(written.slice(-1)) };
  });
  const nav = (chapters: number) => [
    ["nav.xhtml", ...Array.from({ length: chapters }, (_, nth) => `→ c${nth}-2.xhtml#end-${nth}`)],
  ];
  expect(told).toEqual([
    { made: 3, written: 7, nav: nav(3) },
    // Three are held; the others are made again when they are written.
    { made: 7, written: 11, nav: nav(5) },
  ]);
});
