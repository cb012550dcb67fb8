import { readJson } from "@printery/document";
import type { Files } from "@printery/task";
import * as z from "zod";
import { offersFile } from "./hints.ts";
import type { Offer } from "./offers.ts";
import type { Publication } from "./publication.ts";

const schema: z.ZodType<readonly Offer[]> = z.array(
  z.strictObject({ path: z.string(), bytes: z.int(), pages: z.int().exactOptional() }),
);

/** What other formats of the publication have left, in their order; nothing of one that was not built. @throws SchemaError */
export function readOffers({ formats }: Pick<Publication, "formats">, assets: Files): Offer[] {
  return formats.flatMap((format) => {
    const json = assets.get(offersFile(format));
    if (json === undefined) return [];
    return [...readJson(schema, JSON.parse(Buffer.from(json).toString("utf8")), "list of offers")];
  });
}
