import { join, resolve } from "node:path";
import type { Publication } from "@printery/publication";
import { hasErrors, type Message, writeWhole } from "@printery/task";
import { type Card, install, readCard } from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { readNames } from "../formats.ts";
import { type Processed, processSource } from "../pipeline.ts";
import { artefactLine, eachOnce, fromHere, plural, printMessages, terminal } from "../report.ts";
import { contentRoot, scanPaths } from "../scan.ts";
import type { Source } from "../source.ts";
import { type FormatName, formatNames, isFormat } from "../stages.ts";
import { validate } from "../validate.ts";

export interface RenderOptions {
  readonly to: string;
  readonly root?: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** Render texts and folders in this process, anywhere. Returns the exit code. */
export async function render(paths: readonly string[], options: RenderOptions): Promise<number> {
  const start = performance.now();
  const targets = readNames(options.to, [...formatNames, "model"] as const);
  const formats = formatNames.filter((format) => targets.includes(format));
  const out = resolve(options.out);
  const within = options.root === undefined ? undefined : contentRoot(options.root);
  const scan = await scanPaths(paths, within);
  if (scan.sources.length === 0 && !hasErrors(scan.messages)) {
    throw new UsageError("Expected a text or a folder with texts (.txt, .md) to render");
  }
  const told: Message[] = fromHere(".", scan.messages);
  for (const source of scan.sources) {
    told.push(...(await renderSource(source, formats, targets.includes("model"), out)));
  }
  const messages = eachOnce(told);
  printMessages(messages, options.verbose ?? false);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  terminal.out(
    `${plural(scan.sources.length, "publication")}, ${plural(messages.filter((m) => m.severity === "error").length, "error")}, ${seconds} s`,
  );
  return exitCode(messages, options.strict);
}

async function renderSource(
  source: Source,
  formats: readonly FormatName[],
  model: boolean,
  out: string,
): Promise<Message[]> {
  const { id, messages, results } = await processSource(source, formats, (progress) => {
    if (isFormat(progress.stage)) terminal.out(artefactLine(progress));
  });
  const found = fromHere(source.root, messages);
  const documents = results.get("parse")?.files ?? new Map<string, Uint8Array>();
  if (model) await writeModel(source, documents, out);
  if (hasErrors(messages) || formats.length === 0) return found;
  const files = new Map(formats.flatMap((format) => [...(results.get(format)?.files ?? [])]));
  const problems = await validate(
    files,
    () => false,
    () => cardIn(results),
  );
  if (!hasErrors(problems)) await install(join(out, id), files);
  return [...found, ...fromHere(join(out, id), problems)];
}

/** What the publication that was composed says of itself. */
function cardIn(results: Processed["results"]): Card | undefined {
  for (const [path, json] of results.get("compose")?.files ?? []) {
    if (path.endsWith("publication.json")) {
      return readCard(JSON.parse(Buffer.from(json).toString("utf8")) as Publication);
    }
  }
  return undefined;
}

/** A text's Document is `<out>/<id>.json`; those of a folder are `<out>/<id>/<text>.json`, those that are collected by their paths. */
async function writeModel(
  { id, texts }: Source,
  documents: ReadonlyMap<string, Uint8Array>,
  out: string,
): Promise<void> {
  const places = new Set(texts.map((path) => path.slice(0, path.indexOf("/") + 1)));
  const isOneFolder = places.size === 1;
  const isAlone = texts.length === 1 && texts[0]?.includes("/") === false;
  for (const [path, bytes] of documents) {
    const name = isAlone
      ? `${id}.json`
      : `${id}/${isOneFolder ? path.slice(path.indexOf("/") + 1) : path}`;
    await writeWhole(join(out, name), bytes);
    terminal.out(`model   ${name}`);
  }
}
