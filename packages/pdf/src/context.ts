import type { Style, Type } from "@printery/design";
import type { Node, Phrasing } from "@printery/document";
import type { Frame, SetBlock, TextBlock } from "./block.ts";
import { runsOf, type Voice } from "./inline.ts";
import type { Tag, TagType } from "./tag.ts";
import type { Run } from "./text.ts";

/** What stands around a node. Lengths in points. */
export interface Context {
  readonly voice: Voice;
  readonly style: Style;
  readonly measure: number;
  readonly left: number;
  readonly right: number;
  /** The next paragraph starts with an indent. */
  readonly indented: boolean;
  /** Of the longest line of a poem, whose stanzas all start at one left edge. */
  readonly poemWidth: number;
  /** Lines that the first letter of the first paragraph is as tall as; one is none. */
  readonly dropCapLines: number;
  /** Words of the first paragraph that are set in small capitals. */
  readonly leadInWords: number;
  /** Lists around this node. */
  readonly depth: number;
  readonly bar?: number;
  /** Whether the words of a node stand elsewhere in its text, too. */
  readonly repeats: (node: Node) => boolean;
  /** Anchors of the figures and tables that a list leads to. */
  readonly listed: ReadonlyMap<object, string>;
  /** Bookmark level of a heading of depth 2. */
  readonly level: number;
  /** Whether the image of this name can be printed. */
  readonly shows: (image: string) => boolean;
  /** The width of runs on one line. */
  readonly width: (runs: readonly Run[]) => number;
}

/** The element that a node becomes, below the one it stands in. */
export function tagIn({ voice }: Context, type: TagType, traits: Traits = {}): Tag {
  return voice.tag.child(type, { lang: voice.lang, ...traits });
}

type Traits = NonNullable<Parameters<Tag["child"]>[1]>;

/** `context` below `tag`. */
export function below(context: Context, tag: Tag): Context {
  return { ...context, voice: { ...context.voice, tag } };
}

/** `text` in `voice`, for words that no node of the text carries. */
export function textRun(text: string, { type, lang, file, tag }: Voice): Run {
  return { text, type, lang, tag, origin: { file } };
}

/** `nodes` as a paragraph of `type`, with the space above and below that the type asks for; `tag` is the element it is. */
export function phraseBlock(
  nodes: readonly Phrasing[],
  type: Type,
  context: Context,
  tag: Tag = tagIn(context, "P"),
): TextBlock {
  return textBlock(runsOf(nodes, { ...context.voice, type, tag }), type, context, tag);
}

/** `runs` as a paragraph of `type`. */
export function textBlock(
  runs: readonly Run[],
  type: Type,
  context: Context,
  tag: Tag | undefined,
): TextBlock {
  return { kind: "text", runs, type, indent: 0, tag, ...frame(type, context) };
}

/** Where a block of `type` stands. */
export function frame(
  { before = 0, after = 0 }: Type,
  { left, right, style, bar }: Context,
): Frame {
  const line = style.scale.body.leadingPt;
  return {
    left,
    right,
    before: before * line,
    after: after * line,
    keep: false,
    ...(bar === undefined ? {} : { bar }),
  };
}

/** Share of the measure that is left for text, however deep it is nested. */
const NARROWEST = 0.45;

/** `context`, moved in by points; where the text would become too narrow, as it is. */
export function inset(context: Context, left: number, right = 0): Context {
  const { measure } = context;
  const moved = { ...context, left: context.left + left, right: context.right + right };
  return measure - moved.left - moved.right < measure * NARROWEST ? context : moved;
}

/** `context` for a box: moved in, behind a rule. */
export function boxed(context: Context): Context {
  return { ...context, left: context.left + 10, bar: context.left };
}

/** `blocks` with at least `space` above the first and below the last. */
export function spaced(blocks: readonly SetBlock[], space: number): SetBlock[] {
  return blocks.map((block, index) => ({
    ...block,
    before: index === 0 ? Math.max(space, block.before) : block.before,
    after: index === blocks.length - 1 ? Math.max(space, block.after) : block.after,
  }));
}
