import type { LibraryEntry } from "./entry.ts";
import { type Hub, shelfNamer } from "./hubs.ts";

/** A page that is searched: its address relative to the library, its HTML, and {@link foundBy}. */
export interface SearchedPage {
  readonly path: string;
  readonly html: string;
  readonly by: string;
}

/** Those of pagefind's files that the search page asks for; the rest are forms of its own. */
const NEEDED =
  /^(pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|(index|fragment|filter)\/.*)$/;

/** What asks, which is the same for all parts; its worker it looks for beside the first of them. */
const ASKING = "pagefind.js";

/**
 * The index over `pages`, as files by path, in `folder` below pagefind's own, and what asks it, which is in that. Pages are added one after the other in the order of their paths: pagefind numbers
 * them as they come, so that the same pages give the same bytes. `onAsked` is called when its process has all of them and works
 * without this one.
 *
 * @throws where pagefind is missing, or can't index a page
 */
export async function searchIndex(
  pages: readonly SearchedPage[],
  folder = "",
  onAsked: () => void = () => {},
): Promise<[string, Uint8Array][]> {
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({
      keepIndexUrl: true,
      rootSelector: "main",
      excludeSelectors: [
        "nav",
        "[role=doc-noteref]",
        "[role=doc-backlink]",
        ".anchor",
        ".cite",
        ".extent",
      ],
    });
    if (index === undefined) throw new Error(`pagefind made no index: ${errors.join("; ")}`);
    const inOrder = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
    const added = await Promise.all(
      inOrder.map((page) => index.addHTMLFile({ url: `/${page.path}`, content: indexed(page) })),
    );
    const failed = added.flatMap((answer, at) =>
      answer.errors.map((error) => `${inOrder[at]?.path}: ${error}`),
    );
    if (failed.length > 0) throw new Error(`pagefind can't index ${failed.join("; ")}`);
    const asked = index.getFiles();
    onAsked();
    const { files, errors: late } = await asked;
    if (late.length > 0) throw new Error(`pagefind made no files: ${late.join("; ")}`);
    return files
      .flatMap(({ path, content }): [string, Uint8Array][] => {
        if (NEEDED.test(path)) return [[`pagefind/${folder}${path}`, content]];
        return path === ASKING ? [[`pagefind/${path}`, content]] : [];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    await pagefind.close();
  }
}

/** What the pages of a publication are found by besides their text, as elements: it is called as its shelf in `hubs` is. */
export function foundBy(hubs: readonly Hub[]): (entry: LibraryEntry) => string {
  const nameOf = shelfNamer(hubs);
  return (entry) => elementsFor(entry, nameOf);
}

function elementsFor(entry: LibraryEntry, nameOf: ReturnType<typeof shelfNamer>): string {
  const { title, authors, keywords = [], series, date, lang, kind } = entry;
  const filters: readonly (readonly [string, string | undefined])[] = [
    ...authors.map((name) => ["author", nameOf("authors", name)] as const),
    ["series", series && nameOf("series", series)],
    ...keywords.map((word) => ["subject", nameOf("subjects", word)] as const),
    ["language", nameOf("languages", primary(lang))],
    ["year", date?.slice(0, 4)],
    ["kind", nameOf("kinds", `${kind}s`)],
  ];
  const metas: readonly (readonly [string, string | undefined])[] = [
    ["publication", kind === "book" ? title : undefined],
    ["authors", authors.join(", ") || undefined],
    ["date", date],
  ];
  return [
    ...filters.map(([name, value]) => (value === undefined ? "" : meta("filter", name, value))),
    ...metas.map(([name, value]) => (value === undefined ? "" : meta("meta", name, value))),
    meta("sort", "date", date ?? "0000"),
  ].join("");
}

/** What pagefind looks at of a page; of the rest, most of it, it would say nothing. */
const LOOKED_AT =
  /^.*?<html\b[^>]*?\blang="([^"]*)".*?(<title>.*?<\/title>).*?(<main\b[^>]*>)(.*<\/main>)/s;

/** The page as pagefind is given it: what its publication is found by stands at the start of its text. */
function indexed({ path, html, by }: SearchedPage): string {
  const [, lang = "", title, main, text] = LOOKED_AT.exec(html) ?? [];
  if (text === undefined) throw new Error(`Expected a main element in ${path}`);
  // It takes what keeps a dash on its line for a letter of the word before.
  const page = `${title}${main}${by}${text}`.replaceAll("\u2060", "");
  return `<!doctype html><html lang="${primary(lang)}">${page}</html>`;
}

/** Regions of one language have the same words. */
function primary(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? lang;
}

function meta(what: "filter" | "meta" | "sort", name: string, value: string): string {
  const escaped = value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<meta data-pagefind-${what}="${name}[content]" content="${escaped}">`;
}
