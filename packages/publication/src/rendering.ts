import { modelIn } from "@printery/document";
import type { Files, Stage, StageResult } from "@printery/task";
import { offersOf } from "./offers.ts";
import type { Format, Publication } from "./publication.ts";
import { readPublication } from "./schema.ts";

/**
 * What every renderer is: a pure function, so that the same Publication gives the same bytes on
 * any machine. It opens no file but the fonts of `@printery/design`, no connection, and no clock.
 *
 * `assets` holds bytes by {@link ImageAsset.name} and {@link SourceAsset.name}; the result's paths are relative to the
 * publication's folder in the output.
 */
export type Render = (publication: Publication, assets: Files) => Promise<StageResult>;

/**
 * `render` as a stage: its inputs are what the compose stage leaves. A publication that is not
 * published in `format` gets no files. What its pages may offer is left for them as a hint.
 */
export function renderStage(format: Format, render: Render): Stage {
  return async (_id, inputs) => {
    const { "publication.json": json, ...assets } = Object.fromEntries(inputs);
    if (json === undefined) return { files: new Map(), messages: [] };
    const publication = modelIn("Publication", json, readPublication);
    if (!publication.formats.includes(format)) return { files: new Map(), messages: [] };
    const result = await render(publication, new Map(Object.entries(assets)));
    if (format === "html" || result.files.size === 0) return result;
    const offers = offersOf(format, publication.id, result);
    return { ...result, hints: new Map([...(result.hints ?? []), ...offers]) };
  };
}
