import { segmentsOf } from "@printery/document";
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
  const all = SOUTHEAST.test(text) ? [...breaks, ...wordEnds(text)].sort((a, b) => a - b) : breaks;
  const spans = rubiesIn(runs);
  return spans.length === 0
    ? all
    : all.filter((at) => !spans.some(({ from, to }) => from < at && at < to));
}

/** What stands below ruby, which is never broken. */
function rubiesIn(runs: readonly SetRun[]): { readonly from: number; readonly to: number }[] {
  let to = 0;
  return runs.flatMap(({ text, run }) => {
    const from = to;
    to += text.length;
    return run.ruby === undefined ? [] : [{ from, to }];
  });
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
    segmentsOf(words, stretch)
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
