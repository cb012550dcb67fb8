import type { Sheet } from "./bind.ts";
import { changed } from "./fragment.ts";
import type { PageItem } from "./item.ts";
import { anchorsOn } from "./places.ts";
import type { Shop } from "./shop.ts";

/** What the pages of a book know of each other, from the time they were last bound. */
export interface Numbers {
  /** The printed number of the page that each anchor is on. */
  readonly folios: ReadonlyMap<string, string>;
  /** The pages by their printed numbers, counted from 0. */
  readonly order: ReadonlyMap<string, number>;
  /** Names of the links that tell the page they lead to. */
  readonly telling: ReadonlySet<string>;
}

/** A link to another place of the book, in print. */
export interface Citation {
  /** Names the link. */
  readonly from: string;
  readonly anchor: string;
  /** What it says after its text, where it tells its page: “ (page 12)”. */
  readonly page?: { readonly lang: string; readonly word: string; readonly folio: string };
}

/** How a link that says `text` is cited; not at all, where it names its page itself. */
export type Cite = (anchor: string, text: string) => Citation | undefined;

/** Cites the links of the section called `id` by `numbers`, and collects the citations in `cited`. */
export function citing(
  id: string,
  numbers: Numbers,
  { terms, publication }: Shop,
  cited: Citation[],
): Cite {
  const { lang } = publication.metadata;
  const word = terms.onPage;
  return (anchor, text) => {
    if (namesPage(text, word)) return undefined;
    const link = { from: `${id}/link-${cited.length}`, anchor };
    const folio = folioTold(link, numbers);
    const citation = folio === undefined ? link : { ...link, page: { lang, word, folio } };
    cited.push(citation);
    return citation;
  };
}

/** Whether `cited` would say by `numbers` what they say. */
export function hold(cited: readonly Citation[], numbers: Numbers): boolean {
  return cited.every((citation) => citation.page?.folio === folioTold(citation, numbers));
}

function folioTold({ from, anchor }: Citation, { folios, telling }: Numbers): string | undefined {
  return telling.has(from) ? folios.get(anchor) : undefined;
}

/** Whether a link says of itself what page it leads to: “page 12”, “see p. 9”. */
function namesPage(text: string, word: string): boolean {
  return new RegExp(
    `(^|\\P{L})(${word}|pp?\\.|S\\.|pág\\.|pag\\.|blz\\.)\\s*[\\divxlc]+(\\P{L}|$)`,
    "u",
  ).test(text);
}

/** The most times that a book is bound to find its numbers; two do for all but the contrived. */
const PASSES = 6;

/**
 * The sheets of a book that prints numbers of its own pages, which they can move: bound until the numbers stay as they
 * are. Where they never would, those of the last pages are printed in the places of the ones they were set with.
 */
export function settle(boundWith: (numbers: Numbers) => Sheet[]): Sheet[] {
  let numbers: Numbers = { folios: new Map(), order: new Map(), telling: new Set() };
  for (let pass = 0; ; pass += 1) {
    const sheets = boundWith(numbers);
    const next = numbersOn(sheets, numbers);
    if (isSame(numbers, next)) return sheets;
    if (pass === PASSES) return corrected(sheets, next.folios);
    numbers = next;
  }
}

/** The numbers that `sheets` have. A link that has told its page goes on to, or a line could come and go with it for ever. */
function numbersOn(sheets: readonly Sheet[], { telling }: Numbers): Numbers {
  const folios = foliosOn(sheets);
  const links = new Map<string, { readonly anchor: string; readonly folio: string }>();
  for (const { items, label } of sheets) {
    for (const item of items) {
      if (item.type !== "line") continue;
      for (const { set } of item.item.fragments) {
        const { link } = set.run;
        if (link === undefined || "url" in link || link.from === undefined) continue;
        links.set(link.from, { anchor: link.anchor, folio: label });
      }
    }
  }
  const leading = [...links].filter(
    ([, { anchor, folio }]) => folios.has(anchor) && folios.get(anchor) !== folio,
  );
  const order = new Map(sheets.map(({ label }, index) => [label, index]));
  return { folios, order, telling: new Set([...telling, ...leading.map(([from]) => from)]) };
}

/** The printed number of the page that each anchor is on. */
export function foliosOn(sheets: readonly Sheet[]): Map<string, string> {
  const folios = new Map<string, string>();
  for (const { items, label } of sheets)
    for (const anchor of items.flatMap((item) => [...anchorsOn(item)]))
      if (!folios.has(anchor)) folios.set(anchor, label);
  return folios;
}

function isSame(one: Numbers, other: Numbers): boolean {
  return (
    one.telling.size === other.telling.size &&
    one.folios.size === other.folios.size &&
    [...other.folios].every(([anchor, folio]) => one.folios.get(anchor) === folio)
  );
}

/** `sheets` with the numbers of `folios` where others stand, in as much room. */
export function corrected(sheets: readonly Sheet[], folios: ReadonlyMap<string, string>): Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    items: sheet.items.map((item) => withNumbers(item, folios)),
  }));
}

function withNumbers(item: PageItem, folios: ReadonlyMap<string, string>): PageItem {
  if (item.type !== "line") return item;
  const fragments = item.item.fragments.map((fragment) => {
    const { folioOf } = fragment.set.run;
    const text = folioOf === undefined ? undefined : folios.get(folioOf);
    if (text === undefined) return fragment;
    return changed(fragment, { words: fragment.set.look.words(text) });
  });
  return { ...item, item: { ...item.item, fragments } };
}
