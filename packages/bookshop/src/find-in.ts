import { type Book, type FactMemory, readBook } from "./book.ts";
import { rules } from "./rules.ts";
import { type BookshopName, shops } from "./shops.ts";

/** Something in an e-book that is not as it ought to be. */
export interface Finding {
  /** Id of the rule: `alt-missing`, or with the name of the shop whose it is: `kobo/image-bytes`. */
  readonly rule: string;
  /** An error is what is sent back, or cannot be read; a warning what is worse to read. */
  readonly severity: "error" | "warning";
  /** “Expected …, not …”, with the file of the book. */
  readonly reason: string;
  /** Where the rule is written down, and who says otherwise. */
  readonly source: string;
}

/** One thing that is not as it ought to be. */
export interface Fault {
  readonly href?: string;
  /** “Expected …, not …”. */
  readonly reason: string;
}

/** Something that is asked of an e-book. */
export interface Rule {
  readonly id: string;
  readonly severity: Finding["severity"];
  readonly source: string;
  readonly find: (book: Book) => readonly Fault[];
}

/** What is wrong with the e-book in `bytes`; where `shop` is named, what it would say besides. Pages in `memory` are not read again. */
export function findIn(bytes: Uint8Array, shop?: BookshopName, memory?: FactMemory): Finding[] {
  const book = opened(bytes, memory);
  if (typeof book === "string") {
    const source = "EPUB 3.3, 4 and 6.1";
    const reason = `Expected an e-book that can be read, not one where ${book}`;
    return [{ rule: "unreadable", severity: "error", reason, source }];
  }
  const own =
    shop === undefined ? [] : shops[shop].map((rule) => ({ ...rule, id: `${shop}/${rule.id}` }));
  return [...rules, ...own].flatMap(({ id, severity, source, find }) =>
    find(book).map(({ href, reason }) => ({
      rule: id,
      severity,
      reason: href === undefined ? reason : `${reason} in ${href}`,
      source,
    })),
  );
}

/** The book, or what is wrong with it. */
function opened(bytes: Uint8Array, memory: FactMemory | undefined): Book | string {
  try {
    return readBook(bytes, memory);
  } catch (cause) {
    // The readers of ZIP and XML have no other way of saying that something is neither.
    return cause instanceof Error ? cause.message : String(cause);
  }
}
