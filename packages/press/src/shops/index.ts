export { blanksAfter, gutterOf, outsideOf } from "./margins.ts";
export { sourceWords } from "./shop.ts";
export { shops } from "./shops.ts";
export { unfitness } from "./unfit.ts";
