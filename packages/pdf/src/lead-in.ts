import type { Run } from "./text.ts";

/** Ems between the letters of small capitals. */
const TRACKING = 0.04;

/** Letters of the scripts that have small capitals, and that stand alone. */
const CASED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** `runs` with the first `words` words in small capitals, if they begin so; fewer where a line is broken before, none behind what is bold, as who speaks in a play. */
export function leadIn(runs: readonly Run[], words: number): Run[] {
  const [first] = runs;
  const isCased = CASED.test(/\p{L}/u.exec(first?.text ?? "")?.[0] ?? "a");
  const isBold = (first?.type.weight ?? 400) > 400;
  let left = isCased && !isBold ? words : 0;
  return runs.flatMap((run) => {
    if (left === 0) return [run];
    const end = endOfWords(run.text, left);
    left -= end.words;
    const [head, tail] = [run.text.slice(0, end.at), run.text.slice(end.at)];
    const type = { ...run.type, tracking: TRACKING };
    const small = { ...run, text: head, type, leadIn: true };
    return tail === "" ? [small] : [small, { ...run, text: tail }];
  });
}

/** Where the word before the space number `count` of `text` ends, and how many spaces were passed; all are, at a line break. */
function endOfWords(text: string, count: number): { readonly at: number; readonly words: number } {
  let words = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\n") return { at, words: count };
    if (text[at] !== " ") continue;
    words += 1;
    if (words === count) return { at, words };
  }
  return { at: text.length, words };
}

/** A letter, with what opens before it. */
const INITIAL = /^[“‘"'«„(]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*/u;

interface Opened {
  readonly runs: readonly Run[];
  readonly dropCap?: { readonly run: Run; readonly lines: number };
}

/** `runs` without their first letter, which stands beside so many lines; whole, where there is none or it is one line tall. */
export function dropCap(runs: readonly Run[], lines: number): Opened {
  const [first, ...rest] = runs;
  const isLetter = lines > 1 && first?.formula === undefined;
  const initial = isLetter ? INITIAL.exec(first?.text ?? "")?.[0] : undefined;
  if (first === undefined || initial === undefined) return { runs };
  const left = { ...first, text: first.text.slice(initial.length) };
  return { runs: [left, ...rest], dropCap: { run: { ...first, text: initial }, lines } };
}
