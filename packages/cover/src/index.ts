export { type Cover, frontCover } from "./cover.ts";
export { type Drawing, type Fill, type Outline, type Shape, svgOf } from "./drawing.ts";
export { canSet } from "./font.ts";
