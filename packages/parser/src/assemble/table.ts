import { plainText, type Table, type TableCell, type TableRow } from "@printery/document";
import { type Row, rowsOf } from "../cut/columns.ts";
import type { Line } from "../cut/line.ts";
import { joinLines } from "./passage.ts";
import { phrasing } from "./phrasing.ts";
import { type Desk, type Maker, placeOf } from "./reading.ts";

type Align = Table["align"][number];

/** A table of the lines drawn with gaps, tabs or pipes; rules between rows are left out. */
export const tables: Maker = (run, desk) => {
  const lines = run.flatMap(({ block }) => block.lines);
  const rows = rowsOf(lines).map((row) => rowOf(row, desk));
  const table: Table = {
    type: "table",
    align: alignsOf(lines, rows),
    children: rows,
    ...placeOf(run, desk),
  };
  return rows.length === 0 ? [] : [table];
};

function rowOf(row: Row, { source, notes }: Desk): TableRow {
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const piece of row.flat()) {
    first = Math.min(first, piece.start);
    end = Math.max(end, piece.end);
  }
  let last = first;
  const children = row.map((cell): TableCell => {
    // An empty cell stands where the one before it ends.
    const start = cell[0]?.start ?? last;
    last = cell.at(-1)?.end ?? last;
    const content = cell.filter(({ text }) => text !== "");
    return {
      type: "tableCell",
      children: content.length === 0 ? [] : phrasing(joinLines(source, content), notes),
      position: source.position(start, last),
    };
  });
  return { type: "tableRow", children, position: source.position(first, end) };
}

/** As the colons of the rule under the header say (`|:--|--:|`); else columns of figures stand to the right. */
function alignsOf(lines: readonly Line[], rows: readonly TableRow[]): Align[] {
  const columns = rows.reduce((most, { children }) => Math.max(most, children.length), 0);
  const stated = statedAligns(lines);
  if (stated !== undefined && stated.length === columns) return stated;
  const filled = new Array<number>(columns).fill(0);
  const figures = new Array<number>(columns).fill(0);
  for (const { children } of rows.slice(1)) {
    children.forEach((cell, column) => {
      const text = plainText(cell.children);
      if (text === "") return;
      filled[column] = (filled[column] ?? 0) + 1;
      if (isFigure(text)) figures[column] = (figures[column] ?? 0) + 1;
    });
  }
  return filled.map((count, column) => (count > 0 && figures[column] === count ? "right" : null));
}

function isFigure(text: string): boolean {
  return text.length < 30 && /^[-−–+±£$€¥(]*\d[\d.,'’\s]*[%)]*$/u.test(text);
}

/** Undefined where no rule among `lines` has colons. */
function statedAligns(lines: readonly Line[]): Align[] | undefined {
  const rule = lines.find(({ text }) => text.includes(":") && /^[|\s:-]+$/u.test(text));
  return rule?.text
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => {
      const [left, right] = [cell.trim().startsWith(":"), cell.trim().endsWith(":")];
      return left && right ? "center" : right ? "right" : left ? "left" : null;
    });
}
