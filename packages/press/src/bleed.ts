import type { Press } from "@printery/publication";
import { MM } from "./paper.ts";

/** Points beyond each edge of a page. */
export interface Bleed {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Points from the top left of the page, y down. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points: the eighth of an inch that KDP and Ingram ask for. */
const SHOP_BLEED = 9;
/** What printers ask for where sizes are metric. */
const USUAL_BLEED_MM = 3;

/**
 * The bleed of the page that is so many-th, from 0, the first being a right-hand one. What shops bind one page by one has none at
 * the back, where pages meet.
 */
export function bleedOf(
  { target, bleedMm }: Pick<Press, "target" | "bleedMm">,
  page: number,
  rightToLeft: boolean,
): Bleed {
  const isShop = target !== "generic";
  const usual = isShop ? SHOP_BLEED : USUAL_BLEED_MM * MM;
  const each = bleedMm === undefined ? usual : bleedMm * MM;
  const back = isShop ? 0 : each;
  const isBoundLeft = (page % 2 === 0) !== rightToLeft;
  const [left, right] = isBoundLeft ? [back, each] : [each, back];
  return { left, top: each, right, bottom: each };
}

/** Points: sums are not exact. */
const TOUCH = 0.01;

/** `area` of a page of `width` by `height`, into the bleed at each edge that it touches. */
export function bled(
  { x, y, width, height }: Area,
  page: { readonly width: number; readonly height: number },
  bleed: Bleed,
): Area {
  const left = x <= TOUCH ? -bleed.left : x;
  const top = y <= TOUCH ? -bleed.top : y;
  const right = x + width >= page.width - TOUCH ? page.width + bleed.right : x + width;
  const bottom = y + height >= page.height - TOUCH ? page.height + bleed.bottom : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
