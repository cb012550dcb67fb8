import type { Position } from "@printery/document";

/** A position for nodes made by hand in tests: `line`, from its first column. */
export function at(line = 1): Position {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
}
