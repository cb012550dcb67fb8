import type { Element } from "xast";
import { x } from "xastscript";
import { ATOM, entryAbout, entryHead, linkTo, NEWEST, type PlacedLibrary } from "./atom.ts";
import type { LibraryEntry } from "./entry.ts";
import { addressOf } from "./library.ts";
import { pack, pageFile } from "./pack.ts";
import { xmlFile, xmlText } from "./xml.ts";

/** OPDS Catalog 1.2, 2.1 and 2.2. */
const TYPE = "application/atom+xml;profile=opds-catalog";
const NAVIGATION = `${TYPE};kind=navigation`;
const ACQUISITION = `${TYPE};kind=acquisition`;
const REL = "http://opds-spec.org";

/** A catalogue that e-reader apps subscribe to: a way in, and what one can get, the newest and all; by path. */
export function opdsCatalogue(library: PlacedLibrary): [string, Uint8Array][] {
  const { url, title, words, modified, entries, hubs } = library;
  const offered = entries.filter(({ files }) => files.length > 0);
  // An entry stands in many feeds; it is written once.
  const written = new Map(
    offered.map((entry) => [entry, xmlText(x("entry", acquisition(entry, library)) as Element)]),
  );
  const shelves = hubs.flatMap(({ key, name, shelves }) =>
    key === "authors" || key === "series" || key === "subjects" ? [{ key, name, shelves }] : [],
  );
  const entry = (name: string, path: string, rel: string, type: string) =>
    x("entry", [
      x("id", addressOf(url, path)),
      x("title", name),
      x("updated", modified),
      x("link", { rel, type, href: addressOf(url, path) }),
      x("content", { type: "text" }, name),
    ]);
  const start = navigation(library, "opds.xml", title, [
    entry(`${title}: ${words.feed}`, "opds/new.xml", `${REL}/sort/new`, ACQUISITION),
    entry(title, "opds/all.xml", "subsection", ACQUISITION),
    ...shelves.map(({ key, name }) => entry(name, `opds/${key}.xml`, "subsection", NAVIGATION)),
  ]);
  return [
    ["opds.xml", start],
    ...acquisitions(
      library,
      written,
      "opds/new",
      `${title}: ${words.feed}`,
      offered.slice(0, NEWEST),
    ),
    ...acquisitions(library, written, "opds/all", title, offered),
    ...shelves.flatMap(({ key, name, shelves }): [string, Uint8Array][] => [
      [
        `opds/${key}.xml`,
        navigation(
          library,
          `opds/${key}.xml`,
          name,
          shelves.map((shelf) =>
            entry(shelf.name, `opds/${shelf.path}.xml`, "subsection", ACQUISITION),
          ),
        ),
      ],
      ...shelves.flatMap((shelf) =>
        acquisitions(
          library,
          written,
          `opds/${shelf.path}`,
          shelf.name,
          shelf.entries.filter(({ files }) => files.length > 0),
        ),
      ),
    ]),
  ];
}

function navigation(
  library: PlacedLibrary,
  path: string,
  title: string,
  entries: readonly unknown[],
): Uint8Array {
  return feed(library, path, title, NAVIGATION, [], (entries as Element[]).map(xmlText));
}

/** A list of publications over as many files as it takes, each of which leads to the next (RFC 5005, 3). */
function acquisitions(
  library: PlacedLibrary,
  written: ReadonlyMap<LibraryEntry, string>,
  path: string,
  title: string,
  entries: readonly LibraryEntry[],
): [string, Uint8Array][] {
  const { url } = library;
  const pages = pack(entries, () => 0);
  const file = (index: number) => pageFile(path, index).replace(/\.html$/, ".xml");
  return pages.map((shown, index) => {
    const link = (rel: string, at: number) =>
      at < 0 || at >= pages.length
        ? []
        : [x("link", { rel, type: ACQUISITION, href: addressOf(url, file(at)) }) as Element];
    const links = [...link("previous", index - 1), ...link("next", index + 1)];
    const listed = shown.map((entry) => written.get(entry) ?? "");
    return [file(index), feed(library, file(index), title, ACQUISITION, links, listed)];
  });
}

function feed(
  library: PlacedLibrary,
  path: string,
  title: string,
  type: string,
  links: readonly Element[],
  entries: readonly string[],
): Uint8Array {
  const { url, lang, modified, publisher } = library;
  const dc = { "xmlns:dc": "http://purl.org/dc/terms/" };
  return xmlFile(
    x("feed", { ...ATOM, ...dc, "xml:lang": lang }, [
      x("id", addressOf(url, path)),
      x("title", title),
      x("updated", modified),
      x("author", [x("name", publisher ?? library.title)]),
      x("link", { rel: "self", type, href: addressOf(url, path) }),
      x("link", { rel: "start", type: NAVIGATION, href: addressOf(url, "opds.xml") }),
      ...links,
    ]) as Element,
    entries,
  );
}

/** A publication with what one can get of it (OPDS 1.2, 5). */
function acquisition(entry: LibraryEntry, library: PlacedLibrary): Element[] {
  const { url } = library;
  const { lang, publisher, date, identifier, files, cover } = entry;
  const said: readonly (readonly [string, string | undefined])[] = [
    ["dc:language", lang],
    ["dc:publisher", publisher],
    ["dc:issued", date],
    ["dc:identifier", identifier],
  ];
  return [
    ...entryHead(entry, library),
    ...said.flatMap(([name, value]) => (value === undefined ? [] : [x(name, value) as Element])),
    ...entryAbout(entry),
    // E-books first: apps take the first they can open.
    ...files.toReversed().map((file) => linkTo(file, `${REL}/acquisition/open-access`, url)),
    ...(cover === undefined
      ? []
      : [
          x("link", {
            rel: `${REL}/image`,
            type: "image/jpeg",
            href: addressOf(url, cover),
          }) as Element,
        ]),
  ];
}
