import { renderStage } from "@printery/publication";
import type { Stage } from "@printery/task";
import { renderEpub } from "./render-epub.ts";

export const epubStage: Stage = renderStage("epub", renderEpub);
