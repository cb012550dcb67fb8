import type { Type } from "@printery/design";
import {
  type Back,
  type FootnoteDefinition,
  type Front,
  isAdmonition,
  type NodeOf,
  type Phrasing,
  type PublishedNode,
  taskBox,
} from "@printery/document";
import { placeOf } from "@printery/task";
import type { SetBlock } from "./block.ts";
import { tableBlocks } from "./compile-table.ts";
import {
  below,
  boxed,
  type Context,
  frame,
  inset,
  phraseBlock,
  spaced,
  tagIn,
  textBlock,
  textRun,
} from "./context.ts";
import { figure, pictures } from "./figure.ts";
import { isCovered } from "./fonts.ts";
import { formulaBlock } from "./formula.ts";
import { indentOf } from "./indent.ts";
import { runsOf } from "./inline.ts";
import { dropCap, leadIn } from "./lead-in.ts";
import { marked, markerOf, numberingOf } from "./list.ts";
import { inPullquote, pulled } from "./pullquote.ts";
import { linesOf, poemWidth, stanza, verseVoice } from "./verse.ts";

/** `nodes` as blocks, in order. A paragraph is indented only after another; what stands aside between them doesn't count. */
export function compile(nodes: readonly BlockNode[], context: Context): SetBlock[] {
  let width = 0;
  const opening = openingOf(nodes);
  // Poems under headings, and nothing else, have one left edge.
  const isSequence = nodes.every((node) => isVerse(node) || PARTS_POEMS.has(node.type));
  const compiled = nodes.map((node, index) => {
    const lang = node.data?.lang;
    const before = nodes[index - 1];
    if (node.type === "verse" && before?.type !== "verse") {
      width = poemWidth(isSequence ? nodes.filter(isVerse) : stanzasFrom(nodes, index), context);
    }
    return compileNode(node, {
      ...context,
      indented:
        before === undefined
          ? context.indented
          : context.style.paragraphs === "indent" &&
            (before.type === "paragraph" || isAside(before)),
      poemWidth: width,
      leadInWords: index === opening ? context.leadInWords : 0,
      dropCapLines: index === opening ? context.dropCapLines : 1,
      voice: lang === undefined ? context.voice : { ...context.voice, lang },
    });
  });
  return compiled.flatMap((blocks, index) => {
    const { type } = nodes[index] ?? {};
    if (context.style.paragraphs !== "indent" || type !== "paragraph") return blocks;
    return close(blocks, {
      above: nodes[index - 1]?.type === "paragraph",
      below: nodes[index + 1]?.type === "paragraph",
    });
  });
}

/** `blocks` of a paragraph that an indent tells apart from those around it, without the space that would tell it twice. */
function close(
  blocks: readonly SetBlock[],
  { above, below }: { readonly above: boolean; readonly below: boolean },
): SetBlock[] {
  const last = blocks.length - 1;
  return blocks.map((block, index) => ({
    ...block,
    ...(above && index === 0 ? { before: 0 } : {}),
    ...(below && index === last && block.kind === "text" ? { after: 0 } : {}),
  }));
}

/** Index of the paragraph that the text begins with, if it begins with one: a motto or a picture may stand above. */
function openingOf(nodes: readonly BlockNode[]): number {
  const first = nodes.findIndex((node) => node.type !== "epigraph" && !isAside(node));
  return nodes[first]?.type === "paragraph" ? first : -1;
}

const PARTS_POEMS: ReadonlySet<BlockNode["type"]> = new Set(["heading", "thematicBreak"]);

function isVerse(node: BlockNode): node is NodeOf<"verse"> {
  return node.type === "verse";
}

/** Whether the text goes on around it. */
function isAside({ type }: BlockNode): boolean {
  return type === "figure" || type === "pullquote";
}

/** The stanzas of the poem that begins at `start`. */
function stanzasFrom(nodes: readonly BlockNode[], start: number): NodeOf<"verse">[] {
  const stanzas: NodeOf<"verse">[] = [];
  for (let at = start; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.type !== "verse") break;
    stanzas.push(node);
  }
  return stanzas;
}

