import { type LibraryConfig, type LibraryTerms, libraryTerms, terms } from "@printery/publication";
import { type LibraryEntry, newestFirst } from "./entry.ts";
import { type Hub, hubsOf } from "./hubs.ts";

/** The library as its pages and feeds tell of it. */
export interface Library {
  readonly title: string;
  readonly description?: string;
  /** BCP 47. */
  readonly lang: string;
  /** Absolute, with a slash at its end. */
  readonly url?: string;
  readonly publisher?: string;
  readonly words: LibraryTerms;
  /** Newest first. */
  readonly entries: readonly LibraryEntry[];
  readonly hubs: readonly Hub[];
  /** When anything in it was last changed: ISO 8601 in UTC. */
  readonly modified: string;
}

export function libraryOf(
  entries: readonly LibraryEntry[],
  { lang = "en-GB", title = terms(lang).library, ...config }: LibraryConfig,
  modified: string,
): Library {
  const list = newestFirst(entries, lang);
  const words = libraryTerms(lang);
  return {
    ...config,
    title,
    lang,
    words,
    entries: list,
    hubs: hubsOf(list, lang, words),
    modified,
  };
}

/** The address of what stands at `path` in a library at `url`. */
export function addressOf(url: string, path: string): string {
  return url + path.split("/").map(encodeURIComponent).join("/");
}
