import { jsonPieces } from "./json-pieces.ts";

/** Where bytes keep what they were written from; other bundles of this package know it by the same name. */
const ORIGIN = Symbol.for("@printery/document origin");

type Kind = "Document" | "Publication";

interface Written extends Uint8Array {
  readonly [ORIGIN]?: { readonly kind: Kind; readonly model: unknown };
}

/**
 * `model` as {@link jsonPieces} has it, in UTF-8. The bytes keep the model, so that a stage that gets them in the same process need
 * neither read nor check it again; written to a file and read from there they are bytes as any others. A model is never
 * changed by who gets it.
 */
export function writeModel(kind: Kind, model: object): Uint8Array {
  const bytes = isShort(model)
    ? Buffer.from([...jsonPieces(model, 1)].join(""))
    : Buffer.concat(batchesOf(model));
  return Object.defineProperty(bytes, ORIGIN, { value: { kind, model } });
}

/** Blocks of a model that is written at once, which takes less time than its pieces do: few enough for any memory. */
const SHORT = 500;

function isShort(model: object): boolean {
  const lists = listsOf(model);
  const within = lists.flatMap((list) => list.flatMap(listsOf));
  return [...lists, ...within].reduce((sum, { length }) => sum + length, 0) <= SHORT;
}

function listsOf(value: unknown): unknown[][] {
  return typeof value === "object" && value !== null
    ? Object.values(value).filter(Array.isArray)
    : [];
}

/** Characters: fewer, as paragraphs have, are put together first. */
const BATCH = 1 << 16;

function batchesOf(model: object): Uint8Array[] {
  const batches: Uint8Array[] = [];
  let text = "";
  for (const piece of jsonPieces(model)) {
    text += piece;
    if (text.length < BATCH) continue;
    batches.push(Buffer.from(text));
    text = "";
  }
  batches.push(Buffer.from(text));
  return batches;
}

/** The model that {@link writeModel} made `bytes` from, in this process; else what `read` makes of the JSON that they hold. */
export function modelIn<Model>(
  kind: Kind,
  bytes: Uint8Array,
  read: (json: unknown) => Model,
): Model {
  const origin = (bytes as Written)[ORIGIN];
  // Checked by the type of what was written under this kind.
  if (origin?.kind === kind) return origin.model as Model;
  return read(JSON.parse(Buffer.from(bytes).toString("utf8")));
}
