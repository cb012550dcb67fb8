export type { Book } from "./book.ts";
export { lengthWords } from "./lengths.ts";
export { blanksAfter, gutterOf, outsideOf } from "./margins.ts";
export type { Shop, Source, Told } from "./shop.ts";
export { shops } from "./shops.ts";
export { unfitness } from "./unfit.ts";
