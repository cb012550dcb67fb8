import { readFileSync } from "node:fs";
import { pressProfile } from "@printery/design";
import { bleedOf } from "@printery/press";
import { type Press, readPrintingCondition, type SpotRole, spotRoles } from "@printery/publication";
import { type Files, withTemporaryFile } from "@printery/task";
import type { Condition, Forme } from "./forme.ts";
import { type Cmyk, type Ink, mixInks, RICH_BLACK } from "./ink.ts";
import type { Heard } from "./picture-ink.ts";
import type { Picture } from "./pictures.ts";
import { type Original, separate } from "./separate.ts";

/** What is to be printed, and on what press. */
interface Order {
  readonly press: Press;
  /** With the ICC profile that `press` names. */
  readonly assets: Files;
  /** CSS hex: every colour on the pages. */
  readonly colours: Iterable<string>;
  /** Those of areas, which are mixed of inks even where they are nearly grey. */
  readonly areas?: readonly string[];
  /** Colours, as CSS hex, that may be printed in an ink of their own, by what they are for. */
  readonly roles: Readonly<Partial<Record<SpotRole, string>>>;
  /** Whether it opens to the right. */
  readonly rightToLeft: boolean;
  /** What each picture is separated from. */
  readonly originals: (condition: Condition) => (picture: Picture) => Promise<Original>;
  /** Hears of each picture that its author gave in inks of the press. */
  readonly heard: Heard;
}

/** What `use` makes of a forme for `order`, which is good as long as it runs. */
export function withForme<Result>(
  order: Order,
  use: (forme: Forme) => Promise<Result>,
): Promise<Result> {
  const { press, assets } = order;
  const open = async (profile: string) => use(await formeFor(order, profile));
  if (press.profile === undefined) return open(pressProfile);
  const own = assets.get(press.profile);
  if (own === undefined) throw new Error(`Expected the bytes of ${press.profile}`);
  // sharp reads profiles from files alone.
  return withTemporaryFile(own, open);
}

/** `profile` is the path of an ICC profile. */
async function formeFor(order: Order, profile: string): Promise<Forme> {
  const { press, originals, heard, rightToLeft } = order;
  const condition = conditionOf(readFileSync(profile));
  const limit = press.inkLimit / 100;
  const originalOf = originals(condition);
  return {
    condition,
    inks: await inksFor(order, { profile, limit }),
    separate: async (picture) => {
      const original = await originalOf(picture);
      const separation = await separate(original, { profile, limit });
      if (original.isSeparated) heard(picture.name, separation);
      return separation;
    },
    bleedOf: (page) => bleedOf(press, page, rightToLeft),
    marks: press.marks,
  };
}

/** Where names of printing conditions are registered (ISO 15930-7, 6.4). */
const REGISTRY = "http://www.color.org";

function conditionOf(profile: Uint8Array): Condition {
  const read = readPrintingCondition(profile);
  if ("instead" in read) throw new Error(`Expected a profile of a press, not ${read.instead}`);
  const { identifier, isRegistered, description } = read;
  const registry = isRegistered ? { registry: REGISTRY } : {};
  return { profile, identifier, description, ...registry };
}

async function inksFor(
  { press, colours, areas = [], roles }: Order,
  given: { readonly profile: string; readonly limit: number },
): Promise<Map<string, Ink>> {
  const spots = new Map<string, string>();
  for (const role of spotRoles) {
    const [hex, name] = [roles[role], press.spots[role]];
    if (hex !== undefined && name !== undefined) spots.set(hex.toLowerCase(), name);
  }
  const inks = await mixInks(colours, { ...given, spots, areas });
  if (press.richBlack) inks.set(RICH_BLACK, { cmyk: richBlack(given.limit) });
  return inks;
}

/** Usual below black, cool rather than warm; 50, 40 and 40 % is grey by itself (ISO 12647-2:2004, annex C). */
const BELOW = [0.5, 0.4, 0.3] as const;

/** Black with other inks below it, of which there are at least 100 % together; as much of them as `limit` leaves room for. */
function richBlack(limit: number): Cmyk {
  const [cyan, magenta, yellow] = BELOW;
  const share = Math.min(1, (limit - 1) / (cyan + magenta + yellow));
  return [cyan * share, magenta * share, yellow * share, 1];
}
