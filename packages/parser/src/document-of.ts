import { writeModel } from "@printery/document";
import type { Limits, Message } from "@printery/task";
import type { TextCorrections } from "./corrections/sidecar.ts";
import { excessIn } from "./excess.ts";
import { loadReader, type Parsed, parse } from "./parse.ts";
import { type Detect, loadDetector } from "./read/language.ts";

/** A text to be read. */
export interface TextInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  /** What the author says of how it is read. */
  readonly said?: TextCorrections;
}

/** What a text says, as JSON, and what its author should know. */
export interface ReadDocument {
  readonly json?: Uint8Array;
  readonly messages: readonly Message[];
}

/** The Document of a text, as it is passed on. */
export async function documentOf(input: TextInput): Promise<ReadDocument> {
  const { document, messages } = await parseWithin(input);
  const json = document === undefined ? undefined : writeModel("Document", document);
  return json === undefined ? { messages } : { json, messages };
}

/** A text with more in it than is published is none. */
async function parseWithin(input: TextInput): Promise<Parsed> {
  const parsed = await parseInAnyLanguage(input);
  const { document, messages } = parsed;
  const excess = document === undefined ? [] : excessIn(document, input.limits);
  return excess.length === 0 ? parsed : { messages: [...messages, ...excess] };
}

let detector: Promise<Detect> | undefined;

/** Common words tell most languages; the tables that tell all are loaded for the first text that needs them. */
async function parseInAnyLanguage({ path, bytes, limits, said }: TextInput): Promise<Parsed> {
  const read = await loadReader(path);
  const { lines: corrections = [], paragraphs } = said ?? {};
  const options = { path, read, limits, corrections, ...(paragraphs && { paragraphs }) };
  let asked = false;
  const parsed = parse(bytes, {
    ...options,
    detect: () => {
      asked = true;
      return undefined;
    },
  });
  if (!asked) return parsed;
  detector ??= loadDetector();
  return parse(bytes, { ...options, detect: await detector });
}
