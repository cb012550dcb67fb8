export { type FactMemory, factsIn, pageTexts } from "./book.ts";
export { type Finding, findIn } from "./find-in.ts";
export { type BookshopName, bookshopNames } from "./shops.ts";
