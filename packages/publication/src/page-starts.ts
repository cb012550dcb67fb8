import { readJson } from "@printery/document";
import type { Files } from "@printery/task";
import { z } from "zod";
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

const schema: z.ZodType<readonly PageStart[]> = z.array(
  z.strictObject({ label: z.string(), section: z.string(), words: z.array(z.string()) }),
);

/** The pages among what came before; none where nothing is printed. @throws SchemaError */
export function readPageStarts(assets: Files): readonly PageStart[] {
  const json = assets.get(PAGE_STARTS);
  return json === undefined
    ? []
    : readJson(schema, JSON.parse(Buffer.from(json).toString("utf8")), "list of pages");
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
