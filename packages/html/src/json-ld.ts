import type { Element } from "hast";
import { h } from "hastscript";

/** A thing of schema.org; what is undefined is left out. */
export type Thing = { readonly "@type": string } & { readonly [property: string]: unknown };

/**
 * `things` as JSON-LD (1.1, 7): data, which no policy stops, as it never runs. No character is left that could end the
 * element or begin a comment in it.
 */
export function jsonLd(things: readonly Thing[]): Element {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  const escaped = json.replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return h("script", { type: "application/ld+json" }, escaped);
}

/** A page on the way to another, and its address. */
export interface Crumb {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
}

/** The way to a page, the page itself last. */
export function breadcrumbs(crumbs: readonly Crumb[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
}
