import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UsageError } from "./exit.ts";
import { plural } from "./report.ts";
import { isText, namesIn } from "./source.ts";

/**
 * The folder of texts that a command reads, absolute: the one that is `said`, else `content` of the project.
 *
 * @throws UsageError where there is no `content`, with what to do about texts that lie in the project or in a folder of it
 */
export async function contentFolder(project: string, said?: string): Promise<string> {
  if (said !== undefined) return resolve(said);
  const folder = join(project, "content");
  if (existsSync(folder)) return folder;
  const wanted = `Expected a folder “${fromHere(folder)}” with texts, not none`;
  throw new UsageError(`${wanted}; ${await whatToDo(project)}`);
}

async function whatToDo(project: string): Promise<string> {
  const names = await namesIn(project);
  for (const folder of [project, ...names.map((name) => join(project, name))]) {
    const texts = await textsIn(folder);
    if (texts === 0) continue;
    const here = fromHere(folder);
    return `\`--content ${quoted(here)}\` takes the ${plural(texts, "text")} in “${here}”`;
  }
  return "`printery new <name>` begins a text, and `--content <folder>` names another folder";
}

/** How many texts lie in `folder` itself; none in what is no folder. */
async function textsIn(folder: string): Promise<number> {
  const names = isText(folder) ? [] : await namesIn(folder);
  return names.filter(isText).length;
}

/** `path` as it is written in the working folder. */
function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}

/** A path as one word of a command line. */
function quoted(path: string): string {
  return /^[\w./\\-]+$/.test(path) ? path : `"${path}"`;
}
