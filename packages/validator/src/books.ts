import type { BookshopName } from "@printery/bookshop";
import type { Cache, Files, Message } from "@printery/task";
import { invalid, messageOf } from "./invalid.ts";
import { foundIn, type PageMemory } from "./verdict.ts";

/** Whether the file at `path` is an e-book. */
export function isBook(path: string): boolean {
  return path.endsWith(".epub");
}

/** What is wrong with the e-books among `files`. Where there is a `cache`, pages are looked at once, and the whole only where what they tell has changed. */
export async function validateBooks(files: Files, cache?: Cache): Promise<Message[]> {
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    if (!isBook(path)) continue;
    const judge = (memory?: PageMemory) => validateBook(path, bytes, memory);
    messages.push(...(await (cache === undefined ? judge() : foundIn(path, bytes, cache, judge))));
  }
  return messages;
}

/** What keeps the e-book at `path` from being a valid one, as errors, and what of it would be worse to read, as warnings. */
async function validateBook(
  path: string,
  bytes: Uint8Array,
  memory?: PageMemory,
): Promise<Message[]> {
  const { EpubCheck } = await import("@likecoin/epubcheck-ts");
  const { findIn } = await import("@printery/bookshop");
  const { messages } = await EpubCheck.validate(bytes, memory && { pages: memory.pages });
  const found = messages
    .filter(
      ({ severity }) => severity === "fatal" || severity === "error" || severity === "warning",
    )
    .map(({ id, message, location }) => {
      const where = location === undefined ? "" : ` in ${location.path}`;
      return invalid(path, `${id}${where}: ${message}`);
    });
  const own = findIn(bytes, undefined, memory?.facts).map((finding) =>
    messageOf(path, finding, finding.severity === "error" ? "output-invalid" : "book-doubtful"),
  );
  return [...found, ...own];
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
