import { styles } from "@printery/design";
import { bindPages, dated, page, sharedAssets, sharedSheet } from "@printery/html";
import { inLanguage } from "@printery/markup";
import { terms } from "@printery/publication";
import type { Files } from "@printery/task";
import type { Element } from "hast";
import { h } from "hastscript";
import { libraryStyle } from "./library-style.ts";

/** What the library says of one publication. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** ISO 8601, of any precision. */
  readonly date?: string;
  readonly lang: string;
  readonly standfirst?: string;
  readonly kind: "article" | "book";
  /** What a reader opens, one per format; `path` is relative to the library. */
  readonly files: readonly LibraryFile[];
}

interface LibraryFile {
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
  readonly pages?: number;
}

export interface LibraryOptions {
  readonly title?: string;
  /** BCP 47; of the library's own words. */
  readonly lang?: string;
  /** Names of the style sheets in `assets/` that pages of the publications link to. */
  readonly sheets?: readonly string[];
}

/** The site over all publications, newest first: `index.html`, what that has of its own, and `assets/` that all pages share. */
export async function renderLibrary(
  entries: readonly LibraryEntry[],
  { lang = "en-GB", title = terms(lang).library, sheets = [] }: LibraryOptions = {},
): Promise<Files> {
  const style = styles.essay;
  const list = [...entries].sort((a, b) => newestFirst(a, b, lang));
  const root = page({
    kind: "library",
    lang,
    title,
    head: [h("link", { rel: "stylesheet", href: "library.css" })],
    main: [
      h("h1.title", title),
      list.length === 0
        ? howToBegin()
        : h(
            "ol.shelf",
            list.map((entry) => listed(entry, lang)),
          ),
    ],
  });
  const files = await bindPages(new Map([["index.html", root]]), style, { library: "" });
  return new Map([
    ...files,
    ["library.css", Buffer.from(libraryStyle)],
    ...(await sharedAssets([...sheets, sharedSheet(style).name])),
  ]);
}

/** Undated publications come last; those of one day stand by title, as `lang` sorts. */
function newestFirst(a: LibraryEntry, b: LibraryEntry, lang: string): number {
  const [first = "", second = ""] = [a.date, b.date];
  if (first !== second) return first > second ? -1 : 1;
  return new Intl.Collator([lang, "en"]).compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}

function listed(entry: LibraryEntry, lang: string): Element {
  const { title, subtitle, authors, date, standfirst, files } = entry;
  const opened = files.find(({ format }) => format === "html") ?? files[0];
  const others = files.filter((file) => file !== opened || file.format !== "html");
  const words = entry.lang === lang ? {} : inLanguage(entry.lang, lang);
  return h("li", [
    ...dated(date, lang),
    h("div", words, [
      h("h2", opened === undefined ? title : [h("a", { href: opened.path }, title)]),
      subtitle === undefined ? null : h("p.subtitle", subtitle),
      authors.length === 0 ? null : h("p.byline", authors.join(", ")),
      standfirst === undefined ? null : h("p.standfirst", standfirst),
    ]),
    others.length === 0 ? null : h("p.formats", others.flatMap(offered)),
  ]);
}

/** “PDF, 12 pp., 340 KB” */
function offered({ format, path, bytes, pages }: LibraryFile, index: number) {
  const facts = [...(pages === undefined ? [] : [`${pages}\u00a0pp.`]), size(bytes)].join(", ");
  return [index === 0 ? "" : " · ", h("a", { href: path }, format.toUpperCase()), ` ${facts}`];
}

function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes}\u00a0KB` : `${(kilobytes / 1000).toFixed(1)}\u00a0MB`;
}

function howToBegin(): Element {
  return h("div.beginning", [
    h("p", "The shelves are empty."),
    h("p", [
      "Put a text, or a folder of texts, into ",
      h("code", "content/"),
      " and run ",
      h("code", "pnpm build"),
      ". It will stand here.",
    ]),
  ]);
}
