import type { Contributor } from "@printery/document";
import { dateMarkup } from "@printery/markup";
import { byline, type Offer, type Publication, terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";
import { INDEX_PAGE } from "./contents.ts";
import { downloads } from "./offered.ts";

/** Where the reader is, and the same text in other formats. */
export function masthead(publication: Publication, offers: readonly Offer[]): Element[] {
  const { kind, metadata, library } = publication;
  const { library: shelf } = terms(metadata.lang);
  return [
    ...(kind === "book" || library !== undefined
      ? [
          h("nav.path", { ariaLabel: shelf }, [
            library && h("a", { href: "../index.html" }, library.title ?? shelf),
            kind === "book" ? h("a", { href: "index.html" }, metadata.title) : null,
          ]),
        ]
      : []),
    ...downloads(publication, offers),
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
  const pageAt = (place: number) => {
    if (place === 0) return { href: "index.html", title: metadata.title };
    const section = sections[place - 1];
    if (section !== undefined) return { href: `${section.id}.html`, title: section.title };
    const isIndex = place === sections.length + 1 && index.length > 0;
    return isIndex ? { href: INDEX_PAGE, title: words.index } : undefined;
  };
  const [before, after] = [pageAt(at - 1), pageAt(at + 1)];
  return h("nav.turn", { ariaLabel: `${words.previous} / ${words.next}` }, [
    before === undefined ? null : turn("prev", words.previous, before.href, before.title),
    after === undefined ? null : turn("next", words.next, after.href, after.title),
  ]);
}

function turn(rel: string, word: string, href: string, title: string): Element {
  return h("a", { rel, href }, [h("span", word), " ", title]);
}
