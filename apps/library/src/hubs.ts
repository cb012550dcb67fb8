import { fileAs, type LibraryTerms, slug, uniqueNames } from "@printery/publication";
import { sha256 } from "@printery/task";
import type { LibraryEntry } from "./entry.ts";

/** The publications that have something in common: an author, a year. */
export interface Shelf {
  /** What its publications have in common, in one of its spellings. */
  readonly value: string;
  /** As readers know it. */
  readonly name: string;
  /** Of its first page, relative to the library, without its extension: `authors/ines-mole`. */
  readonly path: string;
  /** In the library's order. */
  readonly entries: readonly LibraryEntry[];
}

/** What the library is sorted by, and the shelves that come of it. */
export interface Hub {
  /** Also the folder of its pages. */
  readonly key: HubName;
  readonly name: string;
  readonly shelves: readonly Shelf[];
}

/** Folders of pages, which no publication is called by. */
export type HubName = "authors" | "series" | "subjects" | "languages" | "years" | "kinds";

interface Sorting {
  readonly key: HubName;
  readonly valuesOf: (entry: LibraryEntry) => readonly string[];
  /** What a value is called; itself without this. */
  readonly nameOf?: (value: string, lang: string, words: LibraryTerms) => string;
  readonly latestFirst?: boolean;
  /** What a value is sorted by; its name without this. */
  readonly sortedBy?: (value: string) => string | undefined;
  /** One shelf would hold all there is, as the library's first page does. */
  readonly needsTwo?: boolean;
}

/** In the order in which pages name them. */
const order: readonly Sorting[] = [
  { key: "authors", valuesOf: ({ authors }) => authors, sortedBy: fileAs },
  { key: "series", valuesOf: ({ series }) => (series === undefined ? [] : [series]) },
  { key: "subjects", valuesOf: ({ keywords = [] }) => keywords },
  {
    key: "languages",
    valuesOf: ({ lang }) => [lang.toLowerCase().split("-")[0] ?? lang],
    nameOf: (value, lang) =>
      new Intl.DisplayNames([lang, "en"], { type: "language" }).of(value) ?? value,
    needsTwo: true,
  },
  {
    key: "years",
    valuesOf: ({ date }) => (date === undefined ? [] : [date.slice(0, 4)]),
    latestFirst: true,
  },
  {
    key: "kinds",
    valuesOf: ({ kind }) => [`${kind}s`],
    nameOf: (value, _, words) => (value === "books" ? words.books : words.articles),
    needsTwo: true,
  },
];

/** What `entries` can be found by; what none of them has is left out. */
export function hubsOf(entries: readonly LibraryEntry[], lang: string, words: LibraryTerms): Hub[] {
  return order.flatMap((sorting) => {
    const shelves = shelvesOf(entries, sorting, lang, words);
    if (shelves.length < (sorting.needsTwo ? 2 : 1)) return [];
    return [{ key: sorting.key, name: words[sorting.key], shelves }];
  });
}

function shelvesOf(
  entries: readonly LibraryEntry[],
  { key, valuesOf, nameOf = (value) => value, sortedBy, latestFirst = false }: Sorting,
  lang: string,
  words: LibraryTerms,
): Shelf[] {
  const { compare } = new Intl.Collator([lang, "en"], { numeric: true });
  const shelves = [...groupBy(entries, valuesOf).values()]
    .map(({ value, entries }) => {
      const name = nameOf(value, lang, words);
      return { value, name, sorted: sortedBy?.(value) ?? name, entries };
    })
    .sort((a, b) => compare(a.sorted, b.sorted) || (a.value < b.value ? -1 : 1));
  const unique = uniqueNames(["index"]);
  const placed = shelves.map(({ value, name, entries }) => ({
    value,
    name,
    path: `${key}/${unique(fileName(value))}`,
    entries,
  }));
  return latestFirst ? placed.reverse() : placed;
}

interface Group {
  readonly spellings: Map<string, number>;
  readonly entries: LibraryEntry[];
}

/** Entries by value, whatever its case and width; a value is spelt as most spell it, the newest among equals. */
function groupBy(
  entries: readonly LibraryEntry[],
  valuesOf: Sorting["valuesOf"],
): Map<string, { readonly value: string; readonly entries: LibraryEntry[] }> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    for (const value of valuesOf(entry)) {
      const name = value.normalize("NFC").replace(/\s+/gu, " ").trim();
      const key = keyOf(name);
      const group: Group = groups.get(key) ?? { spellings: new Map(), entries: [] };
      groups.set(key, group);
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
    }
  }
  return new Map(
    [...groups].map(([key, { spellings, entries }]) => {
      const [value = key] = [...spellings].reduce((a, b) => (b[1] > a[1] ? b : a));
      return [key, { value, entries }];
    }),
  );
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for a page of what may be called anything: “AC/DC”, “🐙”. */
function fileName(value: string): string {
  const name = slug(value.normalize("NFKC"));
  if (name === "") return `x${sha256(value).slice(0, 8)}`;
  return DEVICE.test(name) ? `${name}-x` : name;
}

/** Where the page of `value` stands, for links from cards; by the folder and what it is compared by. */
export function shelfFinder(
  hubs: readonly Hub[],
): (hub: HubName, value: string) => string | undefined {
  const paths = new Map(
    hubs.flatMap(({ key, shelves }) =>
      shelves.map(({ value, path }) => [`${key} ${keyOf(value)}`, `${path}.html`] as const),
    ),
  );
  return (hub, value) => paths.get(`${hub} ${keyOf(value)}`);
}

/** What the library calls `value`, however it is spelt; as it is where it calls it nothing. */
export function shelfNamer(hubs: readonly Hub[]): (hub: HubName, value: string) => string {
  const names = new Map(
    hubs.flatMap(({ key, shelves }) =>
      shelves.map(({ value, name }) => [`${key} ${keyOf(value)}`, name] as const),
    ),
  );
  return (hub, value) => names.get(`${hub} ${keyOf(value)}`) ?? value;
}

function keyOf(value: string): string {
  return value.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
