import {
  type Cache,
  type Files,
  hasErrors,
  inThreads,
  type Limits,
  type Message,
  type PluginFiles,
  pluginKey,
  type Stage,
  sha256,
  usualLimits,
  withoutUnread,
  writeLimits,
} from "@printery/task";
import type { TextCorrections } from "./corrections/sidecar.ts";
import { documentOf, type ReadDocument, type TextInput } from "./document-of.ts";
import { excessOf, fileTooLarge } from "./excess.ts";
import { isText } from "./parse.ts";

/**
 * Each text of a publication as a Document: `<path>.json`, in one line; as its side-car corrects it, where that is there. Files that
 * are no texts are passed over; where one text can't be read, none is left, so that no publication lacks a chapter.
 */
export const parseStage: Stage = parseStageWithin(usualLimits);

export interface Explaining {
  /** Besides, say of each text why its blocks were taken for what they are: a {@link Judgement} for each, as JSON at {@link whyOf}; nothing is kept then. */
  readonly explains?: boolean;
}

/** Where the judgements on the text at `path` are. */
export function whyOf(path: string): string {
  return `${path}.why.json`;
}

/** {@link parseStage}, that reads as much as `limits` say, with what the project has of its own. */
export function parseStageWithin(
  limits: Limits,
  plugins?: PluginFiles,
  { explains = false }: Explaining = {},
): Stage {
  return async (_id, inputs, cache) => {
    const { files: texts, unread } = withoutUnread(inputs);
    const files = new Map<string, Uint8Array>();
    const messages: Message[] = [...unread]
      .filter(([path]) => isText(path))
      .map(([path, bytes]) => fileTooLarge(path, bytes, limits));
    const read = await readAll(texts, { limits, plugins, explains }, explains ? undefined : cache);
    for (const [path, { json, judgements, messages: said }] of read) {
      messages.push(...said);
      if (json !== undefined) files.set(`${path}.json`, json);
      if (judgements !== undefined) files.set(whyOf(path), Buffer.from(JSON.stringify(judgements)));
    }
    return { files: hasErrors(messages) ? new Map() : files, messages };
  };
}

/** Texts that were read before, under the same names, are taken from `cache`; the others are shared among threads. */
async function readAll(
  files: Files,
  { limits, plugins, explains }: Pick<TextInput, "limits" | "plugins" | "explains">,
  cache: Cache | undefined,
): Promise<Map<string, ReadDocument>> {
  const read = new Map<string, ReadDocument>();
  const jobs: (TextInput & { readonly key: string })[] = [];
  const saidOf = await sayings(files, limits);
  for (const [path, bytes] of files) {
    if (!isText(path)) continue;
    const excess = excessOf(bytes, path, limits);
    const said = saidOf(path);
    const corrected = said === undefined ? "" : `\0${JSON.stringify(said)}`;
    const named = `${path}\0${writeLimits(limits)}\0${sha256(bytes)}${corrected}${pluginKey(plugins)}`;
    const key = cache === undefined || excess !== undefined ? "" : sha256(named);
    const kept = key === "" ? undefined : cache?.get(key);
    // In its place already, so that what is told has the order of the texts.
    read.set(
      path,
      kept === undefined ? { messages: excess === undefined ? [] : [excess] } : unpacked(kept),
    );
    if (kept === undefined && excess === undefined) {
      jobs.push({
        path,
        bytes,
        limits,
        key,
        plugins,
        ...(said && { said }),
        ...(explains && { explains }),
      });
    }
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

/** What side-cars say of the reading of each text; their reader is loaded where there are any. */
async function sayings(
  files: Files,
  limits: Limits,
): Promise<(path: string) => TextCorrections | undefined> {
  const configs = [...files].filter(([path]) => YAML.test(path));
  if (configs.length === 0) return () => undefined;
  const { correctionsIn } = await import("./corrections/sidecar.ts");
  const said = new Map(
    configs.map(([path, bytes]) => {
      const text = Buffer.from(bytes).toString("utf8");
      return [path.replace(YAML, ""), correctionsIn({ path, text, limits })] as const;
    }),
  );
  return (path) => {
    const own = said.get(path.replace(/\.[^./]*$/u, ""));
    const whole = said.get(path.replace(/\/.*$/su, "/publication"));
    const paragraphs = own?.paragraphs ?? whole?.paragraphs;
    const lines = own?.lines ?? [];
    if (lines.length === 0 && paragraphs === undefined) return undefined;
    return { lines, ...(paragraphs && { paragraphs }) };
  };
}

const YAML = /\.ya?ml$/i;

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
