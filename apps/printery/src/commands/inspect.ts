import { basename } from "node:path";
import type { Block, Document } from "@printery/document";
import {
  hasErrors,
  type Message,
  printable,
  printableJson,
  readWithin,
  withUnread,
} from "@printery/task";
import pc from "picocolors";
import { exitCode, UsageError } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { printMessages, terminal } from "../report.ts";
import { scanPaths } from "../scan.ts";

export interface InspectOptions {
  readonly json?: boolean;
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
}

/** Print how a text was read: each of its lines beside role, confidence and the cues that decided. */
export async function inspect(path: string, options: InspectOptions): Promise<number> {
  const limits = limitsFor(options);
  const scan = await scanPaths([path], { limits });
  if (hasErrors(scan.messages)) {
    printMessages(scan.messages, { verbose: true });
    return exitCode(scan.messages);
  }
  if (scan.sources[0]?.texts[0] !== basename(path)) {
    throw new UsageError(`Expected a text, not the folder “${path}”`);
  }
  const { parseStageWithin, textOf } = await import("@printery/parser");
  const { within, unread = new Map() } = scan.sources[0];
  const bytes = unread.size > 0 ? new Uint8Array() : readWithin(within, path);
  const inputs = withUnread(new Map([[basename(path), bytes]]), unread);
  const { files, messages } = await parseStageWithin(limits)("", inputs);
  const here = messages.map((message) => ({ ...message, file: path }));
  for (const json of files.values()) {
    const document = JSON.parse(Buffer.from(json).toString("utf8")) as Document;
    const lines = inspectedLines(document, textOf(bytes));
    if (options.json) printJson(path, document, lines, here);
    else printLines(document, lines);
  }
  if (!options.json || files.size === 0) printMessages(here, { verbose: true });
  return exitCode(here);
}

function inspectedLines({ children }: Document, text: string): InspectedLine[] {
  const blocks = children.flatMap(inner);
  let at = 0;
  return text.split(/\r\n|[\n\v\r\u0085\u2028\u2029]/).map((text, index): InspectedLine => {
    const line = index + 1;
    while ((blocks[at]?.position.end.line ?? line) < line) at += 1;
    const block = blocks[at];
    const isIn = block !== undefined && block.position.start.line <= line && text.trim() !== "";
    if (!isIn) return { line, text };
    const { confidence, cues } = block.data ?? {};
    return {
      line,
      text,
      role: block.role,
      ...(confidence === undefined ? {} : { confidence }),
      ...(cues === undefined ? {} : { cues }),
    };
  });
}

type Judged = Pick<Block, "position" | "data"> & { readonly role: string };

/** The blocks within one that was made of several, where these were judged one by one. */
function inner(block: Block): Judged[] {
  const role = block.type === "heading" ? `heading ${block.depth}` : block.type;
  if (block.type !== "boilerplate" && block.type !== "related" && block.type !== "blockquote")
    return [{ ...block, role }];
  return block.children.map((child) => ({ ...child, data: child.data ?? block.data ?? {}, role }));
}

function printJson(
  file: string,
  { metadata }: Document,
  lines: readonly InspectedLine[],
  messages: readonly Message[],
): void {
  terminal.out(printableJson({ file, metadata, lines, messages }));
}

function printLines({ metadata }: Document, lines: readonly InspectedLine[]): void {
  terminal.out(metadata.title ?? "(no title)", pc.bold);
  terminal.out(`language ${metadata.lang}`);
  if (metadata.authors.length > 0) {
    terminal.out(`by ${metadata.authors.map(({ name }) => name).join(", ")}`);
  }
  terminal.out("");
  terminal.out(row("line", "role", "sure", "because", "text"), pc.dim);
  for (const { line, text, role = "", confidence, cues = [] } of lines) {
    const sure = confidence === undefined ? "" : `${Math.round(confidence * 100)} %`;
    terminal.out(row(`${line}`, role, sure, cues.join(", "), excerpt(text)));
  }
}

function row(line: string, role: string, sure: string, because: string, text: string): string {
  return `${line.padStart(6)}  ${role.padEnd(15)} ${sure.padStart(5)}  ${because.slice(0, 46).padEnd(46)}  │ ${text}`.trimEnd();
}

/** Characters of a line that are shown. */
const WIDTH = 100;

function excerpt(text: string): string {
  const characters = [...printable(text.replaceAll("\t", "    "))];
  return characters.length <= WIDTH
    ? characters.join("")
    : `${characters.slice(0, WIDTH - 1).join("")}…`;
}
