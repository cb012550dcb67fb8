import type { Style, Type } from "@printery/design";
import type {
  Back,
  FootnoteDefinition,
  Front,
  NodeOf,
  Phrasing,
  PublishedNode,
} from "@printery/document";
import { type Message, placeOf } from "@printery/task";
import type { Block, Frame, Struct, TableCellBlock, TextBlock } from "./block.ts";
import { isCovered } from "./fonts.ts";
import { imagesIn, runsOf, type Voice } from "./inline.ts";
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
  /** Lists around this node. */
  readonly depth: number;
  readonly bar?: number;
  /** Anchor of the heading with this id. */
  readonly anchor: (id: string) => string;
  /** Bookmark level of a heading of depth 2. */
  readonly level: number;
  /** Whether the image of this name can be printed. */
  readonly shows: (image: string) => boolean;
  /** The width of runs on one line. */
  readonly width: (runs: readonly Run[]) => number;
  readonly report: (message: Message) => void;
}

/** `nodes` as blocks, in order. A paragraph is indented only after another. */
export function compile(nodes: readonly BlockNode[], context: Context): Block[] {
  return nodes.flatMap((node, index) => {
    const lang = node.data?.lang;
    const indented =
      index === 0
        ? context.indented
        : context.style.paragraphs === "indent" && nodes[index - 1]?.type === "paragraph";
    return compileNode(node, {
      ...context,
      indented,
      voice: lang === undefined ? context.voice : { ...context.voice, lang },
    });
  });
}

/** The body of a note, its number hanging at the left of its first line. */
export function compileNote(note: FootnoteDefinition, context: Context): Block[] {
  const type = context.style.scale.note;
  const left = type.sizePt * 1.6;
  const voice = { ...context.voice, type };
  const blocks = compile(note.children, { ...context, voice, left, right: 0, indented: false });
  const anchor = context.voice.note(note.identifier);
  const marker = [textRun(note.identifier, voice)];
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const indent = Math.min(block.indent, type.sizePt);
    const tight = { ...block, indent, before: 0, after: 0, struct: "Note" as const };
    return index === 0 ? { ...tight, marker, anchor } : tight;
  });
}

/** `text` in `voice`, for words that no node of the text carries. */
export function textRun(text: string, { type, lang, file }: Voice): Run {
  return { text, type, lang, origin: { file } };
}

/** A paragraph of `type`, with the space above and below that the type asks for. */
export function textBlock(
  runs: readonly Run[],
  type: Type,
  context: Context,
  struct: Struct = "P",
): TextBlock {
  return { kind: "text", runs, type, indent: 0, struct, ...frame(type, context) };
}

