import { styleOf } from "@printery/design";
import { indexMarkup } from "@printery/markup";
import { type Offer, type Publication, terms } from "@printery/publication";
import type { Root } from "hast";
import { h } from "hastscript";
import { addressOf } from "./address.ts";
import { footer } from "./colophon.ts";
import { bookContents, INDEX_PAGE } from "./contents.ts";
import { masthead, pageTurn } from "./furniture.ts";
import { page } from "./page.ts";

/** The page of a book's index. */
export function indexPage(publication: Publication, offers: readonly Offer[]): Root {
  const { metadata, sections } = publication;
  const { index } = terms(metadata.lang);
  return page({
    kind: "book",
    lang: metadata.lang,
    canonical: addressOf(publication, INDEX_PAGE),
    style: styleOf(publication),
    title: `${index} – ${metadata.title}`,
    authors: metadata.authors.map(({ name }) => name),
    masthead: masthead(publication, offers),
    main: [
      h("section.text", { role: "doc-index", ariaLabelledBy: "Index" }, [
        h("header", [h("h1.chapter", { id: "Index" }, index)]),
        h(
          "div.body.index",
          indexMarkup(publication, (id) => `${id}.html`).map(({ letter, items }) =>
            h("div.group", [h("h2", letter), h("ul", [...items])]),
          ),
        ),
      ]),
    ],
    aside: [bookContents(publication, INDEX_PAGE)],
    footer: [pageTurn(publication, sections.length + 1), ...footer(publication, { sections: [] })],
  });
}
