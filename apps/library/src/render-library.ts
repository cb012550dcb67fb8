import { posix } from "node:path";
import { styles } from "@printery/design";
import { bindPages, LINK_CARD, page, sharedAssets, sharedSheet } from "@printery/html";
import { type LibraryConfig, UNDATED } from "@printery/publication";
import type { Files } from "@printery/task";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { atomFeed, type PlacedLibrary } from "./atom.ts";
import { type LibraryEntry, momentOf } from "./entry.ts";
import { llms, robots, sitemaps } from "./for-robots.ts";
import { bodyOf, type Frame } from "./frame.ts";
import { hubPages } from "./hub-pages.ts";
import { shelfFinder } from "./hubs.ts";
import { jsonFeed } from "./json-feed.ts";
import { type Library, libraryOf } from "./library.ts";
import { libraryCard } from "./library-card.ts";
import { libraryStyle } from "./library-style.ts";
import { listPages } from "./list-pages.ts";
import { opdsCatalogue } from "./opds.ts";
import { searchField, searchPage, searchScript } from "./search-page.ts";

/** What the pages of publications ask of their library. */
export interface LibraryOptions {
  /** Names of the style sheets in `assets/` that they link to. */
  readonly sheets?: readonly string[];
  /** The picture of a link to it, where it was made before of the same {@link pictured} configuration. */
  readonly card?: Uint8Array | undefined;
}

/**
 * The site over all publications, by path: `index.html` and a page for each author, series, subject, language, year and
 * kind, the search page, what these have of their own, and `assets/` that all pages share. Where the library has an address
 * also feeds, a catalogue for e-reader apps, what robots read, and the picture of a link to it. The same entries in any order give the same bytes.
 */
export async function renderLibrary(
  entries: readonly LibraryEntry[],
  config: LibraryConfig = {},
  { sheets = [], card }: LibraryOptions = {},
): Promise<Files> {
  const library = libraryOf(entries, config, latest(entries));
  const roots = libraryPages(library);
  const files = new Map<string, Uint8Array>([
    ...(await bound(roots, library)),
    ...(await sharedAssets([...sheets, sharedSheet(STYLE).name])),
  ]);
  if (entries.length > 0) files.set("search.js", await searchScript());
  if (!hasAddress(library)) return files;
  const own = roots.map(([path]) => path).filter((path) => path !== NOT_FOUND);
  const more: readonly (readonly [string, Uint8Array])[] = [
    ["feed.xml", atomFeed(library)],
    ["feed.json", jsonFeed(library)],
    ...opdsCatalogue(library),
    ...sitemaps(library, own),
    ["robots.txt", robots(library)],
    ["llms.txt", llms(library)],
    [LINK_CARD, card ?? (await libraryCard(library))],
  ];
  for (const [path, bytes] of more) files.set(path, bytes);
  return files;
}

const STYLE = styles.essay;
const NOT_FOUND = "404.html";

/** `pages` as files, folder by folder: what those of one have beside them for other scripts is theirs. */
async function bound(pages: readonly [string, Root][], { url }: Library): Promise<Files> {
  const folders = new Map<string, Map<string, Root>>();
  for (const [path, root] of pages) {
    const folder = path === NOT_FOUND ? NOT_FOUND : posix.dirname(path);
    const inFolder = folders.get(folder) ?? new Map<string, Root>();
    folders.set(folder, inFolder.set(posix.basename(path), root));
  }
  const files = new Map<string, Uint8Array>();
  for (const [folder, inFolder] of folders) {
    // It stands at any address; the fonts for other scripts are those of the first page.
    const isAnywhere = folder === NOT_FOUND;
    const library =
      isAnywhere && url !== undefined ? new URL(url).pathname : folder === "." ? "" : "../";
    for (const [name, bytes] of await bindPages(inFolder, STYLE, { library, adds: libraryStyle })) {
      if (!isAnywhere || name === NOT_FOUND)
        files.set(isAnywhere ? name : posix.join(folder, name), bytes);
    }
  }
  return files;
}

function hasAddress(library: Library): library is PlacedLibrary {
  return library.url !== undefined;
}

/** When anything was last changed; all moments are written alike. */
function latest(entries: readonly LibraryEntry[]): string {
  return (
    entries
      .map((entry) => momentOf(entry) ?? UNDATED)
      .sort()
      .at(-1) ?? UNDATED
  );
}

function libraryPages(library: Library): [string, Root][] {
  const { title, description, entries, hubs, url } = library;
  const find = shelfFinder(hubs);
  const frame: Frame = { library, authorPage: (name) => find("authors", name) };
  const opening = entries.length === 0 ? [howToBegin()] : [searchField(frame)];
  const index = {
    path: "index",
    title,
    entries,
    opening,
    hasForm: entries.length > 0,
    ...(description === undefined ? {} : { description }),
  };
  return [
    ...listPages(index, frame),
    ...hubs.flatMap((hub) => [
      ...hubPages(hub, frame),
      ...hub.shelves.flatMap(({ name, path, entries }) =>
        listPages(
          { path, title: name, entries, of: { name: hub.name, path: `${hub.key}/index.html` } },
          frame,
        ),
      ),
    ]),
    ...(entries.length === 0 ? [] : [["search.html", searchPage(frame)] satisfies [string, Root]]),
    ...(url === undefined ? [] : [[NOT_FOUND, notFound(frame, url)] satisfies [string, Root]]),
  ];
}

/** A server shows it at any address, so that its links begin at the root of the host. */
function notFound(frame: Frame, url: string): Root {
  const { words, title } = frame.library;
  const root = new URL(url).pathname;
  return page({
    ...bodyOf(frame, NOT_FOUND, { title: `${words.notFound} – ${title}`, root }),
    main: [
      h("header.heading", [h("h1.title", words.notFound)]),
      h("p", [`${words.notFoundHelp} `, h("a", { href: `${root}index.html` }, title)]),
    ],
  });
}

/** In English, as the command and its messages are. */
function howToBegin(): Element {
  return h("div.beginning", { lang: "en" }, [
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
