import type { Message } from "@printery/task";
import type { TableBlock, TableCellBlock } from "./block.ts";
import { baseline, type Column, notesIn, rect } from "./column.ts";
import { FORBIDDEN, type Galley, type PageItem, type Slab } from "./item.ts";
import { narrowestWidth, naturalWidth, type SetLine, setLines } from "./paragraph.ts";
import type { Tag } from "./tag.ts";
import { type Run, withFonts } from "./text.ts";

/** A table: rules above, below and under the header, which is repeated on each page. */
export function tableGalley(block: TableBlock, column: Column): Galley {
  const width = column.measure - block.left - block.right;
  const fitted = fit(block, width, column);
  const rows = fitted.rows.map((cells) => setRow(cells, fitted.widths, column));
  const [head, ...body] = rows.map((row) => rowSlabs(row, fitted, block.left));
  if (head === undefined) return [];
  const total = fitted.widths.reduce((sum, each) => sum + each + fitted.gutter, -fitted.gutter);
  const rule = (height: number) => ruleSlab(block.left, total, height, column);
  const header = [rule(HEAVY), ...head, rule(LIGHT)];
  return [
    ...header.flatMap((slab): Galley => [slab, { kind: "penalty", cost: FORBIDDEN }]),
    ...body.flatMap((row, index) => bodyRow(row, { isFirst: index === 0, header, column })),
    { kind: "penalty", cost: FORBIDDEN },
    rule(HEAVY),
  ];
}

/** Points between columns, unless there are many; above and below a row's text; and of the rules. */
const GUTTER = 12;
const PADDING = 2.5;
const HEAVY = 0.8;
const LIGHT = 0.4;
/** Rows up to this share of the page move to the next one whole. */
const WHOLE_ROW = 1 / 4;

interface Fitted {
  readonly rows: TableBlock["rows"];
  readonly widths: readonly number[];
  readonly gutter: number;
}

/** Points: the smallest type of a table, and the steps towards it. */
const SMALLEST = 6;
const STEP = 0.5;

/** The table at the largest size at which no word is broken; at the smallest, words break. */
function fit(block: TableBlock, width: number, column: Column): Fitted {
  const size =
    block.rows[0]?.[0]?.runs[0]?.type.sizePt ??
    block.rows.flat().flatMap(({ runs }) => runs)[0]?.type.sizePt ??
    SMALLEST;
  for (let current = size; ; current = Math.max(SMALLEST, current - STEP)) {
    const rows = block.rows.map((cells) => cells.map((cell) => resized(cell, current / size)));
    const columns = contents(rows, column);
    const gutter = Math.min(GUTTER, width / columns.length / 4);
    const room = width - gutter * (columns.length - 1);
    const widths = share(columns, room);
    if (widths !== undefined) return { rows, widths, gutter };
    if (current > SMALLEST) continue;
    column.inks.report(tooWide(block));
    const least = columns.reduce((sum, { narrowest }) => sum + narrowest, 0);
    return { rows, widths: columns.map(({ narrowest }) => (narrowest * room) / least), gutter };
  }
}

function resized(cell: TableCellBlock, ratio: number): TableCellBlock {
  if (ratio === 1) return cell;
  const runs = cell.runs.map((run): Run => {
    const { sizePt, leadingPt } = run.type;
    return { ...run, type: { ...run.type, sizePt: sizePt * ratio, leadingPt: leadingPt * ratio } };
  });
  return { ...cell, runs };
}

interface Content {
  /** Of the longest word, and of the longest cell on one line. */
  readonly narrowest: number;
  readonly natural: number;
}

function contents(rows: TableBlock["rows"], { inks }: Column): Content[] {
  return (rows[0] ?? []).map((_, index) => {
    let [narrowest, natural] = [1, 1];
    for (const row of rows) {
      const runs = withFonts(row[index]?.runs ?? [], inks);
      narrowest = Math.max(narrowest, narrowestWidth(runs));
      natural = Math.max(natural, naturalWidth(runs));
    }
    return { narrowest, natural: Math.max(narrowest, natural) };
  });
}

