import type { Point } from "@printery/document";
import type * as mdast from "mdast";
import type { Job } from "./words.ts";

/** A block that holds blocks, open at the line being read. */
export interface Container {
  readonly kind: "root" | "quote" | "item" | "note";
  readonly node: {
    readonly children: mdast.RootContent[];
    readonly position?: mdast.Node["position"];
  };
  /** Of an item: its list, what marks it as one of the list; of items and notes, how far in its text stands. */
  readonly list?: { readonly node: mdast.List; readonly mark: number };
  readonly width: number;
  /** The innermost quotation it is in, itself included; the root where there is none. */
  readonly quote: number;
  readonly item?: mdast.ListItem;
}

/** The block at the end of the innermost container, where more lines may belong to it. */
type Leaf = Lines | Fence | Html | Indented | Table;

/** A paragraph, or what may turn out to be something else. */
export interface Lines {
  readonly kind: "lines";
  readonly line: number;
  readonly offsets: number[];
  readonly ends: number[];
  readonly margins: number[];
  /** Its lines have marks of the blocks that it is in. */
  readonly isInset: boolean;
}

export interface Fence {
  readonly kind: "fence";
  readonly node: mdast.Code;
  readonly mark: number;
  readonly size: number;
  readonly indent: number;
  readonly lines: string[];
}

export interface Html {
  readonly kind: "html";
  readonly start: Point;
  /** What its last line has; none where a blank line ends it. */
  readonly until: RegExp | undefined;
}

export interface Indented {
  readonly kind: "indented";
  readonly node: mdast.Code;
  readonly lines: string[];
  /** Blank lines since the last that is none. */
  blanks: string[];
  end: Point;
}

export interface Table {
  readonly kind: "table";
  readonly node: mdast.Table;
}

/** Where the reading of a text's lines stands. */
export interface Page {
  readonly text: string;
  /** Blocks at the outermost level. */
  readonly blocks: mdast.RootContent[];
  readonly open: Container[];
  readonly jobs: Job[];
  readonly definitions: mdast.Definition[];
  /** Labels of the notes in it, as micromark compares them. */
  readonly notes: string[];
  /** What ends a line. */
  readonly lineEnd: "\n" | "\r\n";
  leaf: Leaf | undefined;
  /** Where the part of the text that is read starts and ends. */
  readonly from: number;
  readonly to: number;
  /** Whether it has a line of very many bullets, once that was asked. */
  isCrowded: boolean | undefined;
  /** Number of the line, from 1; where it starts and ends. */
  line: number;
  start: number;
  end: number;
  /** Where the line before starts and ends. */
  lastStart: number;
  lastEnd: number;
  /** Where the line before is blank: the innermost quotation that it is in; -1 where it isn't blank. */
  blankIn: number;
  /** What a container on the line would end: micromark takes fewer items for ones there. */
  ends: "nothing" | "lines" | "code";
  /** What the other reader would see can't be told. */
  isUnsure: boolean;
}

/** Where the character at `offset` of the line being read stands. */
export function pointAt({ line, start }: Page, offset: number): Point {
  return { line, column: offset - start + 1, offset };
}

/** Where the line before ends. */
export function lastPoint({ line, lastStart, lastEnd }: Page): Point {
  return { line: line - 1, column: lastEnd - lastStart + 1, offset: lastEnd };
}

/** Adds `node` to the innermost container. */
export function add(page: Page, node: mdast.RootContent): void {
  page.open.at(-1)?.node.children.push(node);
}
