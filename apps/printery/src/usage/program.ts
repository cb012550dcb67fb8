import { Command, Option as Flag } from "commander";
import type { Definition, Operand, Option } from "./definition.ts";
import { always } from "./options.ts";

/** How the command as a whole is spoken to. */
interface Setting {
  readonly version: string;
  /** Writes what is wrong with a call, and ends it with a line break. */
  readonly complain: (text: string) => void;
  /** Told what a command gave back. */
  readonly end: (exitCode: number) => void;
}

const EXIT_CODES = `
Exit codes: 0 ok, 1 a text or its metadata needs attention, 2 the command was not understood,
3 a fault of printery or of the machine, 4 an output failed validation.`;

/** What parses a call of one of `commands` and runs it. It throws a CommanderError where there is nothing to run. */
export function programOf(commands: readonly Definition[], setting: Setting): Command {
  const program = new Command("printery")
    .description("Turns raw text into a website, print-ready PDFs and e-books.")
    .version(setting.version)
    .exitOverride()
    .configureOutput({ outputError: setting.complain })
    .addHelpText("after", EXIT_CODES);
  for (const command of commands) add(program, command, setting.end);
  return program;
}

function add(program: Command, definition: Definition, end: Setting["end"]): void {
  const command = program
    .command(definition.name)
    .summary(definition.summary)
    .description(definition.description);
  for (const operand of definition.operands) command.argument(written(operand), operand.says);
  for (const option of [...definition.options, ...always]) command.addOption(flagOf(option));
  command.action(async () => {
    // What commander has read is what the definition names.
    end(await definition.run(command.args, command.opts() as never));
  });
}

function written({ name, isRequired, isList }: Operand): string {
  const inner = isList ? `${name}...` : name;
  return isRequired ? `<${inner}>` : `[${inner}]`;
}

function flagOf({ name, takes, says, preset, isRepeated }: Option): Flag {
  const flag = new Flag(takes === undefined ? name : `${name} <${takes}>`, says);
  if (preset !== undefined) flag.default(preset);
  if (isRepeated) {
    flag.argParser<readonly string[]>((one, others = []) => [...others, one]);
  }
  return flag;
}
