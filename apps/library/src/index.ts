export type { LibraryEntry, LibraryFile } from "./entry.ts";
export { libraryOf } from "./library.ts";
export { pictured } from "./library-card.ts";
export { renderLibrary } from "./render-library.ts";
export { foundBy, type SearchedPage, searchIndex } from "./search-index.ts";
export { searchList, searchParts } from "./search-parts.ts";
