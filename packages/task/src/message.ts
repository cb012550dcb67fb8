import type { RuleId } from "./rules.ts";

/** info: a guess worth checking. warning: something is missing. error: nothing could be made of it. */
export type Severity = "info" | "warning" | "error";

/** A place in a text: 1-based line and column, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What a person should know about a file they wrote. */
export interface Message {
  /** Path as the person knows it, with forward slashes. */
  readonly file: string;
  readonly place?: Place;
  readonly severity: Severity;
  readonly ruleId: RuleId;
  /** “Expected …, not …; what happens now”. */
  readonly reason: string;
  /** Of a fault of ours, where in the program it came up. */
  readonly stack?: string;
}

/** Where a message's rule is explained: what it means, what to do, an example. From the root of the project, with forward slashes. */
export function helpOf(ruleId: RuleId): string {
  return `${HELP}/${ruleId}.md`;
}

/** The folder of these pages, whose README lists them. */
export const HELP = "docs/messages";

/** The {@link Place} of a unist position. */
export function placeOf({
  start,
  end,
}: {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}): Place {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Whether one of `messages` says that its file could not be used. */
export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === "error");
}

/**
 * What terminals and logs obey or readers don't see: controls, line and paragraph separators, what turns the direction of text
 * (Unicode's Bidi_Control), what has no width but the two joiners that letters and emoji need, tags, halves of pairs,
 * noncharacters.
 */
const OBEYED =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** What begins a command: in the logs of GitHub at the start of a line (`::`) or anywhere (`##[`), elsewhere `##vso[`, `##teamcity[`. */
const COMMAND = /(?<=^\s*):(?=:)|#(?=#\w*\[)/g;

/** `text` on one line, with all in it shown that a terminal or the log of a build would obey, or that nobody would see. */
export function printable(text: string): string {
  return text
    .replace(OBEYED, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(COMMAND, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`);
}

/** `value` as JSON, several lines, in which no terminal or log finds what it obeys either. */
export function printableJson(value: unknown): string {
  const escaped = (text: string) =>
    text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const json = JSON.stringify(value, null, 2);
  // What is outside of strings is ASCII, but for line ends.
  return json
    .replace(OBEYED, (found) => (found === "\n" ? found : escaped(found)))
    .replace(COMMAND, escaped);
}

/** One line per message, as compilers print them: `file:line:column: severity: reason (rule)`. */
export function formatMessage({ file, place, severity, ruleId, reason }: Message): string {
  const where = place === undefined ? file : `${file}:${place.line}:${place.column}`;
  return printable(`${where}: ${severity}: ${reason} (${ruleId})`);
}
