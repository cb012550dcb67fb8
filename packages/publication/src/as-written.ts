import { modelIn, type writeModel } from "@printery/document";

/**
 * The model in `bytes`: in the process that wrote it, and where its seal holds, as it is; else as `check` finds it, by a schema, which takes
 * longer to load than many a text to render.
 */
export async function asWritten<Model>(
  kind: Parameters<typeof writeModel>[0],
  bytes: Uint8Array,
  check: (json: unknown) => Promise<Model>,
): Promise<Model> {
  return modelIn<Model | Promise<Model>>(kind, bytes, (json, isSealed) =>
    isSealed ? (json as Model) : check(json),
  );
}
