import { join } from "node:path";
import type { ConfigFile } from "@printery/config";
import { type Message, readWithin, usualLimits } from "@printery/task";
import { measured } from "./limits.ts";
import { findSource, namesIn, type Source } from "./source.ts";

type Tell = (message: Message) => void;

/**
 * `source` with the files of the publications that its publication.yaml collects; undefined where it has
 * mistakes, each an error told, or collects what can't be.
 */
export async function withMembers(source: Source, tell: Tell): Promise<Source | undefined> {
  const { root, within } = source;
  const config = await mentioned(source);
  if (config === undefined) return source;
  const { isCollection, readCollection } = await import("@printery/publication");
  const tellHere: Tell = (message) => tell({ ...message, file: join(root, message.file) });
  const members = readCollection(config, await namesIn(root), tellHere);
  const collects = async (member: Source) => {
    const file = await mentioned(member);
    return file !== undefined && isCollection(file);
  };
  const whole: Source[] = [];
  for (const { path, ...where } of members ?? []) {
    const refuse = (expected: string) => {
      const reason = `Expected ${expected}; this publication is not built`;
      const file = config.path;
      tellHere({ file, ...where, severity: "error", ruleId: "collection-invalid", reason });
    };
    const { source: found, messages } = await findSource(join(root, path), within, source.limits);
    for (const message of messages) tell(message);
    if (found === undefined) continue;
    const member = measured(found, source.limits);
    if (await collects(member)) refuse(`what ${path} collects, not the collection ${path}`);
    else if (member.texts.length === 0)
      refuse(`a publication, not ${path}, a folder without texts`);
    else whole.push(member);
  }
  if (members?.length !== whole.length) return undefined;
  const unread = new Map([source, ...whole].flatMap(({ unread = [] }) => [...unread]));
  return {
    ...source,
    texts: [source, ...whole].flatMap(({ texts }) => texts),
    companions: [source, ...whole].flatMap(({ companions }) => companions),
    ...(unread.size > 0 && { unread }),
  };
}

/**
 * The publication.yaml of `source`, if that may collect others: it says the word, or something that stands for
 * characters by their numbers. Reading the YAML of all would cost each build more.
 */
async function mentioned(source: Source): Promise<ConfigFile | undefined> {
  const { root, within, companions, unread, limits = usualLimits } = source;
  const path = companions.find((path) => /^[^/]+\/publication\.ya?ml$/.test(path));
  if (path === undefined || unread?.has(path)) return undefined;
  const text = readWithin(within, join(root, path)).toString("utf8");
  return /collection|\\/.test(text) ? { path, text, limits } : undefined;
}
