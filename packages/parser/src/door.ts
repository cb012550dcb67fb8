import {
  being,
  expectCall,
  kinds,
  type Limits,
  listOf,
  type Message,
  pluginFailure,
  usualLimits,
} from "@printery/task";
import { cueMistakes, type OwnCue } from "./cues/own.ts";
import { excessIn, excessOf } from "./excess.ts";
import type { MarkdownPlugin } from "./markdown/plugins.ts";
import {
  isText,
  loadReader,
  type Parsed,
  parse as parseWith,
  type ReadingOptions,
} from "./parse.ts";
import { type Detect, loadDetector } from "./read/language.ts";

/** How a text is read. */
export interface ParseOptions {
  /** Of the file, relative to the content folder, with forward slashes; its extension says the format. It need not be there. */
  readonly path: string;
  /** What its side-car `<text>.yaml` says, as YAML; how the text is read is taken of it (`lines`, `paragraphs`). */
  readonly sidecar?: string;
  /** How much is read of anything; as usual where nobody says. */
  readonly limits?: Limits;
  /** Signs by which text without markup is read besides. */
  readonly cues?: readonly OwnCue[];
  /** Plugins of remark, which change the tree of a text in Markdown before it is read. */
  readonly remarkPlugins?: readonly MarkdownPlugin[];
  /** Say of each block of text without markup why it was taken for what it is. */
  readonly explains?: boolean;
}

/**
 * The Document that `text` holds: bytes in any encoding, or a string. What is wrong with it is data: there is no Document exactly where
 * a message has the severity “error”, so it is where a cue or plugin fails, too. Nothing is read but what it is given.
 *
 * @throws TypeError where it is called with what its types rule out
 */
export async function parse(text: string | Uint8Array, options: ParseOptions): Promise<Parsed> {
  expectCall({ text, ...options }, takes, ["text", "path"]);
  const { path, sidecar, limits = usualLimits, explains = false } = options;
  const { cues = [], remarkPlugins = [] } = options;
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  if (!isText(path)) {
    const reason =
      "Expected a text (.txt, .text, .md, .markdown), not another file; it is not read";
    return { messages: [{ file: path, severity: "error", ruleId: "format-unknown", reason }] };
  }
  const excess = excessOf(bytes, path, limits);
  if (excess !== undefined) return { messages: [excess] };
  const said = sidecar === undefined ? undefined : await saidIn(path, sidecar, limits);
  const { lines: corrections = [], paragraphs } = said ?? {};
  const reading = { path, limits, explains, corrections, ...(paragraphs && { paragraphs }) };
  return orFailure(path, () => parseText(bytes, { ...reading, cues, remarkPlugins }));
}

const takes = {
  text: being(
    "a string or bytes",
    (text) => typeof text === "string" || text instanceof Uint8Array,
  ),
  path: kinds.string,
  sidecar: kinds.string,
  limits: kinds.object,
  cues: listOf(cueMistakes),
  remarkPlugins: listOf(kinds.plugin),
  explains: kinds.boolean,
};

/** What `read` gives of the text at `path`; where something of a project's own fails over it, that is what is wrong with it. */
export async function orFailure<Result>(
  path: string,
  read: () => Promise<Result>,
): Promise<Result | { readonly messages: readonly Message[] }> {
  try {
    return await read();
  } catch (cause) {
    const failure = pluginFailure(cause, path);
    if (failure === undefined) throw cause;
    return { messages: [failure] };
  }
}

async function saidIn(path: string, text: string, limits: Limits) {
  const { correctionsIn } = await import("./corrections/sidecar.ts");
  return correctionsIn({ path: path.replace(/\.[^./]*$/u, ".yaml"), text, limits });
}

/**
 * {@link parse} of a text that some format reads and that is not too large, with all that is loaded only for texts that need it. One with
 * more in it than is published is none.
 */
export async function parseText(
  bytes: Uint8Array,
  options: Omit<ReadingOptions, "detect" | "read"> & { readonly limits: Limits },
): Promise<Parsed> {
  const parsed = await parseInAnyLanguage(bytes, options);
  const { document, messages } = parsed;
  const excess = document === undefined ? [] : excessIn(document, options.limits);
  return excess.length === 0 ? parsed : { messages: [...messages, ...excess] };
}

let detector: Promise<Detect> | undefined;

/** Common words tell most languages; the tables that tell all are loaded for the first text that needs them. */
async function parseInAnyLanguage(bytes: Uint8Array, options: ReadingOptions): Promise<Parsed> {
  const read = await loadReader(options.path);
  let asked = false;
  const parsed = parseWith(bytes, {
    ...options,
    read,
    detect: () => {
      asked = true;
      return undefined;
    },
  });
  if (!asked) return parsed;
  detector ??= loadDetector();
  return parseWith(bytes, { ...options, read, detect: await detector });
}
