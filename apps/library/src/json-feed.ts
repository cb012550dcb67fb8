import { LINK_CARD } from "@printery/html";
import { NEWEST, type PlacedLibrary } from "./atom.ts";
import { type LibraryEntry, mediaTypeOf, momentOf, openedFile, publishedAt } from "./entry.ts";
import { addressOf } from "./library.ts";

/** The newest publications as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(library: PlacedLibrary): Uint8Array {
  const { url, title, description, lang, publisher } = library;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: url,
    feed_url: addressOf(url, "feed.json"),
    description,
    authors: [{ name: publisher ?? title }],
    language: lang,
    items: library.entries.slice(0, NEWEST).map((entry) => itemOf(entry, url)),
  };
  return Buffer.from(`${JSON.stringify(feed, null, 2)}\n`);
}

function itemOf(entry: LibraryEntry, url: string) {
  const { title, standfirst, description = standfirst, authors, keywords = [], lang } = entry;
  const opened = openedFile(entry);
  const attached = entry.files.filter((file) => file !== opened);
  return {
    id: addressOf(url, `${entry.id}/`),
    url: opened && addressOf(url, opened.path),
    title,
    summary: description,
    // One of its two contents must be there; the text itself is on its page.
    content_text: description ?? title,
    image: opened?.format === "html" ? addressOf(url, `${entry.id}/${LINK_CARD}`) : undefined,
    date_published: publishedAt(entry),
    date_modified: momentOf(entry),
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: keywords.length === 0 ? undefined : keywords,
    language: lang,
    attachments:
      attached.length === 0
        ? undefined
        : attached.map((file) => ({
            url: addressOf(url, file.path),
            mime_type: mediaTypeOf(file),
            size_in_bytes: file.bytes,
          })),
  };
}
