import type { ComposeSettings } from "@printery/publication";
import {
  attempt,
  hasErrors,
  type Message,
  type Progress,
  type Stage,
  type StageResult,
  spare,
  usualLimits,
  withUnread,
} from "@printery/task";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";
import { buildOrder, type FormatName, formatNames } from "./stages.ts";
import { mayBeBeside } from "./texts-beside.ts";

/** What the stages made of one source, in process. */
export interface Processed {
  readonly id: string;
  readonly messages: readonly Message[];
  /** Where nothing in it is called as what was asked for alone: what there is. */
  readonly others?: readonly string[];
  /** The result of each stage that ran, in order. */
  readonly results: ReadonlyMap<string, StageResult>;
}

/** How a source is processed. */
export interface ProcessOptions {
  /** The name of a text or a section, of which alone formats are made. */
  readonly only?: string | undefined;
  /** Whether what was parsed is still among the results once it is composed. */
  readonly isParsedKept?: boolean;
}

/**
 * Take `source` through parse, compose and `formats` in this process: the same stages as the cached
 * tasks. Stops after the stage whose messages say that nothing can be made.
 */
export async function processSource(
  source: Source,
  formats: readonly FormatName[],
  onStage: (stage: string) => void = () => {},
  onProgress: (progress: Progress) => void = () => {},
  { only, isParsedKept = false }: ProcessOptions = {},
): Promise<Processed> {
  let { id } = source;
  const results = new Map<string, StageResult>();
  const messages: Message[] = [];
  const run = async (name: string, stage: Stage, inputs: StageResult["files"]) => {
    const start = performance.now();
    onStage(name);
    // What the stages before leave in the memory counts, too, in one process.
    if (formats.includes("pdf")) spare(inputs);
    const result = await attempt(name, stage, id, inputs);
    results.set(name, result);
    messages.push(...result.messages);
    const bytes = [...result.files.values()].reduce((sum, file) => sum + file.byteLength, 0);
    const milliseconds = Math.round(performance.now() - start);
    const pages = result.pages === undefined ? {} : { pages: result.pages };
    if (result.files.size > 0) {
      onProgress({ stage: name, id, files: result.files.size, bytes, ...pages, milliseconds });
    }
    return result;
  };
  // A function of its own: what it has read is gone when formats are made.
  const composeAll = async (): Promise<StageResult["files"]> => {
    const { texts, corrections, companions, unread, messages: failed } = readSource(source);
    messages.push(...failed);
    if (hasErrors(messages)) return new Map();
    const { files: parsed } = await run(
      "parse",
      await loadParse(source),
      withUnread(new Map([...texts, ...corrections]), unread),
    );
    if (hasErrors(messages)) return new Map();
    const { files } = await run(
      "compose",
      await loadCompose({
        formats: formatNames.filter((name) => formats.includes(name)),
        ...(source.limits && { limits: source.limits }),
        ...(source.isBeside && { mayBeThere: mayBeBeside(source) }),
        plugins: source.plugins,
      }),
      withUnread(new Map([...parsed, ...texts, ...companions]), unread),
    );
    return files;
  };
  let composed = await composeAll();
  if (hasErrors(messages)) return { id, messages, results };
  if (!isParsedKept) results.delete("parse");
  if (only !== undefined) {
    const { cutOut } = await import("./offprint.ts");
    const cut = cutOut(composed, only);
    if ("names" in cut) return { id, messages, results, others: cut.names };
    id = cut.id;
    composed = cut.files;
    results.set("compose", { files: composed, messages: [] });
    messages.splice(0, Infinity, ...messages.filter(cut.isAbout));
  }
  // As in turbo.json, where each format waits for those before it.
  const inputs = new Map(composed);
  for (const format of buildOrder.filter((name) => formats.includes(name))) {
    const { hints = [] } = await run(format, await loaders[format](source), inputs);
    for (const [path, bytes] of hints) inputs.set(path, bytes);
  }
  // Whoever looks at what was made has no use for its pages.
  if (formats.includes("pdf")) spare(composed);
  return { id, messages, results };
}

/** The stage that reads the texts of a source. */
export async function loadParse({
  limits = usualLimits,
  plugins,
}: Pick<Source, "limits" | "plugins">): Promise<Stage> {
  const { parseStageWithin } = await import("@printery/parser");
  return parseStageWithin(limits, plugins);
}

/** The stage that makes one publication of them, at the moment that the environment names. */
export async function loadCompose(options: Omit<ComposeSettings, "epoch">): Promise<Stage> {
  const { composeStage } = await import("@printery/publication");
  return composeStage({ ...epoch(), ...options });
}

const loaders: Readonly<Record<FormatName, (source: Source) => Promise<Stage>>> = {
  html: async ({ plugins }) => {
    const [{ renderHtml }, { renderStage }] = await Promise.all([
      import("@printery/html"),
      import("@printery/publication"),
    ]);
    return renderStage("html", renderHtml, plugins);
  },
  pdf: async () => {
    const [{ renderPdf }, { renderStage }] = await Promise.all([
      import("@printery/pdf"),
      import("@printery/publication"),
    ]);
    return renderStage("pdf", renderPdf);
  },
  epub: async ({ plugins }) => {
    const [{ renderEpub }, { renderStage }] = await Promise.all([
      import("@printery/epub"),
      import("@printery/publication"),
    ]);
    return renderStage("epub", renderEpub, plugins);
  },
  own: async ({ plugins }) => (await import("@printery/own")).ownStage(plugins),
};

/** `SOURCE_DATE_EPOCH`, in seconds (https://reproducible-builds.org/specs/source-date-epoch). */
function epoch(): { readonly epoch?: number } {
  const value = process.env.SOURCE_DATE_EPOCH;
  return value !== undefined && /^\d+$/.test(value) ? { epoch: Number(value) } : {};
}
