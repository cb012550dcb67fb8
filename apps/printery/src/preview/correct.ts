import type { Refusal } from "@printery/desk/protocol";
import { wordsAt } from "../inspect/proposal.ts";
import type { YamlEdit } from "./yaml-edit.ts";

/** Lines of a text, 1-based, the last included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What a side-car says of some lines at length. */
interface AtLength {
  readonly as?: unknown;
  readonly text?: unknown;
  readonly at?: unknown;
}

/** The lines that “12-14” names; undefined where it names none. */
export function rangeOf(lines: string): LineRange | undefined {
  const [, first, last = first] = /^\s*(\d{1,7})\s*(?:[-–]\s*(\d{1,7})\s*)?$/.exec(lines) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to >= from ? { from, to } : undefined;
}

/**
 * What is to be edited in a side-car, of which `said` is `lines:`, so that `range` of the text is taken for `as`, or for what it is without
 * where that is null; or why it can't be. `rows` are the lines of the text. The words that the lines begin with are said as well, by which
 * they are found when the text is another.
 */
export function correctionEdits(
  range: LineRange,
  as: string | null,
  said: Readonly<Record<string, unknown>>,
  rows: readonly string[],
): readonly YamlEdit[] | Refusal {
  const lines = nameOf(range);
  if (range.to > rows.length) return { id: "lines-beyond", lines, count: rows.length };
  const words = firstWords(rows, range);
  if (words === "" && as !== null) return { id: "lines-blank", lines };
  const others = Object.entries(said).flatMap(([key, value]) => {
    const at = placeOf(key, value, rows);
    return at !== undefined && at.from <= range.to && range.from <= at.to
      ? [{ key, value, at }]
      : [];
  });
  if (as === null) {
    if (others.length > 0)
      return others.map(({ key }) => ({ path: ["lines", key], value: undefined }));
    return { id: "lines-unsaid", lines };
  }
  const wider = others.find(({ at }) => at.from < range.from || at.to > range.to);
  if (wider !== undefined) return { id: "lines-taken", lines, by: wider.key };
  const own = others.find(({ key }) => nameOf(rangeOf(key)) === lines);
  const edits: YamlEdit[] = others
    .filter((one) => one !== own)
    .map(({ key }) => ({ path: ["lines", key], value: undefined }));
  const key = own?.key ?? lines;
  const atLength = lengthOf(own?.value);
  if (atLength === undefined) {
    return [...edits, { path: ["lines", key], value: { as, text: words } }];
  }
  // What else is said of them, and of it, stays.
  edits.push({ path: ["lines", key, "as"], value: as });
  if (atLength.text === undefined) edits.push({ path: ["lines", key, "text"], value: words });
  if (atLength.at !== undefined && as !== "split") {
    edits.push({ path: ["lines", key, "at"], value: undefined });
  }
  return edits;
}

function lengthOf(value: unknown): AtLength | undefined {
  return typeof value === "object" && value !== null ? value : undefined;
}

function nameOf(range: LineRange | undefined): string {
  if (range === undefined) return "";
  return range.from === range.to ? `${range.from}` : `${range.from}-${range.to}`;
}

function firstWords(rows: readonly string[], { from, to }: LineRange): string {
  const row = rows.slice(from - 1, to).find((line) => line.trim() !== "") ?? "";
  return wordsAt(row, 0, row.length);
}

/** Where a correction belongs by now: at its lines, or where its words stand, nearest to them. */
function placeOf(key: string, value: unknown, rows: readonly string[]): LineRange | undefined {
  const range = rangeOf(key);
  const words = lengthOf(value)?.text;
  if (range === undefined || typeof words !== "string") return range;
  const begins = (at: number) => plain(rows[at - 1] ?? "").startsWith(plain(words));
  if (rows.slice(range.from - 1, range.to).some((_row, at) => begins(range.from + at)))
    return range;
  const found = rows
    .map((_row, index) => index + 1)
    .filter(begins)
    .sort((a, b) => Math.abs(a - range.from) - Math.abs(b - range.from));
  const [from] = found;
  return from === undefined ? undefined : { from, to: from + range.to - range.from };
}

function plain(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
