import type { Style } from "@printery/design";
import { inLanguage } from "@printery/markup";
import { terms } from "@printery/publication";
import { VERSION } from "@printery/task";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { SCREEN } from "./css/screen.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { themeHash, themeScript, themeSwitch } from "./theme.ts";

/** What one page says; `page` knows how pages are built. */
export interface Page {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly authors?: readonly string[];
  /** What the style sheet knows the page by. */
  readonly kind: "article" | "book" | "library";
  /** The page's own address on the web, absolute, where that is known. */
  readonly canonical?: string | undefined;
  /** Whose colours the window around the page takes. */
  readonly style?: Style;
  /** Whether there is a search, for which the page may load and run what stands beside it. */
  readonly search?: boolean;
  /** Whether it has a form, whose answer is another page of the site. */
  readonly form?: boolean;
  /** Where the picture is that it opens with: a browser asks for it with the first words of the page, and not when it comes to it. */
  readonly picture?: string | undefined;
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

/**
 * A whole page: landmarks, the way past them, and what the head must say, but for its style sheet. No inline style, and no
 * script but the switch between light and dark.
 */
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
        h("header.masthead", [...masthead, themeSwitch(lang)]),
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
  canonical,
  style,
  search = false,
  form = false,
  picture,
  head = [],
}: Omit<Page, "lang" | "kind" | "masthead" | "main" | "aside" | "footer">) {
  return [
    h("meta", { charSet: "utf-8" }),
    // Holds for what stands behind it only.
    h("meta", {
      httpEquiv: "Content-Security-Policy",
      content: contentSecurityPolicy({ scripts: [themeHash], search, form }),
    }),
    picture === undefined ? null : h("link", { rel: "preload", as: "image", href: picture }),
    h("title", title),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    style === undefined ? null : windowColour("light", SCREEN),
    style === undefined ? null : windowColour("dark", style.dark.paper),
    themeScript(),
    description === undefined ? null : h("meta", { name: "description", content: description }),
    ...authors.map((author) => h("meta", { name: "author", content: author })),
    h("meta", { name: "generator", content: `printery ${VERSION}` }),
    canonical === undefined ? null : h("link", { rel: "canonical", href: canonical }),
    ...head,
  ];
}

function windowColour(scheme: "light" | "dark", content: string): Element {
  return h("meta", { name: "theme-color", content, media: `(prefers-color-scheme: ${scheme})` });
}
