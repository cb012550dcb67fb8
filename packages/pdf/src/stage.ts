import { type Press, type Publication, renderStage } from "@printery/publication";
import { PRESS } from "@printery/publication/hints";
import { checked, type Stage } from "@printery/task";
import { validatePrints } from "@printery/validator/prints";
import { renderPdf } from "./render.ts";

/** The PDFs of a publication, looked at. */
export const pdfStage: Stage = checked(renderStage("pdf", renderPdf), (files, inputs) =>
  validatePrints(files, () => {
    const { metadata } = read<Publication>(inputs.get("publication.json"));
    const printed = inputs.get(PRESS);
    const press = printed && read<Press>(printed);
    return { ...(press && { press }), lang: metadata.lang };
  }),
);

/** As composing wrote it, and its schema has read it by now. */
function read<Model>(json: Uint8Array | undefined): Model {
  return JSON.parse(Buffer.from(json ?? []).toString("utf8")) as Model;
}
