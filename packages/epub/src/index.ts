export { type EpubOptions, epubRenderer, renderEpub } from "./render-epub.ts";
