import { type Margins, marginsOn, type Style, type Trim, trimSize, trims } from "@printery/design";

export type Side = "recto" | "verso";

/** A page and the block of text on it. Points, from the top and the side where lines begin. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Width of the text. */
  readonly measure: number;
  /** Width of a column of it, and the space between two. */
  readonly columnWidth: number;
  readonly gutter: number;
  readonly top: number;
  /** Height of the text: whole lines. */
  readonly textHeight: number;
  /** Of the margin at the back. */
  readonly inner: number;
  readonly left: { readonly [S in Side]: number };
  /** Lines begin at the right, and the binding is there: the page is made as others are, and mirrored in the end. */
  readonly isRtl: boolean;
  /** Leading of the text. */
  readonly leading: number;
  /** The column for side matter, `x` from the left of the text; none where there is no room. */
  readonly side?: { readonly x: number; readonly width: number };
}

/** Points: the narrowest side column, and the space between it and the text. */
const NARROWEST_SIDE = 90;
const SIDE_GAP = 16;

const NONE: Margins = { inner: 0, top: 0, outer: 0, bottom: 0 };

/** The page of `style` on `trim`, with so many columns and margins of at `least` so much. A style whose pages don't face each other has only rectos. */
export function geometryOf(
  style: Style,
  trim: Trim,
  columns: 1 | 2,
  { least = NONE, isRtl = false }: { readonly least?: Margins; readonly isRtl?: boolean } = {},
): Geometry {
  const { width, height } = trimSize(trim);
  const across = width / trims[style.trim].width;
  const { twoColumns } = style;
  const own = marginsOn(
    columns === 2 ? { ...style, margins: { ...style.margins, ...twoColumns } } : style,
    trim,
  );
  const margins = {
    inner: Math.max(own.inner, least.inner),
    top: Math.max(own.top, least.top),
    outer: Math.max(own.outer, least.outer),
    bottom: Math.max(own.bottom, least.bottom),
  };
  const measure = width - margins.inner - margins.outer;
  const gutter = columns === 2 ? twoColumns.gutter * across : 0;
  const leading = style.scale.body.leadingPt;
  const room = height - margins.top - margins.bottom;
  const sideWidth = margins.inner - margins.outer * 0.6 - SIDE_GAP;
  const hasSide = columns === 1 && style.sideMatter && sideWidth >= NARROWEST_SIDE;
  return {
    width,
    height,
    measure,
    columnWidth: (measure - gutter) / columns,
    gutter,
    top: margins.top,
    textHeight: Math.floor(room / leading) * leading,
    inner: margins.inner,
    left: { recto: margins.inner, verso: style.facing ? margins.outer : margins.inner },
    isRtl,
    leading,
    ...(hasSide ? { side: { x: -sideWidth - SIDE_GAP, width: sideWidth } } : {}),
  };
}