/** The body of a note, its number hanging at the left of its first line. */
export function compileNote(note: FootnoteDefinition, context: Context): SetBlock[] {
  const type = context.style.scale.note;
  const left = type.sizePt * 1.6;
  const voice = { ...context.voice, type };
  const anchor = context.voice.note(note.identifier);
  const tag = tagIn(context, "Note", { id: anchor });
  const marker = [textRun(note.identifier, { ...voice, tag: tag.child("Lbl") })];
  const inside = { ...context, voice: { ...voice, tag }, left, right: 0, indented: false };
  const blocks = compile(note.children, inside);
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const indent = Math.min(block.indent, type.sizePt);
    const tight = { ...block, indent, before: 0, after: 0 };
    return index === 0 ? { ...tight, indent: 0, marker, anchor } : tight;
  });
}

type BlockNode = Exclude<PublishedNode, Phrasing>;

function compileNode(node: BlockNode, context: Context): SetBlock[] {
  // The table has a handler for each type; which one goes with which is lost on the way through the union.
  return (handlers[node.type] as (node: BlockNode, context: Context) => SetBlock[])(node, context);
}

type Handlers = {
  readonly [T in BlockNode["type"]]: (node: NodeOf<T>, context: Context) => SetBlock[];
};

const handlers: Handlers = {
  paragraph: (node, context) => {
    const tag = tagIn(context, "P");
    const voice = { ...context.voice, tag, picturesBelow: true };
    const { runs, ...initial } = dropCap(runsOf(node.children, voice), context.dropCapLines);
    const block = textBlock(leadIn(runs, context.leadInWords), voice.type, context, tag);
    const indent = indentOf(context);
    return [{ ...block, ...initial, indent }, ...pictures(node.children, context)];
  },
  heading,
  blockquote: (node, context) => {
    const inside = quoted(context);
    return isAdmonition(node)
      ? admonition(node.children, { ...inside, bar: context.left })
      : compile(node.children, inside);
  },
  epigraph: (node, context) => {
    const inside = quoted(inset(context, EPIGRAPH_LEFT * context.measure));
    const blocks = compile(node.children, inside);
    const source = blocks.length > 1 ? blocks.at(-1) : undefined;
    if (source?.kind !== "text") return blocks;
    return [
      ...blocks.slice(0, -1),
      // Space tells it apart, not an indent.
      { ...source, indent: 0, before: source.after, type: { ...source.type, align: "left" } },
    ];
  },
  pullquote: (node, context) => pulled(node, compile(node.children, inPullquote(context)), context),
  list: (node, context) => {
    const { style, voice } = context;
    const step = voice.type.sizePt * (node.delimiter === "parentheses" ? BRACKETS_STEP : LIST_STEP);
    const inside = { ...inset(context, step), indented: false, depth: context.depth + 1 };
    const gap = node.spread ? style.scale.body.leadingPt / 2 : 0;
    const tag = tagIn(context, "L", { numbering: numberingOf(node) });
    const items = node.children.map((item, index) => {
      const itemTag = tag.child("LI");
      const task = taskBox(item);
      const marker = task?.box ?? markerOf(node, index, context.depth);
      const run = textRun(marker, { ...voice, tag: itemTag.child("Lbl") });
      const body = below(inside, itemTag.child("LBody"));
      return marked(compile([task?.item ?? item], body), run, gap);
    });
    return spaced(items.flat(), style.scale.body.leadingPt / 2);
  },
  listItem: (node, context) => compile(node.children, context),
  definitionList: (node, context) => {
    const gap = context.style.scale.body.leadingPt / 2;
    const tag = tagIn(context, "L", { numbering: "None" });
    let itemTag = tag.child("LI");
    const blocks = node.children.flatMap((part, index) => {
      const isNext = part.type === "definitionTerm" && node.children[index - 1]?.type !== part.type;
      if (isNext && index > 0) itemTag = tag.child("LI");
      const partTag = itemTag.child(part.type === "definitionTerm" ? "Lbl" : "LBody");
      const set = compile([part], { ...below(context, partTag), indented: false });
      return set.map((block, at) => (isNext && at === 0 ? { ...block, before: gap } : block));
    });
    return spaced(blocks, gap);
  },
  definitionTerm: (node, context) => {
    const type: Type = { ...context.voice.type, weight: 600 };
    const block = phraseBlock(node.children, type, context, context.voice.tag);
    return [{ ...block, before: 0, after: 0, keep: true }];
  },
  definitionDescription: (node, context) => {
    const step = context.voice.type.sizePt * LIST_STEP;
    const blocks = compile(node.children, { ...inset(context, step), indented: false });
    return blocks.map((block, index) => (index === 0 ? { ...block, before: 0 } : block));
  },
  code: (node, context) => {
    const type = context.style.scale.code;
    const origin = { file: context.voice.file, place: placeOf(node.position) };
    const tag = tagIn(context, "Code");
    const run = { ...textRun(node.value, { ...context.voice, type, tag }), origin };
    return [{ kind: "code", run, tag, ...frame(type, context) }];
  },
  math: (node, context) => {
    const block = formulaBlock(node, context);
    return block === undefined ? handlers.code({ ...node, type: "code" }, context) : [block];
  },
  table: tableBlocks,
  tableRow: (node, context) => compile(node.children, context),
  tableCell: (node, context) => [phraseBlock(node.children, context.voice.type, context)],
  thematicBreak: (_node, context) => {
    const { style, voice } = context;
    const type: Type = { ...style.scale.body, align: "center", before: 1, after: 1 };
    const ornament = isCovered(style.ornament, type) ? style.ornament : ASTERISKS;
    return [textBlock([textRun(ornament, { ...voice, type })], type, context, undefined)];
  },
  figure,
  verse: (node, context) => {
    const inside = { ...context, voice: verseVoice(context) };
    const room = context.measure - context.left - context.right - context.poemWidth;
    const lines = inset(below(inside, tagIn(context, "P")), Math.max(0, room / 2));
    return stanza(compile(linesOf(node), lines), context);
  },
  verseLine: (node, context) => {
    const { type } = context.voice;
    const left = context.left + node.indent * type.sizePt;
    const block = phraseBlock(node.children, type, { ...context, left }, context.voice.tag);
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
  related,
};

const ASTERISKS = "* * *";
/** Ems. */
const LIST_STEP = 1.7;
/** The same where brackets stand around the number: “(iii)”. */
const BRACKETS_STEP = 2.25;
/** Share of the measure that stays free at the left of an epigraph. */
const EPIGRAPH_LEFT = 0.3;

function heading(node: NodeOf<"heading">, context: Context): SetBlock[] {
  const index = Math.min(node.depth - 2, 2) as 0 | 1 | 2;
  const type = context.style.scale.headings[index];
  const level = context.level + node.depth - 2;
  // It stands at the head of pages and in bookmarks as well.
  const voice = { ...context.voice, cite: undefined };
  const block = phraseBlock(
    node.children,
    type,
    { ...context, voice },
    tagIn(context, "H", { level: level + 1 }),
  );
  const title = block.runs
    .map(({ text, formula }) => formula?.alt ?? text)
    .join("")
    .replaceAll("\n", " ");
  const place = node.id === undefined ? {} : { anchor: voice.anchor(node.id) };
  return [{ ...block, keep: true, balanced: true, ...place, bookmark: { title, level } }];
}

function quoted(context: Context): Context {
  const step = context.style.scale.body.leadingPt;
  const tag = tagIn(context, "BlockQuote");
  const voice = { ...context.voice, type: context.style.scale.quote, tag };
  return { ...inset(context, step, step), voice, indented: false };
}

/** A title, and what it is about, which begins below it as below a heading. */
function admonition(children: NodeOf<"blockquote">["children"], context: Context): SetBlock[] {
  const title = compile(children.slice(0, 1), context);
  const [first, ...rest] = compile(children.slice(1), context);
  return [
    ...title.map((block) => ({ ...block, keep: true, after: 0 })),
    ...(first === undefined ? [] : [{ ...first, before: 0 }, ...rest]),
  ];
}

/** Matter around the text: set in its own type, as one block. */
function matter(
  node: Front | Exclude<Back, { type: "related" }>,
  role: "standfirst" | "byline" | "dateline" | "credit" | "small",
  context: Context,
): SetBlock[] {
  const type = context.style.scale[role];
  return [phraseBlock(node.children, type, context)];
}

/** Another publication: its title in bold, if more than the title is there. */
function related(node: NodeOf<"related">, context: Context): SetBlock[] {
  const type = context.style.scale.small;
  const voice = { ...context.voice, type };
  const [title, ...rest] = node.children;
  if (title === undefined || rest.length === 0) {
    return compile(node.children, { ...context, voice, indented: false });
  }
  const bold = { ...voice, type: { ...type, weight: 600 as const } };
  const head = compile([title], { ...context, voice: bold, indented: false });
  const text = compile(rest, { ...context, voice, indented: false });
  return [...head.map((block) => ({ ...block, keep: true, after: 0 })), ...text];
}
