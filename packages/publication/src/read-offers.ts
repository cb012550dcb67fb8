import type { Files } from "@printery/task";
import { asWritten } from "./as-written.ts";
import { offersFile } from "./hints.ts";
import type { Offer } from "./offers.ts";
import type { Publication } from "./publication.ts";

/** What other formats of the publication have left, in their order; nothing of one that was not built. @throws SchemaError */
export async function readOffers(
  { formats }: Pick<Publication, "formats">,
  assets: Files,
): Promise<Offer[]> {
  const lists = formats.map(async (format) => {
    const json = assets.get(offersFile(format));
    if (json === undefined) return [];
    const { offers } = await asWritten("Offers", json, async (read) =>
      (await import("./hint-shapes.ts")).offersIn(read),
    );
    return offers;
  });
  return (await Promise.all(lists)).flat();
}
