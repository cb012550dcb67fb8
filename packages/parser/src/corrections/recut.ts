import type { Correction } from "@printery/config";
import { type Block, blockOf } from "../cut/block.ts";
import type { Cut } from "../cut/cut.ts";
import { type Line, lineOf } from "../cut/line.ts";
import { isPicture } from "../cut/shape.ts";
import type { Source } from "../source.ts";
import { placeOfWords, type Span, type TellOf, unmatched } from "./find.ts";

/** A text cut as its author says, and which blocks are so. */
export interface Recut {
  readonly cut: Cut;
  readonly corrected: ReadonlyMap<Block, Correction>;
  /** What is left of blocks that corrections took lines of, and which block each was part of. */
  readonly rests: ReadonlyMap<Block, Block>;
}

/** Lines of one block, all in one span, or in none. */
interface Piece {
  readonly block: Block;
  readonly span: Span | undefined;
  readonly lines: readonly Line[];
}

/** `cut` with blocks that begin and end where `spans` do, and are within these what the corrections say. */
export function recut(cut: Cut, spans: readonly Span[], source: Source, tell: TellOf): Recut {
  const corrected = new Map<Block, Correction>();
  const rests = new Map<Block, Block>();
  if (spans.length === 0) return { cut, corrected, rests };
  let group = cut.blocks.reduce((most, block) => Math.max(most, block.group), 0);
  const fresh = () => {
    group += 1;
    return group;
  };
  const blocks: Block[] = [];
  const pieces = new Map<Span, Piece[]>();
  const failed = new Set<Span>();
  for (const block of cut.blocks) {
    const parts = partsOf(block, spans);
    for (const [at, part] of parts.entries()) {
      if (part.span !== undefined) {
        const own = pieces.get(part.span);
        if (own === undefined) pieces.set(part.span, [part]);
        else own.push(part);
      } else if (parts.length === 1) blocks.push(block);
      else {
        const rest = restOf(part, at === 0, at === 0 ? block.group : fresh());
        rests.set(rest, block);
        blocks.push(rest);
      }
    }
  }
  for (const span of spans) {
    const made = blocksIn(span, pieces.get(span) ?? [], { cut, source, fresh });
    if (typeof made === "string") {
      tell(unmatched(span.correction, made));
      failed.add(span);
      continue;
    }
    for (const block of made) corrected.set(block, span.correction);
    blocks.push(...made);
  }
  if (failed.size > 0) {
    const others = spans.filter((span) => !failed.has(span));
    return recut(cut, others, source, tell);
  }
  blocks.sort((a, b) => startOf(a) - startOf(b));
  return { cut: { ...cut, blocks }, corrected, rests };
}

function startOf({ lines }: Block): number {
  return lines[0]?.start ?? 0;
}

function partsOf(block: Block, spans: readonly Span[]): Piece[] {
  const parts: { block: Block; span: Span | undefined; lines: Line[] }[] = [];
  for (const line of block.lines) {
    const span = spanAt(spans, line.start);
    const last = parts.at(-1);
    if (last !== undefined && last.span === span) last.lines.push(line);
    else parts.push({ block, span, lines: [line] });
  }
  return parts;
}

/** The one of `spans`, which are in the order of the text, that `offset` lies in. */
function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset ? span : undefined;
}

/** What is left of a block where a correction takes some of its lines. */
function restOf({ block, lines }: Piece, isFirst: boolean, group: number): Block {
  const { shape, marker, underline, ragged } = block;
  const opened = isFirst && marker !== undefined;
  const isOpening = shape === "item" || shape === "note";
  return blockOf(isOpening && !opened ? "plain" : shape, lines, group, {
    marker: opened ? marker : undefined,
    underline,
    ragged,
  });
}

interface Tools {
  readonly cut: Cut;
  readonly source: Source;
  readonly fresh: () => number;
}

/** What the lines of a span become; a text says what stands in the way. */
function blocksIn(
  { correction }: Span,
  pieces: readonly Piece[],
  { cut, source, fresh }: Tools,
): Block[] | string {
  const { as, at } = correction;
  const running = pieces.some(({ block }) => block.shape !== "furniture");
  // What belongs to a page stays so where text around it is corrected.
  const wanted =
    as === "keep" || as === "drop" || !running
      ? pieces
      : pieces.filter(({ block }) => block.shape !== "furniture");
  const other = correction.text === undefined ? strangeness(as, wanted) : undefined;
  if (other !== undefined) return other;
  if (correction.plate !== undefined && !isPictureIn(wanted))
    return "lines that name no picture for a plate";
  const whole = wholeBlock(wanted, as);
  if (whole !== undefined) return [whole];
  const lines = wanted.flatMap((piece) => piece.lines).sort((a, b) => a.start - b.start);
  const [first] = lines;
  if (first === undefined) return "lines without words";
  const plain = (some: readonly Line[], group = fresh()) =>
    blockOf(some.every(({ text }) => text.startsWith(">")) ? "quoted" : "plain", some, group);
  switch (as) {
    case "title":
    case "subtitle":
    case "standfirst":
    case "byline":
    case "dateline":
    case "heading":
    case "figure":
      return [plain(lines)];
    case "join": {
      const marker = first.note ?? first.marker;
      const shape = first.note !== undefined ? "note" : "item";
      return [marker === undefined ? plain(lines) : blockOf(shape, lines, fresh(), { marker })];
    }
    case "split":
      return at === undefined
        ? lines.map((line) => plain([line]))
        : splitBefore(at, lines, source, fresh);
    case "code":
    case "table":
      return [blockOf(as, lines, fresh())];
    case "verse":
      return stanzas(lines).flatMap((stanza) => {
        const group = fresh();
        return stanza.map((line) => blockOf("verse", [line], group));
      });
    case "thematicBreak":
      return lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
        ? `“${first.text.slice(0, 60)}”, which has words that a break would lose`
        : [blockOf("rule", lines, fresh())];
    case "list":
      return itemsIn(lines, fresh());
    case "footnoteDefinition": {
      const marker = first.note ?? first.marker ?? bareNumber(first.text);
      if (marker === undefined)
        return `“${first.text.slice(0, 60)}”, which no mark opens ([1], 1., *)`;
      return [blockOf("note", lines, fresh(), { marker })];
    }
    default:
      return paragraphsIn(wanted, cut, plain);
  }
}

