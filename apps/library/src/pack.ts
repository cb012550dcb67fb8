/** Entries on a page of a list at most. */
const MOST = 200;
/** Bytes of them at most, so that the page with all else stays below 60 KB. */
const HEAVIEST = 44_000;

/** `items` divided into pages, in order: as many as fit, and one at least. One page where there are none. */
export function pack<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    const more = weightOf(item);
    if (page.length === MOST || (page.length > 0 && weight + more > HEAVIEST)) {
      pages.push([item]);
      weight = more;
    } else {
      page.push(item);
      weight += more;
    }
  }
  return pages;
}

/** The file of the `index`th page of a list, from 0: `authors/ines-mole.html`, `authors/ines-mole.2.html`. No slug has a dot. */
export function pageFile(path: string, index: number): string {
  return index === 0 ? `${path}.html` : `${path}.${index + 1}.html`;
}
