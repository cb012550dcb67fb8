import type { Source } from "../source.ts";

/** These make compounds with almost anything. */
const PREFIXES: ReadonlySet<string> = new Set(
  "self half well ill all non ex cross semi".split(" "),
);

const known = new WeakMap<Source, ReadonlySet<string>>();

/**
 * Whether the hyphen between `first` and `second`, at a line's end, belongs to the word. The text itself
 * tells: where the whole word stands elsewhere it does not, where the compound or both its parts do, it does.
 */
export function isCompound(first: string, second: string, source: Source): boolean {
  const words = wordsOf(source);
  const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(head + tail)) return false;
  if (PREFIXES.has(head)) return true;
  return words.has(`${head}-${tail}`) || head.includes("-") || (words.has(head) && words.has(tail));
}

/** Every word of the text that no line's end divides, in small letters. */
function wordsOf(source: Source): ReadonlySet<string> {
  const present = known.get(source);
  if (present !== undefined) return present;
  const whole = source.text.toLowerCase().replace(/\p{L}+[-‐]\s*[\r\n]\s*\p{L}+/gu, " ");
  const set = new Set(whole.match(/\p{L}+(?:-\p{L}+)*/gu));
  known.set(source, set);
  return set;
}
