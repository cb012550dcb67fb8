import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { LibraryEntry } from "./entry.ts";
import { foundBy, type SearchedPage, searchIndex } from "./search-index.ts";

const page = (
  id: string,
  lang: string,
  main: string,
  more: Partial<LibraryEntry> = {},
): SearchedPage => ({
  path: `${id}/index.html`,
  html: `<!DOCTYPE html><html lang="${lang}"><head><title>${id}</title></head><body><nav>Navigation</nav><main id="Main">${main}</main></body></html>`,
  by: foundBy([])({
    id,
    title: id,
    authors: ["Ines “I” Mole"],
    lang,
    kind: "article",
    files: [],
    ...more,
  }),
});
const pages = [
  page(
    "tides",
    "en-GB",
    "<h1>Tides</h1><nav>Contents</nav><p>The sea\u2060—leaves the stones.</p>",
    {
      date: "2023",
    },
  ),
  page("see", "de-CH", "<h1>See</h1><p>Die See verlässt die Steine.</p>"),
  page("umi", "ja", "<h1>海</h1><p>海は石を離れる。</p>"),
];

test("each language has an index, and only what the page asks for is there", async () => {
  const files = new Map(await searchIndex(pages));
  const entry = JSON.parse(
    Buffer.from(files.get("pagefind/pagefind-entry.json") ?? []).toString("utf8"),
  );
  expect(Object.keys(entry.languages).sort()).toEqual(["de", "en", "ja"]);
  const names = [...files.keys()].map((path) => path.replace(/[0-9a-f]{7,}/, "…"));
  expect(new Set(names)).toEqual(
    new Set([
      "pagefind/pagefind.js",
      "pagefind/pagefind-worker.js",
      "pagefind/pagefind-entry.json",
      ...["de", "en", "unknown"].map((lang) => `pagefind/wasm.${lang}.pagefind`),
      ...["de", "en", "ja"].flatMap((lang) => [
        `pagefind/pagefind.${lang}_….pf_meta`,
        `pagefind/fragment/${lang}_….pf_fragment`,
        `pagefind/index/${lang}_….pf_index`,
        `pagefind/filter/${lang}_….pf_filter`,
      ]),
    ]),
  );
  const fragment =
    [...files].find(([path]) => path.startsWith("pagefind/fragment/en"))?.[1] ?? new Uint8Array();
  const said = JSON.parse(gunzipSync(fragment).toString("utf8").replace("pagefind_dcd", ""));
  expect(said).toMatchObject({
    url: "/tides/index.html",
    content: "Tides. The sea—leaves the stones.",
    filters: { author: ["Ines “I” Mole"], language: ["en"], year: ["2023"], kind: ["articles"] },
    meta: { title: "Tides", authors: "Ines “I” Mole", date: "2023" },
  });
});

test("the same pages in any order give the same bytes", async () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    page(`text-${n}`, "en", `<h1>Text ${n}</h1><p>${"salt tide stone gate ".repeat(n + 1)}</p>`),
  );
  expect(await searchIndex(many)).toEqual(await searchIndex(many.toReversed()));
});

test("a page that can't be indexed is told of, never left out", async () => {
  const broken = { ...page("tides", "en", ""), html: "<html lang=en><body>No text</body></html>" };
  await expect(searchIndex([broken])).rejects.toThrow(
    "Expected a main element in tides/index.html",
  );
});
