import { styles } from "@printery/design";
import type { Page } from "@printery/html";
import { terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";
import type { LibraryEntry } from "./entry.ts";
import { headOf, pageAddress } from "./head.ts";
import type { Library } from "./library.ts";
import { pageFile } from "./pack.ts";

/** What stands around every page of the library. */
export interface Frame {
  readonly library: Library;
  readonly authorPage: (name: string) => string | undefined;
}

interface About {
  readonly title: string;
  readonly description?: string | undefined;
  /** The publications that it lists. */
  readonly shown?: readonly LibraryEntry[];
  /** Between the library and the page. */
  readonly of?: { readonly name: string; readonly path: string } | undefined;
  /** In place of the way up from its own path. */
  readonly root?: string;
}

/** All of a page at `file` but what stands in it. */
export function bodyOf({ library }: Frame, file: string, about: About): Omit<Page, "main"> {
  const { title, description, root = rootOf(file) } = about;
  const { lang, url } = library;
  // Who finds nothing finds it at any address.
  const isSomewhere = url !== undefined && file !== "404.html";
  return {
    kind: "library",
    lang,
    title,
    description,
    style: styles.essay,
    canonical: isSomewhere ? pageAddress(url, { file }) : undefined,
    head: isSomewhere ? headOf(library, { ...about, file }) : [],
    masthead: masthead(library, file, root),
    footer: footer(library, root),
  };
}

/** Leads from the page at `file` to the library's folder. */
export function rootOf(file: string): string {
  return "../".repeat(file.split("/").length - 1);
}

/** Where one is, and what the library is sorted by. */
function masthead(
  { title, lang, hubs, words, entries }: Library,
  file: string,
  root: string,
): Element[] {
  if (entries.length === 0) return [];
  const link = (path: string, name: string) =>
    h("a", { href: root + path, ...(path === file ? { ariaCurrent: "page" } : {}) }, name);
  return [
    h("nav.path", { ariaLabel: terms(lang).library }, [
      ...(file === "index.html" ? [] : [link("index.html", title)]),
      ...hubs.map(({ key, name }) => link(`${key}/index.html`, name)),
    ]),
    h("nav.downloads", { ariaLabel: words.search }, [link("search.html", words.search)]),
  ];
}

function footer({ publisher, url, words, title }: Library, root: string): Element[] {
  const feeds =
    url === undefined
      ? []
      : [
          h("a", { href: `${root}feed.xml` }, words.feed),
          " · ",
          h("a", { href: `${root}opds.xml` }, words.catalogue),
        ];
  return [
    h("p.imprint", [publisher ?? title, " · printery"]),
    feeds.length === 0 ? null : h("p.feeds", feeds),
  ].filter((part): part is Element => part !== null);
}

/** The way from the `index`th page of a list to its neighbours; null where it has but one. */
export function leaf(
  { library }: Frame,
  path: string,
  index: number,
  count: number,
): Element | null {
  if (count < 2) return null;
  const { previous, next, page, of } = terms(library.lang);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const turn = (rel: string, word: string, at: number) =>
    at < 0 || at >= count ? null : h("a", { rel, href: pageFile(name, at) }, word);
  return h("nav.turn", { ariaLabel: `${previous} / ${next}` }, [
    turn("prev", previous, index - 1),
    h("span", `${page} ${index + 1} ${of} ${count}`),
    turn("next", next, index + 1),
  ]);
}
