import { join, resolve } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import { ContentError, type Limits, leadsTo, type Message } from "@printery/task";
import { withMembers } from "./collection.ts";
import { UsageError } from "./exit.ts";
import { measured } from "./limits.ts";
import { findSource, namesIn, natural, type Source } from "./source.ts";

export interface Scan {
  /** In natural order of id. */
  readonly sources: readonly Source[];
  /** Ids of the publications whose mistakes, among the messages, leave nothing to build. */
  readonly refused: readonly string[];
  readonly messages: readonly Message[];
}

/** Where files may come from, and how much of them is read. */
export interface Bounds {
  /** The folder that all must really lie in, a real path; without one those of a folder in that folder. */
  readonly within?: string;
  readonly limits?: Limits;
}

/** The folder that content may come from, by its real path. @throws UsageError where `folder` is none */
export function contentRoot(folder: string): string {
  try {
    const { path, kind } = leadsTo(resolve(folder));
    if (kind === "folder") return path;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new UsageError(`Expected a folder of texts, not “${folder}”, ${cause.message}`);
  }
  throw new UsageError(`Expected a folder of texts, not “${folder}”, a file`);
}

/**
 * The publications of a content folder: each loose text is one, each folder with texts is one, or with a collection. All files must
 * lie in it, where `bounds` don't say where.
 */
export async function scanContent(root: string, bounds: Bounds = {}): Promise<Scan> {
  const paths = (await namesIn(root)).map((name) => join(root, name));
  return scanPaths(paths, { within: contentRoot(root), ...bounds });
}

/** The publications that `paths` name: a text or a folder of texts each. A path that is neither is a message. */
export async function scanPaths(
  paths: readonly string[],
  { within, limits }: Bounds = {},
): Promise<Scan> {
  const sources: Source[] = [];
  const refused: string[] = [];
  const messages: Message[] = [];
  const taken = new Set<string>();
  for (const path of paths.map((path) => resolve(path)).sort(natural.compare)) {
    const found = await findSource(path, within);
    messages.push(...found.messages);
    const source = found.source && measured(found.source, limits);
    const whole = source && (await withMembers(source, (message) => messages.push(message)));
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
