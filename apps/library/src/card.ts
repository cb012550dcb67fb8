import { dated } from "@printery/html";
import { inLanguage } from "@printery/markup";
import { countWords, terms, unitWords } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { type LibraryEntry, type LibraryFile, openedFile } from "./entry.ts";
import type { Library } from "./library.ts";

/** Where a page is, and what it can link to. */
export interface Place {
  readonly library: Library;
  /** Leads from the page to the library's folder. */
  readonly root: string;
  /** The page of an author, relative to the library. */
  readonly authorPage: (name: string) => string | undefined;
}

/** Characters of a standfirst that a card shows: more is for the page it leads to. */
const MOST = 280;

/** A publication with all that helps to choose it. */
export function card(entry: LibraryEntry, place: Place): Element {
  const { library, root } = place;
  const { title, subtitle, date, standfirst, files } = entry;
  const opened = openedFile(entry);
  const others = files.filter((file) => file !== opened || file.format !== "html");
  return h("li", [
    ...dated(date, library.lang),
    h("div", words(entry, library), [
      h("h2", opened === undefined ? title : [h("a", { href: root + opened.path }, title)]),
      subtitle === undefined ? null : h("p.subtitle", subtitle),
      entry.authors.length === 0 ? null : h("p.byline", names(entry.authors, place)),
      standfirst === undefined ? null : h("p.standfirst", shortened(standfirst)),
    ]),
    others.length === 0 ? null : h("p.formats", offered(others, place)),
  ]);
}

/** A publication in a line, for long lists. */
export function row(entry: LibraryEntry, { library, root }: Place): Element {
  const { title, authors } = entry;
  const opened = openedFile(entry);
  return h("li", words(entry, library), [
    opened === undefined ? title : h("a", { href: root + opened.path }, title),
    authors.length === 0 ? null : h("span", ` ${authors.join(", ")}`),
  ]);
}

/** Bytes of the page that a card or a row takes, nearly. */
export function weightOf(
  form: "card" | "row",
  { title, subtitle = "", standfirst = "", authors, files, id }: LibraryEntry,
): number {
  const said =
    form === "card"
      ? [title, subtitle, shortened(standfirst), ...authors, ...authors]
      : [title, ...authors];
  const links = form === "card" ? 320 + (files.length + 1) * (100 + 2 * id.length) : 70 + id.length;
  return Buffer.byteLength(said.join("")) + authors.length * (form === "card" ? 40 : 2) + links;
}

function words({ lang }: LibraryEntry, library: Library) {
  return lang === library.lang ? {} : inLanguage(lang, library.lang);
}

function names(
  authors: readonly string[],
  { root, authorPage }: Place,
): (ElementContent | string)[] {
  return authors.flatMap((name, index) => {
    const page = authorPage(name);
    const comma = index === 0 ? [] : [", "];
    return [...comma, page === undefined ? name : h("a", { href: root + page }, name)];
  });
}

/** “PDF 12 pages, 340 kB” */
function offered(files: readonly LibraryFile[], { library, root }: Place) {
  const { lang } = library;
  return files.flatMap(({ format, path, bytes, pages }, index) => {
    const counted = pages === undefined ? [] : [countWords(pages, terms(lang).pageCount, lang)];
    return [
      index === 0 ? "" : " · ",
      h("a", { href: root + path }, format.toUpperCase()),
      ` ${[...counted, size(bytes, lang)].join(", ").replaceAll(/(?<=\d) /g, "\u00a0")}`,
    ];
  });
}

function size(bytes: number, lang: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? unitWords(kilobytes, "kilobyte", lang, "short")
    : unitWords(bytes / 1_000_000, "megabyte", lang, "short");
}

/** `text` up to the last word that fits, with an ellipsis. */
function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= MOST) return text;
  return `${letters
    .slice(0, MOST)
    .join("")
    .replace(/\s+\S*$/u, "")
    .replace(/[\s,;:–—-]+$/u, "")}…`;
}
