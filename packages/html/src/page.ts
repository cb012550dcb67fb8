import { inLanguage } from "@printery/markup";
import { terms } from "@printery/publication";
import type { ElementContent, Root } from "hast";
import { h } from "hastscript";

/** What one page says; `page` knows how pages are built. */
export interface Page {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly authors?: readonly string[];
  /** What the style sheet knows the page by. */
  readonly kind: "article" | "book" | "library";
  /** What else its head says. */
  readonly head?: readonly ElementContent[];
  /** Above the text: where the reader is. */
  readonly masthead?: readonly ElementContent[];
  readonly main: readonly ElementContent[];
  /** Beside the text where there is room, below it where there is none. */
  readonly aside?: readonly ElementContent[];
  readonly footer?: readonly ElementContent[];
}

/** Where “skip to content” leads. Ids of the furniture have a capital, which those of headings never have. */
const MAIN = "Main";

/** A whole page: landmarks, the way past them, and what the head must say. No script, no inline style. */
export function page({
  lang,
  kind,
  masthead = [],
  main,
  aside = [],
  footer = [],
  ...about
}: Page): Root {
  return h(null, [
    { type: "doctype" },
    h("html", inLanguage(lang), [
      h("head", head(about)),
      h("body", { className: kind }, [
        h("a.skip", { href: `#${MAIN}` }, terms(lang).skipToContent),
        masthead.length === 0 ? null : h("header.masthead", [...masthead]),
        h("main", { id: MAIN }, [...main]),
        ...aside,
        footer.length === 0 ? null : h("footer", [...footer]),
      ]),
    ]),
  ]);
}

function head({
  title,
  description,
  authors = [],
  head = [],
}: Pick<Page, "title" | "description" | "authors" | "head">) {
  return [
    h("meta", { charSet: "utf-8" }),
    h("title", title),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    description === undefined ? null : h("meta", { name: "description", content: description }),
    ...authors.map((author) => h("meta", { name: "author", content: author })),
    h("link", { rel: "stylesheet", href: "style.css" }),
    ...head,
  ];
}
