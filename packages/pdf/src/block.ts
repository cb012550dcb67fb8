import type { Type } from "@printery/design";
import type { Drawing } from "@printery/formula/drawing";
import type { Narrow } from "./linebreak.ts";
import type { Tag } from "./tag.ts";
import type { Run } from "./text.ts";

/** A bookmark; `level` 0 is outermost. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** Where a block stands. Points. */
export interface Frame {
  /** From the left and the right of the measure; negative in the margin. */
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** Never the last on its page. */
  readonly keep: boolean;
  /** A vertical rule at this distance from the left of the measure. */
  readonly bar?: number;
}

/** The page that a contents entry leads to. */
interface Folio {
  readonly runs: readonly Run[];
  /** Dots lead to it, which leave so much free at the right of the measure. */
  readonly leaderEnd?: number;
}

/** A paragraph, heading or line of text. */
export interface TextBlock extends Frame {
  readonly kind: "text";
  readonly runs: readonly Run[];
  readonly type: Type;
  readonly indent: number;
  readonly turnover?: number;
  /** Hangs to the left of the first line. */
  readonly marker?: readonly Run[];
  /** At the end of the last line. */
  readonly folio?: Folio;
  readonly balanced?: boolean;
  /** Its first letter, as tall as so many lines. */
  readonly dropCap?: { readonly run: Run; readonly lines: number };
  /** Of its first lines, how much they move in: the first letter of a text above, taller than that, stands beside them. */
  readonly beside?: Narrow;
  /** The element it is; none where it is no part of the text. */
  readonly tag?: Tag | undefined;
  /** Names this place for links. */
  readonly anchor?: string;
  readonly bookmark?: Bookmark;
}

/** Text whose line breaks and spaces stand. */
export interface CodeBlock extends Frame {
  readonly kind: "code";
  readonly run: Run;
  readonly tag: Tag;
}

/** A formula that stands by itself. */
export interface FormulaBlock extends Frame {
  readonly kind: "formula";
  /** Has its type, and stands in for it. */
  readonly run: Run;
  readonly tag: Tag;
  /** What it is heard as. */
  readonly alt: string;
  /** It in so much room. */
  readonly draw: (widthEm: number) => Drawing | undefined;
}

export interface FigureBlock extends Frame {
  readonly kind: "figure";
  /** Name of the image. */
  readonly image: string;
  readonly tag: Tag;
  readonly centred: boolean;
  /** Names this place for links. */
  readonly anchor?: string;
}

/** A row is as many cells as the table has columns; the first row is the header. */
export interface TableBlock extends Frame {
  readonly kind: "table";
  /** Stands above it. */
  readonly caption?: TextBlock;
  readonly rows: readonly (readonly TableCellBlock[])[];
  readonly origin: NonNullable<Run["origin"]>;
}

export interface TableCellBlock {
  readonly runs: readonly Run[];
  readonly align: "left" | "right" | "center";
  readonly tag: Tag;
}

/** Space that stays at the top of a page: points, or whatever is left of the page. */
interface SpaceBlock {
  readonly kind: "space";
  readonly height: number | "fill";
}

/** Blocks in the margin, beside whatever follows. */
export interface AsideBlock extends Frame {
  readonly kind: "aside";
  readonly blocks: readonly SetBlock[];
  /** Points, `x` from the left of the measure. */
  readonly x: number;
  readonly width: number;
}

/** Blocks that stay together, and may stand at the top of the next page rather than leave this one half empty. */
export interface FloatBlock extends Frame {
  readonly kind: "float";
  readonly blocks: readonly SetBlock[];
  /** The first of them is a picture that has a page of its own and goes over its edges, the others what stands below it. */
  readonly isPlate?: true;
}

/** What the nodes of a text become. */
export type SetBlock =
  | TextBlock
  | CodeBlock
  | FormulaBlock
  | FigureBlock
  | TableBlock
  | AsideBlock
  | FloatBlock;

export type Block = SetBlock | SpaceBlock;
