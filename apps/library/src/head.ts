import { breadcrumbs, jsonLd, LINK_CARD, openGraph, type Thing } from "@printery/html";
import type { Element } from "hast";
import { h } from "hastscript";
import { type LibraryEntry, openedFile } from "./entry.ts";
import { addressOf, type Library } from "./library.ts";

interface PageAbout {
  /** Relative to the library. */
  readonly file: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The publications that it lists. */
  readonly shown?: readonly LibraryEntry[] | undefined;
  /** Between the library and the page. */
  readonly of?: { readonly name: string; readonly path: string } | undefined;
}

/** What search engines, feed readers and e-reader apps look for in the head of a page; all of it needs the library's address. */
export function headOf(library: Library, about: PageAbout): Element[] {
  const { url, words, lang, title: site } = library;
  if (url === undefined) return [];
  const { title, description = library.description } = about;
  const alternates: readonly (readonly [string, string, string])[] = [
    ["application/atom+xml", "feed.xml", words.feed],
    ["application/feed+json", "feed.json", words.feed],
    ["application/atom+xml;profile=opds-catalog;kind=navigation", "opds.xml", words.catalogue],
  ];
  const image = { url: addressOf(url, LINK_CARD), alt: site };
  return [
    ...alternates.map(([type, path, name]) =>
      h("link", { rel: "alternate", type, href: addressOf(url, path), title: name }),
    ),
    ...openGraph({
      type: "website",
      title,
      description,
      lang,
      site,
      url: pageAddress(url, about),
      image,
    }),
    jsonLd(thingsOf(library, url, about)),
  ];
}

/** Where the page stands on the web; the first one goes by the library's own address. */
export function pageAddress(url: string, { file }: Pick<PageAbout, "file">): string {
  return file === "index.html" ? url : addressOf(url, file);
}

/** schema.org: the site with its search on the first page; on each a collection, and the way to it. */
function thingsOf(library: Library, url: string, about: PageAbout): Thing[] {
  const { title: name, description, publisher, lang } = library;
  const address = pageAddress(url, about);
  const site: Thing = {
    "@type": "WebSite",
    "@id": `${url}#site`,
    url,
    name,
    description,
    inLanguage: lang,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${url}search.html?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
  const page: Thing = {
    "@type": "CollectionPage",
    url: address,
    name: about.title,
    inLanguage: lang,
    isPartOf: { "@id": site["@id"] },
    mainEntity: itemList(about.shown ?? [], url),
  };
  if (about.file === "index.html") return [site, page];
  const above =
    about.of === undefined ? [] : [{ name: about.of.name, url: addressOf(url, about.of.path) }];
  return [page, breadcrumbs([{ name, url }, ...above, { name: about.title, url: address }])];
}

/** The first of them: the rest is on the page for who wants it, and a page is to be light. */
function itemList(shown: readonly LibraryEntry[], url: string): Thing | undefined {
  if (shown.length === 0) return undefined;
  const items = shown.slice(0, 20).flatMap((entry) => openedFile(entry) ?? []);
  return {
    "@type": "ItemList",
    itemListElement: items.map(({ path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: addressOf(url, path),
    })),
  };
}
