import { isProgram } from "./code.ts";
import { has, type Line } from "./line.ts";
import { Trait } from "./trait.ts";

export { hasCodeMarks } from "./code.ts";

/** Marks that make a rule where three and more stand in a row. */
const RULE_MARKS = codesOf("*-_=~·•#+━─—–");

/** Whether `text` is a rule or an ornament: `* * *`, `-----`, `⁂`. */
export function isRule(text: string): boolean {
  const mark = text.charCodeAt(0);
  if (text.length === 1) return ORNAMENTS.has(mark);
  if (!RULE_MARKS.has(mark)) return false;
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const each = text.charCodeAt(at);
    if (each === mark) marks += 1;
    else if (each !== 32 && each !== 9) return false;
  }
  return marks >= 3;
}

const ORNAMENTS = codesOf("⁂❦❧☙#♦❖◆✦✻");

/** Whether `text` stands for a picture and names its file: `[Image: map.png | What it shows]`. */
export function isPicture(text: string): boolean {
  if (text.charAt(0) !== "[" || text.charAt(text.length - 1) !== "]" || text.length > 4000)
    return false;
  return /^\[\s*(?:image|illustration|figure|photo|picture)\b[^|\]]+\.(?:png|jpe?g|gif|svg|webp)\s*(?:\|[^\]]*)?\]$/iu.test(
    text,
  );
}

/** The depth that `line` gives to the single line `heading` above by underlining it; at least half as long as it. */
export function readUnderline({ text }: Line, heading: Line): 1 | 2 | undefined {
  const mark = text.charAt(0);
  if (mark !== "=" && mark !== "-" && mark !== "~") return undefined;
  const { length } = heading.text;
  if (text.length * 2 < length || text.length > length + 12 || isRule(heading.text))
    return undefined;
  if (/^={3,}$/.test(text)) return 1;
  return /^[-~]{3,}$/.test(text) ? 2 : undefined;
}

const ROW = Trait.tab | Trait.bar | Trait.column;

/** Whether `group` is a table: at least two lines, nearly all cut into two or more cells that line up. */
export function isTableGroup(group: readonly Line[]): boolean {
  if (group.length < 2 || !isGapped(group)) return false;
  const joined = continuations(group);
  const rows = group.filter((line) => !isTableRule(line.text) && !joined.has(line));
  if (rows.length < 2 || rows.every(({ marker }) => marker !== undefined)) return false;
  if (
    rows.every(({ text }) => NUMBERED.test(text)) &&
    rows.some(({ text }) => /^\d+\.\d/.test(text))
  )
    return false;
  const cells = rows.map(({ text }) => splitCells(text).length);
  const many = cells.filter((count) => count > 1).length;
  if (many < rows.length * 0.8 || many < 2) return false;
  if (rows.every((line) => has(line, Trait.bar | Trait.tab))) return modeShare(cells) >= 0.7;
  if (rows.length < 3 || share(rows, isProgram) >= 0.5) return false;
  return (modeShare(cells) >= 0.6 && linesUp(rows)) || areEven(rows, cells);
}

/** “1.1    Background”: the number of a section, and its name. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\.?\t+\p{Lu}[^\t|]*$/u;

/** Rows whose gaps lost their width, as in text out of a page: nearly all have as many cells as the first, the head. */
function areEven(rows: readonly Line[], cells: readonly number[]): boolean {
  const [head = 0] = cells;
  const like = cells.filter((count) => count === head).length;
  return (
    head > 1 && like >= cells.length * 0.8 && share(rows, (line) => has(line, Trait.column)) >= 0.9
  );
}

function share(lines: readonly Line[], holds: (line: Line) => boolean): number {
  return lines.filter(holds).length / lines.length;
}

/** A guard: two of the lines have something that may part cells. */
function isGapped(group: readonly Line[]): boolean {
  let gapped = 0;
  for (const line of group) if (has(line, ROW)) gapped += 1;
  return gapped >= 2;
}

/** Whether `line` is set with tabs or bars between words, as rows of tables are. */
export function isRow(line: Line): boolean {
  if (line.marker !== undefined) return false;
  if (!has(line, Trait.tab | Trait.bar)) return has(line, Trait.column) || isTableRule(line.text);
  return has(line, Trait.tab) || hasBars(line.text) || isTableRule(line.text);
}

/** Bars at both ends, or two between words. */
function hasBars(text: string): boolean {
  if (text.length > 1 && isBar(text.charAt(0)) && isBar(text.charAt(text.length - 1))) return true;
  return (text.match(/\s[|│]\s/gu)?.length ?? 0) >= 2;
}

function isBar(character: string): boolean {
  return character === "|" || character === "│";
}

/** The cells of a table's line: between pipes, tabs, or gaps of two spaces and more, but for one behind the mark of a currency: “$   12.5”. */
export function splitCells(text: string): string[] {
  if (/[|│]/u.test(text)) return text.replace(/^[|│]|[|│]$/gu, "").split(/[|│]/u);
  if (text.includes("\t")) return text.split("\t");
  return text.split(/(?<!(?:^| {2})[$€£¥] *) {2,}/u);
}

/** Whether `text` is a rule between the rows of a table. */
export function isTableRule(text: string): boolean {
  if (text.length < 3 || !TABLE_RULE.has(text.charCodeAt(0))) return false;
  return /^[-=+|:─━┼│├┤ ]{3,}$/u.test(text) && /[-=─━]{2}/u.test(text);
}

const TABLE_RULE = codesOf("-=+|:─━┼│├┤");

function codesOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}

const NO_LINES: ReadonlySet<Line> = new Set();

/** The lines of `group` that go on with one cell of the row above: in words, from where another line begins a later cell. */
export function continuations(group: readonly Line[]): ReadonlySet<Line> {
  const edge = group.reduce((least, { indent }) => Math.min(least, indent), 80) + 8;
  if (!group.some(({ indent }) => indent >= edge)) return NO_LINES;
  const starts = new Set<number>();
  for (const { text, indent } of group)
    for (const { index, 0: gap } of text.matchAll(/ {2,}(?=\S)/gu))
      starts.add(indent + index + gap.length);
  return new Set(
    group.filter(
      (line) =>
        line.indent >= edge &&
        starts.has(line.indent) &&
        !has(line, Trait.tab | Trait.bar | Trait.gap) &&
        !/^[^\p{L}]*\d/u.test(line.text),
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
  let most = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    most = Math.max(most, count);
  }
  return most / values.length;
}
