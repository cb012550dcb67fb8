import type { BookshopName } from "@printery/bookshop";
import { type Cache, type Files, type Message, sha256 } from "@printery/task";
import { invalid, messageOf } from "./invalid.ts";

/** Whether the file at `path` is an e-book. */
export function isBook(path: string): boolean {
  return path.endsWith(".epub");
}

/** What is wrong with the e-books among `files`. Of a page by itself it is asked once, where there is a `cache`. */
export async function validateBooks(files: Files, cache?: Cache): Promise<Message[]> {
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    if (isBook(path)) messages.push(...(await validateBook(path, bytes, cache)));
  }
  return messages;
}

/** What keeps the e-book at `path` from being a valid one, as errors, and what of it would be worse to read, as warnings. */
async function validateBook(path: string, bytes: Uint8Array, cache?: Cache): Promise<Message[]> {
  const { EpubCheck } = await import("@likecoin/epubcheck-ts");
  const { findIn } = await import("@printery/bookshop");
  const { messages } = await EpubCheck.validate(bytes, cache && { pages: pagesIn(cache) });
  const found = messages
    .filter(
      ({ severity }) => severity === "fatal" || severity === "error" || severity === "warning",
    )
    .map(({ id, message, location }) => {
      const where = location === undefined ? "" : ` in ${location.path}`;
      return invalid(path, `${id}${where}: ${message}`);
    });
  const own = findIn(bytes).map((finding) =>
    messageOf(path, finding, finding.severity === "error" ? "output-invalid" : "book-doubtful"),
  );
  return [...found, ...own];
}

/** What pages told before. Keys hold all of a page, and a digest stands for each. */
function pagesIn(cache: Cache) {
  const keyOf = (key: string) => `told-${sha256(key)}`;
  return {
    get: (key: string) => {
      const told = cache.get(keyOf(key));
      return told && Buffer.from(told).toString("utf8");
    },
    set: (key: string, told: string) => cache.put(keyOf(key), Buffer.from(told)),
  };
}

/** What `shop` would say of the e-books among `files`. */
export async function checkBookshop(files: Files, shop: BookshopName): Promise<Message[]> {
  const { findIn } = await import("@printery/bookshop");
  return [...files]
    .filter(([path]) => isBook(path))
    .flatMap(([path, bytes]) =>
      findIn(bytes, shop).map((finding) => messageOf(path, finding, "target-unmet")),
    );
}
