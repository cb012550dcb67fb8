import { writeModel } from "@printery/document";
import {
  type Cache,
  hasErrors,
  type Limits,
  type Message,
  type Stage,
  sha256,
  usualLimits,
  withoutUnread,
  writeLimits,
} from "@printery/task";
import { excessIn, excessOf, fileTooLarge } from "./excess.ts";
import { isText, loadReader, type Parsed, parse } from "./parse.ts";
import { type Detect, loadDetector } from "./read/language.ts";

/**
 * Each text of a publication as a Document: `<path>.json`, in one line. Files that are no texts are
 * passed over; where one text can't be read, none is left, so that no publication lacks a chapter.
 */
export const parseStage: Stage = parseStageWithin(usualLimits);

/** {@link parseStage}, that reads as much as `limits` say. */
export function parseStageWithin(limits: Limits): Stage {
  return async (_id, inputs, cache) => {
    const { files: texts, unread } = withoutUnread(inputs);
    const files = new Map<string, Uint8Array>();
    const messages: Message[] = [...unread]
      .filter(([path]) => isText(path))
      .map(([path, bytes]) => fileTooLarge(path, bytes, limits));
    for (const [path, bytes] of texts) {
      if (!isText(path)) continue;
      const read = await readOnce(path, bytes, limits, cache);
      messages.push(...read.messages);
      if (read.json !== undefined) files.set(`${path}.json`, read.json);
    }
    return { files: hasErrors(messages) ? new Map() : files, messages };
  };
}

/** What a text says, as JSON, and what its author should know. */
interface Read {
  readonly json?: Uint8Array;
  readonly messages: readonly Message[];
}

/** A text that was read before, under the same name, is taken from `cache`. */
async function readOnce(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
  cache: Cache | undefined,
): Promise<Read> {
  const excess = excessOf(bytes, path, limits);
  if (excess !== undefined) return { messages: [excess] };
  const said = `${path}\0${writeLimits(limits)}\0${sha256(bytes)}`;
  const key = cache === undefined ? "" : sha256(said);
  const kept = cache?.get(key);
  if (kept !== undefined) return unpacked(kept);
  const { document, messages } = await parseWithin(bytes, path, limits);
  const json = document === undefined ? undefined : writeModel("Document", document);
  const read: Read = json === undefined ? { messages } : { json, messages };
  cache?.put(key, packed(read));
  return read;
}

/** The messages in one line, then the Document. */
function packed({ json, messages }: Read): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(messages)}\n`), json ?? new Uint8Array()]);
}

function unpacked(bytes: Uint8Array): Read {
  const end = bytes.indexOf(0x0a);
  const messages = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString("utf8")) as Message[];
  const json = bytes.subarray(end + 1);
  return json.byteLength === 0 ? { messages } : { json, messages };
}

/** A text with more in it than is published is none. */
async function parseWithin(bytes: Uint8Array, path: string, limits: Limits): Promise<Parsed> {
  const parsed = await parseInAnyLanguage(bytes, path, limits);
  const { document, messages } = parsed;
  const excess = document === undefined ? [] : excessIn(document, limits);
  return excess.length === 0 ? parsed : { messages: [...messages, ...excess] };
}

let detector: Promise<Detect> | undefined;

/** Common words tell most languages; the tables that tell all are loaded for the first text that needs them. */
async function parseInAnyLanguage(
  bytes: Uint8Array,
  path: string,
  limits: Limits,
): Promise<Parsed> {
  const read = await loadReader(path);
  let asked = false;
  const parsed = parse(bytes, {
    path,
    read,
    limits,
    detect: () => {
      asked = true;
      return undefined;
    },
  });
  if (!asked) return parsed;
  detector ??= loadDetector();
  return parse(bytes, { path, read, limits, detect: await detector });
}
