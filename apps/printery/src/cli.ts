import { compileLate, refusalOf } from "@printery/task";
import { CommanderError } from "commander";
import { exitCodes } from "./exit.ts";
import { BusyError } from "./lock.ts";
import { tell, terminal } from "./report.ts";
import { RefusedError, TaskError } from "./turbo.ts";
import { commands } from "./usage/all.ts";
import { misunderstood } from "./usage/misunderstood.ts";
import { programOf } from "./usage/program.ts";

compileLate();

const program = programOf(commands, {
  version: await version(process.argv),
  // What it would say is said below.
  complain: () => {},
  end: (exitCode) => {
    process.exitCode = exitCode;
  },
});

/** What `--version` prints; it takes a look at files, which no other call need take. */
async function version(argv: readonly string[]): Promise<string> {
  if (!argv.some((word) => word === "--version" || word === "-V")) return "";
  return (await import("./toolchain.ts")).versionLine();
}

/** The exit code for what a command threw, after printing it: one line for a mistake in the call. */
function report(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return exitCodes.ok;
    const { code, message } = cause;
    // Its help has been printed.
    if (code === "commander.help") return exitCodes.usage;
    const argv = process.argv.slice(2);
    tell("error", misunderstood({ code, message, argv }, commands) ?? message);
    return exitCodes.usage;
  }
  // In a child it loses its class, and not its name.
  if (cause instanceof Error && cause.name === "UsageError") {
    tell("error", cause.message);
    return exitCodes.usage;
  }
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
