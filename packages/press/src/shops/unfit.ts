import type { Fault } from "../rule.ts";
import type { Book } from "./book.ts";
import { INCH, sizeWords } from "./lengths.ts";
import { type Extent, type Shop, type Size, sourceWords, type Told } from "./shop.ts";

/** Points of the page, once cut. */
interface Cut {
  readonly width: number;
  readonly height: number;
}

/** Inches: by how much a size may differ from one that is listed in other units. */
const SAME = 0.02;

/** What `shop` would say of a book of so many pages of a size before there is a file: with the sources. */
export function unfitness(
  { pages, cut }: { readonly pages: number; readonly cut: Cut },
  shop: Shop,
  book: Book,
): string[] {
  const { trims, extent } = shop;
  return [
    ...trimFaults(cut, shop, book).map(({ reason }) => told(reason, trims[book.press.binding])),
    ...extentFaults(pages, cut, shop, book).map(({ reason }) => told(reason, extent)),
  ];
}

function told(reason: string, what: Told<unknown>): string {
  return `${reason} (${sourceWords(what)})`;
}

/** Whether the shop cuts no books to this size. */
export function trimFaults({ width, height }: Cut, shop: Shop, { press }: Book): Fault[] {
  const { sizes, between } = shop.trims[press.binding].value;
  const size: Size = [width / INCH, height / INCH];
  const isListed = sizes.some((one) => isAbout(one, size));
  const isBetween = between !== undefined && isWithin(size, ...between);
  if (isListed || isBetween) return [];
  return [
    {
      reason: `Expected a trim that ${shop.name} takes (${offer(sizes, between)}), not ${sizeWords(width, height)}`,
    },
  ];
}

/** Whether the shop binds no books of so many pages. */
export function extentFaults(
  pages: number,
  { width, height }: Cut,
  shop: Shop,
  book: Book,
): Fault[] {
  const { paper, binding } = book.press;
  const extent = shop.extent.value.find(
    (one: Extent) =>
      (one.binding === undefined ? binding !== "case" : one.binding === binding) &&
      (one.paper ?? paper) === paper &&
      (one.from === undefined || isWithin(one.from, [0, 0], [width / INCH, height / INCH])),
  );
  if (extent === undefined || (pages >= extent.least && pages <= extent.most)) return [];
  return [
    {
      reason: `Expected ${extent.least} to ${extent.most} pages in a binding like this, not ${pages}`,
    },
  ];
}

function isAbout(one: Size, other: Size): boolean {
  return one.every((inches, at) => Math.abs(inches - (other[at] ?? 0)) <= SAME);
}

function isWithin([width, height]: Size, least: Size, most: Size): boolean {
  const [lowest, highest] = [-SAME, SAME];
  return (
    width >= least[0] + lowest &&
    height >= least[1] + lowest &&
    width <= most[0] + highest &&
    height <= most[1] + highest
  );
}

function offer(sizes: readonly Size[], between: readonly [Size, Size] | undefined): string {
  const named = sizes.map((size) => size.join(" × ")).join(", ");
  const free = between?.map((size) => size.join(" × ")).join(" to ");
  return [named, free].filter(Boolean).join(", or ").concat(" in");
}
