import type { Bleed } from "@printery/press";
import type { PressMark } from "@printery/publication";
import type { Cmyk, Ink } from "./ink.ts";
import type { Picture } from "./pictures.ts";
import type { Separation } from "./separate.ts";

/** What pages are made up with for a press. */
export interface Forme {
  readonly condition: Condition;
  /** By CSS hex in lower case: every colour that is on the pages. */
  readonly inks: ReadonlyMap<string, Ink>;
  readonly separate: (picture: Picture) => Promise<Separation>;
  /** Beyond the trim of the page that is so many-th, from 0. */
  readonly bleedOf: (page: number) => Bleed;
  readonly marks: readonly PressMark[];
  /** Points from the left of the page, where it is folded. */
  readonly folds?: readonly number[];
}

/** How the pages will be printed. */
export interface Condition {
  /** The ICC profile. */
  readonly profile: Uint8Array;
  /** What printers call it: `FOGRA39`. */
  readonly identifier: string;
  /** Where that name is registered. */
  readonly registry?: string;
  readonly description: string;
}

/** Inks of their own, by name, with what stands in for them. */
export function spotsOf({ inks }: Pick<Forme, "inks">): Map<string, Cmyk> {
  const spots = new Map<string, Cmyk>();
  for (const { cmyk, spot } of inks.values()) if (spot !== undefined) spots.set(spot, cmyk);
  return spots;
}
