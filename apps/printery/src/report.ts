import { relative, resolve, sep } from "node:path";
import {
  formatMessage,
  HELP,
  helpOf,
  type Message,
  type Progress,
  printable,
  type RuleId,
} from "@printery/task";
import pc from "picocolors";
import { annotationOf, annotationsOf } from "./annotations.ts";
import { beforeEnd } from "./ending.ts";
import { exitCodes } from "./exit.ts";
import { helpOnGitHub, linked, placeOfHelp, takesLinks } from "./help-links.ts";

/** Writes complete lines, nothing transient. What a line says comes from anywhere; how it is `dressed` is ours. */
type Write = (text: string, dressed?: (line: string) => string) => void;

/** Where a command writes for people. Nothing else is written anywhere, and nothing here that a terminal or a log obeys. */
export interface Terminal {
  readonly out: Write;
  readonly err: Write;
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
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
};

/** Tell at last, of work that is told to end, what is left of it. */
function tellEnded(text: string): void {
  transient.clear();
  terminal.err(`printery: ${text}`);
}

/** Of what makes outputs. */
export const ENDED = "ended before it was done; what is in the output folder is whole";

/** What `work` comes to; where the process is ended before that, `text` is told. */
export async function tellIfEnded<Result>(
  text: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const isDone = beforeEnd(() => tellEnded(text));
  try {
    return await work();
  } finally {
    isDone();
  }
}

/** Tell what the command itself has to say: that it can't, or what it does without. On GitHub beside the change, too. */
export function tell(severity: "error" | "warning", text: string): void {
  terminal.err(`printery: ${text}`);
  command(() => [annotationOf({ severity, reason: text })]);
}

/** Print what GitHub obeys, where it listens: to both streams, of which a program that takes JSON reads the first. */
function command(lines: () => readonly string[]): void {
  const stream = isForPrograms(process.argv) ? process.stderr : process.stdout;
  if (process.env.GITHUB_ACTIONS !== "true" || closed.has(stream)) return;
  for (const line of lines()) stream.write(`${line}\n`);
}

/** Whether a call asks for what programs read, by itself on the first stream. */
function isForPrograms(argv: readonly string[]): boolean {
  return argv.some(
    (word, at) =>
      word === "--json" ||
      /^--reporter=(?:json|sarif)$/.test(word) ||
      (word === "--reporter" && /^(?:json|sarif)$/.test(argv[at + 1] ?? "")),
  );
}

/** A line of standard error that is written anew, and stands below all others while it is there. Only for a terminal. */
export const transient: { readonly show: (line: string) => void; readonly clear: () => void } = {
  show: (line) => {
    shown = printable(line);
    rewrite(shown);
  },
  clear: () => {
    if (shown === "") return;
    shown = "";
    rewrite("");
  },
};

let shown = "";

/** From the first column on; what is wider than the window would not be written over (ECMA-48, EL). */
function rewrite(line: string): void {
  if (closed.has(process.stderr)) return;
  process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
}

function writeTo(stream: NodeJS.WriteStream): Write {
  return (text, dressed = (line) => line) => {
    if (closed.has(stream)) return;
    if (shown !== "") rewrite("");
    for (const line of text.split("\n")) stream.write(`${dressed(printable(line))}\n`);
    if (shown !== "") rewrite(shown);
  };
}

/** `messages` with their files as seen from the working folder; those of a project's own code are relative to `project`. */
export function fromHere(
  root: string,
  messages: readonly Message[],
  project: string = root,
): Message[] {
  return messages.map((message) => {
    return { ...message, file: pathFromHere(isOfCode(message) ? project : root, message.file) };
  });
}

/** The path of `file`, which is relative to `root`, as seen from the working folder, with forward slashes. */
export function pathFromHere(root: string, file: string): string {
  return relative(process.cwd(), resolve(root, file)).split(sep).join("/");
}

