import {
  type Cache,
  hasErrors,
  inThreads,
  type Limits,
  type Message,
  type Stage,
  sha256,
  usualLimits,
  withoutUnread,
  writeLimits,
} from "@printery/task";
import { documentOf, type ReadDocument } from "./document-of.ts";
import { excessOf, fileTooLarge } from "./excess.ts";
import { isText } from "./parse.ts";

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
    const read = await readAll(
      [...texts].filter(([path]) => isText(path)),
      limits,
      cache,
    );
    for (const [path, { json, messages: said }] of read) {
      messages.push(...said);
      if (json !== undefined) files.set(`${path}.json`, json);
    }
    return { files: hasErrors(messages) ? new Map() : files, messages };
  };
}

/** Texts that were read before, under the same names, are taken from `cache`; the others are shared among threads. */
async function readAll(
  texts: readonly (readonly [path: string, bytes: Uint8Array])[],
  limits: Limits,
  cache: Cache | undefined,
): Promise<Map<string, ReadDocument>> {
  const read = new Map<string, ReadDocument>();
  const jobs: { path: string; bytes: Uint8Array; limits: Limits; key: string }[] = [];
  for (const [path, bytes] of texts) {
    const excess = excessOf(bytes, path, limits);
    const said = `${path}\0${writeLimits(limits)}\0${sha256(bytes)}`;
    const key = cache === undefined || excess !== undefined ? "" : sha256(said);
    const kept = key === "" ? undefined : cache?.get(key);
    // In its place already, so that what is told has the order of the texts.
    read.set(
      path,
      kept === undefined ? { messages: excess === undefined ? [] : [excess] } : unpacked(kept),
    );
    if (kept === undefined && excess === undefined) jobs.push({ path, bytes, limits, key });
  }
  const made = await inThreads(jobs, {
    script: new URL("./document-thread.mjs", import.meta.url),
    work: documentOf,
    bytesOf: ({ bytes }) => bytes.byteLength,
  });
  for (const [at, { path, key }] of jobs.entries()) {
    const text = made[at];
    if (text === undefined) continue;
    read.set(path, text);
    cache?.put(key, packed(text));
  }
  return read;
}

/** The messages in one line, then the Document. */
function packed({ json, messages }: ReadDocument): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(messages)}\n`), json ?? new Uint8Array()]);
}

function unpacked(bytes: Uint8Array): ReadDocument {
  const end = bytes.indexOf(0x0a);
  const messages = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString("utf8")) as Message[];
  const json = bytes.subarray(end + 1);
  return json.byteLength === 0 ? { messages } : { json, messages };
}
