import { kindOf, UNDERSCORE } from "./characters.ts";
import type { Run } from "./items.ts";

/** The run of `*` or `_` from `start` to `end`, as CommonMark 6.2 tells what it opens and closes. */
export function runAt(value: string, start: number, end: number): Run {
  const code = value.charCodeAt(start);
  const before = kindOf(value.charCodeAt(start - 1));
  const after = kindOf(value.charCodeAt(end));
  const isLeft = after === "letter" || (after === "punctuation" && before !== "letter");
  const isRight = before === "letter" || (before === "punctuation" && after !== "letter");
  const inWord = code === UNDERSCORE;
  return {
    kind: "run",
    code,
    start,
    end,
    opens: isLeft && (!inWord || before !== "letter" || !isRight),
    closes: isRight && (!inWord || after !== "letter" || !isLeft),
    closing: [],
    closed: 0,
    opening: [],
    opened: 0,
  };
}

/** Pairs the `runs` from index `from` on: each closes the nearest that it can. */
export function pairRuns(runs: readonly Run[], from: number): void {
  const open: Run[] = [];
  for (let at = from; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) break;
    if (run.closes) while (sizeOf(run) > 0 && pair(open, run));
    if (run.opens && sizeOf(run) > 0) open.push(run);
  }
}

/** Whether one of `open` could be paired with `closer`; what stands between them opens nothing more. */
function pair(open: Run[], closer: Run): boolean {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const opener = open[at];
    if (opener === undefined || opener.code !== closer.code) continue;
    const [sizeOpen, sizeClose] = [sizeOf(opener), sizeOf(closer)];
    const isAmbiguous = opener.closes || closer.opens;
    if (isAmbiguous && sizeClose % 3 !== 0 && (sizeOpen + sizeClose) % 3 === 0) continue;
    const use = sizeOpen > 1 && sizeClose > 1 ? 2 : 1;
    opener.opening.push(use);
    opener.opened += use;
    closer.closing.push(use);
    closer.closed += use;
    open.length = sizeOpen > use ? at + 1 : at;
    return true;
  }
  return false;
}

/** Marks that no pair has used. */
function sizeOf({ start, end, closed, opened }: Run): number {
  return end - start - closed - opened;
}
