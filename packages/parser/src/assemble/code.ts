import type { Code } from "@printery/document";
import { type Desk, placeOf, type Run } from "./reading.ts";

/** The code that `run` draws. */
export function codeOf(run: Run, desk: Desk): Code {
  return { type: "code", value: codeText(run), ...placeOf(run, desk) };
}

/** The lines as they stand, less the indent and the blank lines that all have. */
function codeText(run: Run): string {
  const lines = run.flatMap(({ block }) => block.lines);
  const least = lines.reduce((indent, line) => Math.min(indent, line.indent), Number.MAX_VALUE);
  return lines
    .map(
      ({ text, indent, blanks }, index) =>
        "\n".repeat(index === 0 ? 0 : blanks + 1) + " ".repeat(indent - least) + text,
    )
    .join("");
}
