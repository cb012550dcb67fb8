import { type Drawing, type SpineText, wrapCover } from "@printery/cover";
import { styleOf, trimSize } from "@printery/design";
import {
  type Bleed,
  bled,
  bleedOf,
  type CoverPlan,
  coverPlan,
  frontSide,
  SPINE_CLEAR,
} from "@printery/press";
import { shops, sourceWords } from "@printery/press/shops";
import { isRightToLeft, type Press, type Publication, terms } from "@printery/publication";
import { itemsOf } from "./drawing-items.ts";
import type { Forme } from "./forme.ts";
import type { ImageItem, Page } from "./item.ts";
import { withForme } from "./open-forme.ts";
import { originalsOf } from "./originals.ts";
import { coverItem, covering } from "./own-cover.ts";
import { type Edition, writePdf } from "./pdfmake-adapter.ts";
import { tellOfInk } from "./picture-ink.ts";
import type { Pressed } from "./print.ts";
import { tellOfResolution } from "./resolution.ts";
import { slugUnder } from "./slug.ts";
import { Tag } from "./tag.ts";

/** The cover that is wrapped around `pages` of a publication: back, spine and front on one sheet, as PDF/X-4. */
export function printCover(
  { publication, pictures }: Pick<Edition, "publication" | "pictures">,
  pages: number,
  { press, assets, report }: Pressed,
): Promise<Uint8Array> {
  const { id, trim, metadata } = publication;
  const rightToLeft = isRightToLeft(metadata.lang);
  const plan = coverPlan(trimSize(trim), pages, press, rightToLeft);
  const { drawing: drawn, messages } = wrapCover(publication, plan, spineText(pages, press));
  for (const message of messages) report(message);
  const drawing = { ...drawn, colours: forPress(drawn.colours) };
  const own = ownFront(publication, pictures, plan, press);
  const widths = new Map(own === undefined ? [] : [[own.image, own.width]]);
  tellOfResolution({ publication, widths, pictures }, report);
  const places = new Map(own === undefined ? [] : [[own.image, "the cover"]]);
  const { light } = styleOf(publication);
  const { field, paper } = drawing.colours;
  const order = {
    press,
    assets,
    colours: [...Object.values(drawing.colours), light.text],
    areas: [field, paper],
    roles: { field },
    rightToLeft,
    originals: originalsOf(publication, { assets, widths, report }),
    heard: tellOfInk({ publication, places, limit: press.inkLimit }, report),
  };
  const title = `${terms(metadata.lang).cover}: ${metadata.title}`;
  return withForme(order, (opened) => {
    const forme = formeOf(opened, plan, press);
    const page: Page = { pageSize: plan, items: [...itemsOf(drawing), ...(own?.items ?? [])] };
    const text = `${id}.cover.pdf · ${sizesOf(plan, pages)} · ${forme.condition.description}`;
    return writePdf({
      publication: { ...publication, id: `${id}.cover`, metadata: { ...metadata, title } },
      profile: { standard: "PDF/X-4", forme },
      sheets: [page],
      finish: (sheet: Page) => slugUnder(sheet, text, publication, forme),
      pictures,
      roman: 0,
      root: new Tag("Document", metadata.lang),
    });
  });
}

/** The picture that is the front, `width` points wide with what the edges of the bleed cut off; none where it is drawn. */
function ownFront(
  { cover }: Publication,
  pictures: Edition["pictures"],
  plan: CoverPlan,
  press: Press,
): { readonly image: string; readonly width: number; readonly items: ImageItem[] } | undefined {
  const picture = pictures.get(cover?.image ?? "");
  if (picture === undefined) return undefined;
  const area = frontSide(plan);
  const { width } = covering(picture, bled(area, plan, bleedFor(plan, press)));
  return { image: picture.name, width, items: [coverItem(picture.name, area)] };
}

/** Letters on a dark field are left blank: in a tint, the dots of its screen would fray them. */
function forPress(colours: Drawing["colours"]): Drawing["colours"] {
  const light = Number.parseInt(colours.onField.slice(1, 3), 16);
  return light < 128 ? colours : { ...colours, onField: colours.white };
}

/** A cover bleeds at all its sides, as it lies flat; a case is turned in instead. */
function bleedFor({ hasBleed }: CoverPlan, press: Press): Bleed {
  const { top: each } = bleedOf(press, 0, false);
  const side = hasBleed ? each : 0;
  return { left: side, top: side, right: side, bottom: side };
}

function formeOf(forme: Forme, plan: CoverPlan, press: Press): Forme {
  const bleed = bleedFor(plan, press);
  return { ...forme, bleedOf: () => bleed, folds: plan.folds };
}

function spineText(pages: number, { target }: Press): SpineText {
  const { spineText: least } = shops[target];
  if (pages >= least.value) return { clear: SPINE_CLEAR };
  const rule = sourceWords(least);
  return {
    expected: `${least.value} pages or more for text on the spine (${rule}), not ${pages}`,
  };
}

function sizesOf({ spine }: CoverPlan, pages: number): string {
  const inches = ((spine?.width ?? 0) / 72).toFixed(3);
  return `${pages} pages, spine ${inches} in`;
}
