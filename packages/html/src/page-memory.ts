import type { Publication, Section } from "@printery/publication";
import { sha256 } from "@printery/task";
import type { Element, Root } from "hast";
import type { Signs } from "./other-scripts.ts";
import type { Media } from "./section-page.ts";

/** A page as it is written. */
export interface BoundPage {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly signs: Signs;
  /** The digest that it tells of the text that it is made of. */
  readonly digest?: string;
}

/** Pages that were made before, for a process that makes the same publications again and again. */
export interface PageMemory {
  readonly get: (key: string) => BoundPage | undefined;
  readonly set: (key: string, page: BoundPage) => void;
}

/** A page that is made only where none is kept under its key, which tells all that it is made of but the digest of its text. */
export interface KeyedPage {
  readonly key: string;
  readonly digest: string;
  readonly make: () => Root;
}

/** The page that `memory` has under `key`, and that tells `digest` in place of the one that it told; undefined where it can't be had so. */
export function recalled(
  memory: PageMemory | undefined,
  key: string,
  digest: string,
): BoundPage | undefined {
  const kept = memory?.get(key);
  if (kept === undefined || kept.digest === digest) return kept;
  const { text, signs, digest: told = "" } = kept;
  const at = text.indexOf(told);
  // Its author may have written of it.
  if (told === "" || at < 0 || text.indexOf(told, at + 1) >= 0) return undefined;
  const stamped = text.slice(0, at) + digest + text.slice(at + told.length);
  const page = { text: stamped, bytes: Buffer.from(stamped), signs, digest };
  memory?.set(key, page);
  return page;
}

/**
 * The keys of the pages of sections of a book: what stands in the section itself, and of all others what a page may tell of them: where they are, what
 * they are called, whose they are, and where there are links, which headings they have; no word of their texts. `masthead` is what stands above each. Of places the lines and columns
 * say all that a page may: how many characters stand before them changes with every letter above.
 */
export function sectionKeys(
  publication: Publication,
  masthead: readonly Element[],
  { pictures, places, languages }: Pick<Media, "pictures" | "places" | "languages">,
): (section: Section) => string {
  const sections = publication.sections.map(
    ({ digest, front, children, back, notes, headings, names, ...told }) => told,
  );
  const around = [{ ...publication, sections }, masthead, [...pictures], languages];
  const frame = sha256(JSON.stringify(around));
  const goals = publication.sections.map(({ headings, names }) => [headings, names]);
  const leading = sha256(JSON.stringify(goals));
  return (section) => {
    const { digest: _, ...own } = section;
    const json = JSON.stringify([frame, places?.key(section), own]);
    return sha256(json.replace(OFFSET, "") + (LINK.test(json) ? leading : ""));
  };
}

/** What is led to matters to who leads there. */
const LINK = /"type":"link"/;

/** In a string of JSON the mark would have a backslash before it. */
const OFFSET = /,"offset":\d+/g;
