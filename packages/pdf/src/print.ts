import { readFileSync } from "node:fs";
import { type Palette, pressProfile, type Style, styles } from "@printery/design";
import { type Press, readPrintingCondition } from "@printery/publication";
import { type Files, type Message, withTemporaryFile } from "@printery/task";
import type { Sheet } from "./bind.ts";
import { bleedOf } from "./bleed.ts";
import type { Condition, Forme } from "./forme.ts";
import { type Ink, mixInks, RICH_BLACK } from "./ink.ts";
import { originalsOf } from "./originals.ts";
import type { TextPage } from "./paginate.ts";
import { type Edition, writePdf } from "./pdfmake-adapter.ts";
import { tellOfResolution } from "./resolution.ts";
import { separate } from "./separate.ts";
import { withSlug } from "./slug.ts";

interface Pressed {
  readonly press: Press;
  readonly assets: Files;
  readonly report: (message: Message) => void;
}

/** The pages of `edition` for a press: PDF/X-4 (ISO 15930-7:2010). */
export async function printPdf(
  edition: Omit<Edition<Sheet>, "profile">,
  { press, assets, report }: Pressed,
): Promise<Uint8Array> {
  tellOfResolution(edition, report);
  const own = press.profile === undefined ? undefined : assets.get(press.profile);
  if (own === undefined) return write(pressProfile);
  // sharp reads profiles from files alone.
  return withTemporaryFile(own, write);

  async function write(profile: string): Promise<Uint8Array> {
    const style = styles[edition.publication.style];
    const condition = conditionOf(readFileSync(profile));
    const limit = press.inkLimit / 100;
    const inks = await inksFor(edition.sheets, style, { press, profile });
    const originals = originalsOf(edition.publication, { assets, condition, report });
    const forme: Forme = {
      condition,
      inks,
      separate: async (picture) => separate(await originals(picture), { profile, limit }),
      bleedOf: (page) => bleedOf(press, page),
      marks: press.marks,
    };
    return writePdf({
      ...withSlug(edition, forme, style),
      profile: { standard: "PDF/X-4", forme },
    });
  }
}

/** Where names of printing conditions are registered (ISO 15930-7, 6.2.2). */
const REGISTRY = "http://www.color.org";

function conditionOf(profile: Uint8Array): Condition {
  const read = readPrintingCondition(profile);
  if ("instead" in read) throw new Error(`Expected a profile of a press, not ${read.instead}`);
  const { identifier, isRegistered, description } = read;
  const registry = isRegistered ? { registry: REGISTRY } : {};
  return { profile, identifier, description, ...registry };
}

async function inksFor(
  sheets: readonly TextPage[],
  style: Style,
  { press, profile }: { readonly press: Press; readonly profile: string },
): Promise<Map<string, Ink>> {
  const limit = press.inkLimit / 100;
  const inks = await mixInks(coloursOn(sheets, style), {
    profile,
    limit,
    spots: spotsBy(press, style.light),
  });
  // Shared out as the grey balance of ISO 12647-2:2004, annex C, has it.
  const below = Math.min(1, (limit - 1) / 1.2);
  if (press.richBlack) inks.set(RICH_BLACK, { cmyk: [0.5 * below, 0.4 * below, 0.3 * below, 1] });
  return inks;
}

/** Of what stands on `sheets`, and of what the house adds to each. */
function coloursOn(sheets: readonly TextPage[], { light, scale }: Style): Set<string> {
  const colours = new Set([light.text]);
  for (const { colour = "text" } of [scale.runningHead, scale.folio]) colours.add(light[colour]);
  for (const { items } of sheets) {
    for (const item of items) {
      if (item.type === "vector") colours.add(item.item.color);
      if (item.type !== "line") continue;
      for (const { set } of item.item.fragments) colours.add(set.colour);
    }
  }
  return colours;
}

/** Inks of their own by the colours that are printed in them; the field is the cover's. */
function spotsBy({ spots }: Press, palette: Palette): Map<string, string> {
  return new Map(
    (["accent", "muted", "rule"] as const).flatMap((role) => {
      const name = spots[role];
      return name === undefined ? [] : [[palette[role].toLowerCase(), name] as const];
    }),
  );
}
