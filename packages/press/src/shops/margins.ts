import { INCH } from "./lengths.ts";
import type { Shop } from "./shop.ts";

/** Points: the margin at the back that `shop` asks of a book of so many pages. */
export function gutterOf({ gutter }: Pick<Shop, "gutter">, pages: number): number {
  const steps = gutter.value;
  const step = steps.find(({ upTo }) => pages <= upTo) ?? steps.at(-1);
  return (step?.inches ?? 0) * INCH;
}

/** Points: the margins that `shop` asks for at the head, the foot and the fore edge, whether or not something bleeds. */
export function outsideOf({ outside }: Pick<Shop, "outside">): number {
  return Math.max(outside.value.plain, outside.value.bleeding) * INCH;
}

/** How many blank pages `shop` wants behind so many, the last of which may be blank already. */
export function blanksAfter(
  pages: number,
  isLastBlank: boolean,
  shop: Pick<Shop, "isEven" | "isLastBlank">,
): number {
  const atLeast = shop.isLastBlank?.value === true && !isLastBlank ? 1 : 0;
  const isOdd = (pages + atLeast) % 2 === 1;
  return atLeast + (shop.isEven.value && isOdd ? 1 : 0);
}
