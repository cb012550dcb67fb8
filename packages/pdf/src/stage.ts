import { modelIn } from "@printery/document";
import { type Press, type Publication, renderStage } from "@printery/publication";
import { PRESS } from "@printery/publication/hints";
import { checked, type Stage } from "@printery/task";
import { validatePrints } from "@printery/validator/prints";
import { renderPdf } from "./render.ts";

/** The PDFs of a publication, looked at. */
export const pdfStage: Stage = checked(renderStage("pdf", renderPdf), (files, inputs) =>
  validatePrints(files, () => {
    const model = inputs.get("publication.json") ?? Buffer.of();
    // As composing wrote them, and they have been read by now.
    const { metadata } = modelIn("Publication", model, (json) => json as Publication);
    const printed = inputs.get(PRESS);
    const press = printed && modelIn("Press", printed, (json) => json as Press);
    return { ...(press && { press }), lang: metadata.lang };
  }),
);
