import type { TableBlock, TableCellBlock } from "./block.ts";
import { narrowestWidth } from "./breaking.ts";
import type { Column } from "./column.ts";
import { naturalWidth } from "./fragment.ts";
import { type Run, withFonts } from "./text.ts";

/** A table in some size, and the widths of its columns. Points. */
export interface Fitted {
  readonly rows: TableBlock["rows"];
  readonly widths: readonly number[];
  readonly gutter: number;
  /** Of all columns with what lies between. */
  readonly total: number;
}

/** What the words of a table ask for, in the size it is written in. */
export interface Wish {
  readonly block: TableBlock;
  readonly sizePt: number;
  readonly columns: readonly Content[];
}

interface Content {
  /** Of the longest word, and of the longest cell on one line. */
  readonly narrowest: number;
  readonly natural: number;
}

/** Points: the smallest type of a table, and the steps towards it. */
const SMALLEST = 6;
const STEP = 0.5;
/** Points between columns, unless there are many. */
const GUTTER = 12;

export function wishOf(block: TableBlock, { inks }: Column): Wish {
  const [first] = block.rows.flatMap((cells) => cells.flatMap(({ runs }) => runs));
  const columns = (block.rows[0] ?? []).map((_, index): Content => {
    let [narrowest, natural] = [1, 1];
    for (const row of block.rows) {
      const runs = withFonts(row[index]?.runs ?? [], inks);
      narrowest = Math.max(narrowest, narrowestWidth(runs));
      natural = Math.max(natural, naturalWidth(runs));
    }
    return { narrowest, natural: Math.max(narrowest, natural) };
  });
  return { block, sizePt: first?.type.sizePt ?? SMALLEST, columns };
}

/** The table in the largest size, but not below `leastPt`, in which it is no wider than `width` without breaking words. */
export function fit(wish: Wish, width: number, leastPt: number = SMALLEST): Fitted | undefined {
  const { sizePt } = wish;
  for (let size = sizePt; ; size = Math.max(leastPt, size - STEP)) {
    const { columns, gutter, room } = at(size / sizePt, wish, width);
    const widths = share(columns, room);
    if (widths !== undefined) return fitted(wish, size / sizePt, widths, gutter);
    if (size <= leastPt) return undefined;
  }
}

/** The table in the smallest size, as wide as `width`; its words are broken. */
export function forced(wish: Wish, width: number): Fitted {
  const ratio = Math.min(1, SMALLEST / wish.sizePt);
  const { columns, gutter, room } = at(ratio, wish, width);
  const least = columns.reduce((sum, { narrowest }) => sum + narrowest, 0);
  const widths = columns.map(({ narrowest }) => (narrowest * room) / least);
  return fitted(wish, ratio, widths, gutter);
}

/** What the columns ask for in `ratio` of their size, and what there is. */
function at(
  ratio: number,
  { columns }: Wish,
  width: number,
): { readonly columns: readonly Content[]; readonly gutter: number; readonly room: number } {
  const gutter = Math.min(GUTTER, width / columns.length / 4);
  return {
    columns: columns.map(({ narrowest, natural }) => ({
      narrowest: narrowest * ratio,
      natural: natural * ratio,
    })),
    gutter,
    room: width - gutter * (columns.length - 1),
  };
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

function fitted({ block }: Wish, ratio: number, widths: readonly number[], gutter: number): Fitted {
  const rows = block.rows.map((cells) => cells.map((cell) => resized(cell, ratio)));
  const total = widths.reduce((sum, width) => sum + width + gutter, -gutter);
  return { rows, widths, gutter, total };
}

function resized(cell: TableCellBlock, ratio: number): TableCellBlock {
  if (ratio === 1) return cell;
  const runs = cell.runs.map((run): Run => {
    const { sizePt, leadingPt } = run.type;
    return { ...run, type: { ...run.type, sizePt: sizePt * ratio, leadingPt: leadingPt * ratio } };
  });
  return { ...cell, runs };
}
