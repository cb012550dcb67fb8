export { type Area, type Bleed, bled, bleedOf } from "./bleed.ts";
export { checkPress, type Finding } from "./check-press.ts";
export { checkCover, checkTarget } from "./check-target.ts";
export { type CoverPlan, coverPlan, frontSide, type SheetBox } from "./cover-plan.ts";
export { type Imposing, impose } from "./impose.ts";
export { drawMarks, roomFor, slugBelow } from "./marks.ts";
export { SPINE_CLEAR } from "./paper.ts";
export { type Limits, usualLimits } from "./rule.ts";
export type { Book } from "./shops/book.ts";
