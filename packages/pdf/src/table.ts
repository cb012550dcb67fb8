import type { Message } from "@printery/task";
import { beginsAtRight } from "./bidi.ts";
import type { TableBlock, TableCellBlock, TextBlock } from "./block.ts";
import { castOff } from "./castoff.ts";
import { baseline, type Column, endOf, joined, notesIn, opposite, rect } from "./column.ts";
import { changed, type SetLine } from "./fragment.ts";
import { FORBIDDEN, type Galley, type PageItem, type Slab } from "./item.ts";
import { heightOf } from "./page-frame.ts";
import { textOf } from "./paginate.ts";
import { setLines } from "./paragraph.ts";
import { type Fitted, fit, forced, wishOf } from "./table-fit.ts";
import type { Tag } from "./tag.ts";
import { textIn, withFonts } from "./text.ts";
import { turned } from "./turn.ts";

/** How a text is set: a caption, here. */
type SetText = (block: TextBlock, column: Column) => Galley;

/** Points: rather than in smaller type, a table is set across columns or turned. */
const READABLE = 7.5;

/**
 * A table: rules above, below and under the header, which is repeated on each page. One that is too wide is set smaller;
 * then across all columns; then on its side, on pages of its own. In the last resort its words are broken there.
 */
export function tableGalley(block: TableBlock, column: Column, setText: SetText): Galley {
  const wish = wishOf(block, column);
  const { measure, span, pageHeight, hasApart, inks } = column;
  const width = measure - block.left - block.right;
  const upright = fit(wish, width, hasApart ? READABLE : undefined);
  if (upright !== undefined) return rowsOf(block, upright, column, setText);
  const across = hasApart && span > measure ? fit(wish, span, READABLE) : undefined;
  if (across !== undefined) {
    return apart(partsOf(block, across, { ...column, measure: span }, setText));
  }
  const length = hasApart ? pageHeight : width;
  const whole = fit(wish, length);
  if (whole === undefined) inks.report(tooWide(block));
  const fitted = whole ?? forced(wish, length);
  if (!hasApart) return rowsOf(block, fitted, column, setText);
  const side = { ...column, measure: pageHeight, pageHeight: span };
  const parts = partsOf(block, fitted, side, setText);
  const x = parts.length === 1 ? (span - (parts[0]?.height ?? 0)) / 2 : 0;
  const rise = (pageHeight - fitted.total) / 2;
  return apart(parts.map((part) => turned(part, { height: pageHeight, x, rise })));
}

/** Slabs that float one after the other. */
function apart(slabs: readonly Slab[]): Galley {
  return slabs.flatMap((slab, index): Galley => {
    const floating: Slab = { ...slab, floatGap: 0, isApart: true };
    return index === 0 ? [floating] : [{ kind: "penalty", cost: 0 }, floating];
  });
}

/** The table in parts no taller than `column` is, the header over each. */
function partsOf(block: TableBlock, fitted: Fitted, column: Column, setText: SetText): Slab[] {
  const flush = { left: 0, right: Math.max(0, column.measure - fitted.total) };
  const caption = block.caption && { ...block.caption, ...flush };
  const galley = rowsOf(
    { ...block, ...flush, ...(caption && { caption }) },
    fitted,
    column,
    setText,
  );
  const noteRule: Slab = { kind: "slab", height: 0, items: [], notes: [] };
  const leading = fitted.rows[0]?.[0]?.runs[0]?.type.leadingPt ?? 1;
  const frame = { height: column.pageHeight, leading, notes: new Map(), noteRule };
  return castOff(galley, frame).map((leaf) => joined(textOf(leaf, galley)));
}

/** Points above and below a row's text, of the rules, and under a caption. */
const PADDING = 2.5;
const HEAVY = 0.8;
const LIGHT = 0.4;
const CAPTION_GAP = 4;
/** Rows up to this share of the page move to the next one whole. */
const WHOLE_ROW = 1 / 4;
/** Costs of an end inside a table, and of one that leaves a row alone. */
const BROKEN_TABLE = 30;
const LONE_ROW = 500;
/** Of any break in a table no taller than this share of the page: it moves to the next whole. */
const WHOLE_TABLE = 1 / 3;
const TORN_TABLE = 3_000;

function rowsOf(block: TableBlock, fitted: Fitted, column: Column, setText: SetText): Galley {
  const rows = fitted.rows.map((cells) => setRow(cells, fitted.widths, column));
  const [head, ...body] = rows.map((row) => rowSlabs(row, fitted, block.left));
  if (head === undefined) return [];
  const rule = (height: number) => ruleSlab(block.left, fitted.total, height, column);
  const header = [rule(HEAVY), ...head, rule(LIGHT)];
  const isSmall = heightOf([...header, ...body.flat()]) <= column.pageHeight * WHOLE_TABLE;
  const caption: Galley =
    block.caption === undefined
      ? []
      : [
          ...setText(block.caption, column),
          { kind: "penalty", cost: FORBIDDEN },
          { kind: "glue", height: CAPTION_GAP, items: [] },
        ];
  return [
    ...caption,
    ...header.flatMap((slab): Galley => [slab, { kind: "penalty", cost: FORBIDDEN }]),
    ...body.flatMap((row, index) => {
      const isEdge = index === 1 || index === body.length - 1;
      const cost = isSmall ? TORN_TABLE : isEdge ? LONE_ROW : BROKEN_TABLE;
      return bodyRow(row, { isFirst: index === 0, cost, header, column });
    }),
    { kind: "penalty", cost: FORBIDDEN },
    rule(HEAVY),
  ];
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
    cells: cells.map(({ runs, align, tag }, index) => {
      const width = widths[index] ?? 0;
      const isRtl = beginsAtRight(textIn(runs), tag.lang);
      const isOpposed = isRtl !== (inks.isRtl ?? false);
      const lines = setLines(withFonts(runs, inks, isRtl), {
        width: width + 0.01,
        align: align === "center" ? align : "left",
        indent: 0,
        hyphenation: hyphenate,
      });
      // Columns are flush whatever runs in their cells; left is the side where a table begins.
      const isFlush = align === "center" || (align === "right") === isOpposed;
      return lines.map((line) => {
        const shifted = isFlush ? line : shiftedBy(width - endOf(line), line);
        return isOpposed ? opposite(shifted, width) : shifted;
      });
    }),
  };
}

function shiftedBy(shift: number, line: SetLine): SetLine {
  return line.map((fragment) => changed(fragment, { x: fragment.x + shift }));
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
  /** Of an end above it. */
  readonly cost: number;
  readonly header: readonly Slab[];
  readonly column: Column;
}

function bodyRow(slabs: readonly Slab[], { isFirst, cost, header, column }: BodyRow): Galley {
  const height = slabs.reduce((sum, slab) => sum + slab.height, 0);
  const inside = height > column.pageHeight * WHOLE_ROW ? 0 : FORBIDDEN;
  return slabs.flatMap((slab, index): Galley => {
    if (index === 0) return isFirst ? [slab] : [{ kind: "penalty", cost, header }, slab];
    return [{ kind: "penalty", cost: inside, header }, slab];
  });
}

function ruleSlab(x: number, width: number, height: number, { inks }: Column): Slab {
  return { kind: "slab", height, items: [rect(x, 0, width, height, inks.palette.text)], notes: [] };
}
