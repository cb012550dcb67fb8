import { createHash } from "node:crypto";
import { jsonPieces } from "./json-pieces.ts";

/** Where bytes keep what they were written from; other bundles of this package know it by the same name. */
const ORIGIN = Symbol.for("@printery/document origin");

/** What stages write for others. A Document is published besides, and says nothing but itself; the others are sealed. */
type Kind = "Document" | "Publication" | "Press" | "Library" | "Pages" | "Offers";

interface Written extends Uint8Array {
  readonly [ORIGIN]?: { readonly kind: Kind; readonly model: unknown };
}

/**
 * `model` as {@link jsonPieces} has it, in UTF-8, sealed for {@link openModel}. The bytes keep the model, so that a stage that gets them in
 * the same process need neither read nor check it again; written to a file and read from there they are bytes as any others. A model is
 * never changed by who gets it.
 */
export function writeModel(kind: Kind, model: object): Uint8Array {
  const json = isShort(model)
    ? [Buffer.from([...jsonPieces(model, 1)].join(""))]
    : batchesOf(model);
  const bytes = Buffer.concat(kind === "Document" ? json : sealed(json));
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
  read: (json: unknown, isSealed: boolean) => Model,
): Model {
  const origin = (bytes as Written)[ORIGIN];
  // Checked by the type of what was written under this kind.
  if (origin?.kind === kind) return origin.model as Model;
  const { json, isSealed } = openModel(bytes);
  return read(json, isSealed);
}

/**
 * What `bytes` hold: the text, the JSON in it without its seal, and whether that is whole. What is as {@link writeModel} left it, was a model
 * by its type, and need not be held against a schema, which takes longer to load than a publication to read.
 */
export function openModel(bytes: Uint8Array): {
  readonly text: string;
  readonly json: unknown;
  readonly isSealed: boolean;
} {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("utf8");
  const read: unknown = JSON.parse(text);
  if (!text.startsWith(SEAL)) return { text, json: read, isSealed: false };
  const { seal, ...json } = read as Readonly<Record<string, unknown>>;
  return { text, json, isSealed: seal === sealOf(buffer.subarray(HEAD)) };
}

const SEAL = '{"seal":"';
/** Bytes before what is sealed: those of the seal, 64 of a digest, and a quotation mark. */
const HEAD = SEAL.length + 64 + 1;

/** The bytes of an object with the digest of all that follows as its first member; nothing has none. */
function sealed([first = Buffer.of(), ...others]: readonly Uint8Array[]): Uint8Array[] {
  if (first.length === "{}".length) return [first];
  const members = [Buffer.from(","), first.subarray(1), ...others];
  return [Buffer.from(`${SEAL}${sealOf(...members)}"`), ...members];
}

/** SHA-256, in hexadecimal. */
function sealOf(...parts: readonly Uint8Array[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest("hex");
}
