import { join, resolve } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import type { Message } from "@printery/task";
import { withMembers } from "./collection.ts";
import { findSource, namesIn, natural, type Source } from "./source.ts";

export interface Scan {
  /** In natural order of id. */
  readonly sources: readonly Source[];
  /** Ids of the publications whose mistakes, among the messages, leave nothing to build. */
  readonly refused: readonly string[];
  readonly messages: readonly Message[];
}

/** The publications of a content folder: each loose text is one, each folder with texts is one, or with a collection. */
export async function scanContent(root: string): Promise<Scan> {
  return scanPaths((await namesIn(root)).map((name) => join(root, name)));
}

/** The publications that `paths` name: a text or a folder of texts each. A path that is neither is a message. */
export async function scanPaths(paths: readonly string[]): Promise<Scan> {
  const sources: Source[] = [];
  const refused: string[] = [];
  const messages: Message[] = [];
  const taken = new Set<string>();
  for (const path of paths.map((path) => resolve(path)).sort(natural.compare)) {
    const found = await findSource(path);
    if ("reason" in found) {
      messages.push(found);
      continue;
    }
    const whole = await withMembers(found, (message) => messages.push(message));
    if (whole?.texts.length === 0) {
      messages.push(noTexts(path));
      continue;
    }
    const id = uniqueId(found.id, taken);
    if (whole === undefined) refused.push(id);
    else sources.push({ ...whole, id });
  }
  return { sources, refused, messages };
}

function noTexts(folder: string): Message {
  const reason = `Expected texts (${textExtensions.join(", ")}) in the folder, not none; skipping it`;
  return { file: folder, severity: "warning", ruleId: "publication-empty", reason };
}

/** File systems that ignore case must not make one folder of two publications. */
function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${id}-${n}`;
  taken.add(unique.toLowerCase());
  return unique;
}
