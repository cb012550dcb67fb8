export { type LibraryEntry, type LibraryOptions, renderLibrary } from "./render-library.ts";
