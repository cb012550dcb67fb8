import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Block, type Document, plainText } from "@printery/document";
import { hasErrors, printable } from "@printery/task";
import pc from "picocolors";
import { exitCode, UsageError } from "../exit.ts";
import { printMessages, terminal } from "../report.ts";
import { scanPaths } from "../scan.ts";

export interface InspectOptions {
  readonly json?: boolean;
}

/** Print how a text was read: each block with its lines, role, confidence and the cues that decided. */
export async function inspect(path: string, options: InspectOptions): Promise<number> {
  const scan = await scanPaths([path]);
  if (hasErrors(scan.messages)) {
    printMessages(scan.messages, true);
    return exitCode(scan.messages);
  }
  if (scan.sources[0]?.texts[0] !== basename(path)) {
    throw new UsageError(`Expected a text, not the folder “${path}”`);
  }
  const { parseStage } = await import("@printery/parser");
  const { files, messages } = await parseStage(
    "",
    new Map([[basename(path), await readFile(path)]]),
  );
  const here = messages.map((message) => ({ ...message, file: path }));
  for (const json of files.values()) {
    const document = JSON.parse(Buffer.from(json).toString("utf8")) as Document;
    if (options.json) terminal.out(JSON.stringify(document, null, 2));
    else printDocument(document);
  }
  printMessages(here, true);
  return exitCode(here);
}

function printDocument({ metadata, children }: Document): void {
  terminal.out(pc.bold(printable(metadata.title ?? "(no title)")));
  terminal.out(`language ${metadata.lang}`);
  if (metadata.authors.length > 0) {
    terminal.out(`by ${printable(metadata.authors.map(({ name }) => name).join(", "))}`);
  }
  terminal.out("");
  terminal.out(pc.dim(row("lines", "role", "sure", "text", "because")));
  for (const block of children) terminal.out(blockRow(block));
}

function blockRow(block: Block): string {
  const { start, end } = block.position;
  const lines = start.line === end.line ? `${start.line}` : `${start.line}–${end.line}`;
  const { confidence, cues = [] } = block.data ?? {};
  const sure = confidence === undefined ? "" : `${Math.round(confidence * 100)} %`;
  const role = block.type === "heading" ? `heading ${block.depth}` : block.type;
  return row(lines, role, sure, excerpt(block), cues.join(", "));
}

function row(lines: string, role: string, sure: string, text: string, because: string): string {
  return `${lines.padStart(9)}  ${role.padEnd(16)} ${sure.padStart(5)}  ${text.padEnd(48)}  ${because}`.trimEnd();
}

function excerpt(block: Block): string {
  const text = printable(plainText([block]).replace(/\s+/g, " ").trim());
  const characters = [...text];
  return characters.length <= 48 ? text : `${characters.slice(0, 47).join("")}…`;
}
