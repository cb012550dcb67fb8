import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { directive } from "micromark-extension-directive";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Extension } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { autolinksIn } from "./autolinks.ts";
import { formulasIn } from "./formulas.ts";
import { gated, listOf } from "./gate.ts";
import { type Excess, limits } from "./limits.ts";
import type { References } from "./references.ts";

/** How the tokens of every extension become nodes; the addresses that a text still hides are looked for by none. */
const nodes = [
  ...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  directiveFromMarkdown(),
  mathFromMarkdown(),
  frontmatterFromMarkdown("yaml"),
];

export interface SyntaxOptions {
  readonly references: References;
  /** The text is not only a later part of one. */
  readonly atStart: boolean;
  /** Levels of blocks that are read. */
  readonly nesting: number;
  /** Takes what there is too much of. */
  readonly tell: (excess: Excess) => void;
}

/** The tree of `text`, read with those parts of the syntax alone that it has the marks of. */
export function readSyntax(
  text: string,
  { references, atStart, nesting, tell }: SyntaxOptions,
): Root {
  const extensions = [
    ...extensionsFor(text, atStart),
    limits(text, nesting, tell),
    references.extension,
  ];
  return unified()
    .data({ micromarkExtensions: extensions, fromMarkdownExtensions: nodes })
    .use(remarkParse)
    .parse(text);
}

function extensionsFor(text: string, atStart: boolean): Extension[] {
  return [
    ...(atStart ? frontMatterIn(text) : []),
    ...(/[|:][ \t]*-|-[ \t]*[|:]/.test(text) ? [gfmTable()] : []),
    ...(text.includes("[^") ? [gfmFootnote()] : []),
    ...(text.includes("~") ? [gfmStrikethrough()] : []),
    ...(/\[[\sxX]\]/.test(text) ? [gfmTaskListItem()] : []),
    ...directivesIn(text),
    ...formulasIn(text),
    ...autolinksIn(text),
  ];
}

/**
 * YAML ends its documents with `...` as well; whichever line comes first closes the block. Without one
 * there is none, and the reader would take quotations and lists for text in looking for it.
 */
function frontMatterIn(text: string): Extension[] {
  if (text.startsWith("+++"))
    return /\n\+\+\+[ \t]*(?:[\r\n]|$)/.test(text)
      ? [frontmatter({ type: "yaml", marker: "+" })]
      : [];
  if (!text.startsWith("---")) return [];
  const close = /\n(---|\.\.\.)[ \t]*(?:[\r\n]|$)/.exec(text)?.[1];
  return close === undefined ? [] : [frontmatter({ type: "yaml", fence: { open: "---", close } })];
}

/**
 * Directives where a line starts with two colons or more and a name, and those in the running text
 * whose name and bracket are ours: `a:b`, `10:30` and `:smile:` never get as far as being tried.
 */
function directivesIn(text: string): Extension[] {
  const inText = new Set(offsetsOf(text, /:foreign\[/g));
  const inFlow = new Set(text.includes("::") ? flowOffsets(text) : []);
  if (inText.size + inFlow.size === 0) return [];
  const { text: texts = {}, flow = {} } = directive();
  return [
    {
      ...(inText.size > 0
        ? { text: { 58: listOf(texts[58]).map((one) => gated(one, inText)) } }
        : {}),
      ...(inFlow.size > 0
        ? { flow: { 58: listOf(flow[58]).map((one) => gated(one, inFlow)) } }
        : {}),
    },
  ];
}

/** Containers within each other: what they hold is read once more for each. */
const MAX_CONTAINERS = 4;

/** Offsets of the colons of leaves and containers; what would be too deep is text. */
function flowOffsets(text: string): number[] {
  const offsets: number[] = [];
  const open: number[] = [];
  for (const { 1: colons = "", 2: name, index } of text.matchAll(
    /(?<!:)(:{2,20})(?:([a-z])|(?=[ \t]*(?:[\r\n]|$)))/gi,
  )) {
    const size = colons.length;
    if (name === undefined) {
      const closed = open.findIndex((each) => each <= size);
      if (closed >= 0) open.length = closed;
    } else if (size === 2) offsets.push(index);
    else if (open.length < MAX_CONTAINERS) {
      open.push(size);
      offsets.push(index);
    }
  }
  return offsets;
}

function offsetsOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}