function frame({ before = 0, after = 0 }: Type, { left, right, style, bar }: Context): Frame {
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

type BlockNode = Exclude<PublishedNode, Phrasing>;

function compileNode(node: BlockNode, context: Context): Block[] {
  // The table has a handler for each type; which one goes with which is lost on the way through the union.
  return (handlers[node.type] as (node: BlockNode, context: Context) => Block[])(node, context);
}

type Handlers = {
  readonly [T in BlockNode["type"]]: (node: NodeOf<T>, context: Context) => Block[];
};

const handlers: Handlers = {
  paragraph: (node, context) => {
    const voice = { ...context.voice, picturesBelow: true };
    const block = textBlock(runsOf(node.children, voice), voice.type, context);
    const indent = context.indented ? context.style.indentPt : 0;
    return [{ ...block, indent }, ...pictures(node.children, context)];
  },
  heading,
  blockquote: (node, context) => compile(node.children, quoted(context)),
  epigraph: (node, context) =>
    compile(node.children, quoted(inset(context, EPIGRAPH_LEFT * context.measure))),
  list: (node, context) => {
    const { style, voice } = context;
    const step = voice.type.sizePt * LIST_STEP;
    const inside = { ...inset(context, step), indented: false, depth: context.depth + 1 };
    const gap = node.spread ? style.scale.body.leadingPt / 2 : 0;
    const items = node.children.map((item, index) => {
      const blocks = compile([item], inside);
      return marked(blocks, textRun(markerOf(node, index, context.depth), voice), gap);
    });
    return spaced(items.flat(), style.scale.body.leadingPt / 2);
  },
  listItem: (node, context) => compile(node.children, context),
  code: (node, context) => {
    const type = context.style.scale.code;
    const run = textRun(node.value, { ...context.voice, type });
    return [{ kind: "code", run, ...frame(type, context) }];
  },
  table,
  tableRow: (node, context) => compile(node.children, context),
  tableCell: (node, context) => [
    textBlock(runsOf(node.children, context.voice), context.voice.type, context),
  ],
  thematicBreak: (_node, context) => {
    const { style, voice } = context;
    const type: Type = { ...style.scale.body, align: "center", before: 1, after: 1 };
    const ornament = isCovered(style.ornament, type) ? style.ornament : ASTERISKS;
    return [textBlock([textRun(ornament, { ...voice, type })], type, context, "Artifact")];
  },
  figure,
  verse: (node, context) => {
    const type = context.style.scale.verse;
    const inside = { ...context, voice: { ...context.voice, type } };
    const lines = node.children.flatMap((line) => compileNode(line, inside));
    const longest = Math.max(
      0,
      ...lines.map((line) => (line.kind === "text" ? line.left + context.width(line.runs) : 0)),
    );
    const shift = Math.max(0, (context.measure - context.right - longest) / 2);
    return stanza(lines, shift, context);
  },
  verseLine: (node, context) => {
    const { type } = context.voice;
    const left = context.left + node.indent * type.sizePt;
    const block = textBlock(runsOf(node.children, context.voice), type, { ...context, left });
    return [{ ...block, before: 0, after: 0, turnover: 2 * type.sizePt }];
  },
  // Compose moves these out of the running text to the notes of their section.
  footnoteDefinition: (node, context) => compileNote(node, context),

  standfirst: (node, context) => matter(node, "standfirst", context),
  byline: (node, context) => matter(node, "byline", context),
  dateline: (node, context) => matter(node, "dateline", context),
  credit: (node, context) => matter(node, "credit", context),
  attachment: (node, context) => matter(node, "small", boxed(context)),
  contributorNote: (node, context) => matter(node, "small", context),
  disclaimer: (node, context) => matter(node, "small", context),
  related: (node, context) => {
    const type = context.style.scale.small;
    return compile(node.children, {
      ...context,
      indented: false,
      voice: { ...context.voice, type },
    });
  },
};

const ASTERISKS = "* * *";
/** Ems. */
const LIST_STEP = 1.7;
/** Share of the measure that stays free at the left of an epigraph. */
const EPIGRAPH_LEFT = 0.3;

function heading(node: NodeOf<"heading">, context: Context): Block[] {
  const index = Math.min(node.depth - 2, 2) as 0 | 1 | 2;
  const type = context.style.scale.headings[index];
  const runs = runsOf(node.children, { ...context.voice, type });
  const title = runs
    .map(({ text }) => text)
    .join("")
    .replaceAll("\n", " ");
  const level = context.level + node.depth - 2;
  const place = node.id === undefined ? {} : { anchor: context.anchor(node.id) };
  const struct = (["H2", "H3", "H4"] as const)[index];
  const block = { ...textBlock(runs, type, context, struct), keep: true, balanced: true };
  return [{ ...block, ...place, bookmark: { title, level } }];
}

function quoted(context: Context): Context {
  const step = context.style.scale.body.leadingPt;
  const voice = { ...context.voice, type: context.style.scale.quote };
  return { ...inset(context, step, step), voice, indented: false };
}

/** Share of the measure that is left for text, however deep it is nested. */
const NARROWEST = 0.45;

function inset(context: Context, left: number, right = 0): Context {
  const { measure } = context;
  const moved = { ...context, left: context.left + left, right: context.right + right };
  return measure - moved.left - moved.right < measure * NARROWEST ? context : moved;
}

function boxed(context: Context): Context {
  return { ...context, left: context.left + 10, bar: context.left };
}

/** Matter around the text: set in its own type, as one block. */
function matter(
  node: Front | Exclude<Back, { type: "related" }>,
  role: "standfirst" | "byline" | "dateline" | "credit" | "small",
  context: Context,
): Block[] {
  const type = context.style.scale[role];
  return [textBlock(runsOf(node.children, { ...context.voice, type }), type, context)];
}

function markerOf(list: NodeOf<"list">, index: number, depth: number): string {
  if (list.ordered) return `${(list.start ?? 1) + index}.`;
  return depth % 2 === 0 ? "•" : "–";
}

/** `blocks` of a list item: the marker hangs at the first, and `gap` follows the last. */
function marked(blocks: readonly Block[], marker: Run, gap: number): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const after =
      index === blocks.length - 1
        ? Math.max(gap, block.marker === undefined ? 0 : block.after)
        : gap;
    const hung = index === first && block.marker === undefined ? { marker: [marker] } : {};
    return { ...block, ...hung, before: 0, after, struct: "L" as const };
  });
}

