import type { Section } from "@printery/publication";

/** Schemes a reader may be sent to. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * Where the author's link to `url` leads, or undefined where it must stay plain text.
 *
 * Only http, https and mailto leave the publication; inside it, only places that exist: the
 * section's own headings, and other sections by the path of their source. Everything else is a
 * script, a file on the author's disk, or a page that the e-book does not have.
 */
export function linkUrl(
  url: string,
  { path, headings }: Pick<Section, "path" | "headings">,
  sectionUrl: (path: string) => string | undefined = () => undefined,
): string | undefined {
  if (url.startsWith("#")) {
    const id = decoded(url.slice(1));
    return headings.some((heading) => heading.id === id) ? url : undefined;
  }
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    return SCHEMES.has(protocol) ? href : undefined;
  }
  const base = `file:///${path.split("/").map(encodeURIComponent).join("/")}`;
  if (/^[\\/]/.test(url) || !URL.canParse(url, base)) return undefined;
  return sectionUrl(decoded(new URL(url, base).pathname.slice(1)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the author means it literally.
    return text;
  }
}
