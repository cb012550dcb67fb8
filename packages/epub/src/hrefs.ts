import type { Section } from "@printery/publication";

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

/**
 * The file name of the section at `index`: `<id>.xhtml`, or `section-<n>.xhtml` where the id has
 * letters that some reading systems can't open, or is a name we use ourselves.
 */
export function sectionHref({ id }: Section, index: number): string {
  const href = `${id}.xhtml`;
  const isTaken = Object.values<string>(hrefs).includes(href) || /^section-\d+$/.test(id);
  return /^[a-z0-9-]+$/.test(id) && !isTaken ? href : `section-${index + 1}.xhtml`;
}
