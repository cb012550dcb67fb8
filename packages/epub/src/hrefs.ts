import type { Publication, Section } from "@printery/publication";

/** File names of the pages that every e-book has of its own. */
export const hrefs = {
  cover: "cover.xhtml",
  halfTitle: "halftitle.xhtml",
  titlePage: "titlepage.xhtml",
  imprint: "imprint.xhtml",
  contents: "toc.xhtml",
  index: "index.xhtml",
  colophon: "colophon.xhtml",
} as const;

const OWN: ReadonlySet<string> = new Set(Object.values(hrefs));

const known = new WeakMap<readonly Section[], ReadonlyMap<string, string>>();

/**
 * The file names of the sections by their ids, in reading order: `<id>.xhtml`, or `section-<n>.xhtml` where the id has
 * letters that some reading systems can't open, or is a name we use ourselves.
 */
export function sectionHrefs({
  sections,
}: Pick<Publication, "sections">): ReadonlyMap<string, string> {
  const found =
    known.get(sections) ?? new Map(sections.map(({ id }, index) => [id, hrefOf(id, index)]));
  known.set(sections, found);
  return found;
}

function hrefOf(id: string, index: number): string {
  const href = `${id}.xhtml`;
  const isTaken = OWN.has(href) || /^section-\d+$/.test(id);
  return /^[a-z0-9-]+$/.test(id) && !isTaken ? href : `section-${index + 1}.xhtml`;
}
