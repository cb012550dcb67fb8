import type { FrameLine } from "@printery/desk/protocol";
import type { Place } from "@printery/task";

/** Lines above and below the place. */
const AROUND = 2;

/** Characters of a line that are shown: some have all of a text. */
const WIDTH = 400;

/** Characters before the place, where that is far into its line. */
const LEAD = 80;

/** The lines of `rows` around `place`, with what is meant in them. */
export function frameOf(rows: readonly string[], place: Place | undefined): FrameLine[] {
  if (place === undefined) return [];
  const { line, column, endLine = line, endColumn } = place;
  if (rows[line - 1] === undefined) return [];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(rows.length, line + AROUND);
  return Array.from({ length: last - first + 1 }, (_, at): FrameLine => {
    const number = first + at;
    const row = rows[number - 1] ?? "";
    if (number < line || number > endLine) return { line: number, text: row.slice(0, WIDTH) };
    const from = number === line ? column - 1 : 0;
    const to = number === endLine && endColumn !== undefined ? endColumn - 1 : row.length;
    const cut = from > WIDTH - LEAD ? from - LEAD : 0;
    const text = row.slice(cut, cut + WIDTH);
    const within = (offset: number) => Math.min(Math.max(0, offset - cut), text.length);
    // Where nothing says how far it goes, one character is pointed at.
    const end = number === line && endColumn === undefined && endLine === line ? from + 1 : to;
    return { line: number, text, from: within(from), to: Math.max(within(from), within(end)) };
  });
}
