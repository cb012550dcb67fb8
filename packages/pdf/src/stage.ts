import { type Publication, renderStage } from "@printery/publication";
import { checked, type Stage } from "@printery/task";
import { validatePrints } from "@printery/validator/prints";
import { renderPdf } from "./render.ts";

/** The PDFs of a publication, looked at. */
export const pdfStage: Stage = checked(renderStage("pdf", renderPdf), (files, inputs) =>
  validatePrints(files, () => {
    const json = Buffer.from(inputs.get("publication.json") ?? []).toString("utf8");
    const { press, metadata } = JSON.parse(json) as Publication;
    return { ...(press && { press }), lang: metadata.lang };
  }),
);