/** Widths for `columns`: natural if there is room, else at least the longest word and a share of the rest. */
function share(columns: readonly Content[], room: number): number[] | undefined {
  const natural = columns.reduce((sum, column) => sum + column.natural, 0);
  const narrowest = columns.reduce((sum, column) => sum + column.narrowest, 0);
  if (natural <= room) return columns.map((column) => column.natural);
  if (narrowest > room) return undefined;
  const wish = (column: Content) => Math.sqrt(column.natural - column.narrowest);
  const wishes = columns.reduce((sum, column) => sum + wish(column), 0);
  return columns.map((column) => column.narrowest + ((room - narrowest) * wish(column)) / wishes);
}

function tooWide({ origin, rows }: TableBlock): Message {
  return {
    ...origin,
    severity: "warning",
    ruleId: "table-too-wide",
    reason: `Expected a table that fits the page, not ${rows[0]?.length ?? 0} columns with words as long as these; its words are broken`,
  };
}

interface SetRow {
  readonly cells: readonly (readonly SetLine[])[];
  readonly tags: readonly Tag[];
  readonly leading: number;
  readonly base: number;
}

function setRow(
  cells: readonly TableCellBlock[],
  widths: readonly number[],
  { inks, hyphenate }: Column,
): SetRow {
  const type = cells.flatMap(({ runs }) => runs)[0]?.type;
  return {
    leading: type?.leadingPt ?? 0,
    base: type === undefined ? 0 : baseline(type),
    tags: cells.map(({ tag }) => tag),
    cells: cells.map(({ runs, align }, index) =>
      setLines(withFonts(runs, inks), {
        width: (widths[index] ?? 0) + 0.01,
        align: align === "right" ? "left" : align,
        indent: 0,
        hyphenation: hyphenate,
      }).map((line) => (align === "right" ? flushRight(line, widths[index] ?? 0) : line)),
    ),
  };
}

function flushRight(line: SetLine, width: number): SetLine {
  const last = line.at(-1);
  const shift = last === undefined ? 0 : width - last.x - last.width;
  return line.map((fragment) => ({ ...fragment, x: fragment.x + shift }));
}

/** A row as slabs one line high, side by side, so that a page can end inside a row taller than itself. */
function rowSlabs(
  { cells, tags, leading, base }: SetRow,
  { widths, gutter }: Fitted,
  left: number,
): Slab[] {
  const count = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, index): Slab => {
    const above = index === 0 ? PADDING : 0;
    const below = index === count - 1 ? PADDING : 0;
    let x = left;
    const items = cells.flatMap((lines, cell): PageItem[] => {
      const fragments = lines[index];
      const at = x;
      x += (widths[cell] ?? 0) + gutter;
      if (fragments === undefined) return [];
      const tag = tags[cell];
      const place = { x: at, y: base + above, ascent: base * 0.8, height: leading };
      return [{ type: "line", item: { ...place, fragments, ...(tag && { tag }) } }];
    });
    const notes = cells.flatMap((lines) => notesIn(lines[index] ?? []));
    return { kind: "slab", height: leading + above + below, items, notes };
  });
}

interface BodyRow {
  readonly isFirst: boolean;
  readonly header: readonly Slab[];
  readonly column: Column;
}

function bodyRow(slabs: readonly Slab[], { isFirst, header, column }: BodyRow): Galley {
  const height = slabs.reduce((sum, slab) => sum + slab.height, 0);
  const inside = height > column.pageHeight * WHOLE_ROW ? 0 : FORBIDDEN;
  return slabs.flatMap((slab, index): Galley => {
    if (index === 0) return isFirst ? [slab] : [{ kind: "penalty", cost: 0, header }, slab];
    return [{ kind: "penalty", cost: inside, header }, slab];
  });
}

function ruleSlab(x: number, width: number, height: number, { inks }: Column): Slab {
  return { kind: "slab", height, items: [rect(x, 0, width, height, inks.palette.text)], notes: [] };
}
