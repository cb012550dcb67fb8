import { posix } from "node:path";
import { styles } from "@printery/design";
import { sharedSheet } from "@printery/html";
import type { Files } from "@printery/task";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { type LibraryEntry, pictured, renderLibrary } from "./index.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
});

const ICON = "assets/icon.svg";
const SHEET = `assets/${sharedSheet(styles.essay).name}`;

const tides: LibraryEntry = {
  id: "tides",
  title: "The Tides",
  authors: ["Ines Mole", "Per Groyne"],
  date: "2023-02-01",
  lang: "en",
  kind: "article",
  files: [
    { format: "html", path: "tides/index.html", bytes: 9000 },
    { format: "pdf", path: "tides/tides.pdf", bytes: 340_400, pages: 12 },
    { format: "epub", path: "tides/tides.epub", bytes: 1_250_000 },
  ],
};

test("an empty library says how to begin", async () => {
  const files = await renderLibrary([]);
  const own = [...files.keys()].filter((path) => !path.endsWith(".woff2"));
  expect(own).toEqual(["index.html", ICON, SHEET]);
  expect(textOf(files)).toContain("The shelves are empty. Put a text");
  expect(await problems(files)).toEqual([]);
});

test("what publications share stands beside them: style sheets of those they link to, with fonts", async () => {
  const { name } = sharedSheet(styles.briefing);
  const files = await renderLibrary([], {}, { sheets: [name, "essay-00000000.css"] });
  const sheets = [...files.keys()].filter((path) => /^assets\/.*\.css$/.test(path));
  expect(sheets.sort()).toEqual([`assets/${name}`, SHEET].sort());
});

test("a publication is its date, title, authors and formats", async () => {
  const files = await renderLibrary([tides], { title: "Harbour Papers" });
  expect(mainOf(files)).toBe(
    "Harbour Papers Search 1 February 2023 The Tides Ines Mole, Per Groyne " +
      "PDF 12\u00a0pages, 340\u00a0kB · EPUB 1.3\u00a0MB",
  );
  expect(hrefs(files)).toEqual([
    ...[ICON, "#Main", "authors/index.html", "years/index.html", "search.html"],
    ...["tides/index.html", "authors/ines-mole.html", "authors/per-groyne.html"],
    ...["tides/tides.pdf", "tides/tides.epub", SHEET],
  ]);
  expect(await problems(files)).toEqual([]);
});

test("without a web page the title leads to the first format, without any to nothing", async () => {
  const [, pdf, epub] = tides.files;
  if (pdf === undefined || epub === undefined) throw new Error("the entry has too few files");
  const files = await renderLibrary([
    { ...tides, authors: [], files: [pdf, epub] },
    { ...tides, authors: [], id: "unbuilt", date: "2020", files: [] },
  ]);
  expect(hrefs(files).filter((href) => href.startsWith("tides/"))).toEqual([
    ...["tides/tides.pdf", "tides/tides.pdf", "tides/tides.epub"],
  ]);
  expect(await problems(files)).toEqual([]);
});

test("newest first, undated last, one day by title", async () => {
  const { date: _, ...undated } = tides;
  const files = await renderLibrary([
    { ...undated, id: "a", title: "Undated" },
    { ...tides, id: "b", title: "Zebra", date: "2022-05-01" },
    { ...tides, id: "c", title: "Élan", date: "2022-05-01" },
    { ...tides, id: "d", title: "Month", date: "2022-06" },
    { ...tides, id: "e", title: "Year", date: "2022" },
  ]);
  expect(titles(files)).toEqual(["Month", "Élan", "Zebra", "Year", "Undated"]);
});

test("odd titles, in any language, and many of them, are text in valid pages of at most 60 KB", async () => {
  const odd = ["A & B <c>", "海の本", "كتاب البحر", "x".repeat(300), "—", "潮".repeat(300)];
  const entries = odd.flatMap((title, index) =>
    Array.from({ length: 60 }, (_, copy) => ({
      ...tides,
      id: `odd-${index}-${copy}`,
      title,
      subtitle: title,
      standfirst: title,
      authors: [`${title} ${copy}`],
      files: [{ format: "html", path: `odd-${index}-${copy}/index.html`, bytes: 9 }],
      lang: ["en", "ja", "ar"][index] ?? "en",
    })),
  );
  const files = await renderLibrary(entries);
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  expect(pages.map(([path, bytes]) => [path, bytes.length > 60_000])).toEqual(
    pages.map(([path]) => [path, false]),
  );
  const lists = pages.filter(([path]) => /^index(\.\d+)?\.html$/.test(path));
  const listed = lists.flatMap(([path]) =>
    hrefs(files, path).filter((href) => /^odd-.*html/.test(href)),
  );
  expect(new Set(listed).size).toBe(entries.length);
  expect(htmlOf(files, "languages/ar.html")).toContain('lang="ar" dir="rtl"');
  for (const path of ["index.html", "index.2.html", "authors/index.html", "languages/ja.html"])
    expect([path, await problems(files, path)]).toEqual([path, []]);
});

const placed = { title: "Harbour Papers", url: "https://example.org/papers/" };

