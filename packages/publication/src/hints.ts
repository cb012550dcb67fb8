import type { Format } from "./publication.ts";

/** What the printed pages leave for other formats; a file that begins with a dot is no output. */
export const PAGE_STARTS = ".pages.json";

/** What a format leaves for the pages, which so depend on a few figures and not on whole files; no output, as it begins with a dot. */
export function offersFile(format: Format): string {
  return `.offer.${format}.json`;
}
