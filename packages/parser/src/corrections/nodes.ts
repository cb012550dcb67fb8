import {
  type Block,
  type Boilerplate,
  type Flow,
  type Paragraph,
  type Phrasing,
  type Position,
  plainText,
  type Related,
  type Text,
} from "@printery/document";
import type { Source } from "../source.ts";
import { type PlacedCorrection, placeOfWords, spansOf, type TellOf, unmatched } from "./find.ts";

/** What one may be made of another of: a run of text. */
const PHRASES: ReadonlySet<string> = new Set([
  "title",
  "subtitle",
  "standfirst",
  "byline",
  "dateline",
  "credit",
  "contributorNote",
  "disclaimer",
  "paragraph",
  "heading",
]);

type Phrase = Extract<Block, { readonly children: readonly Phrasing[] }>;

/**
 * `blocks` of a text whose markup says what they are, as its author corrects them: those that begin on the lines of a correction. What
 * can't be done with them is told of, and they stay.
 */
export function correctedBlocks(
  blocks: readonly Block[],
  corrections: readonly PlacedCorrection[],
  source: Source,
  tell: TellOf,
): readonly Block[] {
  const spans = spansOf(corrections, source, tell);
  if (spans.length === 0) return blocks;
  const corrected: Block[] = [];
  let at = 0;
  for (const { correction, start, end } of spans) {
    const offsetOf = (index: number) => blocks[index]?.position.start.offset ?? Infinity;
    while (offsetOf(at) < start) corrected.push(blocks[at++] as Block);
    const from = at;
    while (offsetOf(at) < end) at += 1;
    const own = blocks.slice(from, at);
    const made = own.length === 0 ? "lines within a block" : blocksOf(correction, own, source);
    if (typeof made === "string") tell(unmatched(correction, made));
    corrected.push(...(typeof made === "string" ? own : made));
  }
  return [...corrected, ...blocks.slice(at)];
}

/** What `own` become; a text says what stands in the way. */
function blocksOf(
  { as, depth, at, plate }: PlacedCorrection,
  own: readonly Block[],
  source: Source,
): Block[] | string {
  const [first] = own;
  const position = {
    start: first?.position.start,
    end: own.at(-1)?.position.end,
  } as Position;
  const data = { confidence: 1, cues: ["corrected"] };
  switch (as) {
    case "drop":
      return [{ type: "boilerplate", children: own.flatMap(flowOf), position, data }];
    case "related":
      return [{ type: "related", children: own.flatMap(flowOf), position, data }];
    case "blockquote":
    case "epigraph":
      return [{ type: as, children: own.flatMap(flowOf), position, data }];
    case "keep":
      return own.flatMap((block) =>
        isAside(block) ? block.children.map((child) => ({ ...child, data })) : [{ ...block, data }],
      );
    case "code": {
      const value = source.text.slice(position.start.offset, position.end.offset);
      return [{ type: "code", value: value.replace(/\r\n?/g, "\n"), position, data }];
    }
    case "thematicBreak":
      return /[\p{L}\p{N}]/u.test(plainText(own))
        ? "words, which a break would lose"
        : [{ type: "thematicBreak", position, data }];
    case "split":
      return own.every(isPhrase) ? splitBefore(own, at, source) : `a ${otherThanText(own)}`;
    case "figure":
      if (plate && first?.type === "figure" && own.length === 1) return [{ ...first, plate, data }];
      return plate
        ? `a ${first?.type ?? "text"}, which is no picture for a plate`
        : `a ${first?.type ?? "text"} of Markdown, which says so itself`;
    case "list":
    case "verse":
    case "table":
    case "attachment":
    case "footnoteDefinition":
      return `a ${first?.type ?? "text"} of Markdown, which says so itself`;
    default: {
      if (!own.every(isPhrase)) return `a ${otherThanText(own)}`;
      if (as === "paragraph") return own.map((block) => ({ ...paragraphOf(block), data }));
      const children = own.flatMap((block, index) =>
        index === 0 ? block.children : [...space(own[index - 1], source), ...block.children],
      );
      const type = as === "join" ? "paragraph" : as;
      return type === "heading"
        ? [{ type, depth: depth ?? 2, children, position, data }]
        : [{ type, children, position, data }];
    }
  }
}

