import { join } from "node:path";
import type { ConfigFile } from "@printery/publication";
import { type Message, readWithin } from "@printery/task";
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
  const found: Source[] = [];
  for (const { path, ...where } of members ?? []) {
    const refuse = (expected: string) => {
      const reason = `Expected ${expected}; this publication is not built`;
      const file = config.path;
      tellHere({ file, ...where, severity: "error", ruleId: "collection-invalid", reason });
    };
    const { source: member, messages } = await findSource(join(root, path), within);
    for (const message of messages) tell(message);
    if (member === undefined) continue;
    if (await collects(member)) refuse(`what ${path} collects, not the collection ${path}`);
    else if (member.texts.length === 0)
      refuse(`a publication, not ${path}, a folder without texts`);
    else found.push(member);
  }
  if (members?.length !== found.length) return undefined;
  return {
    ...source,
    texts: [source, ...found].flatMap(({ texts }) => texts),
    companions: [source, ...found].flatMap(({ companions }) => companions),
  };
}

/**
 * The publication.yaml of `source`, if that may collect others: it says the word, or something that stands for
 * characters by their numbers. Reading the YAML of all would cost each build more.
 */
async function mentioned({ root, within, companions }: Source): Promise<ConfigFile | undefined> {
  const path = companions.find((path) => /^[^/]+\/publication\.ya?ml$/.test(path));
  if (path === undefined) return undefined;
  const text = readWithin(within, join(root, path)).toString("utf8");
  return /collection|\\/.test(text) ? { path, text } : undefined;
}