/** Whether `message` is about code of the project, and not about a text that this failed over. */
export function isOfCode({ ruleId, place }: Message): boolean {
  return ruleId === "plugin-failed" && place !== undefined;
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

/** More would run out of a window, and out of sight; one of forty says where to read on. */
const MOST_LINES = 39;

/** Pages named below the messages: more than these nobody opens one by one. */
const MOST_PAGES = 10;

/** What is left out is quoted whole, and may be longer than anybody reads. */
const MOST_CHARACTERS = 2400;

/** What of `messages` is told, the worst first: what a person should act on, and what is in no output; with `verbose` guesses too. */
export function printed(messages: readonly Message[], { verbose }: Telling): Message[] {
  return (["error", "warning", "info"] as const).flatMap((severity) =>
    messages.filter((one) => one.severity === severity && (verbose || !isGuess(one))),
  );
}

/** Messages of one kind in one file, of which no more are shown where there are many of others, too. */
const MOST_ALIKE = 2;

interface Brief {
  readonly shown: readonly Message[];
  /** How many like a message follow it, and are not shown. */
  readonly besides: ReadonlyMap<Message, number>;
  /** How many are of no kind and file that is shown. */
  readonly untold: number;
}

/** Of each kind in a file the first of `messages`, as far as they have room. */
function inBrief(messages: readonly Message[]): Brief {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const key = `${message.severity} ${message.ruleId} ${message.file}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [message]);
    else known.push(message);
  }
  const shown: Message[] = [];
  const besides = new Map<Message, number>();
  let untold = messages.length;
  for (const group of groups.values()) {
    const isCut = group.length > MOST_ALIKE + 1;
    const some = isCut ? group.slice(0, MOST_ALIKE) : group;
    const lines = shown.length + besides.size + some.length + (isCut ? 1 : 0);
    if (lines > MOST_LINES - 1) break;
    shown.push(...some);
    const last = some.at(-1);
    if (isCut && last !== undefined) besides.set(last, group.length - MOST_ALIKE);
    untold -= group.length;
  }
  return { shown, besides, untold };
}

/**
 * Print what of `messages` is told, on forty lines at most, with `verbose` all. The `frames` of the first stand below them as far as
 * these lines have room. The last line names the pages that say what to do.
 */
export function printMessages(
  messages: readonly Message[],
  telling: Telling,
  frames: ReadonlyMap<Message, readonly string[]> = new Map(),
): void {
  const { verbose, debug } = telling;
  const told = printed(messages, telling);
  const isLong = !verbose && told.length > MOST_LINES;
  const { shown, besides, untold } = isLong
    ? inBrief(told)
    : { shown: told, besides: undefined, untold: 0 };
  let room = verbose ? Infinity : MOST_LINES - told.length;
  for (const message of shown) {
    const line = formatMessage(message);
    const isCut = !verbose && line.length > MOST_CHARACTERS;
    terminal.err(
      isCut ? `${line.slice(0, MOST_CHARACTERS)} … (--verbose prints the rest)` : line,
      dressing(message),
    );
    const frame = frames.get(message) ?? [];
    room -= frame.length;
    if (room >= 0) for (const row of frame) terminal.err(row, pc.dim);
    if (debug && message.stack !== undefined) terminal.err(message.stack);
    const more = besides?.get(message);
    if (more !== undefined) terminal.err(`  … and ${more} more like it in ${message.file}`, pc.dim);
  }
  if (untold > 0) terminal.err(`… and ${untold} more; --verbose prints all`);
  else if (isLong) terminal.err("--verbose prints all");
  const pages = pagesNamed(shown);
  if (pages !== undefined) terminal.err(pages, pc.dim);
  command(() => annotations(told));
}

/** Print messages as GitHub takes them, all of them, whoever runs the command. */
export function annotate(messages: readonly Message[]): void {
  if (closed.has(process.stdout)) return;
  for (const line of annotations(messages, Infinity)) process.stdout.write(`${line}\n`);
}

function annotations(messages: readonly Message[], most?: number): string[] {
  const { env } = process;
  const help = (ruleId: RuleId) => helpOnGitHub(ruleId, env);
  return annotationsOf(messages, env.GITHUB_WORKSPACE || process.cwd(), help, most);
}

/** How the line of a message looks: in the colour of its severity, its id a link to the page where the terminal takes one. */
function dressing({ severity, ruleId }: Message): (line: string) => string {
  const colour = colours[severity];
  if (isPlain(process.argv) || !takesLinks(process.stderr, process.env)) return colour;
  return (line) => colour(linked(line, ruleId));
}

/** As NO_COLOR, for one call; picocolors looks for it itself. */
function isPlain(argv: readonly string[]): boolean {
  return argv.includes("--no-color");
}

/** “What to do: docs/messages/alt-missing.md, …”, each page once, in the order of the messages; undefined without messages. */
function pagesNamed(messages: readonly Message[]): string | undefined {
  const ids = [...new Set(messages.map(({ ruleId }): RuleId => ruleId))];
  if (ids.length === 0) return undefined;
  const left = ids.length - MOST_PAGES;
  const named = ids.slice(0, MOST_PAGES).map(helpOf).join(", ");
  const more = left > 0 ? `, and ${left} more in ${HELP}` : "";
  return `What to do: ${named}${more}${placeOfHelp(process.cwd())}`;
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
    id.padEnd(36),
    amount.padStart(10),
    size(bytes).padStart(10),
    `${(milliseconds / 1000).toFixed(2)} s`.padStart(9),
  ].join(" ");
}

/** How many messages there are of each kind, and how long it took. */
export function counted(messages: readonly Message[], milliseconds: number): string {
  const count = (severity: string) => messages.filter((m) => m.severity === severity).length;
  return [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    plural(messages.filter(isGuess).length, "guess").replace(/guesss$/, "guesses"),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ].join(", ");
}

/** “1 page”, “2 pages”. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Decimal units, as file managers print them. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
