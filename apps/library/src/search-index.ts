import type { LibraryEntry } from "./entry.ts";
import { type Hub, shelfNamer } from "./hubs.ts";

/** A page that is searched: its address relative to the library, and its HTML. */
export interface SearchedPage {
  readonly path: string;
  readonly html: string;
  readonly entry: LibraryEntry;
}

/** Those of pagefind's files that the search page asks for; the rest are forms of its own. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|(index|fragment|filter)\/.*)$/;

/**
 * The index over `pages`, as files by path. They are added one after the other in the order of their paths: pagefind numbers
 * them as they come, so that the same pages give the same bytes.
 *
 * @throws where pagefind is missing, or can't index a page
 */
export async function searchIndex(
  pages: readonly SearchedPage[],
  hubs: readonly Hub[],
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
    const nameOf = shelfNamer(hubs);
    const inOrder = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
    const added = await Promise.all(
      inOrder.map((page) =>
        index.addHTMLFile({ url: `/${page.path}`, content: indexed(page, nameOf) }),
      ),
    );
    const failed = added.flatMap((answer, at) =>
      answer.errors.map((error) => `${inOrder[at]?.path}: ${error}`),
    );
    if (failed.length > 0) throw new Error(`pagefind can't index ${failed.join("; ")}`);
    const { files, errors: late } = await index.getFiles();
    if (late.length > 0) throw new Error(`pagefind made no files: ${late.join("; ")}`);
    return files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }): [string, Uint8Array] => [`pagefind/${path}`, content])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    await pagefind.close();
  }
}

type Namer = ReturnType<typeof shelfNamer>;

/** The page as pagefind is given it: what its publication is found by stands at the start of its text. */
function indexed({ path, html, entry }: SearchedPage, nameOf: Namer): string {
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
  const said = [
    ...filters.map(([name, value]) => (value === undefined ? "" : meta("filter", name, value))),
    ...metas.map(([name, value]) => (value === undefined ? "" : meta("meta", name, value))),
    meta("sort", "date", date ?? "0000"),
  ].join("");
  let found = false;
  const text = html
    .replace(/<html\b[^>]*\blang="([^"]*)"/, (tag, own) => tag.replace(own, primary(own)))
    .replace(/<main\b[^>]*>/, (tag) => {
      found = true;
      return tag + said;
    });
  if (!found) throw new Error(`Expected a main element in ${path}`);
  return text;
}

/** Regions of one language have the same words. */
function primary(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? lang;
}

function meta(what: "filter" | "meta" | "sort", name: string, value: string): string {
  const escaped = value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<meta data-pagefind-${what}="${name}[content]" content="${escaped}">`;
}
