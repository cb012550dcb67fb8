import { writeModel } from "@printery/document";
import { type Limits, loadPlugins, type Message, type PluginFiles } from "@printery/task";
import type { TextCorrections } from "./corrections/sidecar.ts";
import type { OwnCue } from "./cues/own.ts";
import { orFailure, parseText } from "./door.ts";
import type { MarkdownPlugin } from "./markdown/plugins.ts";
import type { Judgement } from "./roles/judgement.ts";

/** A text to be read. */
export interface TextInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  /** What the author says of how it is read. */
  readonly said?: TextCorrections;
  /** What the project has of its own; functions could not be handed to a thread. */
  readonly plugins?: PluginFiles | undefined;
  /** Say of each block why it was taken for what it is. */
  readonly explains?: boolean;
}

/** What a text says, as JSON, and what its author should know. */
export interface ReadDocument {
  readonly json?: Uint8Array;
  readonly messages: readonly Message[];
  readonly judgements?: readonly Judgement[];
}

/** The Document of a text, as it is passed on. */
export function documentOf(input: TextInput): Promise<ReadDocument> {
  return orFailure(input.path, () => read(input));
}

async function read({
  path,
  bytes,
  limits,
  said,
  plugins,
  explains = false,
}: TextInput): Promise<ReadDocument> {
  const { lines: corrections = [], paragraphs } = said ?? {};
  const { document, messages, judgements } = await parseText(bytes, {
    path,
    explains,
    limits,
    corrections,
    ...(paragraphs && { paragraphs }),
    cues: await loadPlugins<OwnCue>(plugins, "cues"),
    remarkPlugins: await loadPlugins<MarkdownPlugin>(plugins, "remarkPlugins"),
  });
  const json = document === undefined ? undefined : writeModel("Document", document);
  return json === undefined ? { messages } : { json, messages, ...(judgements && { judgements }) };
}
