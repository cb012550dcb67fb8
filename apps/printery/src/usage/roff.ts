import type { Manual, Part } from "./manual.ts";

/** A manual page, section 1, in the macros of man(7). It has no date, so that it is the same wherever it is written. */
export function roffOf({ name, summary, synopsis, parts }: Manual, version: string): string {
  const title = name.replaceAll(" ", "-");
  const [description, ...others] = parts;
  return [
    `.TH "${title.toUpperCase()}" "1" "" "printery ${version}" "printery"`,
    ".SH NAME",
    `${escaped(title)} \\- ${escaped(summary)}`,
    ".SH SYNOPSIS",
    `.B ${escaped(synopsis)}`,
    ".SH DESCRIPTION",
    escaped(description?.text ?? ""),
    ...others.flatMap((part) => [`.SH ${escaped(part.title.toUpperCase())}`, ...linesOf(part)]),
    "",
  ].join("\n");
}

function linesOf({ text = "", rows = [] }: Part): string[] {
  if (text !== "") return [escaped(text)];
  return rows.flatMap(([name, says]) => [".TP", `.B ${escaped(name)}`, escaped(says)]);
}

/** What roff would obey: backslashes, a dot or an apostrophe at the start of a line; and hyphens, which it would turn into others. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/, "\\&");
}