function otherThanText(own: readonly Block[]): string {
  return own.find((block) => !isPhrase(block))?.type ?? "text";
}

function isPhrase(block: Block): block is Phrase {
  return PHRASES.has(block.type);
}

function isAside(block: Block): block is Boilerplate | Related {
  return block.type === "boilerplate" || block.type === "related";
}

/** What a block is inside another. */
function flowOf(block: Block): readonly Flow[] {
  if (isAside(block)) return block.children;
  return isPhrase(block) && block.type !== "heading" ? [paragraphOf(block)] : [block as Flow];
}

function paragraphOf({ children, position, data }: Phrase): Paragraph {
  return { type: "paragraph", children, position, ...(data && { data }) };
}

/** A space where `block` ends. */
function space(block: Block | undefined, source: Source): Phrasing[] {
  const at = block?.position.end.offset ?? 0;
  return [{ type: "text", value: " ", position: source.position(at, at) }];
}

/** A paragraph from each of the words in `at` on, or at each line's end where there are none. */
function splitBefore(
  own: readonly Phrase[],
  at: readonly string[] | undefined,
  source: Source,
): Block[] | string {
  let rest = own.map(paragraphOf);
  for (const words of at ?? []) {
    const parts = rest.flatMap((block, index) =>
      index === rest.length - 1 ? partedBefore(block, words, source) : [block],
    );
    if (parts.length === rest.length) return `a text without “${words.slice(0, 60)}” in it`;
    rest = parts;
  }
  return at === undefined ? rest.flatMap((block) => partedAtLines(block, source)) : rest;
}

function partedBefore(block: Paragraph, words: string, source: Source): Paragraph[] {
  for (const [index, child] of block.children.entries()) {
    if (child.type !== "text") continue;
    const place = placeOfWords(words, child.value) ?? -1;
    if (place >= 0 && index + place > 0) return parted(block, index, place, source);
  }
  return [block];
}

function partedAtLines(block: Paragraph, source: Source): Paragraph[] {
  for (const [index, child] of block.children.entries()) {
    if (child.type === "break") return parted(block, index, 0, source);
    const end = child.type === "text" ? lineEnd(child, source) : -1;
    if (end < 0) continue;
    const [above, below] = parted(block, index, end + 1, source);
    return above && below ? [above, ...partedAtLines(below, source)] : [block];
  }
  return [block];
}

/** Where a line of the source ends in `child`, whose value has a space there; -1 where it has no other, or is not as it is written. */
function lineEnd({ value, position: { start, end } }: Text, source: Source): number {
  const written = source.text.slice(start.offset, end.offset);
  return written.length === value.length ? written.search(/[\r\n]/) : -1;
}

/** `block` above and below character `cut` of its child `index`. */
function parted(block: Paragraph, index: number, cut: number, source: Source): Paragraph[] {
  const child = block.children[index];
  if (child === undefined) return [block];
  const above = [...block.children.slice(0, index)];
  const below = [...block.children.slice(index + 1)];
  let middle = child.position.start.offset;
  if (child.type === "text") {
    const head = child.value.slice(0, cut).trimEnd();
    // Text and source run in step where nothing is escaped; else the place is near.
    middle = Math.min(child.position.start.offset + cut, child.position.end.offset);
    if (head !== "")
      above.push({
        ...child,
        value: head,
        position: source.position(child.position.start.offset, middle),
      });
    const tail = source.position(middle, child.position.end.offset);
    below.unshift({ ...child, value: child.value.slice(cut), position: tail });
  }
  const { start, end } = block.position;
  const data = { confidence: 1, cues: ["corrected"] };
  return [
    { ...block, children: above, position: source.position(start.offset, middle) },
    { ...block, children: below, position: source.position(middle, end.offset), data },
  ];
}
