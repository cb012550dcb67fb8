import { type IndexEntry, type IndexPlace, type Publication, terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** The entries that begin with one letter, as items of a list. */
export interface IndexGroupMarkup {
  readonly letter: string;
  readonly items: readonly Element[];
}

/**
 * The index of `publication`, where `sectionUrl` is that of the section of an id. Pages have no numbers here: the first
 * place in a section goes by the section's title, the others are counted. Classes are terms of EPUB Indexes 1.0.
 */
export function indexMarkup(
  { index, sections, metadata }: Publication,
  sectionUrl: (id: string) => string,
): IndexGroupMarkup[] {
  const ids = new Map<string, string>();
  for (const { term } of index.flatMap(({ entries }) => entries))
    ids.set(term, `Entry-${ids.size + 1}`);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const { see, seeAlso } = terms(metadata.lang);

  const item = (entry: IndexEntry): Element => {
    const places = [...bySection(entry.places)].map(([section, found]) =>
      placeLinks(found, titles.get(section) ?? section, sectionUrl(section)),
    );
    const isKnown = places.length > 0;
    const className = [isKnown ? "index-xref-related" : "index-xref-preferred", "index-term"];
    const others = entry.see.map((other): Element => {
      const id = ids.get(other);
      if (id === undefined) return h("span", { className }, other);
      return h("a", { className, href: `#${id}` }, other);
    });
    const word = h("i", isKnown ? seeAlso : see);
    return h("li", { id: ids.get(entry.term) }, [
      h("span.index-term", entry.term),
      ...places.flatMap((links) => [", ", ...links]),
      ...others.flatMap((other, nth) => (nth === 0 ? [", ", word, " ", other] : ["; ", other])),
    ]);
  };
  return index.map(({ letter, entries }) => ({ letter, items: entries.map(item) }));
}

function bySection(places: readonly IndexPlace[]): Map<string, IndexPlace[]> {
  const found = new Map<string, IndexPlace[]>();
  for (const place of places)
    found.set(place.section, [...(found.get(place.section) ?? []), place]);
  return found;
}

/** “The Pans 2 3” */
function placeLinks(
  places: readonly IndexPlace[],
  title: string,
  url: string,
): (ElementContent | string)[] {
  return places.flatMap(({ id }, nth) => {
    const link = { className: "index-locator", href: `${url}#${id}` };
    if (nth === 0) return [h("a", link, title)];
    const ariaLabel = `${title} ${nth + 1}`;
    return [" ", h("a", { ...link, ariaLabel }, String(nth + 1))];
  });
}
