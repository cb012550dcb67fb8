import { createHash } from "node:crypto";

/** Bytes of pages that one index holds at most before there are several: pagefind makes it in some three seconds. */
const ALONE = 20e6;

/** Bytes of pages in each of several, about. */
const SHARE = 6e6;

/** A page that is searched, as long as it is. */
export interface Sized {
  /** Relative to the library; its folder is its publication's. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * The parts in which `pages` are indexed, by the folder of each below pagefind's own: one, or a power of two, so that few pages move
 * where there are more. Which is a publication's hangs on its name alone.
 */
export function searchParts<Page extends Sized>(pages: readonly Page[]): Map<string, Page[]> {
  const all = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all <= ALONE) return new Map(pages.length === 0 ? [] : [["", [...pages]]]);
  const count = 2 ** Math.ceil(Math.log2(all / SHARE));
  const parts = new Map<string, Page[]>();
  const folders = new Map<string, string>();
  for (const page of pages) {
    const name = page.path.slice(0, page.path.indexOf("/"));
    const folder = folders.get(name) ?? `${numberOf(name) % count}/`;
    folders.set(name, folder);
    const part = parts.get(folder);
    if (part === undefined) parts.set(folder, [page]);
    else part.push(page);
  }
  return new Map([...parts].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10)));
}

function numberOf(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE();
}

/**
 * The list by which the page that searches finds the parts: folders by the language that is in them. `entries` are the parts' own
 * lists, by their folders.
 */
export function searchList(entries: ReadonlyMap<string, string>): [string, Uint8Array] {
  const folders: Record<string, string[]> = {};
  for (const [folder, json] of entries) {
    const { languages } = JSON.parse(json) as { readonly languages: object };
    for (const language of Object.keys(languages).sort()) {
      folders[language] = [...(folders[language] ?? []), folder];
    }
  }
  const sorted = Object.entries(folders).sort(([a], [b]) => (a < b ? -1 : 1));
  return ["pagefind/parts.json", Buffer.from(JSON.stringify(Object.fromEntries(sorted)))];
}
