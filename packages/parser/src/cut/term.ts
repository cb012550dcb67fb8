import { has, type Line } from "./line.ts";
import { Trait } from "./trait.ts";

/** Characters: a longer one is a sentence. */
const LONGEST = 60;

/** Characters up to what is said of the term that opens `line`, where two spaces set it off (`Port:  The door`); else 0. */
export function readTerm(line: Line): number {
  if (!has(line, Trait.gap) || line.marker !== undefined) return 0;
  const { text } = line;
  const colon = text.indexOf(":  ");
  if (colon < 1 || colon > LONGEST || text.indexOf("  ") <= colon) return 0;
  if (/[.?!] /.test(text.slice(0, colon))) return 0;
  let at = colon + 1;
  while (text.charAt(at) === " ") at += 1;
  return at;
}
