import type { Element } from "xast";
import { x } from "xastscript";
import {
  type LibraryEntry,
  type LibraryFile,
  mediaTypeOf,
  momentOf,
  openedFile,
  publishedAt,
} from "./entry.ts";
import { addressOf, type Library } from "./library.ts";
import { xmlFile } from "./xml.ts";

/** Entries of a feed: the newest, as many as readers of feeds expect. */
export const NEWEST = 50;

/** A library that has an address. */
export type PlacedLibrary = Library & { readonly url: string };

/** RFC 4287; also the ground of OPDS. */
export const ATOM = { xmlns: "http://www.w3.org/2005/Atom" } as const;

/** The newest publications as an Atom feed. */
export function atomFeed(library: PlacedLibrary): Uint8Array {
  const { url, title, description, lang, modified } = library;
  return xmlFile(
    x("feed", { ...ATOM, "xml:lang": lang }, [
      x("id", url),
      x("title", title),
      description === undefined ? null : x("subtitle", description),
      x("updated", modified),
      x("link", { rel: "self", type: "application/atom+xml", href: addressOf(url, "feed.xml") }),
      x("link", { rel: "alternate", type: "text/html", href: url }),
      // An entry without authors has those of the feed (4.1.1).
      x("author", [x("name", library.publisher ?? title)]),
      x("generator", "printery"),
      ...library.entries.slice(0, NEWEST).map((entry) => x("entry", atomEntry(entry, library))),
    ]) as Element,
  );
}

function atomEntry(entry: LibraryEntry, library: PlacedLibrary): Element[] {
  const { url } = library;
  const opened = openedFile(entry);
  const enclosed = entry.files.filter((file) => file !== opened);
  return [
    ...entryHead(entry, library),
    ...(opened === undefined ? [] : [linkTo(opened, "alternate", url)]),
    ...enclosed.map((file) => linkTo(file, "enclosure", url)),
    ...entryAbout(entry),
  ];
}

/** What each entry must have (4.1.2). It is known by the address of its folder, which stays. */
export function entryHead(entry: LibraryEntry, { url, modified }: PlacedLibrary): Element[] {
  const published = publishedAt(entry);
  return [
    x("id", addressOf(url, `${entry.id}/`)),
    x("title", entry.title),
    x("updated", momentOf(entry) ?? modified),
    ...(published === undefined ? [] : [x("published", published)]),
    ...entry.authors.map((name) => x("author", [x("name", name)])),
  ] as Element[];
}

export function entryAbout({
  standfirst,
  description = standfirst,
  keywords = [],
  rights,
}: LibraryEntry): Element[] {
  return [
    ...keywords.map((term) => x("category", { term, label: term })),
    ...(rights === undefined ? [] : [x("rights", rights)]),
    ...(description === undefined ? [] : [x("summary", { type: "text" }, description)]),
  ] as Element[];
}

/** `length` is in bytes (4.2.7.6). */
export function linkTo(file: LibraryFile, rel: string, url: string): Element {
  const { path, bytes } = file;
  return x("link", {
    rel,
    type: mediaTypeOf(file),
    length: String(bytes),
    href: addressOf(url, path),
  }) as Element;
}
