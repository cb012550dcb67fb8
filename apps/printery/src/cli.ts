import { compileLate, refusalOf, VERSION } from "@printery/task";
import { Command, CommanderError } from "commander";
import { exitCodes, UsageError } from "./exit.ts";
import { BusyError } from "./lock.ts";
import { tell, terminal } from "./report.ts";
import { RefusedError, TaskError } from "./turbo.ts";

compileLate();

const program = new Command("printery")
  .description("Turns raw text into a website, print-ready PDFs and e-books.")
  .version(VERSION)
  .exitOverride()
  .configureOutput({ outputError: (text) => terminal.err(text.trimEnd()) })
  .addHelpText(
    "after",
    `
Exit codes: 0 ok, 1 a text or its metadata needs attention, 2 the command was not understood,
3 a fault of printery or of the machine, 4 an output failed validation.`,
  );

const collect = (one: string, others: readonly string[] = []) => [...others, one];
const limit = [
  "--limit <name=amount>",
  "read more, or less, of something: line=400kB (docs/limits.md; may be repeated)",
  collect,
] as const;
const formats = "html, pdf, epub, separated by commas";

program
  .command("build")
  .summary("build every publication of the content folder, cached")
  .description(
    "Builds the website, PDFs and e-books of every publication, or of those named, and rebuilds only\nwhat changed. A publication that can't be built keeps its earlier outputs.",
  )
  .argument(
    "[publication...]",
    "names of publications: a folder's, or a text's without its extension",
  )
  .option("--content <folder>", "where the texts are (default: content)")
  .option(
    "--root <folder>",
    "the folder that no file may lie outside of (default: that of the texts)",
  )
  .option("--out <folder>", "where the outputs go (default: dist)")
  .option("--to <formats>", `which formats: ${formats} (default: all)`)
  .option(
    "--shard <n/of>",
    "build one share of the publications into the cache, 2/4, and no outputs (docs/ci.md)",
  )
  .option("--cached", "build nothing: fail where something is not in the cache")
  .option("--force", "run every task, whatever is cached")
  .option("--explain", "print for each artefact whether it was built, restored or left, and why")
  .option("--json", "with --explain: print the same for programs")
  .option(...limit)
  .option("--strict", "take warnings for errors in the exit code")
  .option("--verbose", "print every message, guesses too")
  .option("--debug", "print where in the program a fault came up")
  .action(async (only, options) => run((await import("./commands/build.ts")).build(only, options)));

program
  .command("render")
  .summary("render texts or folders anywhere, in one process")
  .description(
    "Renders each text or folder of texts into <out>/<name>/, without a workspace and without a cache.\nThe format “model” writes the Document as JSON to <out>/<name>.json.",
  )
  .argument("<path...>", "texts (.txt, .md), or folders of texts")
  .option("--to <formats>", `which formats: ${formats}, model`, "html,pdf,epub")
  .option(
    "--root <folder>",
    "the folder that no file may lie outside of (default: a folder of texts, or that of the text)",
  )
  .option("--out <folder>", "where the outputs go", "out")
  .option(...limit)
  .option("--strict", "take warnings for errors in the exit code")
  .option("--verbose", "print every message, guesses too")
  .option("--debug", "print where in the program a fault came up")
  .action(async (paths, options) =>
    run((await import("./commands/render.ts")).render(paths, options)),
  );

program
  .command("check")
  .summary("check texts without building, and validate the outputs there are")
  .description(
    "Reads every text and its metadata and prints what needs attention; then validates every output\nthat manifest.json lists: its bytes, HTML, links, EPUB and PDF structure, PDF/X-4. With --target\nonly what a shop takes is checked, by its rules: press files (trim, margins, bleed, pages, ink,\nresolution) and e-books (images, notes, cover, contents).",
  )
  .argument("[publication...]", "with --target: names of publications (default: all)")
  .option("--target <shop>", "check for generic, kdp, ingram, apple or kobo")
  .option("--content <folder>", "where the texts are (default: content)")
  .option(
    "--root <folder>",
    "the folder that no file may lie outside of (default: that of the texts)",
  )
  .option("--out <folder>", "where the outputs are (default: dist)")
  .option(...limit)
  .option("--strict", "take warnings for errors in the exit code")
  .option("--verbose", "print every message, guesses too")
  .option("--debug", "print where in the program a fault came up")
  .action(async (only, options) => run((await import("./commands/check.ts")).check(only, options)));

program
  .command("preview")
  .summary("show the outputs in a browser")
  .description(
    "Serves the output folder on this machine alone, until Ctrl-C. What is built meanwhile is shown when a\npage is loaded again.",
  )
  .option("--out <folder>", "where the outputs are (default: dist)")
  .option("--port <number>", "where to listen (default: the first free one from 4321)")
  .action(async (options) => run((await import("./commands/preview.ts")).preview(options)));

program
  .command("inspect")
  .summary("show how a text was read, and why")
  .description(
    "Prints each line of a text beside the role, the confidence and the cues that decided, as its side-car\n<text>.yaml corrects it.",
  )
  .argument("<file>", "a text (.txt, .md)")
  .option(...limit)
  .option("--html", "write a page with the text on the left and the reading on the right")
  .option("--out <file>", "with --html: where the page goes (default: <text>.inspect.html here)")
  .option(
    "--write",
    "write the side-car <text>.yaml, or complete it, with the doubtful blocks filled in",
  )
  .option("--changes", "list every difference between the text as it stands and as it is set")
  .option("--json", "print the same for programs")
  .action(async (file, options) =>
    run((await import("./commands/inspect.ts")).inspect(file, options)),
  );

program
  .command("new")
  .summary("start a publication")
  .description("Writes the first files of a publication: a loose text, or with --book a folder.")
  .argument("<name>", "becomes its file name")
  .option("--book", "a folder with publication.yaml and a first chapter")
  .option("--title <title>", "its title (default: the name)")
  .option("--author <name>", "who wrote it")
  .option("--lang <tag>", "its language, a BCP 47 tag", "en")
  .option("--content <folder>", "where to put it (default: content)")
  .action(async (name, options) =>
    run((await import("./commands/new.ts")).startPublication(name, options)),
  );

program
  .command("clean")
  .summary("remove what printery wrote")
  .description(
    "Removes every output that manifest.json lists, and the generated workspace packages.",
  )
  .option("--out <folder>", "where the outputs are (default: dist)")
  .option("--cache", "also remove the local task cache")
  .action(async (options) => run((await import("./commands/clean.ts")).clean(options)));

async function run(command: Promise<number>): Promise<void> {
  process.exitCode = await command;
}

/** The exit code for what a command threw, after printing it: one line for a mistake in the call. */
function report(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (cause instanceof UsageError) {
    tell("error", cause.message);
    return exitCodes.usage;
  }
  // In a child it loses its class, and not its name.
  if (cause instanceof Error && cause.name === BusyError.name) {
    tell("error", cause.message);
    return exitCodes.fault;
  }
  const refusal = cause instanceof RefusedError ? cause.message : refusalOf(cause);
  if (refusal !== undefined) {
    tell("error", `${refusal}; outputs are left as they were`);
    return exitCodes.fault;
  }
  const { message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
  const [said = ""] = message.split("\n");
  tell("error", `a fault of printery, please report it: ${said}; --debug prints where`);
  if (process.argv.includes("--debug")) terminal.err(cause instanceof TaskError ? message : stack);
  return exitCodes.fault;
}

try {
  await program.parseAsync();
} catch (cause) {
  process.exitCode = report(cause);
}
