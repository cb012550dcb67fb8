import { renderStage } from "@printery/publication";
import { checked, type Stage } from "@printery/task";
import { validateBooks } from "@printery/validator/books";
import { renderEpub } from "./render-epub.ts";

/** The e-book of a publication, looked at. */
export const epubStage: Stage = checked(renderStage("epub", renderEpub), validateBooks);
