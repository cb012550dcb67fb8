import type * as mdast from "mdast";
import { BACKSLASH, BAR, skipSpaces, trimmedEnd } from "./characters.ts";
import { add, type Lines, type Page, pointAt, type Table } from "./page.ts";
import { wordsAt } from "./words.ts";

/** What may be the line between a table's head and its body. */
const MAYBE = /^[|:-][|: \t-]*$/;
const RULER = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/;

/** Starts the table whose head is the paragraph before, if the line from `first` on makes it one. */
export function startTable(page: Page, first: number): boolean {
  const { text, end, leaf } = page;
  const line = text.slice(first, end);
  if (leaf?.kind !== "lines" || !MAYBE.test(line) || !/[|:]/.test(line) || !line.includes("-"))
    return false;
  const isPlain = leaf.offsets.length === 1 && page.open.length === 1 && RULER.test(line);
  const head = isPlain ? cellsOf(text, leaf.offsets[0] ?? 0, leaf.ends[0] ?? 0) : [];
  const align = alignsOf(line);
  if (head.length === 0 || head.length !== align.length || !line.includes("|")) {
    page.isUnsure = true;
    return true;
  }
  startWith(page, leaf, head, align);
  return true;
}

function startWith(page: Page, lines: Lines, head: Cell[], align: mdast.AlignType[]): void {
  page.leaf = undefined;
  const start = {
    line: lines.line,
    column: (lines.offsets[0] ?? 0) - (lines.margins[0] ?? 0) + 1,
    offset: lines.offsets[0] ?? 0,
  };
  const node: mdast.Table = {
    type: "table",
    align,
    children: [],
    position: { start, end: pointAt(page, page.end) },
  };
  add(page, node);
  addRow(page, node, head, {
    line: lines.line,
    margin: lines.margins[0] ?? 0,
    start: lines.offsets[0] ?? 0,
    end: lines.ends[0] ?? 0,
  });
  page.leaf = { kind: "table", node };
}

/** Adds the line from `first` on to the table, if it is a row. */
export function continueTable(page: Page, { node }: Table, first: number): boolean {
  const { text, line, start: margin, end } = page;
  // What may start another block.
  if (!/^(?:\||[\p{L}(]|`(?!`))/u.test(text.slice(first, first + 2))) {
    page.isUnsure = true;
    return true;
  }
  addRow(page, node, cellsOf(text, first, end), { line, margin, start: first, end });
  if (node.position !== undefined) node.position.end = pointAt(page, end);
  return true;
}

interface Cell {
  /** From the bar before it to the one after it, or to the end of the line. */
  readonly start: number;
  readonly end: number;
}

function addRow(
  page: Page,
  table: mdast.Table,
  cells: readonly Cell[],
  { line, margin, start, end }: { line: number; margin: number; start: number; end: number },
): void {
  const { text } = page;
  const point = (offset: number) => ({ line, column: offset - margin + 1, offset });
  const children = cells.map((cell): mdast.TableCell => {
    const node: mdast.TableCell = {
      type: "tableCell",
      children: [],
      position: { start: point(cell.start), end: point(cell.end) },
    };
    const from = skipSpaces(
      text,
      text.charCodeAt(cell.start) === BAR ? cell.start + 1 : cell.start,
    );
    const close =
      cell.end === end && text.charCodeAt(trimmedEnd(text, from, end) - 1) === BAR
        ? trimmedEnd(text, from, end) - 1
        : cell.end;
    const to = trimmedEnd(text, from, close);
    if (to > from)
      page.jobs.push({
        node,
        words: wordsAt(text, { start: from, end: to, line, margin }),
        inCell: true,
      });
    return node;
  });
  table.children.push({
    type: "tableRow",
    children,
    position: { start: point(start), end: point(end) },
  });
}

function alignsOf(ruler: string): mdast.AlignType[] {
  const inner = ruler.trim().replace(/^\||\|$/g, "");
  return inner.split("|").map((column) => {
    const mark = column.trim();
    const [left, right] = [mark.startsWith(":"), mark.endsWith(":")];
    if (left && right) return "center";
    if (left) return "left";
    return right ? "right" : null;
  });
}

/** The cells of a row; a bar after a backslash parts none. */
function cellsOf(text: string, first: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const last = trimmedEnd(text, first, end);
  let start = first;
  for (let at = first + 1; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === BACKSLASH || next === BAR) at += 1;
    } else if (code === BAR && at < last - 1) {
      cells.push({ start, end: at });
      start = at;
    }
  }
  cells.push({ start, end });
  return cells;
}
