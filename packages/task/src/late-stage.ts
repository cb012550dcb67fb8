import type { Stage } from "./stage.ts";

/** A stage that is loaded for the first publication that it makes something of: where all are kept as they were, nothing is. */
export function lateStage(load: () => Promise<Stage>): Stage {
  return async (id, inputs, cache) => (await load())(id, inputs, cache);
}
