import { posix } from "node:path";
import type { Element } from "xast";
import type { Book, BookPage } from "./book.ts";

/** What `href` on `page` leads to: an element, a whole file, another place than the book, or nowhere. */
export function destinationOf(
  href: string,
  page: BookPage,
  book: Book,
): Element | "file" | "elsewhere" | "nowhere" {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return "elsewhere";
  const [path = "", fragment] = href.split("#");
  const name = path === "" ? page.href : posix.join(posix.dirname(page.href), decoded(path));
  if (!book.fileAt.has(name)) return "nowhere";
  if (fragment === undefined || fragment === "") return "file";
  return book.pageAt.get(name)?.places.get(decoded(fragment)) ?? "nowhere";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that stands for itself.
    return text;
  }
}
