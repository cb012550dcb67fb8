export { renderEpub } from "./render-epub.ts";
