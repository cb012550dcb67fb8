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
  if (book.files.every((file) => file.href !== name)) return "nowhere";
  if (fragment === undefined || fragment === "") return "file";
  const target = book.pages.find((other) => other.href === name);
  return target?.places.get(decoded(fragment)) ?? "nowhere";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that stands for itself.
    return text;
  }
}
