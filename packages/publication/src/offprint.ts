import { type NodeOf, walk } from "@printery/document";
import { isNamed } from "./hints.ts";
import type { ImageAsset, Publication, Section } from "./publication.ts";

/**
 * A section of a book by itself, as an article: with its own title and authors, the book's title as its series, and only the pictures
 * it shows. It is called `<book>-<section>`. What in it leads to other sections stays plain text.
 */
export function offprintOf(publication: Publication, section: Section): Publication {
  const { id, metadata, images } = publication;
  const { title, subtitle, authors } = section;
  const { subtitle: _, ...known } = metadata;
  return {
    ...publication,
    id: `${id}-${section.id}`,
    kind: "article",
    columns: 1,
    metadata: {
      ...known,
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      authors: authors.length > 0 ? authors : metadata.authors,
      series: metadata.series ?? metadata.title,
    },
    sections: [section],
    index: [],
    images: shownIn(section, images, publication.cover?.image),
  };
}

function shownIn(
  { front, children, back, notes }: Section,
  images: readonly ImageAsset[],
  cover: string | undefined,
): readonly ImageAsset[] {
  const names = new Set(
    walk([...front, ...children, ...back, ...notes])
      .filter((node): node is NodeOf<"image"> => node.type === "image")
      .map(({ url }) => url),
  );
  return images.filter(({ name }) => names.has(name) || name === cover);
}

/** Whether a section can be made by itself: the heading of a part has nothing to read. */
export function isOffprinted({ role, children }: Section): boolean {
  return role !== "part" && children.length > 0;
}

/**
 * The sections of `publication` that somebody means by `name`: the name of a text with or without its extension and folders, the id
 * of a section, or its title. A text that was divided has several.
 */
export function sectionsNamed(
  { sections }: Pick<Publication, "sections">,
  name: string,
): readonly Section[] {
  const ways: ((section: Section) => boolean)[] = [
    ({ id }) => id === name,
    ({ path }) => isNamed(path, name),
    ({ title }) => title.toLowerCase() === name.toLowerCase(),
  ];
  for (const isMeant of ways) {
    const found = sections.filter((section) => isOffprinted(section) && isMeant(section));
    if (found.length > 0) return found;
  }
  return [];
}