test("every link on every page leads to a page, and every page can be reached", async () => {
  const entries = Array.from({ length: 500 }, (_, n) => ({
    ...tides,
    id: `tides-${n}`,
    authors: [`Author ${n}`, "Ines Mole"],
    keywords: ["salt", `word ${n % 3}`],
    series: "Shores",
    lang: n % 2 ? "de" : "en",
    kind: n % 5 ? ("article" as const) : ("book" as const),
    date: String(1990 + (n % 20)),
    files: [{ format: "html", path: `tides-${n}/index.html`, bytes: 9 }],
  }));
  const files = await renderLibrary(entries, placed);
  const reached = new Set(["index.html"]);
  for (const path of reached) {
    for (const href of hrefs(files, path)) {
      if (/^(https?:|#)/.test(href) || !href.endsWith(".html")) continue;
      const target = posix.join(posix.dirname(path), decodeURIComponent(href));
      if (/^tides-/.test(target)) continue;
      expect([path, href, files.has(target)]).toEqual([path, href, true]);
      reached.add(target);
    }
  }
  const pages = [...files.keys()].filter((path) => /\.html$/.test(path) && path !== "404.html");
  expect([...reached].sort()).toEqual(pages.sort());
  expect(pages).toContain("authors/index.2.html");
  expect(pages).toContain("languages/de.2.html");
  expect(pages).toEqual(
    expect.arrayContaining(["series/shores.html", "kinds/books.html", "years/1990.html"]),
  );
});

test("without an address there is nothing that needs one", async () => {
  const files = await renderLibrary([tides]);
  expect(
    [...files.keys()].filter((path) => /^(feed|opds|sitemap|robots|llms|404)/.test(path)),
  ).toEqual([]);
  expect(htmlOf(files)).not.toMatch(/https?:/);
});

test("what is not found is told at any address, with links from the root of the host", async () => {
  const files = await renderLibrary([tides], placed);
  expect(hrefs(files, "404.html").filter((href) => !href.startsWith("#"))).toEqual([
    ...[`/papers/${ICON}`, "/papers/index.html", "/papers/authors/index.html"],
    ...["/papers/years/index.html", "/papers/search.html", "/papers/index.html"],
    ...["/papers/feed.xml", "/papers/opds.xml", `/papers/${SHEET}`],
  ]);
  expect(await problems(files, "404.html")).toEqual([]);
});

test("the same publications in another order give the same bytes", async () => {
  const other = { ...tides, id: "other", title: "Others", authors: ["INES MOLE"], keywords: ["a"] };
  expect(await renderLibrary([tides, other], placed)).toEqual(
    await renderLibrary([other, tides], placed),
  );
});

test("the head says where the page is, and what subscribes to the library", async () => {
  const files = await renderLibrary([tides], placed);
  const html = htmlOf(files);
  expect(html).toContain('<link rel="canonical" href="https://example.org/papers/">');
  expect(html).toContain(
    'type="application/feed+json" href="https://example.org/papers/feed.json"',
  );
  expect(html).toContain(
    '<meta property="og:image" content="https://example.org/papers/card.png">',
  );
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)["@graph"].map((thing: object) => Reflect.get(thing, "@type"))).toEqual([
    "WebSite",
    "CollectionPage",
  ]);
  expect(htmlOf(files, "search.html")).toContain("script-src");
  expect(await problems(files, "search.html")).toEqual([]);
});

test("a search can be narrowed by what has two shelves, once its index has come", async () => {
  const other = { ...tides, id: "other", authors: ["Anna Sand"] };
  const html = htmlOf(await renderLibrary([tides, other], placed), "search.html");
  expect(html.match(/<select name[^>]*>/g)).toEqual(['<select name="author" disabled>']);
});

test("the library speaks its own language, whatever its publications speak", async () => {
  const files = await renderLibrary([tides], { lang: "ar" });
  expect(htmlOf(files)).toContain('<html lang="ar" dir="rtl">');
  expect(mainOf(files)).toContain("بحث");
  expect(await problems(files)).toEqual([]);
});

function htmlOf(files: Files, path = "index.html"): string {
  return Buffer.from(files.get(path) ?? []).toString("utf8");
}

function mainOf(files: Files): string {
  const text = /<main.*<\/main>/s.exec(htmlOf(files))?.[0] ?? "";
  return textOf(new Map([["index.html", Buffer.from(text)]]));
}

function textOf(files: Files): string {
  return htmlOf(files)
    .replace(/<(script|label)\b.*?<\/\1>/gs, " ")
    .replace(/<(?!\/?(a|code)\b)[^>]+>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/[ \n]+/g, " ")
    .trim();
}

function hrefs(files: Files, path = "index.html"): string[] {
  return [...htmlOf(files, path).matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

function titles(files: Files): string[] {
  return [...htmlOf(files).matchAll(/<h2><a [^>]*>(.*?)<\/a><\/h2>/g)].map(([, text = ""]) => text);
}

async function problems(files: Files, path = "index.html"): Promise<string[]> {
  const { results } = await validator.validateString(htmlOf(files, path));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

test("a picture of a link that is at hand is not drawn again, and hangs on what is seen in it alone", async () => {
  const card = Buffer.from("a picture");
  const files = await renderLibrary([tides], placed, { card });
  expect(files.get("card.png")).toBe(card);
  const others = await renderLibrary([{ ...tides, title: "Other" }], {
    ...placed,
    description: "Another",
  });
  const again = await renderLibrary([tides], placed);
  expect(others.get("card.png")).toEqual(again.get("card.png"));
  expect(pictured({ ...placed, description: "Another" })).toEqual(pictured(placed));
  for (const changed of [{ title: "Other" }, { publisher: "Other" }, { lang: "fr" }]) {
    expect(pictured({ ...placed, ...changed })).not.toEqual(pictured(placed));
  }
});
