import type { Section } from "@printery/publication";
import type { ElementContent } from "hast";

export interface MarkupOptions {
  /** The URL of the image called `name` ("images/map.png") as seen from the page. */
  readonly imageUrl: (name: string) => string;
  /** Pixels of the image called `name`, for `width` and `height`. */
  readonly imageSize: (name: string) => { readonly width: number; readonly height: number } | undefined;
}

/** A note, to be wrapped as the format wants it. */
export interface NoteMarkup {
  readonly number: number;
  /** Anchor of the note: `note-3`. */
  readonly id: string;
  /** Anchor of the first reference to it: `noteref-3`. */
  readonly referenceId: string;
  readonly children: ElementContent[];
}

/** A section as hast; headings start at `h2`, roles are DPUB-ARIA 1.1. */
export interface SectionMarkup {
  readonly front: ElementContent[];
  readonly body: ElementContent[];
  readonly back: ElementContent[];
  readonly notes: NoteMarkup[];
}

/** The hast of everything in `section` but its title, which each format sets in its own way. */
export function sectionMarkup(_section: Section, _options: MarkupOptions): SectionMarkup {
  throw new Error("unwritten");
}
