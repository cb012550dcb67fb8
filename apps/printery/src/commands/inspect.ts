import { basename, resolve } from "node:path";
import type { Judgement, Reason, Rival } from "@printery/parser";
import {
  hasErrors,
  helpOf,
  type Message,
  printable,
  printableJson,
  readIfPresent,
  writeWhole,
} from "@printery/task";
import pc from "picocolors";
import { type OwnOptions, ownOf } from "../config/own.ts";
import { exitCode, UsageError } from "../exit.ts";
import type { Change } from "../inspect/changes.ts";
import {
  type Inspection,
  inspectionOf,
  type Judged,
  judgedIn,
  linesOf,
} from "../inspect/inspection.ts";
import { formatReason, formatRival } from "../inspect/reasons.ts";
import { limitsFor } from "../limits.ts";
import { plural, printMessages, terminal } from "../report.ts";
import { isLibraryFile } from "../source.ts";

export interface InspectOptions extends OwnOptions {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly write?: boolean;
  readonly changes?: boolean;
  /** Where the page of `html` goes. */
  readonly out?: string;
  readonly limit?: readonly string[];
}

/** One line of a text as it stands in the file, and what was made of it. */
interface InspectedLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Missing for a line that is in no block: blank, an underline, a rule of a table. */
  readonly role?: string;
  readonly confidence?: number;
  readonly cues?: readonly string[];
  /** Where nobody said what it is: what decided between that and the next best, most important first. */
  readonly reasons?: readonly Reason[];
  readonly rival?: Rival;
}

/** Tell how a text was read: each of its lines beside role, confidence and the cues that decided; as a page; or what was changed in it. */
export async function inspect(path: string, options: InspectOptions): Promise<number> {
  if (options.out !== undefined && !options.html)
    throw new UsageError("Expected --html with --out");
  const asked = [options.html, options.write, options.changes].filter(Boolean);
  if (asked.length > 1) throw new UsageError("Expected one of --html, --write and --changes");
  // A long text takes a while to read.
  if (!options.json) terminal.err(`printery: reading ${path}`);
  const own = await ownOf(options, []);
  if (own.messages.length > 0 && !options.json) printMessages(own.messages, { verbose: true });
  if (hasErrors(own.messages)) return exitCode(own.messages);
  const inspection = await inspectionOf(path, limitsFor(options), own);
  const { document, messages } = inspection;
  if (document === undefined) {
    if (options.json) printJson(inspection, []);
    else printMessages(messages, { verbose: true });
    return exitCode(messages);
  }
  if (options.write) return await writeSidecar(inspection);
  if (options.html) await writePage(inspection, options.out);
  else if (options.changes) await tellChanges(inspection, options);
  else if (options.json) printJson(inspection, inspectedLines(inspection));
  else printLines(inspection);
  if (!options.json) printMessages(messages, { verbose: true });
  return exitCode(messages);
}

/** Write the page, by default into the working folder: none that lies among the texts is one of them. */
async function writePage(inspection: Inspection, out: string | undefined): Promise<void> {
  const { inspectionPage } = await import("../inspect/page.ts");
  const name = `${basename(inspection.path).replace(/\.[^.]*$/u, "")}.inspect.html`;
  const file = out ?? name;
  await writeWhole(resolve(file), inspectionPage(inspection));
  terminal.out(file);
}

/** Write the side-car, or complete it; what is wrong in it is told first. */
async function writeSidecar(inspection: Inspection): Promise<number> {
  const { sidecar, messages, path } = inspection;
  if (isLibraryFile(basename(sidecar))) {
    throw new UsageError(`Expected a text that is not called as library.yaml is, not “${path}”`);
  }
  printMessages(messages, { verbose: true });
  if (hasErrors(messages)) return exitCode(messages);
  const { proposal } = await import("../inspect/proposal.ts");
  const before = (await readIfPresent(sidecar))?.toString("utf8") ?? "";
  const { yaml, lines } = proposal(inspection, before);
  if (yaml === before) {
    terminal.out(`Nothing in ${path} is doubtful that ${sidecar} does not say`);
    return exitCode(messages);
  }
  await writeWhole(resolve(sidecar), yaml);
  const what = lines.length === 0 ? "" : `: lines ${lines.join(", ")}`;
  terminal.out(`${sidecar}${what}`);
  return exitCode(messages);
}

