import type { Anchor, Block, Phrasing, Point, Position } from "@printery/document";
import type * as mdast from "mdast";
import type { FormatContext } from "../formats/format.ts";
import type { Source } from "../source.ts";
import type { Definitions } from "./definitions.ts";
import type { Section } from "./sections.ts";

/** What the converters of one text share. */
export interface Desk {
  readonly source: Source;
  readonly context: FormatContext;
  readonly definitions: Definitions;
  /** Identifiers of those that something refers to. */
  readonly used: Set<string>;
  /** Blocks that hold the source of a definition, by its identifier: no leftovers where something refers to it. */
  readonly defining: Map<Block, string>;
  /** Places that tags give a name. */
  readonly anchors: Anchor[];
  /** Stands after the block at the outermost level that it was met in. */
  readonly aside: Block[];
  /** Where the tree now being read starts in the text. */
  section: Section;
  /** The title as front matter has it. */
  title?: string | undefined;
  /** The first heading of level 1, which is the title or, where that is another, heads the whole. */
  opener?: Block;
  /** Some note may be written where it is referred to: `^[…]`. */
  readonly inlineNotes: boolean;
  /** Some passage may be marked for the index: `[…]{.index}`. */
  readonly indexTerms: boolean;
  /** Some block may be an admonition: `!!! note`. */
  readonly admonitions: boolean;
  /** What was told to be too deep within each other. */
  readonly tooDeep: Set<"blocks" | "marks">;
  /** Notes written where they are referred to. */
  notes: number;
}

/** Where `node` stands in the text; one that the reader made up stands where its section starts. */
export function positionOf({ position }: mdast.Node, { section, source }: Desk): Position {
  if (position === undefined) return source.position(section.start, section.start);
  if (isPlaced(position) && section.start === 0) return position;
  return { start: pointOf(position.start, section), end: pointOf(position.end, section) };
}

/** Whether `position` has all of ours. */
function isPlaced(position: NonNullable<mdast.Node["position"]>): position is Position {
  return position.start.offset !== undefined && position.end.offset !== undefined;
}

function pointOf(
  { line, column, offset = 0 }: NonNullable<mdast.Node["position"]>["start"],
  section: Section,
): Point {
  return { line: line + section.line, column, offset: offset + section.start };
}

/** What the source says from `start` to `end`. */
export function sourceAt({ start, end }: Position, { source }: Desk): string {
  return source.text.slice(start.offset, end.offset);
}

/** `value` as the only child of a paragraph. */
export function literal(value: string, position: Position): Block & { type: "paragraph" } {
  const children: Phrasing[] = [{ type: "text", value, position }];
  return { type: "paragraph", children, position };
}

/** Keep `value`, which nobody reads but the author, in a block that is not published. */
export function setAside(value: string, position: Position, desk: Desk, language?: string): void {
  desk.aside.push(leftover(value, position, language));
}

/** `value` in a block that is not published. */
export function leftover(value: string, position: Position, language?: string): Block {
  const code = {
    type: "code" as const,
    ...(language === undefined ? {} : { language }),
    value,
    position,
  };
  return { type: "boilerplate", children: [code], position };
}
