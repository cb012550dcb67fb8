import type { Element } from "xast";
import { x } from "xastscript";
import type { PlacedLibrary } from "./atom.ts";
import { momentOf, openedFile } from "./entry.ts";
import { addressOf } from "./library.ts";
import { xmlFile, xmlText } from "./xml.ts";

/** Addresses in one sitemap at most (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;
/** Publications in llms.txt at most: it is read whole. */
const NEWEST = 500;

const SITEMAP = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" } as const;

/** Every page of the library and of its publications, for search engines, by path: one list, or one of lists. `own` are paths. */
export function sitemaps(
  library: PlacedLibrary,
  own: readonly string[],
  most: number = MOST,
): [string, Uint8Array][] {
  const { url, entries, modified } = library;
  const published = entries.flatMap((entry) => {
    const changed = momentOf(entry);
    const pages =
      entry.webPages ??
      entry.files.flatMap(({ format, path }) => (format === "html" ? [path] : []));
    return pages.map((path) => place(addressOf(url, path), changed));
  });
  const places = [
    ...own.map((path) => place(path === "index.html" ? url : addressOf(url, path), modified)),
    ...published,
  ];
  const parts = Array.from({ length: Math.max(1, Math.ceil(places.length / most)) }, (_, index) =>
    xmlFile(x("urlset", SITEMAP) as Element, places.slice(index * most, (index + 1) * most)),
  );
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [["sitemap.xml", only]];
  const files = parts.map((bytes, index): [string, Uint8Array] => [
    `sitemap.${index + 1}.xml`,
    bytes,
  ]);
  const list = files.map(([path]) => x("sitemap", [x("loc", addressOf(url, path))]));
  return [["sitemap.xml", xmlFile(x("sitemapindex", SITEMAP, list) as Element)], ...files];
}

/** An element in words: there are as many as pages, so that no tree is made of them. */
function place(address: string, changed: string | undefined): string {
  const text = (value: string) => xmlText({ type: "text", value });
  const lastmod = changed === undefined ? "" : `<lastmod>${text(changed)}</lastmod>`;
  return `<url><loc>${text(address)}</loc>${lastmod}</url>`;
}

/** Robots Exclusion Protocol (RFC 9309): all may read, and where the list is. It is obeyed at the root of a host only. */
export function robots({ url }: PlacedLibrary): Uint8Array {
  return Buffer.from(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf(url, "sitemap.xml")}\n`);
}

/** What language models are told to begin with (https://llmstxt.org). */
export function llms({ url, title, description, entries, hubs, words }: PlacedLibrary): Uint8Array {
  const line = (name: string, path: string, about?: string) =>
    `- [${markdown(name)}](${addressOf(url, path)})${about === undefined ? "" : `: ${markdown(about)}`}`;
  const publications = entries.slice(0, NEWEST).flatMap((entry) => {
    const opened = openedFile(entry);
    const { standfirst, description: about = standfirst } = entry;
    return opened === undefined ? [] : [line(entry.title, opened.path, about)];
  });
  const ways = [
    ...hubs.map(({ key, name }) => line(name, `${key}/index.html`)),
    line(words.feed, "feed.xml"),
    line(words.catalogue, "opds.xml"),
  ];
  const blocks = [
    `# ${markdown(title)}`,
    ...(description === undefined ? [] : [`> ${markdown(description)}`]),
    ...(publications.length === 0 ? [] : ["## Publications", publications.join("\n")]),
    "## Optional",
    ways.join("\n"),
  ];
  return Buffer.from(`${blocks.join("\n\n")}\n`);
}

/** `text` in one line, as Markdown that means nothing else. */
function markdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>]/g, "\\$&");
}
