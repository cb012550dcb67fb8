import { join, resolve } from "node:path";
import type { PressTarget } from "@printery/publication";
import { type Message, readIfPresent, sha256 } from "@printery/task";
import { type Card, readManifest } from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { invalid } from "../invalid.ts";
import { processSource } from "../pipeline.ts";
import { type CardOf, checkShop, isPressFile } from "../press-files.ts";
import { fromHere, plural, printMessages, terminal } from "../report.ts";
import { scanContent } from "../scan.ts";
import { validate } from "../validate.ts";
import { workspaceRoot } from "../workspace.ts";

export interface CheckOptions {
  readonly target?: string;
  readonly content?: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/**
 * Read every text without rendering it, and validate every output there is; with `target`, hold the press files against the
 * rules of a shop instead, all or those of the publications named. Returns the exit code.
 */
export async function check(only: readonly string[], options: CheckOptions): Promise<number> {
  const { target } = options;
  if (target !== undefined) return checkForShop(only, readTarget(target), options);
  if (only.length > 0) throw new UsageError("Expected --target where publications are named");
  const content = resolve(options.content ?? join(workspaceRoot(), "content"));
  const out = resolve(options.out ?? join(workspaceRoot(), "dist"));
  const texts = await checkContent(content);
  const outputs = await checkOutputs(out);
  const messages = [...texts.messages, ...fromHere(out, outputs.messages)];
  printMessages(messages, options.verbose ?? true);
  terminal.out(
    `${plural(texts.count, "publication")} and ${plural(outputs.count, "output")} checked, ${counted(messages)}`,
  );
  return exitCode(messages, options.strict);
}

function readTarget(target: string): PressTarget {
  const known = targets.find((name) => name === target);
  if (known !== undefined) return known;
  throw new UsageError(`Expected a target (${targets.join(", ")}), not “${target}”`);
}

/** As publication.yaml names them; here so that no schema is loaded for three words. */
const targets = ["generic", "kdp", "ingram"] as const satisfies readonly PressTarget[];

async function checkForShop(
  only: readonly string[],
  target: PressTarget,
  options: CheckOptions,
): Promise<number> {
  const out = resolve(options.out ?? join(workspaceRoot(), "dist"));
  const { publications, outputs } = await readManifest(out);
  const unknown = only.find((id) => publications.every((card) => card.id !== id));
  if (unknown !== undefined) {
    throw new UsageError(`Expected a publication that is built, not “${unknown}”`);
  }
  const files = new Map<string, Uint8Array>();
  for (const { path, publication = "" } of outputs) {
    if (!isPressFile(path) || (only.length > 0 && !only.includes(publication))) continue;
    const bytes = await readIfPresent(join(out, path));
    if (bytes !== undefined) files.set(path, bytes);
  }
  if (files.size === 0) throw new UsageError(`Expected press files in “${out}”; build them first`);
  const messages = fromHere(out, await checkShop(files, target, cardsBy(publications)));
  printMessages(messages, options.verbose ?? true);
  terminal.out(`${plural(files.size, "press file")} checked for ${target}, ${counted(messages)}`);
  return exitCode(messages, options.strict);
}

/** Outputs stand in a folder that is called as their publication is. */
function cardsBy(cards: readonly Card[]): CardOf {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (path) => byId.get(path.slice(0, path.indexOf("/")));
}

function counted(messages: readonly Message[]): string {
  return (["error", "warning"] as const)
    .map((severity) => plural(messages.filter((one) => one.severity === severity).length, severity))
    .join(", ");
}

async function checkContent(content: string): Promise<{ count: number; messages: Message[] }> {
  const { sources, messages } = await scanContent(content).catch(() => {
    throw new UsageError(`Expected a folder of texts, not “${content}”`);
  });
  const found = fromHere(content, messages);
  for (const source of sources) {
    found.push(...fromHere(content, (await processSource(source, [])).messages));
  }
  return { count: sources.length, messages: found };
}

async function checkOutputs(out: string): Promise<{ count: number; messages: Message[] }> {
  const { outputs, publications } = await readManifest(out);
  const files = new Map<string, Uint8Array>();
  const messages: Message[] = [];
  for (const { path, sha256: digest } of outputs) {
    const bytes = await readIfPresent(join(out, path));
    if (bytes === undefined)
      messages.push(invalid(path, "Expected the file that manifest.json lists, not nothing"));
    else if (sha256(bytes) !== digest)
      messages.push(
        invalid(path, "Expected the bytes that manifest.json lists; the file was changed since"),
      );
    else files.set(path, bytes);
  }
  return {
    count: outputs.length,
    messages: [...messages, ...(await validate(files, () => false, cardsBy(publications)))],
  };
}
