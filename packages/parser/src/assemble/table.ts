import { plainText, type Table, type TableCell, type TableRow } from "@printery/document";
import { type Row, rowsOf } from "../cut/columns.ts";
import { joinLines } from "./passage.ts";
import { phrasing } from "./phrasing.ts";
import { type Desk, type Maker, placeOf } from "./reading.ts";

/** A table of the lines drawn with gaps, tabs or pipes; rules between rows are left out. */
export const tables: Maker = (run, desk) => {
  const rows = rowsOf(run.flatMap(({ block }) => block.lines)).map((row) => rowOf(row, desk));
  const columns = Math.max(0, ...rows.map(({ children }) => children.length));
  const table: Table = {
    type: "table",
    align: Array.from({ length: columns }, (_, column) => alignOf(rows, column)),
    children: rows,
    ...placeOf(run, desk),
  };
  return rows.length === 0 ? [] : [table];
};

function rowOf(row: Row, { source, notes }: Desk): TableRow {
  const pieces = row.flat();
  const first = Math.min(...pieces.map(({ start }) => start));
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
  const end = Math.max(...pieces.map((piece) => piece.end));
  return { type: "tableRow", children, position: source.position(first, end) };
}

/** Columns of figures stand to the right. */
function alignOf(rows: readonly TableRow[], column: number): "right" | null {
  const cells = rows.slice(1).map(({ children }) => plainText(children[column]?.children ?? []));
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => /^[-−+£$€(]*\d[\d.,\s]*[%)]*$/u.test(cell))
    ? "right"
    : null;
}
