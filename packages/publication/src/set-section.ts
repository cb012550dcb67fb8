import type { Tell } from "@printery/config";
import type { Anchor, Document, Metadata } from "@printery/document";
import { type ReadFormula, readFormulas } from "./formulas.ts";
import { nameHeadings } from "./headings.ts";
import type { ImageShelf } from "./images.ts";
import { takeApart } from "./matter.ts";
import { ownAuthors, preciseLang } from "./metadata.ts";
import { numberNotes } from "./notes.ts";
import type { OutlineEntry } from "./outline.ts";
import type { Section } from "./publication.ts";

/** What the sections of a publication share. */
export interface Whole {
  readonly metadata: Metadata;
  readonly shelf: ImageShelf;
  /** Where there are formulas. */
  readonly readFormula?: ReadFormula | undefined;
  readonly tell: Tell;
}

/** One text as a section, ready to be set. */
export function setSection(
  { text, ...place }: OutlineEntry,
  { metadata, shelf, readFormula: read, tell }: Whole,
): Section {
  const { path } = text;
  const { date, lang } = text.metadata;

  // Each step needs the one before: apart, notes can be counted; numbered, they have anchors.
  const parts = takeApart(text, place.title);
  const numbered = numberNotes(parts, path, tell);
  const understood = readFormulas(numbered, { path, read, tell });
  const { front, children, back, notes } = shelf.place(understood, path);
  const headed = nameHeadings(children, notes.length, anchorsIn(text));

  return {
    id: place.id,
    path,
    digest: text.digest,
    role: place.role,
    matter: place.matter,
    depth: place.depth,
    lang: preciseLang(lang, metadata.lang),
    title: place.title,
    ...(place.subtitle === undefined ? {} : { subtitle: place.subtitle }),
    authors: ownAuthors(text.metadata, metadata),
    ...(date === undefined ? {} : { date }),
    front,
    children: headed.children,
    back,
    notes,
    headings: headed.headings,
    ...(headed.names.length > 0 && { names: headed.names }),
  };
}

/** The anchors of a text that stand in its blocks: one that was cut at its chapters has those of the whole. */
function anchorsIn({ anchors = [], children }: Document): readonly Anchor[] {
  const ends = children.map(({ position }) => position.end.offset);
  const start = Math.min(...children.map(({ position }) => position.start.offset));
  return anchors.filter(({ offset }) => start <= offset && offset < Math.max(...ends));
}
