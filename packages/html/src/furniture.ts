import { styles } from "@printery/design";
import type { Contributor } from "@printery/document";
import { dateMarkup } from "@printery/markup";
import { byline, type Publication, terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { INDEX_PAGE } from "./contents.ts";

/** Where the reader is, and the same text in other formats. */
export function masthead(publication: Publication): Element[] {
  const { id, kind, metadata, formats, library } = publication;
  const { library: shelf, downloads } = terms(metadata.lang);
  const paged = (["pdf", "epub"] as const).filter((format) => formats.includes(format));
  return [
    ...(kind === "book" || library !== undefined
      ? [
          h("nav.path", { ariaLabel: shelf }, [
            library && h("a", { href: "../index.html" }, library.title ?? shelf),
            kind === "book" ? h("a", { href: "index.html" }, metadata.title) : null,
          ]),
        ]
      : []),
    ...(paged.length === 0
      ? []
      : [
          h(
            "nav.downloads",
            { ariaLabel: downloads },
            paged.map((format) => h("a", { href: `${id}.${format}` }, format.toUpperCase())),
          ),
        ]),
  ];
}

/** “By Ada Byron and Mary Shelley”, or nothing. */
export function credited(authors: readonly Contributor[], lang: string): Element[] {
  const words = byline(authors, lang);
  return words === undefined ? [] : [h("p.byline", words)];
}

/** An ISO 8601 date as people of `lang` write it, or nothing. */
export function dated(date: string | undefined, lang: string): Element[] {
  return date === undefined ? [] : [h("p.dateline", dateMarkup(date, lang))];
}

/** The way from the page at `at` to the one before and the one after: the title page is the first, the index the last. */
export function pageTurn(publication: Publication, at: number): Element {
  const { metadata, sections, index } = publication;
  const words = terms(metadata.lang);
  const pages = [
    { href: "index.html", title: metadata.title },
    ...sections.map(({ id, title }) => ({ href: `${id}.html`, title })),
    ...(index.length === 0 ? [] : [{ href: INDEX_PAGE, title: words.index }]),
  ];
  const [before, after] = [pages[at - 1], pages[at + 1]];
  return h("nav.turn", { ariaLabel: `${words.previous} / ${words.next}` }, [
    before === undefined ? null : turn("prev", words.previous, before.href, before.title),
    after === undefined ? null : turn("next", words.next, after.href, after.title),
  ]);
}

function turn(rel: string, word: string, href: string, title: string): Element {
  return h("a", { rel, href }, [h("span", word), " ", title]);
}

/** Rights, source, and what the pages are set in. */
export function footer({ style, metadata }: Publication): ElementContent[] {
  const { rights, source, colophon } = terms(metadata.lang);
  const { scale } = styles[style];
  const faces = [
    ...new Set(
      Object.values(scale)
        .flat()
        .map(({ face }) => face),
    ),
  ];
  const rows: readonly (readonly [string, ElementContent | string | undefined])[] = [
    [rights, metadata.rights ?? metadata.license],
    [source, metadata.source === undefined ? undefined : citation(metadata.source)],
    [colophon, `${faces.join(", ")} · printery`],
  ];
  return [
    h(
      "dl.imprint",
      rows.flatMap(([term, value]) =>
        value === undefined ? [] : [h("div", [h("dt", term), h("dd", [value])])],
      ),
    ),
  ];
}

function citation(source: string): ElementContent {
  return /^https?:/i.test(source) && URL.canParse(source)
    ? h("a", { href: new URL(source).href }, source)
    : { type: "text", value: source };
}
