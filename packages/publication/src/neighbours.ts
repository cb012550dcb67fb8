import type { Message } from "@printery/task";
import { placesIn } from "./link-target.ts";
import type { Format, Publication } from "./publication.ts";

/** A link that leads to a file beside the publication, which may be a text of another. */
export interface OutwardLink {
  /** What it leads to, as a content path. */
  readonly path: string;
  /** What it calls a place in that; empty for none. */
  readonly heading: string;
  /** What its author is told where nothing is published there. */
  readonly message: Message;
}

/** The places of a publication that links from others can lead to. */
export interface Places {
  /** The formats it is published in. */
  readonly formats: readonly Format[];
  /** Pages, relative to its folder, by the content path of the text; behind a “#”, all that links may call a place there. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What composing leaves of `publication` for links from others. */
export function placesOf({ kind, formats, sections }: Publication): Places {
  const pages = new Map<string, string>();
  const add = (key: string, page: string) => void (pages.has(key) || pages.set(key, page));
  for (const section of sections) {
    const page = kind === "article" ? "index.html" : `${section.id}.html`;
    add(section.path, page);
    for (const [name, id] of placesIn(section)) {
      // Letters of any script stand in a URL as they are; a per cent sign does not.
      add(`${section.path}#${name}`, id === "" ? page : `${page}#${id.replaceAll("%", "%25")}`);
    }
  }
  return { formats, pages: Object.fromEntries(pages) };
}

/** Where the link to the place `heading` of the text at `path` leads, in another publication. */
export function neighbourUrl(
  { neighbours = {} }: Pick<Publication, "neighbours">,
  path: string,
  heading: string,
): string | undefined {
  const key = heading === "" ? path : `${path}#${heading}`;
  return Object.hasOwn(neighbours, key) ? neighbours[key] : undefined;
}
