import { writeModel } from "@printery/document";
import type { Files, StageResult } from "@printery/task";
import { offersFile } from "./hints.ts";
import type { Format } from "./publication.ts";

/** A file of a publication that its pages offer to readers. */
export interface Offer {
  /** Relative to the publication's folder: `<id>.print.pdf`. */
  readonly path: string;
  readonly bytes: number;
  /** Of a paged format, where they were counted. */
  readonly pages?: number;
}

/** The files of `result` that a reader of the pages would open, as the hint of `format`. */
export function offersOf(format: Format, id: string, { files, pages }: StageResult): Files {
  const offers = [`${id}.${format}`, `${id}.print.${format}`].flatMap((path): Offer[] => {
    const bytes = files.get(path)?.byteLength;
    if (bytes === undefined) return [];
    // Those of the press are counted for the press.
    const isRead = path === `${id}.${format}` && pages !== undefined;
    return [{ path, bytes, ...(isRead ? { pages } : {}) }];
  });
  return new Map([[offersFile(format), writeModel("Offers", { offers })]]);
}