function isPictureIn(pieces: readonly Piece[]): boolean {
  const lines = pieces.flatMap((piece) => piece.lines);
  return isPicture(lines.map(({ text }) => text.trim()).join(" "));
}

/** What stands in a line or two above a text, and is no sentence that goes on. */
const HEADS: ReadonlySet<Correction["as"]> = new Set([
  "title",
  "subtitle",
  "byline",
  "dateline",
  "heading",
]);
/** Characters; nothing of the kind is longer. */
const LONGEST_HEAD = 300;

/**
 * What tells that lines without words of their own are others by now than those that were meant; undefined where nothing does. With its
 * words a correction is where it belongs.
 */
function strangeness(as: Correction["as"], pieces: readonly Piece[]): string | undefined {
  const lines = pieces.flatMap((piece) => piece.lines);
  const [first] = pieces;
  if (as === "join" && pieces.length === 1) return "one block already";
  if (first === undefined || !HEADS.has(as)) return undefined;
  const length = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > LONGEST_HEAD) return `${length} characters of text`;
  const isWithin = first.lines[0] !== first.block.lines[0];
  const opening = first.lines[0]?.text ?? "";
  return isWithin && /^\p{Ll}/u.test(opening) ? "the middle of a sentence" : undefined;
}

/** The block that the lines are as they were cut, where it need not be another for what they are said to be. */
function wholeBlock(pieces: readonly Piece[], as: Correction["as"]): Block | undefined {
  const [piece, ...others] = pieces;
  if (piece === undefined || others.length > 0) return undefined;
  const { block, lines } = piece;
  if (lines.length < block.lines.length || as === "split") return undefined;
  const shape = SHAPES[as];
  if (shape !== undefined) return block.shape === shape ? block : undefined;
  return block.shape === "plain" || as === "drop" || as === "keep" ? block : undefined;
}

/** What lines have to be cut as to be what they are said to be. */
const SHAPES: Readonly<Partial<Record<Correction["as"], Block["shape"]>>> = {
  list: "item",
  verse: "verse",
  code: "code",
  table: "table",
  thematicBreak: "rule",
  footnoteDefinition: "note",
};

/** “12 See the annual report”: a number that opens a note. */
function bareNumber(text: string): Block["marker"] {
  const [all = "", mark = ""] = /^\(?(\d{1,4}|[*†‡§]{1,3})[.):]?\s*(?=\S)/u.exec(text) ?? [];
  return mark === "" ? undefined : { length: all.length, ordered: true, kind: mark };
}

/** The lines of each run without a blank line. */
function stanzas(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run === undefined || line.blanks > 0) runs.push([line]);
    else run.push(line);
  }
  return runs;
}

/** As blank lines part them, and where lines are whole, as they were cut. */
function paragraphsIn(
  pieces: readonly Piece[],
  { measure }: Cut,
  plain: (lines: readonly Line[]) => Block,
): Block[] {
  if (!measure.wrapped) return pieces.map(({ lines }) => plain(lines));
  const lines = pieces.flatMap((piece) => piece.lines).sort((a, b) => a.start - b.start);
  return stanzas(lines).map((stanza) => plain(stanza));
}

/** An item at each mark; where there is none, each line is one. */
function itemsIn(lines: readonly Line[], group: number): Block[] {
  const isMarked = lines.some(({ marker }) => marker !== undefined);
  const items: Line[][] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (item === undefined || !isMarked || line.marker !== undefined) items.push([line]);
    else item.push(line);
  }
  return items.map((item) => blockOf("item", item, group, { marker: item[0]?.marker }));
}

/** A block from each of the words in `at` on; a text says which of them is not there. */
function splitBefore(
  at: readonly string[],
  lines: readonly Line[],
  { text }: Source,
  fresh: () => number,
): Block[] | string {
  const blocks: Block[] = [];
  const end = lines.at(-1)?.end ?? 0;
  let from = lines[0]?.start ?? 0;
  let rest = lines;
  for (const words of at) {
    const place = placeOfWords(words, text.slice(from, end));
    if (place === undefined || place === 0) return `a text without “${words.slice(0, 60)}” in it`;
    const cut = from + place;
    const [above, below] = parted(rest, cut, text);
    if (above.length > 0) blocks.push(blockOf("plain", above, fresh()));
    [rest, from] = [below, cut];
  }
  return [...blocks, blockOf("plain", rest, fresh())];
}

/** `lines` above and below offset `cut`, the one that it stands in taken apart. */
function parted(lines: readonly Line[], cut: number, text: string): [Line[], Line[]] {
  const above: Line[] = [];
  const below: Line[] = [];
  for (const line of lines) {
    if (line.end <= cut) above.push(line);
    else if (line.start >= cut) below.push(line);
    else {
      const to = line.start + text.slice(line.start, cut).trimEnd().length;
      const { start: from, end, blanks, newPage } = line;
      above.push(lineOf(text, { at: from, from, to, blanks, newPage }));
      below.push(lineOf(text, { at: cut, from: cut, to: end, blanks: 1, newPage: false }));
    }
  }
  return [above, below];
}
