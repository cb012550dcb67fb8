import type { Row } from "./definition.ts";
import type { Manual, Part } from "./manual.ts";

/** Columns that help has at least and at most, whatever the window. */
const NARROWEST = 60;
const WIDEST = 100;

/** Columns for a name beside what it is; a longer one has a line of its own. */
const NAMES = 26;

/** What `--help` prints, in lines of at most `columns`. */
export function helpText({ synopsis, parts }: Manual, columns: number = WIDEST): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const [description, ...others] = parts;
  return [
    `Usage: ${synopsis}`,
    "",
    ...wrapped(description?.text ?? "", width),
    "",
    ...others.flatMap((part) => [`${part.title}:`, ...linesOf(part, width), ""]),
  ].join("\n");
}

function linesOf({ title, text = "", rows = [] }: Part, width: number): string[] {
  if (text !== "") return wrapped(text, width - 2).map((line) => `  ${line}`);
  // A call is as long as it is, and is to be copied whole.
  if (title === "Examples") return rows.flatMap(([call, says]) => [`  ${call}`, `      ${says}`]);
  const names = Math.min(NAMES, Math.max(...rows.map(([name]) => name.length)) + 2);
  return rows.flatMap((row) => linesOfRow(row, names, width));
}

function linesOfRow([name, says]: Row, names: number, width: number): string[] {
  const [first = "", ...others] = wrapped(says, width - names - 2);
  const rest = others.map((line) => `${" ".repeat(names + 2)}${line}`);
  if (name.length + 2 > names) return [`  ${name}`, `${" ".repeat(names + 2)}${first}`, ...rest];
  return [`  ${name.padEnd(names)}${first}`, ...rest];
}

/** `text` in lines of at most `width`, broken at spaces. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
