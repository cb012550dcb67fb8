import type { Files } from "@printery/task";
import { asWritten } from "./as-written.ts";
import { PAGE_STARTS } from "./hints.ts";

/** Where a page of print begins in the text, for formats that have no pages of their own. */
export interface PageStart {
  /** As printed: “xii”, “12”. */
  readonly label: string;
  /** Id of the section that the page is of. */
  readonly section: string;
  /** The first words of its running text, in lower case; none where it has nothing of that. The first may be the end of one. */
  readonly words: readonly string[];
}

/** The pages among what came before; none where nothing is printed. @throws SchemaError */
export async function readPageStarts(assets: Files): Promise<readonly PageStart[]> {
  const json = assets.get(PAGE_STARTS);
  if (json === undefined) return [];
  const { pages } = await asWritten("Pages", json, async (read) =>
    (await import("./hint-shapes.ts")).pagesIn(read),
  );
  return pages;
}

/** The words of `text`, as pages are found by. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replaceAll("\u00ad", "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
