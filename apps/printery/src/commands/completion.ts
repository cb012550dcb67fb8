import { readdirSync } from "node:fs";
import { nearest } from "@printery/task";
import { candidatesFor, type LookUp } from "../completion/candidates.ts";
import { type Shell, scripts, shells } from "../completion/scripts.ts";
import { contentFolder } from "../content-folder.ts";
import { UsageError } from "../exit.ts";
import { terminal } from "../report.ts";
import { scanContent } from "../scan.ts";
import type { Definition } from "../usage/definition.ts";
import { projectRoot } from "../workspace.ts";

/** Print what the shell called `name` reads to complete words. Returns the exit code. */
export async function completion(name: string): Promise<number> {
  terminal.out(scripts[readShell(name)].trimEnd());
  return 0;
}

function readShell(name: string): Shell {
  // Also as its program is called, where that has another name.
  const wanted = name.toLowerCase().replace(/^pwsh$/, "powershell");
  const shell = shells.find((one) => one === wanted);
  if (shell !== undefined) return shell;
  const meant = nearest(name, shells);
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  throw new UsageError(`Expected a shell (${shells.join(", ")}), not “${name}”${hint}`);
}

export interface CompleteOptions {
  /** Whether a word is begun behind `words`, which a shell could not pass as it is empty. */
  readonly new?: boolean;
}

/** Print, for a shell, what may stand in place of the last of `words`. Returns the exit code. */
export async function complete(
  words: readonly string[],
  options: CompleteOptions,
  commands: readonly Definition[],
): Promise<number> {
  const all = options.new ? [...words, ""] : words;
  const found = await candidatesFor(all, commands, lookUp);
  for (const [word, says] of found.words) process.stdout.write(`${word}\t${says}\n`);
  process.stdout.write(`:${found.paths}\n`);
  return 0;
}

/** Names with what would end a line are left out. */
const lookUp: LookUp = async (kind, folder) => {
  try {
    const content = await contentFolder(projectRoot(), folder);
    readdirSync(content);
    const { sources } = await scanContent(content);
    const names =
      kind === "publication"
        ? sources.map(({ id }) => id)
        : sources.flatMap(({ texts }) => texts.map((path) => path.replace(/\.[^./]+$/, "")));
    return names.filter((name) => !/[\t\n\r]/.test(name));
  } catch {
    // There are none to be found: a shell shows no reasons.
    return [];
  }
};
