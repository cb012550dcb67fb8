import { styles } from "@printery/design";
import { sharedSheet } from "@printery/html";
import type { Files } from "@printery/task";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import * as library from "./index.ts";
import { type LibraryEntry, renderLibrary } from "./index.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
});

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
  expect(own).toEqual(["index.html", "library.css", SHEET]);
  expect(textOf(files)).toContain("The shelves are empty. Put a text");
  expect(await problems(files)).toEqual([]);
});

test("what publications share stands beside them: style sheets of those they link to, with fonts", async () => {
  const { name } = sharedSheet(styles.briefing);
  const files = await renderLibrary([], { sheets: [name, "essay-00000000.css"] });
  const sheets = [...files.keys()].filter((path) => /^assets\/.*\.css$/.test(path));
  expect(sheets.sort()).toEqual([`assets/${name}`, SHEET].sort());
});

test("a publication is its date, title, authors and formats", async () => {
  const files = await renderLibrary([tides], { title: "Harbour Papers" });
  expect(textOf(files)).toBe(
    "Harbour Papers Skip to content Harbour Papers 1 February 2023 The Tides Ines Mole, Per Groyne " +
      "PDF 12\u00a0pp., 340\u00a0KB · EPUB 1.3\u00a0MB",
  );
  expect(hrefs(files)).toEqual([
    SHEET,
    "library.css",
    "#Main",
    "tides/index.html",
    "tides/tides.pdf",
    "tides/tides.epub",
  ]);
  expect(await problems(files)).toEqual([]);
});

test("without a web page the title leads to the first format, without any to nothing", async () => {
  const [, pdf, epub] = tides.files;
  if (pdf === undefined || epub === undefined) throw new Error("the entry has too few files");
  const files = await renderLibrary([
    { ...tides, files: [pdf, epub] },
    { ...tides, id: "unbuilt", date: "2020", files: [] },
  ]);
  expect(hrefs(files).slice(3)).toEqual(["tides/tides.pdf", "tides/tides.pdf", "tides/tides.epub"]);
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

test("odd titles, in any language, and many of them, are text in a valid page", async () => {
  const odd = ["A & B <c>", "海の本", "كتاب البحر", "x".repeat(300), "—"];
  const entries = odd.flatMap((title, index) =>
    Array.from({ length: 40 }, (_, copy) => ({
      ...tides,
      id: `odd-${index}-${copy}`,
      title,
      subtitle: title,
      standfirst: title,
      authors: [],
      lang: ["en", "ja", "ar"][index] ?? "en",
    })),
  );
  const files = await renderLibrary(entries);
  expect(new Set(titles(files))).toEqual(new Set(["A &#x26; B &#x3C;c&gt;", ...odd.slice(1)]));
  expect(htmlOf(files)).toContain('<div lang="ar" dir="rtl">');
  expect(await problems(files)).toEqual([]);
});

test("public names", () => {
  expect(Object.keys(library)).toEqual(["renderLibrary"]);
});

function htmlOf(files: Files): string {
  return Buffer.from(files.get("index.html") ?? []).toString("utf8");
}

function textOf(files: Files): string {
  return htmlOf(files)
    .replace(/<(script|label)\b.*?<\/\1>/gs, " ")
    .replace(/<(?!\/?(a|code)\b)[^>]+>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/[ \n]+/g, " ")
    .trim();
}

function hrefs(files: Files): string[] {
  return [...htmlOf(files).matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

function titles(files: Files): string[] {
  return [...htmlOf(files).matchAll(/<h2><a [^>]*>(.*?)<\/a><\/h2>/g)].map(([, text = ""]) => text);
}

async function problems(files: Files): Promise<string[]> {
  const { results } = await validator.validateString(htmlOf(files));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}
