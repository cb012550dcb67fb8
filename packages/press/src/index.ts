export { type Area, type Bleed, bled, bleedOf } from "./bleed.ts";
export { type Imposing, impose } from "./impose.ts";
export { leafThickness } from "./leaf.ts";
export { drawMarks, roomFor, slugBelow } from "./marks.ts";
