import type { Verse, VerseLine } from "@printery/document";

/** The children of a stanza of `lines`: a break parts each from the next. */
export function partLines(lines: readonly VerseLine[]): Verse["children"] {
  return lines.flatMap((line, at): Verse["children"] => {
    const last = lines[at - 1];
    if (last === undefined) return [line];
    const position = { start: last.position.end, end: line.position.start };
    return [{ type: "break", position }, line];
  });
}
