import type { Bookmark } from "./block.ts";
import type { SetLine } from "./fragment.ts";
import type { Tag } from "./tag.ts";

/**
 * What a page is made of, in the shape that pdfmake's renderer reads. Points from the top left: of the
 * page, once placed; before, of the column and the top of the slab.
 */
export type PageItem = LineItem | RuleItem | ImageItem | ShapeItem;

export interface LineItem {
  readonly type: "line";
  readonly item: {
    readonly x: number;
    /** Of the base line. */
    readonly y: number;
    readonly fragments: SetLine;
    /** From the base line up, for links and destinations. */
    readonly ascent: number;
    readonly height: number;
    readonly anchor?: string;
    readonly bookmark?: Bookmark;
    /** It runs up the page, its top to the left. */
    readonly isTurned?: boolean;
    /** Its fragments are counted leftwards; one that is turned runs down the page, its top to the right. */
    readonly isMirrored?: boolean;
    /** The element that its text belongs to, where its runs name no other; without one it is no part of the text. */
    readonly tag?: Tag;
  };
}

/** A filled rectangle. */
export interface RuleItem {
  readonly type: "vector";
  readonly item: {
    readonly type: "rect";
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly color: string;
  };
}

export interface ImageItem {
  readonly type: "image";
  readonly item: {
    readonly x: number;
    readonly y: number;
    /** Name of the image. */
    readonly image: string;
    readonly _width: number;
    readonly _height: number;
    /** Enlarged until it covers that much, its middle in the middle; what stands over is cut off. */
    readonly cover?: { readonly width: number; readonly height: number };
    readonly anchor?: string;
    readonly tag?: Tag;
  };
}

/** A shape of a drawing, of a colour. */
export interface ShapeItem {
  readonly type: "svg";
  readonly item: {
    readonly x: number;
    readonly y: number;
    /** SVG path data, from there. */
    readonly path: string;
    readonly scale: number;
    /** Degrees, clockwise. */
    readonly turn: 0 | 90 | 270;
    readonly color: string;
    /** The element that it belongs to, which takes the whole page. */
    readonly tag?: Tag;
  };
}

/** A page as pdfmake's renderer takes it. */
export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly PageItem[];
}

/** Something with a height that is never broken: a line, a picture, a row. */
export interface Slab {
  readonly kind: "slab";
  readonly height: number;
  readonly items: readonly PageItem[];
  /** The notes it refers to, which go to the foot of the page it is on. */
  readonly notes: readonly string[];
  /**
   * It may change places with the text below, to stand at the top of the next page: the space that
   * is then left where it was.
   */
  readonly floatGap?: number;
  /** It is too wide for the text: it stands across columns, or on a page of its own, and no heading holds it. */
  readonly isApart?: boolean;
  /**
   * It has a page of its own and goes over its edges: as high as the text of a page, its picture placed from the edges of the page, its
   * caption from those of the text.
   */
  readonly isPlate?: true;
}

/** Space that vanishes where a page ends or begins; a page may end at it when a slab stands before. */
export interface Glue {
  readonly kind: "glue";
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** Space that takes what the page has left. */
interface Fill {
  readonly kind: "fill";
}

/** A place where a page may end, at a cost; from {@link FORBIDDEN} up, where it may not. */
interface Penalty {
  readonly kind: "penalty";
  readonly cost: number;
  /** Repeated at the top of the next page, if this one ends here: the header of a table. */
  readonly header?: readonly Slab[];
}

export const FORBIDDEN = 10_000;

/** A column without end, to be cut into pages. */
export type Galley = readonly (Slab | Glue | Fill | Penalty)[];

/** `item`, moved. */
export function moved<Item extends PageItem>(item: Item, dx: number, dy: number): Item {
  return { ...item, item: { ...item.item, x: item.item.x + dx, y: item.item.y + dy } };
}

/** `item` as in a mirror that stands in the middle of `width`, letters and pictures as they were. */
export function mirrored(item: PageItem, width: number): PageItem {
  if (item.type === "line") {
    const { x, isMirrored = false } = item.item;
    return { ...item, item: { ...item.item, x: width - x, isMirrored: !isMirrored } };
  }
  if (item.type === "image") {
    const { x, _width } = item.item;
    return { ...item, item: { ...item.item, x: width - x - _width } };
  }
  if (item.type === "vector") {
    const { x, w } = item.item;
    return { ...item, item: { ...item.item, x: width - x - w } };
  }
  return item;
}

/** `part` of a galley as in a mirror in the middle of its column; what stands apart, of all columns. */
export function mirroredIn<Part extends Galley[number]>(
  part: Part,
  column: { readonly measure: number; readonly span: number },
): Part {
  if (part.kind === "fill") return part;
  if (part.kind === "penalty") {
    return part.header === undefined
      ? part
      : { ...part, header: part.header.map((slab) => mirroredIn(slab, column)) };
  }
  const isPlate = part.kind === "slab" && part.isPlate === true;
  const isApart = isPlate || (part.kind === "slab" && part.isApart === true);
  const width = isApart ? column.span : column.measure;
  const turn = (item: PageItem) =>
    isPlate && item.type === "image" ? item : mirrored(item, width);
  return { ...part, items: part.items.map(turn) };
}

/** `slab` once more, on a page where it is no part of the text. */
export function repeated(slab: Slab): Slab {
  const items = slab.items.map((item): PageItem => {
    if (item.type !== "line") return item;
    const { tag, anchor, bookmark, ...rest } = item.item;
    return { ...item, item: rest };
  });
  return { ...slab, items };
}
