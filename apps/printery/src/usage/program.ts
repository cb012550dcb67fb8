import { Command, Option as Flag } from "commander";
import type { Definition, Option } from "./definition.ts";
import { given, manualOf, overview, written } from "./manual.ts";
import { always } from "./options.ts";
import { helpText } from "./terminal.ts";

/** How the command as a whole is spoken to. */
interface Setting {
  readonly version: string;
  /** Writes what is wrong with a call, and ends it with a line break. */
  readonly complain: (text: string) => void;
  /** Told what a command gave back. */
  readonly end: (exitCode: number) => void;
}

/** What parses a call of one of `commands` and runs it. It throws a CommanderError where there is nothing to run. */
export function programOf(commands: readonly Definition[], setting: Setting): Command {
  const program = new Command("printery")
    .version(setting.version)
    .helpOption("-h, --help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: setting.complain })
    .configureHelp({ formatHelp: (command) => helpOf(command, commands) });
  for (const command of commands) add(program, command, commands, setting.end);
  return program;
}

function add(
  program: Command,
  definition: Definition,
  commands: readonly Definition[],
  end: Setting["end"],
): void {
  const command = program
    .command(definition.name, { hidden: definition.isHidden ?? false })
    .summary(definition.summary);
  for (const operand of definition.operands) command.argument(written(operand), operand.says);
  for (const option of [...definition.options, ...always]) command.addOption(flagOf(option));
  command.action(async () => {
    // What commander has read is what the definition names.
    end(await definition.run(command.args, command.opts() as never, commands));
  });
}

/** In the width of the window, which a pipe has none of. */
function helpOf(command: Command, commands: readonly Definition[]): string {
  const definition = commands.find(({ name }) => command.name() === name);
  const manual = definition === undefined ? overview(commands) : manualOf(definition);
  return helpText(manual, process.stdout.columns);
}

function flagOf(option: Option): Flag {
  const { says, preset, isRepeated } = option;
  const flag = new Flag(given(option), says);
  if (preset !== undefined) flag.default(preset);
  if (isRepeated) {
    flag.argParser<readonly string[]>((one, others = []) => [...others, one]);
  }
  return flag;
}
