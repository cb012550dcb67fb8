import { nearest, VERSION } from "@printery/task";
import { UsageError } from "../exit.ts";
import { terminal } from "../report.ts";
import type { Definition } from "../usage/definition.ts";
import { type Manual, manualOf, overview } from "../usage/manual.ts";
import { markdownOf } from "../usage/markdown.ts";
import { roffOf } from "../usage/roff.ts";
import { helpText } from "../usage/terminal.ts";

export interface HelpOptions {
  readonly man?: boolean;
  readonly markdown?: boolean;
}

/** Print the help of that of the `commands` which is called `name`, or of all. Returns the exit code. */
export async function tellHelp(
  name: string | undefined,
  options: HelpOptions,
  commands: readonly Definition[],
): Promise<number> {
  if (options.markdown) {
    terminal.out(markdownOf(commands).trimEnd());
    return 0;
  }
  const manual = name === undefined ? overview(commands) : manualCalled(name, commands);
  const text = options.man ? roffOf(manual, VERSION) : helpText(manual, process.stdout.columns);
  terminal.out(text.trimEnd());
  return 0;
}

function manualCalled(name: string, commands: readonly Definition[]): Manual {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return manualOf(found);
  const names = commands.filter(({ isHidden }) => !isHidden).map((command) => command.name);
  const meant = nearest(name, names);
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  throw new UsageError(`Expected a command (${names.join(", ")}), not “${name}”${hint}`);
}
