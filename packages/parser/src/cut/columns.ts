import type { Line } from "./line.ts";
import { continuations, isTableRule, splitCells } from "./shape.ts";

/** Of each cell of a table's row the pieces of its text, one per line that has some; a cell may be empty. */
export type Row = readonly (readonly Line[])[];

/** Columns of print, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The rows that `lines` draw, without the rules between. Where gaps part the cells, each belongs to the
 * column it stands in, so that one may be empty, and a line that goes on with one cell joins the row above.
 */
export function rowsOf(lines: readonly Line[]): Row[] {
  const drawn = lines.filter(({ text }) => !isTableRule(text));
  const columns = columnsOf(drawn);
  if (columns === undefined) return drawn.map((line) => piecesOf(line).map((piece) => [piece]));
  const joined = continuations(drawn);
  const rows: Line[][][] = [];
  for (const line of drawn) {
    if (rows.length === 0 || !joined.has(line)) rows.push(columns.map(() => []));
    for (const piece of piecesOf(line)) {
      const column = columns.findIndex(({ end }) => piece.indent < end);
      rows.at(-1)?.[column]?.push(piece);
    }
  }
  return rows;
}

/** The cells of `line` as `splitCells` parts it, less the space around each; `indent` is where each stands. */
function piecesOf(line: Line): Line[] {
  let at = /^[|│]/u.test(line.text) ? 1 : 0;
  return splitCells(line.text).map((cell) => {
    const from = line.text.indexOf(cell, at);
    at = from + cell.length;
    const text = cell.trim();
    const skipped = from + (text === "" ? 0 : cell.indexOf(text));
    const start = line.start + skipped;
    return { ...line, text, start, end: start + text.length, indent: line.indent + skipped };
  });
}

/** The columns between the gaps that run through all of `lines`; undefined where bars or tabs part cells, or these overlap. */
function columnsOf(lines: readonly Line[]): Span[] | undefined {
  if (lines.some(({ text }) => /[|│\t]/u.test(text))) return undefined;
  const rows = lines.map((line) => piecesOf(line).map(spanOf));
  const columns: Span[] = [];
  for (const { start, end } of rows.flat().sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last === undefined || start >= last.end) columns.push({ start, end });
    else columns.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
  }
  const parts = (row: readonly Span[]) =>
    columns.every((column) => row.filter((cell) => isWithin(cell, column)).length < 2);
  return rows.every(parts) ? columns : undefined;
}

function spanOf({ indent, text }: Line): Span {
  return { start: indent, end: indent + text.length };
}

function isWithin(cell: Span, column: Span): boolean {
  return cell.start >= column.start && cell.end <= column.end;
}
