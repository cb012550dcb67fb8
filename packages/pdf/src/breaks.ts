import LineBreaker from "linebreak";
import { isSquare } from "./script.ts";
import type { SetRun } from "./text.ts";

/** Where a line of `runs`, which say `text`, may end (UAX 14), first to last, the end of the text included. */
export function breaksOf(runs: readonly SetRun[], text: string): number[] {
  const breaks: number[] = [];
  const breaker = new LineBreaker(quoted(runs, text));
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position === text.length || !isGlued(text, next.position)) breaks.push(next.position);
  }
  return SOUTHEAST.test(text) ? [...breaks, ...wordEnds(text)].sort((a, b) => a - b) : breaks;
}

/** UAX 14 would break before a dash; printers do not. */
function isGlued(text: string, at: number): boolean {
  return text[at] === "—" && text[at - 1] !== " ";
}

/** `text`, its Chinese quotation marks as such that are told from each other by the way they point (UAX 14, class QU). */
function quoted(runs: readonly SetRun[], text: string): string {
  if (!/[“”‘’]/.test(text) || !runs.some(({ look }) => isSquare(look.script))) return text;
  return runs
    .map((run) =>
      isSquare(run.look.script)
        ? run.text.replaceAll(/[“‘]/g, "「").replaceAll(/[”’]/g, "」")
        : run.text,
    )
    .join("");
}

/** Scripts without spaces between words. */
const SOUTHEAST = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SOUTHEAST_TEXT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Marks that repeat or shorten the word before. */
const BOUND = /^[ๆฯໆ]/u;

const words = new Intl.Segmenter("th", { granularity: "word" });

/** Where the words end that no space follows. */
function wordEnds(text: string): number[] {
  return [...text.matchAll(SOUTHEAST_TEXT)].flatMap(({ 0: stretch, index: from }) =>
    Array.from(words.segment(stretch))
      .filter(({ index, segment }) => index > 0 && !BOUND.test(segment))
      .map(({ index }) => from + index),
  );
}

export function isSoutheast(character: string): boolean {
  return SOUTHEAST.test(character);
}

export function isHangul(character: string): boolean {
  return /^\p{Script=Hangul}/u.test(character);
}

/** The character of `text` that ends at `at`, and the one that begins there; of two code units, where it takes them. */
export function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? "");
  return text.slice(isPair ? at - 2 : at - 1, at);
}

export function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}
