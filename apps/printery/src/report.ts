import { relative, resolve, sep } from "node:path";
import { formatMessage, type Message, type Progress, printable } from "@printery/task";
import pc from "picocolors";
import { exitCodes } from "./exit.ts";

/** Where a command writes for people: complete lines, nothing transient. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Streams that nobody reads any longer. */
const closed = new Set<NodeJS.WriteStream>();

// `printery build | head` closes the pipe early. What is left to say has no reader, but what is left to do is done.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (cause: NodeJS.ErrnoException) => {
    const isFirst = !closed.has(stream);
    closed.add(stream);
    if (cause.code === "EPIPE" || !isFirst || stream === process.stderr) return;
    terminal.err(`printery: Expected room for what is printed, not ${cause.code ?? cause.message}`);
    process.exitCode = exitCodes.fault;
    process.on("exit", () => {
      process.exitCode = exitCodes.fault;
    });
  });
}

export const terminal: Terminal = {
  out: (line) => write(process.stdout, line),
  err: (line) => write(process.stderr, line),
};

function write(stream: NodeJS.WriteStream, line: string): void {
  if (!closed.has(stream)) stream.write(`${line}\n`);
}

/** `messages` with their files as seen from the working folder. */
export function fromHere(root: string, messages: readonly Message[]): Message[] {
  return messages.map((message) => ({
    ...message,
    file: relative(process.cwd(), resolve(root, message.file)).split(sep).join("/"),
  }));
}

const colours = { info: pc.dim, warning: pc.yellow, error: pc.red } as const;

/** `messages` without those told before: a text may be in two publications. */
export function eachOnce(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [formatMessage(message), message])).values()];
}

/** What of the messages is printed. */
export interface Telling {
  /** Every message, guesses too. */
  readonly verbose?: boolean | undefined;
  /** Where in the program a fault came up. */
  readonly debug?: boolean | undefined;
}

/** More would run out of a window, and out of sight. */
const MOST_LINES = 40;

/**
 * Print what a person should act on, the worst first, and what is in no output, on forty lines at most; with `verbose` all, guesses too.
 */
export function printMessages(messages: readonly Message[], { verbose, debug }: Telling): void {
  const told = (["error", "warning", "info"] as const).flatMap((severity) =>
    messages.filter((one) => one.severity === severity && (verbose || !isGuess(one))),
  );
  const isLong = !verbose && told.length > MOST_LINES;
  for (const message of isLong ? told.slice(0, MOST_LINES - 1) : told) {
    terminal.err(colours[message.severity](formatMessage(message)));
    if (debug && message.stack !== undefined) printLines(message.stack);
  }
  if (isLong) terminal.err(`… and ${told.length - MOST_LINES + 1} more; --verbose prints all`);
}

/** Print `text` as it is, with nothing in it that a terminal or log would obey. */
export function printLines(text: string): void {
  for (const line of text.split("\n")) terminal.err(printable(line));
}

/** Whether `message` tells of a guess: that words were left out is none. */
export function isGuess({ severity, ruleId }: Message): boolean {
  return severity === "info" && ruleId !== "left-out";
}

/** One line per finished artefact: format, publication, pages or files, size, time. */
export function artefactLine({ stage, id, files, pages, bytes, milliseconds }: Progress): string {
  const amount = pages === undefined ? plural(files, "file") : plural(pages, "page");
  return [
    stage.padEnd(7),
    printable(id).padEnd(36),
    amount.padStart(10),
    size(bytes).padStart(10),
    `${(milliseconds / 1000).toFixed(2)} s`.padStart(9),
  ].join(" ");
}

/** “1 page”, “2 pages”. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Decimal units, as file managers print them. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
