import { relative, resolve, sep } from "node:path";
import { type Message, printable, type RuleId } from "@printery/task";

/** GitHub shows so many errors, and so many warnings, of a step; what is beyond them is in its log. */
const MOST = 10;

/**
 * Workflow commands by which GitHub shows `messages` beside the lines they are about, the worst first. Files are as seen from the
 * working folder, and told as seen from `checkout`; `help` says where an id is explained. Of each severity there are `most` at most.
 */
export function annotationsOf(
  messages: readonly Message[],
  checkout: string,
  help: (ruleId: RuleId) => string,
  most: number = MOST,
): string[] {
  const shown = severities(most).map((severity) =>
    messages.filter((message) => message.severity === severity).slice(0, most),
  );
  return shown.flat().map((message) => {
    const path = relative(checkout, resolve(message.file));
    const isOutside = path === "" || path.startsWith("..");
    const noted = { ...message, help: help(message.ruleId) };
    if (!isOutside) return annotationOf({ ...noted, file: path.split(sep).join("/") });
    const reason = `${message.file}: ${message.reason}`;
    return annotationOf({ ...noted, reason, file: undefined });
  });
}

/** Notices only where there is room for all: they would be in the way of the rest. */
function severities(most: number): readonly Message["severity"][] {
  return most === Infinity ? ["error", "warning", "info"] : ["error", "warning"];
}

/** A {@link Message} with or without a file; one without a rule is of the command itself. */
type Noted = Pick<Message, "reason" | "severity" | "place"> & {
  readonly file?: string | undefined;
  readonly ruleId?: string;
  /** Where to read what to do. */
  readonly help?: string;
};

/** The workflow command for one message (GitHub, Workflow commands: `::error file={name},line={line},col={column}::{message}`). */
export function annotationOf({ severity, reason, file, place, ruleId, help }: Noted): string {
  const { line, column, endLine = line, endColumn } = place ?? {};
  const isOneLine = endLine === line;
  // Columns of a passage over several lines mean nothing there.
  const properties = {
    file,
    line: file && line,
    endLine: file && (isOneLine ? undefined : endLine),
    col: file && (isOneLine ? column : undefined),
    endColumn: file && (isOneLine ? endColumn : undefined),
    title: ruleId ?? "printery",
  };
  const said = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : `${name}=${property(printable(String(value)))}`,
  );
  const command = severity === "info" ? "notice" : severity;
  const more = help === undefined ? "" : `\nWhat to do: ${printable(help)}`;
  return `::${command} ${said.join(",")}::${data(`${printable(reason)}${more}`)}`;
}

/** As GitHub's own toolkit escapes what a command says. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As it escapes what stands before the second pair of colons. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
