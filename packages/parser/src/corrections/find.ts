import type { Correction } from "@printery/config";
import type { Message, Place } from "@printery/task";
import { lineStarts, type Source } from "../source.ts";

/** A correction, and the place in its side-car where it stands. */
export interface PlacedCorrection extends Correction {
  readonly file: string;
  readonly place?: Place;
}

/** A correction, and the part of the text that it is for: offsets, the end exclusive. */
export interface Span {
  readonly correction: PlacedCorrection;
  readonly start: number;
  readonly end: number;
}

/** Takes what the author should know; of another file than the text where it says so. */
export type TellOf = (message: Omit<Message, "file"> & { readonly file?: string }) => void;

/**
 * Where in `source` each of `corrections` belongs, in the order of the text: at its lines where these begin with its text, else where
 * its text stands now, nearest to them. One that is for nothing is told of and left out.
 */
export function spansOf(
  corrections: readonly PlacedCorrection[],
  source: Source,
  tell: TellOf,
): Span[] {
  if (corrections.length === 0) return [];
  const lines = linesOf(source.text);
  const found = corrections.flatMap((correction): Span[] => {
    const first = firstLine(correction, lines);
    if (typeof first === "string") {
      tell(unmatched(correction, first));
      return [];
    }
    const last = Math.min(first + correction.to - correction.from, lines.length);
    if (first !== correction.from) tell(moved(correction, first, last));
    const [start, end] = [lines[first - 1]?.start ?? 0, lines[last - 1]?.end ?? 0];
    return [{ correction, start, end }];
  });
  found.sort((a, b) => a.start - b.start);
  return found.filter((span, at) => {
    const above = found[at - 1];
    if (above === undefined || above.end <= span.start) return true;
    tell(unmatched(span.correction, `those that ${above.correction.lines} is for by now`));
    return false;
  });
}

/** That `correction` is for nothing, as there is something else in its place. */
export function unmatched(
  { file, place, from, to, as, text }: PlacedCorrection,
  instead: string,
): Parameters<TellOf>[0] {
  const lines = named(from, to);
  const wanted = text === undefined ? lines : `“${clip(text)}” on ${lines}`;
  return {
    file,
    ...(place === undefined ? {} : { place }),
    severity: "warning",
    ruleId: "correction-unmatched",
    reason: `Expected ${wanted} to be there for “${as}”, not ${instead}; leaving the text as it was read`,
  };
}

function moved(
  { file, place, from, to, text = "" }: PlacedCorrection,
  first: number,
  last: number,
): Parameters<TellOf>[0] {
  return {
    file,
    ...(place === undefined ? {} : { place }),
    severity: "info",
    ruleId: "correction-moved",
    reason: `Expected “${clip(text)}” on ${named(from, to)}, not on ${named(first, last)}; correcting it there`,
  };
}

/** “line 3”, “lines 12-14”. */
function named(from: number, to: number): string {
  return from === to ? `line ${from}` : `lines ${from}-${to}`;
}

/** Characters of a text that a message quotes. */
const QUOTED = 60;

function clip(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** {@link plain}, once it was asked. */
  plain?: string;
}

function linesOf(text: string): Line[] {
  const starts = lineStarts(text);
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return {
      start,
      end,
      text: text.slice(start, end).replace(/[\r\n\v\f\u0085\u2028\u2029]+$/, ""),
    };
  });
}

/** The first of the lines that the correction is for, 1-based; else what stands there. */
function firstLine({ from, to, text }: PlacedCorrection, lines: readonly Line[]): number | string {
  if (text === undefined) {
    if (to > lines.length)
      return `a text of ${lines.length} ${lines.length === 1 ? "line" : "lines"}`;
    const isBlank = lines.slice(from - 1, to).every((line) => line.text.trim() === "");
    return isBlank ? "blank lines" : from;
  }
  const wanted = plain(text);
  let at = from - 1;
  while (at < to && lines[at]?.text.trim() === "") at += 1;
  if (at < to && beginsWith(lines, at, wanted)) return from;
  const offset = Math.max(0, at - (from - 1));
  const places = lines.flatMap((_, index) => (beginsWith(lines, index, wanted) ? [index] : []));
  const far = (index: number) => Math.abs(index - offset - (from - 1));
  const [nearest, next] = places.toSorted((a, b) => far(a) - far(b));
  if (nearest === undefined) return `“${clip(lines[from - 1]?.text.trim() ?? "")}”`;
  if (next !== undefined && far(next) === far(nearest)) return "two places that are as near";
  return Math.max(1, nearest + 1 - (at < to ? offset : 0));
}

/** Whether the lines from index `at` on begin with `wanted`. */
function beginsWith(lines: readonly Line[], at: number, wanted: string): boolean {
  const first = plainAt(lines, at);
  if (first === "" || !(first.startsWith(wanted) || wanted.startsWith(first))) return false;
  let text = first;
  for (let next = at + 1; text.length < wanted.length && next < lines.length; next += 1)
    text = `${text} ${plainAt(lines, next)}`.trimEnd();
  return text.startsWith(wanted);
}

function plainAt(lines: readonly Line[], at: number): string {
  const line = lines[at];
  if (line === undefined) return "";
  line.plain ??= plain(line.text);
  return line.plain;
}

/** `text` without what differs between two exports of it: marks of quotation, space, what nobody sees. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Where `words` begin in `text`, however it spaces them; not where they are the end of a longer word. */
export function placeOfWords(words: string, text: string): number | undefined {
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("\\s+")}`, "u").exec(text);
  return found?.index;
}
