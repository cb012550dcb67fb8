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

/** `area` of a page of `width` by `height`, into the bleed at each edge that it touches; itself where it touches none. */
export function bled(
  area: Area,
  page: { readonly width: number; readonly height: number },
  bleed: Bleed,
): Area {
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const touches = {
    left: area.x <= TOUCH,
    top: area.y <= TOUCH,
    right: right >= page.width - TOUCH,
    bottom: bottom >= page.height - TOUCH,
  };
  if (!Object.values(touches).includes(true)) return area;
  const x = touches.left ? -bleed.left : area.x;
  const y = touches.top ? -bleed.top : area.y;
  return {
    x,
    y,
    width: (touches.right ? page.width + bleed.right : right) - x,
    height: (touches.bottom ? page.height + bleed.bottom : bottom) - y,
  };
}