/** `blocks` with at least `space` above the first and below the last. */
function spaced(blocks: readonly Block[], space: number): Block[] {
  return blocks.map((block, index) => {
    if (block.kind === "space") return block;
    return {
      ...block,
      before: index === 0 ? Math.max(space, block.before) : block.before,
      after: index === blocks.length - 1 ? Math.max(space, block.after) : block.after,
    };
  });
}

/** The longest stanza that is never broken over two pages. */
const WHOLE_STANZA = 6;

function stanza(lines: readonly Block[], shift: number, context: Context): Block[] {
  const space = context.style.scale.body.leadingPt;
  const moved = lines.map((line, index) => {
    if (line.kind === "space") return line;
    const isEdge = index === 0 || index === lines.length - 2 || lines.length <= WHOLE_STANZA;
    return { ...line, left: line.left + shift, keep: isEdge && index < lines.length - 1 };
  });
  return spaced(moved, space);
}

function table(node: NodeOf<"table">, context: Context): Block[] {
  const { style, voice } = context;
  const type = style.scale.table;
  const columns = Math.max(...node.children.map(({ children }) => children.length));
  const rows = node.children.map((row, index) => {
    const cellType: Type = index === 0 ? { ...type, weight: 600 } : type;
    return Array.from({ length: columns }, (_, column): TableCellBlock => {
      const cell = row.children[column]?.children ?? [];
      return {
        runs: runsOf(cell, { ...voice, type: cellType }).map((run) => ({ ...run, tabular: true })),
        align: node.align[column] ?? "left",
      };
    });
  });
  const origin = { file: voice.file, place: placeOf(node.position) };
  const block: Block = { kind: "table", rows, origin, ...frame(type, context) };
  if (node.caption === undefined) return [block];
  const caption = captionBlock(node.caption, { ...style.scale.caption, align: "left" }, context);
  return [
    { ...caption, keep: true, after: 4 },
    { ...block, before: 0 },
  ];
}

function figure(node: NodeOf<"figure">, context: Context): Block[] {
  const { caption, credit, body } = context.style.scale;
  const blocks: Block[] = [picture(node.image, context)];
  if (node.children.length > 0) blocks.push(captionBlock(node.children, caption, context));
  if (node.credit !== undefined) {
    blocks.push({
      ...captionBlock(node.credit, { ...credit, align: caption.align ?? "left" }, context),
      before: 0,
    });
  }
  return spaced(
    blocks.map((block, index) =>
      block.kind === "space" ? block : { ...block, keep: index < blocks.length - 1 },
    ),
    body.leadingPt,
  );
}

function captionBlock(nodes: readonly Phrasing[], type: Type, context: Context): TextBlock {
  return textBlock(runsOf(nodes, { ...context.voice, type }), type, context, "Caption");
}

function pictures(nodes: readonly Phrasing[], context: Context): Block[] {
  return imagesIn(nodes).map((image) => picture(image, context));
}

/** A picture, or its alternative text where it can't be printed. */
function picture(image: NodeOf<"image">, context: Context): Block {
  if (!context.shows(image.url)) {
    return captionBlock(
      [{ ...image, type: "text", value: image.alt }],
      context.style.scale.caption,
      context,
    );
  }
  const space = { before: 1, after: 0.5 };
  const type = { ...context.style.scale.body, ...space };
  return { kind: "figure", image: image.url, alt: image.alt, ...frame(type, context) };
}
