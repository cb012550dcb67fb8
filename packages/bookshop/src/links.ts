import { posix } from "node:path";
import type { Book, BookPage } from "./book.ts";
import { decoded } from "./page-facts.ts";

/** What `href` on `page` leads to: an element, by its type, a whole file, another place than the book, or nowhere. */
export function destinationOf(
  href: string,
  page: BookPage,
  book: Book,
): { readonly type: string | null } | "file" | "elsewhere" | "nowhere" {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return "elsewhere";
  const [path = "", fragment] = href.split("#");
  const name = path === "" ? page.href : posix.join(posix.dirname(page.href), decoded(path));
  if (!book.fileAt.has(name)) return "nowhere";
  if (fragment === undefined || fragment === "") return "file";
  const type = book.pageAt.get(name)?.places.get(decoded(fragment));
  return type === undefined ? "nowhere" : { type };
}
