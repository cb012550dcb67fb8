import type { Line } from "./line.ts";
import { type Marker, readMarker } from "./marker.ts";
import type { Measure } from "./measure.ts";

/** Whether `text` is a rule or an ornament: `* * *`, `-----`, `⁂`. */
export function isRule(text: string): boolean {
  return /^(?:([*\-_=~·•#+━─—–])[ \t]*(?:\1[ \t]*){2,}|[⁂❦❧☙]|#)$/u.test(text);
}

/** Whether `text` stands for a picture and names its file: `[Image: map.png | What it shows]`. */
export function isPicture(text: string): boolean {
  return /^\[\s*(?:image|illustration|figure|photo|picture)\b[^|\]]+\.(?:png|jpe?g|gif|svg|webp)\s*(?:\|[^\]]*)?\]$/iu.test(
    text,
  );
}

/** The depth that `line` gives to the single line of `above` by underlining it; at least half as long as it. */
export function readUnderline(line: Line, above: readonly Line[]): 1 | 2 | undefined {
  const [heading] = above;
  if (heading === undefined || above.length > 1 || line.text.length * 2 < heading.text.length)
    return undefined;
  if (isRule(heading.text) || line.text.length > heading.text.length + 12) return undefined;
  if (/^={3,}$/.test(line.text)) return 1;
  return /^[-~]{3,}$/.test(line.text) ? 2 : undefined;
}

/** The marker that opens the body of a note: `[1] `, `[*] `. */
export function readNoteMarker(text: string): Marker | undefined {
  const match = /^\[(\d{1,3}|[*†‡]{1,3}|[A-Z]{1,2})\]:?\s+(?=\S)/u.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { length: match[0].length, ordered: true, kind: match[1] };
}

/** Whether `group` is a table: at least two lines, nearly all cut into two or more cells that line up. */
export function isTableGroup(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const joined = continuations(group);
  const rows = group.filter((line) => !isTableRule(line.text) && !joined.has(line));
  if (rows.length < 2) return false;
  const cells = rows.map(({ text }) => splitCells(text).length);
  const many = cells.filter((count) => count > 1).length;
  if (many < rows.length * 0.8 || many < 2) return false;
  if (rows.every(({ text }) => /[|│]/u.test(text) || text.includes("\t")))
    return modeShare(cells) >= 0.7;
  return rows.length >= 3 && modeShare(cells) >= 0.6 && linesUp(rows);
}

/** Whether `line` is set with tabs or bars between words, as rows of tables are. */
export function isRow({ text }: Line): boolean {
  if (readMarker(text) !== undefined) return false;
  return (
    /\S\t+\S/u.test(text) || /^[|│].*[|│]$|\S\s[|│]\s\S.*\s[|│]\s/u.test(text) || isTableRule(text)
  );
}

/** The cells of a table's line: between pipes, tabs, or gaps of two spaces and more. */
export function splitCells(text: string): string[] {
  if (/[|│]/u.test(text)) return text.replace(/^[|│]|[|│]$/gu, "").split(/[|│]/u);
  if (text.includes("\t")) return text.split("\t");
  return text.split(/ {2,}/u);
}

/** Whether `text` is a rule between the rows of a table. */
export function isTableRule(text: string): boolean {
  return /^[-=+|:─━┼│├┤ ]{3,}$/u.test(text) && /[-=─━]{2}/u.test(text);
}

/** The lines of `group` that go on with one cell of the row above: in words, from where another line begins a later cell. */
export function continuations(group: readonly Line[]): ReadonlySet<Line> {
  const edge = group.reduce((least, { indent }) => Math.min(least, indent), 80) + 8;
  const starts = new Set(
    group.flatMap(({ text, indent }) =>
      [...text.matchAll(/ {2,}(?=\S)/gu)].map(({ index, 0: gap }) => indent + index + gap.length),
    ),
  );
  return new Set(
    group.filter(
      ({ text, indent }) =>
        indent >= edge && starts.has(indent) && !/[|│\t]| {2}|^[^\p{L}]*\d/u.test(text),
    ),
  );
}

/** Columns line up where most lines begin a cell at a place where another line does. */
function linesUp(rows: readonly Line[]): boolean {
  const counts = new Map<number, number>();
  const edges = rows.map(({ text, indent }) =>
    [...text.matchAll(/ {2,}(?=\S)/gu)].flatMap(({ index, 0: gap }) => [
      indent + index + gap.length,
      -(indent + text.length),
    ]),
  );
  for (const row of edges)
    for (const edge of new Set(row)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  const aligned = edges.filter((row) =>
    row.some((edge) => (counts.get(edge) ?? 0) >= rows.length * 0.6),
  );
  return aligned.length >= rows.length * 0.7;
}

function modeShare(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) / values.length;
}

/** Whether `group` is code or a drawing: set in, with the marks that prose does not have. */
export function isCodeGroup(group: readonly Line[], { indent }: Measure): boolean {
  const marks = group.filter(({ text }) => hasCodeMarks(text)).length;
  const drawn = group.filter(({ text }) =>
    /[+|]-{3,}|-{3,}[+>|]|\|\s{3,}.*\||[┌┐└┘├┤]/u.test(text),
  ).length;
  if (group.length >= 2 && drawn >= 2 && drawn >= group.length * 0.3) return true;
  const inset = group.every((line) => line.indent >= indent + 2);
  return inset && group.length >= 2 && marks >= group.length * 0.5;
}

/** Whether `text` has the marks of a program: brackets and operators at its end or between words. */
export function hasCodeMarks(text: string): boolean {
  return (
    /[{};\\]$|^[{}#@$]|^\/\/|^<\/?\w+[^>]*>$|\w\(.*\)[;:]?$|\)\s*\{$|[!=<>:+-]=|=>|->|::|&&|\|\|/u.test(
      text,
    ) ||
    /^(?:def|class|import|from|return|if|for|while|else|elif|try|function|const|let|var|public|private|int|void)\b.*[:({;=]/u.test(
      text,
    ) ||
    (/^[\w.-]+\s*[:=]\s*[\w"'[({]+.*$/u.test(text) && !/[.!?]$|\s\p{Ll}+\s\p{Ll}+\s/u.test(text))
  );
}
