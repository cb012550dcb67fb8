import { firstUse, type Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import type { TextPage } from "./paginate.ts";
import type { Separation } from "./separate.ts";

/** What of a picture is known when it has been separated. */
export type Heard = (name: string, separation: Separation) => void;

/**
 * Tells the author of each picture in inks that has more of them somewhere than `limit`, per cent, which are taken back: the author
 * has mixed them, so it is the author's to know. `places` are where each stands: “page 3”.
 */
export function tellOfInk(
  {
    publication,
    places,
    limit,
  }: {
    readonly publication: Publication;
    readonly places: ReadonlyMap<string, string>;
    readonly limit: number;
  },
  report: (message: Message) => void,
): Heard {
  return (name, { had = 0 }) => {
    const most = Math.round(had * 100);
    if (most <= limit) return;
    const place = places.get(name);
    report({
      ...firstUse(name, publication),
      severity: "info",
      ruleId: "image-ink",
      reason: `Expected ${name}${place === undefined ? "" : `, on ${place},`} with at most ${limit} % of all inks (ISO 12647-2, tone value sum; the printer's own limit), not ${most} %; in print it has no more`,
    });
  };
}

/** The first of `sheets` that each picture stands on, as one counts them: “page 3”. */
export function placesOn(sheets: readonly TextPage[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const [index, { items }] of sheets.entries()) {
    for (const { type, item } of items) {
      if (type === "image" && !places.has(item.image)) places.set(item.image, `page ${index + 1}`);
    }
  }
  return places;
}
