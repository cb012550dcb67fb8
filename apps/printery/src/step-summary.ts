import { appendFileSync } from "node:fs";
import { formatMessage, type Message, type Progress, type RuleId } from "@printery/task";
import { helpOnGitHub } from "./help-links.ts";
import { entriesOf, type Ledger } from "./ledger.ts";
import { isGuess, plural, size } from "./report.ts";
import { taskOf } from "./stages.ts";

/** What a build tells the page of its run on GitHub. */
export interface Told {
  /** What was built: “12 publications”, or which share of them. */
  readonly what: string;
  /** What the tasks of this build made; all else came out of a cache, or was there. */
  readonly built: readonly Progress[];
  /** What the output folder holds; a shard has none. */
  readonly ledger?: Ledger;
  readonly messages: readonly Message[];
  /** How many messages there are, and how long it took. */
  readonly notes: string;
}

/** Rows of messages: more than anybody reads there would only make the page slow. */
const MOST_ROWS = 50;

/** Characters of a message: what was left out of a text is quoted whole. */
const MOST_CHARACTERS = 400;

/** Append a summary in Markdown to the file that `GITHUB_STEP_SUMMARY` names. That it can't is no reason for a build to fail. */
export function tellSummary(told: Told, path: string | undefined): void {
  if (!path) return;
  try {
    appendFileSync(
      path,
      summaryOf(told, (ruleId) => helpOnGitHub(ruleId, process.env)),
    );
  } catch {
    // The log has all of it.
  }
}

/** Tables of formats and of messages, in Markdown as GitHub reads it; `help` says where an id is explained. */
export function summaryOf(
  { what, built, ledger, messages, notes }: Told,
  help: (ruleId: RuleId) => string,
): string {
  const told = (["error", "warning", "info"] as const).flatMap((severity) =>
    messages.filter((message) => message.severity === severity && !isGuess(message)),
  );
  const left = told.length - MOST_ROWS;
  return [
    `### printery: ${plain(what)}`,
    "",
    ...(ledger === undefined ? shardTable(built) : table(built, ledger)),
    "",
    plain(notes),
    "",
    ...(told.length === 0 ? [] : ["| | Message |", "|---|---|"]),
    ...told
      .slice(0, MOST_ROWS)
      .map((message) => `| ${message.severity} | ${cell(message, help(message.ruleId))} |`),
    ...(left > 0 ? ["", `… and ${left} more, in the log.`] : []),
    "",
    "",
  ].join("\n");
}

function table(built: readonly Progress[], ledger: Ledger): string[] {
  const holdings = [...ledger.values()];
  const entries = holdings.flatMap(entriesOf);
  const formats = [...new Set(entries.map(({ format }) => format))];
  return [
    "| Format | Artefacts | Built | From the cache, or as they were | Pages | Size |",
    "|---|--:|--:|--:|--:|--:|",
    ...formats.map((format) => {
      const own = entries.filter((entry) => entry.format === format);
      const ids = new Set(own.map(({ publication }) => publication));
      const made = idsOf(built, format).filter((id) => ids.has(id)).length;
      const pages = own.reduce((sum, entry) => sum + (entry.pages ?? 0), 0);
      const files = holdings.flatMap(({ outputs }) => outputs);
      const bytes = files.reduce((sum, file) => sum + (file.format === format ? file.bytes : 0), 0);
      const counts = [own.length, made, own.length - made, pages === 0 ? "" : pages, size(bytes)];
      return `| ${format} | ${counts.join(" | ")} |`;
    }),
  ];
}

function shardTable(built: readonly Progress[]): string[] {
  const formats = [...new Set(built.map(({ stage }) => stage))];
  if (formats.length === 0) return ["Everything was in the cache."];
  return [
    "| Format | Built | Size |",
    "|---|--:|--:|",
    ...formats.map((format) => {
      const own = built.filter(({ stage }) => stage === format);
      const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
      return `| ${format} | ${plural(idsOf(built, format).length, "artefact")} | ${size(bytes)} |`;
    }),
  ];
}

/** Publications that were built in `format`, once each, as a task may have run twice. */
function idsOf(built: readonly Progress[], format: string): string[] {
  const task = taskOf(format);
  return [...new Set(built.flatMap(({ stage, id }) => (stage === task ? [id] : [])))];
}

/** A message on one line; its id, which ends it, is a link where its page has an address. */
function cell(message: Message, help: string): string {
  const { ruleId } = message;
  const line = formatMessage(message).slice(0, -`(${ruleId})`.length);
  const id = help.startsWith("https:") ? `[${ruleId}](<${help}>)` : plain(ruleId);
  return `${plain(cut(line.trimEnd()))} &#40;${id}&#41;`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_CHARACTERS
    ? text
    : `${characters.slice(0, MOST_CHARACTERS).join("")} …`;
}

/** `text` as it is: whatever Markdown, HTML or GitHub would take for more is written by its number. */
function plain(text: string): string {
  return text.replace(
    /[&<>|\\`*_~[\](){}#!@$"':]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