async function tellChanges(inspection: Inspection, { json }: InspectOptions): Promise<void> {
  const { changesIn } = await import("../inspect/changes.ts");
  const changes = await changesIn(inspection);
  if (json) {
    terminal.out(
      printableJson({ file: inspection.path, changes, messages: helped(inspection.messages) }),
    );
    return;
  }
  for (const { line, column, kind, before, after } of changes) {
    const place = `${inspection.path}:${line}:${column}`;
    terminal.out(`${place}: ${kind}: ${quoted(before)} → ${quoted(after)}`);
  }
  terminal.out(summary(changes));
}

/** With spaces and joiners that look like others, or like nothing, by their numbers. */
function quoted(text: string): string {
  if (text === "") return "nothing";
  return JSON.stringify(text).replace(
    /[\u00a0\u2000-\u200f\u202f\u2060\u3000]/g,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function summary(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const each = [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
  return `${plural(changes.length, "change")}${each === "" ? "" : `: ${each}`}`;
}

function inspectedLines({ document, text, why }: Inspection): InspectedLine[] {
  const blocks = document === undefined ? [] : judgedIn(document);
  let asked: Judged | undefined;
  let told: Judgement | undefined;
  let at = 0;
  return linesOf(text).map((text, index): InspectedLine => {
    const line = index + 1;
    while ((blocks[at]?.position.end.line ?? line) < line) at += 1;
    const block = blocks[at];
    const isIn = block !== undefined && block.position.start.line <= line && text.trim() !== "";
    if (!isIn) return { line, text };
    const { confidence, cues } = block.data ?? {};
    if (asked !== block) [asked, told] = [block, why(block)];
    return {
      line,
      text,
      role: block.role,
      ...(confidence === undefined ? {} : { confidence }),
      ...(cues === undefined ? {} : { cues }),
      ...(told && { reasons: told.reasons, rival: told.rival }),
    };
  });
}

function printJson(
  { path, document, messages }: Inspection,
  lines: readonly InspectedLine[],
): void {
  const told = lines.map((line, at) => {
    // Of a block once: a paragraph may be a hundred lines.
    if (line.reasons === undefined || line.reasons !== lines[at - 1]?.reasons) return line;
    const { reasons, rival, ...rest } = line;
    return rest;
  });
  const { metadata } = document ?? {};
  terminal.out(printableJson({ file: path, metadata, lines: told, messages: helped(messages) }));
}

/** Each with the page that says what to do. */
function helped(messages: readonly Message[]): readonly (Message & { help: string })[] {
  return messages.map((message) => ({ ...message, help: helpOf(message.ruleId) }));
}

function printLines(inspection: Inspection): void {
  const { metadata } = inspection.document ?? {};
  terminal.out(metadata?.title ?? "(no title)", pc.bold);
  terminal.out(`language ${metadata?.lang}`);
  const authors = metadata?.authors ?? [];
  if (authors.length > 0) terminal.out(`by ${authors.map(({ name }) => name).join(", ")}`);
  terminal.out("");
  terminal.out(row("line", "role", "sure", "or else", "because", "text"), pc.dim);
  for (const { line, text, role = "", confidence, ...told } of inspectedLines(inspection)) {
    const sure = confidence === undefined ? "" : `${Math.round(confidence * 100)} %`;
    const { cues = [], reasons, rival } = told;
    const because = reasons?.slice(0, SHOWN).map(formatReason) ?? cues;
    const orElse = rival === undefined ? "" : (formatRival(rival) ?? "");
    terminal.out(row(`${line}`, role, sure, orElse, because.join(", "), excerpt(text)));
  }
}

/** Reasons of a block that are shown. */
const SHOWN = 3;

function row(...[line, role, sure, orElse, because, text]: readonly string[]): string {
  return `${line?.padStart(6)}  ${role?.padEnd(15)} ${sure?.padStart(5)}  ${orElse?.padEnd(17)}  ${because?.slice(0, 56).padEnd(56)}  │ ${text}`.trimEnd();
}

/** Characters of a line that are shown. */
const WIDTH = 100;

function excerpt(text: string): string {
  const characters = [...printable(text.replaceAll("\t", "    "))];
  return characters.length <= WIDTH
    ? characters.join("")
    : `${characters.slice(0, WIDTH - 1).join("")}…`;
}
