import { expect, test } from "vitest";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { LibraryEntry } from "./entry.ts";
import { sitemaps } from "./for-robots.ts";
import { renderLibrary } from "./index.ts";
import { jsonFeed } from "./json-feed.ts";
import { libraryOf } from "./library.ts";

const url = "https://example.org/papers/";
const tides: LibraryEntry = {
  id: "tides",
  title: "The <Tides> & \u0001 more ]]>",
  authors: ["Ines Mole"],
  date: "2023-02",
  modified: "2024-05-01T10:00:00Z",
  lang: "en",
  kind: "book",
  keywords: ["salt"],
  identifier: "978-3-16-148410-0",
  publisher: "The Press",
  standfirst: "What the moon does.",
  files: [
    { format: "html", path: "tides/index.html", bytes: 9000 },
    { format: "pdf", path: "tides/tides.pdf", bytes: 340_400, pages: 12 },
    { format: "epub", path: "tides/tides.epub", bytes: 1_250_000 },
  ],
  cover: "tides/tides.cover.jpg",
  webPages: ["tides/index.html", "tides/ebb.html"],
};
const undated: LibraryEntry = {
  ...tides,
  id: "ünder",
  title: "Undated",
  authors: [],
  files: [{ format: "html", path: "ünder/index.html", bytes: 9 }],
  webPages: ["ünder/index.html"],
};
const bare = ({ date: _, modified: __, cover: ___, ...entry }: LibraryEntry): LibraryEntry => entry;
const files = await renderLibrary([tides, bare(undated)], { url, title: "Harbour Papers" });

const text = (path: string) => Buffer.from(files.get(path) ?? []).toString("utf8");
function root(path: string): Element {
  const found = fromXml(text(path)).children.find(({ type }) => type === "element");
  if (found?.type !== "element") throw new Error(`${path} has no root`);
  return found;
}
const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) =>
    child.type !== "element" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
const words = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) =>
      child.type === "text" ? child.value : child.type === "element" ? words(child) : "",
    )
    .join("");
const links = (element: Element) =>
  all(element, "link").map(({ attributes: { rel, type, href } }) => [rel, type, href]);

/** RFC 4287, 4.1.1 and 4.1.2: what a feed and its entries must have, and once. */
function missing(feed: Element): string[] {
  const once = (element: Element, name: string) =>
    element.children.filter((child) => child.type === "element" && child.name === name).length === 1
      ? []
      : [name];
  const entries = all(feed, "entry").flatMap((entry) =>
    ["id", "title", "updated"].flatMap((name) => once(entry, name)),
  );
  return [...["id", "title", "updated", "author"].flatMap((name) => once(feed, name)), ...entries];
}

