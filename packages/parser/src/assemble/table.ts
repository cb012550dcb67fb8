import type { Table, TableCell, TableRow } from "@printery/document";
import type { Line } from "../cut/line.ts";
import { isTableRule, splitCells } from "../cut/shape.ts";
import { joinLines } from "./passage.ts";
import { phrasing } from "./phrasing.ts";
import { type Desk, type Maker, placeOf } from "./reading.ts";

/** A table of the lines drawn with gaps, tabs or pipes; rules between rows are left out. */
export const tables: Maker = (run, desk) => {
  const lines = run.flatMap(({ block }) => block.lines).filter(({ text }) => !isTableRule(text));
  const rows = lines.map((line) => rowOf(line, desk));
  const columns = Math.max(0, ...rows.map(({ children }) => children.length));
  const table: Table = {
    type: "table",
    align: Array.from({ length: columns }, (_, column) => alignOf(lines, column)),
    children: rows,
    ...placeOf(run, desk),
  };
  return rows.length === 0 ? [] : [table];
};

function rowOf(line: Line, desk: Desk): TableRow {
  let at = /^[|│]/u.test(line.text) ? 1 : 0;
  const children = splitCells(line.text).map((cell): TableCell => {
    const found = line.text.indexOf(cell, at);
    at = found + cell.length;
    return cellOf({ ...line, start: line.start + found, end: line.start + at }, desk);
  });
  return { type: "tableRow", children, position: desk.source.position(line.start, line.end) };
}

function cellOf(line: Line, { source, notes }: Desk): TableCell {
  const raw = source.text.slice(line.start, line.end);
  const start = line.start + (raw.length - raw.trimStart().length);
  const end = Math.max(start, line.start + raw.trimEnd().length);
  const children = start < end ? phrasing(joinLines(source, [{ ...line, start, end }]), notes) : [];
  return { type: "tableCell", children, position: source.position(start, end) };
}

/** Columns of figures stand to the right. */
function alignOf(lines: readonly Line[], column: number): "right" | null {
  const cells = lines.slice(1).map(({ text }) => splitCells(text)[column]?.trim() ?? "");
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => /^[-−+£$€(]*\d[\d.,\s]*[%)]*$/u.test(cell))
    ? "right"
    : null;
}
