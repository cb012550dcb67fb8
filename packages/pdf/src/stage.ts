import { renderStage } from "@printery/publication";
import type { Stage } from "@printery/task";
import { renderPdf } from "./render.ts";

export const pdfStage: Stage = renderStage("pdf", renderPdf);
