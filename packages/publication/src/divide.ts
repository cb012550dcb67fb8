import {
  type Block,
  type Contributor,
  type Document,
  lettersOf,
  plainText,
  walk,
} from "@printery/document";
import { isCounted, isLabel, namesMatter } from "./role.ts";

/** Numbered chapters or parts, before a text is taken for a whole book. */
const FEWEST = 3;

/**
 * The sections of a text that is a whole book, each as a text of its own: it is cut before every
 * heading that counts (“Chapter IV: The Gate”, “Part Two”) and those that name matter of a book
 * (“Preface”, “Appendix”) at the same depth. A text with fewer chapters stays whole.
 */
export function divide(text: Document): readonly Document[] {
  const depths = text.children.flatMap((block) =>
    block.type === "heading" && isCounted(titleOf(block)) ? [block.depth] : [],
  );
  if (depths.length < FEWEST) return [text];
  const deepest = Math.max(...depths);
  const opens = (block: Block) =>
    block.type === "heading" &&
    block.depth <= deepest &&
    (isCounted(titleOf(block)) || namesMatter(titleOf(block)));
  const pieces = cut(text.children, opens, text.metadata.authors);
  return withTheirNotes(pieces).map((blocks) => section(blocks, opens, text));
}

/** `blocks`, cut before each that `opens`; what stands before the first is a piece if there is anything to read. */
function cut(
  blocks: readonly Block[],
  opens: (block: Block) => boolean,
  authors: readonly Contributor[],
): Block[][] {
  const first = blocks.findIndex(opens);
  // The title page says who wrote the book.
  const before = blocks.slice(0, first).filter((block) => !namesOnly(block, authors));
  const pieces: Block[][] = [];
  for (const block of blocks.slice(first)) {
    if (opens(block)) pieces.push([block]);
    else pieces.at(-1)?.push(block);
  }
  if (before.some(isReading)) return [before, ...pieces];
  // A dateline alone makes no section, and parts no chapter from its name.
  const [opening = [], ...others] = pieces;
  const headings = opening.findIndex(({ type }) => type !== "heading");
  return [opening.toSpliced(headings < 0 ? opening.length : headings, 0, ...before), ...others];
}

/** Whether `block` is a byline that says no more than who the `authors` are: “by Ada Marsh”. */
function namesOnly(block: Block, authors: readonly Contributor[]): boolean {
  if (block.type !== "byline" || authors.length === 0) return false;
  const words = plainText([block]);
  const rest = authors.reduce((text, { name }) => text.replace(name, ""), words);
  const namesAll = authors.every(({ name }) => words.includes(name));
  return namesAll && lettersOf(rest).length <= CREDITING;
}

/** Letters of what stands before names: “by”, “written by”, “von”. */
const CREDITING = 10;

const SURROUNDINGS: readonly Block["type"][] = [
  ...(["title", "subtitle", "boilerplate", "standfirst", "byline"] as const),
  ...(["dateline", "credit", "attachment", "related"] as const),
];

function isReading({ type }: Block): boolean {
  return !SURROUNDINGS.includes(type);
}

/** Each note in the piece that refers to it: a book may collect them all at its end. */
function withTheirNotes(pieces: readonly (readonly Block[])[]): Block[][] {
  const references = pieces.map((blocks) => new Set(referredTo(blocks)));
  const homes = pieces.map((): Block[] => []);
  for (const [index, blocks] of pieces.entries()) {
    for (const block of blocks) {
      const isOwn = block.type !== "footnoteDefinition" || references[index]?.has(block.identifier);
      const home = isOwn ? index : references.findIndex((names) => names.has(block.identifier));
      homes[home < 0 ? index : home]?.push(block);
    }
  }
  return homes;
}

function* referredTo(blocks: readonly Block[]): Generator<string> {
  const text = blocks.filter(({ type }) => type !== "footnoteDefinition");
  for (const node of walk(text)) if (node.type === "footnoteReference") yield node.identifier;
}

function section(
  blocks: readonly Block[],
  opens: (block: Block) => boolean,
  whole: Document,
): Document {
  const { title: bookTitle, authors, lang } = whole.metadata;
  const shared = { authors, lang, contributors: [], keywords: [], attachments: [], related: [] };
  const [first, second, ...others] = blocks;
  if (first === undefined || !opens(first)) {
    const title = bookTitle === undefined ? {} : { title: bookTitle };
    return { ...whole, metadata: { ...shared, ...title }, children: blocks };
  }
  const title = titleOf(first);
  // “CHAPTER IV” with its name on the next line.
  if (second?.type === "heading" && isLabel(title)) {
    const metadata = { ...shared, title, subtitle: titleOf(second) };
    return { ...whole, metadata, children: others };
  }
  return { ...whole, metadata: { ...shared, title }, children: blocks.slice(1) };
}

function titleOf(block: Block): string {
  return plainText([block]).trim();
}
