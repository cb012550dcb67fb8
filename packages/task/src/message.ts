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

/** `text` with control characters, those that end lines, and bidirectional overrides shown, so that no terminal or log obeys them. */
export function printable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** One line per message, as compilers print them: `file:line:column: severity: reason (rule)`. */
export function formatMessage({ file, place, severity, ruleId, reason }: Message): string {
  const where = place === undefined ? file : `${file}:${place.line}:${place.column}`;
  return printable(`${where}: ${severity}: ${reason} (${ruleId})`);
}
