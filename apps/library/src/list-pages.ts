import { page } from "@printery/html";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { card, type Place, row, weightOf } from "./card.ts";
import type { LibraryEntry } from "./entry.ts";
import { bodyOf, type Frame, leaf, rootOf } from "./frame.ts";
import type { Library } from "./library.ts";
import { pack, pageFile } from "./pack.ts";

/** A list of publications, over as many pages as it takes. */
export interface List {
  /** Of its first page, without the extension. */
  readonly path: string;
  readonly title: string;
  /** Above its title: what it is one of, and the page of all these. */
  readonly of?: { readonly name: string; readonly path: string };
  readonly description?: string;
  readonly entries: readonly LibraryEntry[];
  /** What the first page says before and instead of entries. */
  readonly opening?: readonly ElementContent[];
  /** Whether there is a form in it. */
  readonly hasForm?: boolean;
}

/** Lists up to so long are cards throughout; of longer ones only the newest. */
const CARDS = 40;
const NEWEST = 20;

/** Pages by path: cards, and where the list is long, lines by year. */
export function listPages(list: List, frame: Frame): [string, Root][] {
  const { library } = frame;
  const { path, title, of, opening = [], hasForm = false } = list;
  const cards = list.entries.length <= CARDS ? CARDS : NEWEST;
  const items = list.entries.map((entry, index) => ({
    entry,
    form: index < cards ? ("card" as const) : ("row" as const),
  }));
  const pages = pack(items, ({ form, entry }) => weightOf(form, entry));
  return pages.map((shown, index): [string, Root] => {
    const file = pageFile(path, index);
    const place: Place = { library, root: rootOf(file), authorPage: frame.authorPage };
    const whole = index === 0 ? title : `${title} – ${index + 1}`;
    const cardsHere = shown.filter(({ form }) => form === "card").map(({ entry }) => entry);
    const rowsHere = shown.filter(({ form }) => form === "row").map(({ entry }) => entry);
    return [
      file,
      page({
        ...bodyOf(frame, file, {
          title: path === "index" ? whole : `${whole} – ${library.title}`,
          ...(list.description === undefined || index > 0 ? {} : { description: list.description }),
          shown: shown.map(({ entry }) => entry),
          of,
        }),
        form: index === 0 && hasForm,
        main: [
          h("header.heading", [
            of === undefined
              ? null
              : h("p.label", [h("a", { href: place.root + of.path }, of.name)]),
            h("h1.title", title),
            list.description === undefined || index > 0
              ? null
              : h("p.standfirst", list.description),
          ]),
          ...(index === 0 ? opening : []),
          cardsHere.length === 0
            ? null
            : h(
                "ol.shelf",
                cardsHere.map((entry) => card(entry, place)),
              ),
          ...byYear(rowsHere, library).flatMap(([year, entries]) => [
            h("h2.year", year),
            h(
              "ol.rows",
              entries.map((entry) => row(entry, place)),
            ),
          ]),
          leaf(frame, path, index, pages.length),
        ].filter((part): part is Element => part !== null),
      }),
    ];
  });
}

/** `entries` in order, by the year they are of. */
function byYear(entries: readonly LibraryEntry[], { words }: Library): [string, LibraryEntry[]][] {
  const years: [string, LibraryEntry[]][] = [];
  for (const entry of entries) {
    const year = entry.date?.slice(0, 4) ?? words.undated;
    const last = years.at(-1);
    if (last?.[0] === year) last[1].push(entry);
    else years.push([year, [entry]]);
  }
  return years;
}
