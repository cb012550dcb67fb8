import type { Element } from "hast";
import { h } from "hastscript";

/** What a page looks like where its address is shared. */
export interface Preview {
  readonly type: "website" | "article" | "book";
  readonly title: string;
  readonly description?: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** Name of the site. */
  readonly site?: string | undefined;
  /** Absolute. */
  readonly url?: string | undefined;
  /** An absolute address of a picture of 1200 by 630 pixels, and what is to be read in its place. */
  readonly image?: { readonly url: string; readonly alt: string } | undefined;
  /** ISO 8601, of any precision. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
}

/** `preview` in the words of the Open Graph protocol, and the one that Twitter has besides. */
export function openGraph(preview: Preview): Element[] {
  const { type, title, description, lang, site, url, image, published, modified } = preview;
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["og:type", type],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", localeOf(lang)],
    ["og:site_name", site],
    ["og:url", url],
    ["og:image", image?.url],
    ["og:image:width", image && "1200"],
    ["og:image:height", image && "630"],
    ["og:image:alt", image?.alt],
    ["article:published_time", type === "article" ? published : undefined],
    ["article:modified_time", type === "article" ? modified : undefined],
    ["book:release_date", type === "book" ? published : undefined],
  ];
  return [
    ...properties.flatMap(([property, content]) =>
      content === undefined ? [] : [h("meta", { property, content })],
    ),
    h("meta", { name: "twitter:card", content: image ? "summary_large_image" : "summary" }),
  ];
}

/** “en_GB”: the protocol knows languages by their countries. */
function localeOf(lang: string): string | undefined {
  const [, language, country] = /^([a-z]{2,3})-(?:[a-z]{4}-)?([a-z]{2})\b/i.exec(lang) ?? [];
  if (language === undefined || country === undefined) return undefined;
  return `${language.toLowerCase()}_${country.toUpperCase()}`;
}
