import { readJson } from "@printery/document";
import type { Files, StageResult } from "@printery/task";
import { z } from "zod";
import { offersFile } from "./hints.ts";
import type { Format, Publication } from "./publication.ts";

/** A file of a publication that its pages offer to readers. */
export interface Offer {
  /** Relative to the publication's folder: `<id>.print.pdf`. */
  readonly path: string;
  readonly bytes: number;
  /** Of a paged format, where they were counted. */
  readonly pages?: number;
}

const schema: z.ZodType<readonly Offer[]> = z.array(
  z.strictObject({ path: z.string(), bytes: z.int(), pages: z.int().exactOptional() }),
);

/** The files of `result` that a reader of the pages would open, as the hint of `format`. */
export function offersOf(format: Format, id: string, { files, pages }: StageResult): Files {
  const offers = [`${id}.${format}`, `${id}.print.${format}`].flatMap((path): Offer[] => {
    const bytes = files.get(path)?.byteLength;
    if (bytes === undefined) return [];
    // Those of the press are counted for the press.
    const isRead = path === `${id}.${format}` && pages !== undefined;
    return [{ path, bytes, ...(isRead ? { pages } : {}) }];
  });
  return new Map([[offersFile(format), Buffer.from(JSON.stringify(offers))]]);
}

/** What other formats of the publication have left, in their order; nothing of one that was not built. @throws SchemaError */
export function readOffers({ formats }: Pick<Publication, "formats">, assets: Files): Offer[] {
  return formats.flatMap((format) => {
    const json = assets.get(offersFile(format));
    if (json === undefined) return [];
    return [...readJson(schema, JSON.parse(Buffer.from(json).toString("utf8")), "list of offers")];
  });
}
