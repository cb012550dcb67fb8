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
}

/** Pages that were made before, for a process that makes the same publications again and again. */
export interface PageMemory {
  readonly get: (key: string) => BoundPage | undefined;
  readonly set: (key: string, page: BoundPage) => void;
}

/** A page that is made only where none is kept under its key, which tells all that it is made of. */
export interface KeyedPage {
  readonly key: string;
  readonly make: () => Root;
}

/**
 * The keys of the pages of sections of a book: what stands in the section itself, and of all others what a page may tell of them: where they are, what
 * they are called, whose they are, which headings they have; no word of their texts. `masthead` is what stands above each.
 */
export function sectionKeys(
  publication: Publication,
  masthead: readonly Element[],
  { pictures, places, languages }: Pick<Media, "pictures" | "places" | "languages">,
): (section: Section) => string {
  const sections = publication.sections.map(
    ({ digest: _, front: _f, children: _c, back: _b, notes: _n, ...told }) => told,
  );
  const around = [{ ...publication, sections }, masthead, [...pictures], languages];
  const frame = sha256(JSON.stringify(around));
  return (section) => sha256(JSON.stringify([frame, places?.key(section), section]));
}
