import { type Bleed, bled } from "@printery/press";
import { firstUse, type Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import { covering } from "./own-cover.ts";
import type { TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";

/** Dots to the inch: two for each of the 150 lines of a press's screen; KDP and IngramSpark ask for as many. */
const ENOUGH = 300;
/** Fewer than the screen has lines. */
const COARSE = 150;

/** Tells of each picture that has too few dots to the inch where it is so many points wide; one drawn from an SVG has enough. */
export function tellOfResolution(
  {
    publication,
    widths,
    pictures,
  }: {
    readonly publication: Publication;
    readonly widths: ReadonlyMap<string, number>;
    readonly pictures: ReadonlyMap<string, Picture>;
  },
  report: (message: Message) => void,
): void {
  for (const [name, widthPt] of widths) {
    const picture = pictures.get(name);
    if (picture === undefined || picture.mediaType === "image/svg+xml") continue;
    const dots = Math.floor((picture.width * 72) / widthPt);
    if (dots >= ENOUGH) continue;
    const wide = `${Math.round((widthPt * 25.4) / 72)} mm wide`;
    const effect = dots < COARSE ? "its dots will be seen in print" : "it will look soft in print";
    report({
      ...firstUse(name, publication),
      severity: "warning",
      ruleId: "image-resolution",
      reason: `Expected ${name}, ${wide}, with ${ENOUGH} dots to the inch (twice the lines of a press's screen; KDP and IngramSpark ask for it), not ${dots}; ${effect}`,
    });
  }
}

/** Photographs with more are brought down to {@link ENOUGH}: nobody sees them, and they take time and room. */
const PLENTY = 450;

/** Pixels that a photograph is wide in print, where it is `widthPt` points wide. */
export function printedWidth({ width }: Picture, widthPt: number): number {
  return (width * 72) / widthPt > PLENTY ? Math.ceil((widthPt / 72) * ENOUGH) : width;
}

/** Points that each picture is wide where it is widest, with what of a plate is cut off; its bleed is as `bleedOf` says of a page. */
export function widest(
  sheets: readonly TextPage[],
  { page, pictures, bleedOf }: Printed,
): Map<string, number> {
  const widths = new Map<string, number>();
  for (const [at, { items }] of sheets.entries()) {
    for (const { type, item } of items) {
      if (type !== "image") continue;
      const { x, y, cover, image } = item;
      const picture = pictures.get(image);
      const width =
        cover === undefined || picture === undefined
          ? item._width
          : covering(picture, bled({ x, y, ...cover }, page, bleedOf(at))).width;
      widths.set(image, Math.max(widths.get(image) ?? 0, width));
    }
  }
  return widths;
}

interface Printed {
  /** Points. */
  readonly page: { readonly width: number; readonly height: number };
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly bleedOf: (page: number) => Bleed;
}
