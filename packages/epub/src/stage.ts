import { renderStage } from "@printery/publication";
import { checked, type PluginFiles, type Stage } from "@printery/task";
import { validateBooks } from "@printery/validator/books";
import { renderEpub } from "./render-epub.ts";

/** The e-book of a publication, looked at; with what the project has of its own. */
export function epubStage(plugins?: PluginFiles): Stage {
  return checked(renderStage("epub", renderEpub, plugins), (files, _inputs, cache) =>
    validateBooks(files, cache),
  );
}
