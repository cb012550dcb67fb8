export { type Cover, frontCover } from "./cover.ts";
export { type Area, type Drawing, type Fill, type Outline, type Shape, svgOf } from "./drawing.ts";
export { canSet } from "./font.ts";
export { linkCard } from "./link-card.ts";
export type { Titled } from "./titled.ts";
export { type SpineText, type WrapPlan, wrapCover } from "./wrap.ts";