test.each([
  "feed.xml",
  "opds.xml",
  "opds/new.xml",
  "opds/all.xml",
  "opds/authors.xml",
  "opds/authors/ines-mole.xml",
  "opds/subjects.xml",
])("%s is Atom: what must be there is, moments are RFC 3339's, addresses absolute", (path) => {
  const feed = root(path);
  expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  expect(missing(feed)).toEqual([]);
  for (const name of ["updated", "published"])
    for (const element of all(feed, name))
      expect(words(element)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  for (const id of all(feed, "id")) expect(words(id)).toMatch(/^https:\/\/example\.org\/papers\//);
  for (const [, , href] of links(feed)) expect(href).toMatch(/^https:\/\/example\.org\/papers\//);
  const ids = all(feed, "entry").map((entry) => words(all(entry, "id")[0]));
  expect(new Set(ids).size).toBe(ids.length);
});

test("an entry of the feed has its text's moment, its page and its files", () => {
  const [entry] = all(root("feed.xml"), "entry");
  expect(words(all(root("feed.xml"), "author")[0])).toBe("Harbour Papers");
  if (entry === undefined) throw new Error("the feed is empty");
  expect(words(all(entry, "title")[0])).toBe("The <Tides> &  more ]]>");
  expect(words(all(entry, "updated")[0])).toBe("2024-05-01T10:00:00Z");
  expect(words(all(entry, "published")[0])).toBe("2023-02-01T00:00:00Z");
  expect(links(entry)).toEqual([
    ["alternate", "text/html", `${url}tides/index.html`],
    ["enclosure", "application/pdf", `${url}tides/tides.pdf`],
    ["enclosure", "application/epub+zip", `${url}tides/tides.epub`],
  ]);
  expect(text("feed.xml")).toContain("%C3%BCnder/index.html");
});

test("the catalogue leads to what one can get (OPDS 1.2, 2 and 5)", () => {
  const kinds = (path: string) => links(root(path)).map(([rel, type]) => `${rel} ${type}`);
  const profile = "application/atom+xml;profile=opds-catalog;kind=";
  expect(kinds("opds.xml")).toEqual([
    ...[`self ${profile}navigation`, `start ${profile}navigation`],
    ...[`http://opds-spec.org/sort/new ${profile}acquisition`, `subsection ${profile}acquisition`],
    ...[`subsection ${profile}navigation`, `subsection ${profile}navigation`],
  ]);
  const [entry] = all(root("opds/all.xml"), "entry");
  expect(entry && links(entry)).toEqual([
    [
      "http://opds-spec.org/acquisition/open-access",
      "application/epub+zip",
      `${url}tides/tides.epub`,
    ],
    ["http://opds-spec.org/acquisition/open-access", "application/pdf", `${url}tides/tides.pdf`],
    ["http://opds-spec.org/acquisition/open-access", "text/html", `${url}tides/index.html`],
    ["http://opds-spec.org/image", "image/jpeg", `${url}tides/tides.cover.jpg`],
  ]);
});

test("a feed of the catalogue that is long goes on in the next (RFC 5005, 3)", async () => {
  const many = Array.from({ length: 450 }, (_, n) => ({ ...tides, id: `t-${n}` }));
  const made = await renderLibrary(many, { url });
  const named = (path: string) => Buffer.from(made.get(path) ?? []).toString("utf8");
  expect([...made.keys()].filter((path) => path.startsWith("opds/all"))).toEqual([
    ...["opds/all.xml", "opds/all.2.xml", "opds/all.3.xml"],
  ]);
  expect(named("opds/all.xml")).toContain(
    `rel="next" type="application/atom+xml;profile=opds-catalog;kind=acquisition" href="${url}opds/all.2.xml"`,
  );
  expect(named("feed.xml").match(/<entry>/g)).toHaveLength(50);
  expect(JSON.parse(named("feed.json")).items).toHaveLength(50);
});

test("the JSON Feed has what version 1.1 asks for", () => {
  const feed = JSON.parse(text("feed.json"));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    feed_url: `${url}feed.json`,
  });
  expect(feed.items[0]).toEqual({
    id: `${url}tides/`,
    url: `${url}tides/index.html`,
    title: tides.title,
    summary: "What the moon does.",
    content_text: "What the moon does.",
    image: `${url}tides/card.png`,
    date_published: "2023-02-01T00:00:00Z",
    date_modified: "2024-05-01T10:00:00Z",
    authors: [{ name: "Ines Mole" }],
    tags: ["salt"],
    language: "en",
    attachments: [
      { url: `${url}tides/tides.pdf`, mime_type: "application/pdf", size_in_bytes: 340_400 },
      {
        url: `${url}tides/tides.epub`,
        mime_type: "application/epub+zip",
        size_in_bytes: 1_250_000,
      },
    ],
  });
});

test("the JSON Feed shows no picture of a publication without pages, which draws none", () => {
  const read = jsonFeed({
    ...libraryOf(
      [{ ...tides, files: tides.files.filter(({ format }) => format !== "html") }],
      { url },
      "",
    ),
    url,
  });
  const [item] = JSON.parse(Buffer.from(read).toString("utf8")).items;
  expect(item).toMatchObject({ url: `${url}tides/tides.pdf` });
  expect(item).not.toHaveProperty("image");
});

test("the sitemap lists every page but the one for what is not there, and is divided where it is long", () => {
  const places = all(root("sitemap.xml"), "loc").map(words);
  const pages = [...files.keys()].filter((path) => path.endsWith(".html") && path !== "404.html");
  const own = pages.map((path) => (path === "index.html" ? url : url + path));
  expect(places.toSorted()).toEqual(
    [
      ...own,
      `${url}tides/index.html`,
      `${url}tides/ebb.html`,
      `${url}%C3%BCnder/index.html`,
    ].toSorted(),
  );
  const library = libraryOf([tides], { url }, "2024-05-01T10:00:00Z");
  const parts = sitemaps({ ...library, url }, ["index.html"], 2);
  expect(parts.map(([path]) => path)).toEqual(["sitemap.xml", "sitemap.1.xml", "sitemap.2.xml"]);
  expect(text("robots.txt")).toContain(`Sitemap: ${url}sitemap.xml`);
});

test("llms.txt is Markdown whose names mean nothing else", () => {
  expect(text("llms.txt")).toMatch(
    /^# Harbour Papers\n\n## Publications\n\n- \[The \\<Tides\\> & /,
  );
  expect(text("llms.txt")).toContain(
    "](https://example.org/papers/tides/index.html): What the moon does.\n",
  );
});
