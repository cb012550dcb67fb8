import type { Type } from "@printery/design";
import { type Aki, isPunctuation, kindOf } from "./aki.ts";
import { balance, broken } from "./breaking.ts";
import { SOFT_HYPHEN } from "./font.ts";
import { naturalWidth, PackedFragment, placed, type SetLine } from "./fragment.ts";
import { lengthen } from "./kashida.ts";
import { ALWAYS, BOX, GLUE, HYPHEN, type Line, type Narrow } from "./linebreak.ts";
import type { Look, Word } from "./look.ts";
import { EXPANSION, type Row } from "./row.ts";
import { withRuby } from "./ruby.ts";
import { isSquare } from "./script.ts";
import type { SetRun } from "./text.ts";

export interface Measure {
  readonly width: number;
  readonly align: NonNullable<Type["align"]>;
  /** Of the first line; may be negative. */
  readonly indent: number;
  /** Points by which every line but the first moves in. */
  readonly turnover?: number;
  readonly hyphenation: boolean;
  /** Lines of about equal length, as titles have. */
  readonly balanced?: boolean;
  /** The first lines move in by this: something large stands beside them. */
  readonly narrow?: Narrow;
}

/** The lines of a paragraph, as good as Knuth and Plass make them. */
export function setLines(runs: readonly SetRun[], measure: Measure): SetLine[] {
  if (runs.every(({ text }) => text === "")) return [];
  const turnover = measure.turnover ?? 0;
  const width = measure.width - turnover;
  const options = { ...measure, width, indent: measure.indent - turnover };
  const { row, lines } = measure.balanced === true ? balance(runs, options) : broken(runs, options);
  return lines.map((line, index) => {
    const { narrow } = measure;
    const aside = narrow !== undefined && index < narrow.lines ? narrow.by : 0;
    const x = turnover + aside + (index === 0 ? options.indent : 0);
    const isLast = row.items.costs[line.to] === ALWAYS;
    return fragments(row, line, { ...options, x, width: width + turnover - x, isLast });
  });
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: NonNullable<Type["align"]>;
  readonly isLast: boolean;
}

/** The text of a line, in fragments of one look, spaced and aligned. */
function fragments(
  row: Row,
  { from, to }: Line,
  { x: start, width, align, isLast }: Place,
): SetLine {
  const parts = partsOf(row, from, to);
  const justified = align === "justify";
  const left = justified ? (row.items.hangs[firstBox(row, from)] ?? 0) : 0;
  const right = justified ? (row.items.hangs[to] ?? 0) : 0;
  const measure = width + left + right;
  const isEven = row.akis.size > 0;
  if (justified && !isLast && !isEven) lengthen(parts, measure);
  let length = 0;
  for (const part of parts) length += part.width;
  const room = measure - length;
  const isStretched = justified && (!isLast || room < 0);
  const even = isEven && isStretched ? ratioOf(parts, room) : 0;
  const { scale, gapPt } = isStretched && !isEven ? stretch(parts, length, room) : UNSTRETCHED;
  const isSpaced = row.items.kinds[to] === GLUE || row.items.costs[to] === ALWAYS;
  const x = start - left + (align === "center" ? room / 2 : 0);
  const line = placed(
    parts.map((part, index) => {
      const { set, words, width: natural, spaces, flexes } = part;
      const gaps = isEven
        ? flexes.map((flex) => even * (even < 0 ? flex.shrink : flex.stretch))
        : undefined;
      const spread =
        gaps?.reduce((sum, gap) => sum + gap, natural) ?? natural * scale + gapPt * spaces;
      const isSeen = isSpaced && row.akis.get(to) === undefined;
      const space = isSeen && index === parts.length - 1 ? set.look.word(" ") : undefined;
      return { x: 0, width: spread, words, set, gapPt, gaps, scale, space };
    }),
    x,
  );
  if (parts.some(({ set }) => set.ruby !== undefined)) return withRuby(line);
  return isEven ? line : line.map((fragment) => new PackedFragment(fragment));
}

/** How far everything that can give on a line gives to take up `room`: as a whole at 1, or at −1. */
function ratioOf(parts: readonly Part[], room: number): number {
  let give = 0;
  for (const { flexes } of parts)
    for (const { stretch: more, shrink } of flexes) give += room < 0 ? shrink : more;
  return give === 0 ? 0 : room / give;
}

const UNSTRETCHED = { scale: 1, gapPt: 0 };

/**
 * How letters and spaces share `room`: the letters take what they can up to {@link EXPANSION}, beyond which it would
 * show, and the spaces the rest, so that most are as wide as the font has them (as pdfTeX's).
 */
function stretch(parts: readonly Part[], letters: number, room: number): typeof UNSTRETCHED {
  let spaces = 0;
  for (const part of parts) spaces += part.spaces;
  if (spaces === 0) return UNSTRETCHED;
  const scale = 1 + Math.max(-EXPANSION, Math.min(EXPANSION, room / letters));
  return { scale, gapPt: (room - letters * (scale - 1)) / spaces };
}

/** The box a line begins with, past the indent, which has no text. */
function firstBox({ texts, items }: Row, from: number): number {
  return items.kinds[from] === BOX && texts[from] === "" ? -1 : from;
}

/** What one run has on a line. */
interface Part {
  readonly set: SetRun;
  readonly words: Word[];
  /** How far what follows each word may grow and shrink, in points; only where there is more than spaces. */
  readonly flexes: Flex[];
  /** Points, as the font has it. */
  width: number;
  spaces: number;
}

interface Flex {
  readonly stretch: number;
  readonly shrink: number;
}

const FIRM: Flex = { stretch: 0, shrink: 0 };

/** The words of a line by their runs. Each is shaped by itself, as it is drawn; one that is broken, up to the break. */
function partsOf(row: Row, from: number, to: number): Part[] {
  const { items, owners, texts, runs, akis } = row;
  const parts: Part[] = [];
  let part: Part | undefined;
  let owner = -1;
  let piece = "";
  let before: Aki | undefined;
  const flush = (after?: Aki, flex: Flex = FIRM) => {
    if (piece === "" || part === undefined) return;
    const { look } = part.set;
    const isPlain = look.script === undefined;
    const word = isPlain ? look.word(piece) : wordOf(piece, look, { before, after });
    part.words.push(word);
    part.width += word.width;
    if (word.isSpace) part.spaces += 1;
    if (akis.size > 0) part.flexes.push(flex);
    piece = "";
    before = after;
  };
  for (let at = from; at <= to; at += 1) {
    const isHyphen = at === to && items.kinds[at] === HYPHEN;
    const text = isHyphen ? SOFT_HYPHEN : at < to ? (texts[at] ?? "") : "";
    const aki = at < to ? akis.get(at) : undefined;
    if (aki !== undefined) flush(aki, flexAt(row, at));
    if (text === "") continue;
    const set = runs[owners[at] ?? 0];
    if (owners[at] !== owner && set !== undefined) {
      flush();
      owner = owners[at] ?? 0;
      part = { set, words: [], flexes: [], width: 0, spaces: 0 };
      parts.push(part);
    }
    const isSpace = items.kinds[at] === GLUE;
    // Square characters are each by themselves.
    if (isSpace || (piece !== "" && isSquare(part?.set.look.script))) flush();
    piece += text;
    if (isSpace) flush(undefined, akis.size > 0 ? flexAt(row, at) : FIRM);
  }
  flush();
  for (const each of parts) {
    if (each.set.formula !== undefined) {
      each.words.length = 0;
      each.width = each.set.formula.width;
    }
    if (each.set.ruby !== undefined) each.width = Math.max(each.width, naturalWidth(each.set.ruby));
  }
  return parts;
}

function flexAt({ items: { stretches, shrinks } }: Row, at: number): Flex {
  return {
    stretch: (stretches[at + 1] ?? 0) - (stretches[at] ?? 0),
    shrink: (shrinks[at + 1] ?? 0) - (shrinks[at] ?? 0),
  };
}

/** `text` with the space of its own that stands before or after it. */
function wordOf(
  text: string,
  look: Look,
  { before, after }: { readonly before: Aki | undefined; readonly after: Aki | undefined },
): Word {
  if (!isSquare(look.script)) return look.word(text);
  const padding = { before: before?.owner === "after", after: after?.owner === "before" };
  const kind = kindOf(text, look);
  if (!isPunctuation(kind)) return look.padded(text, padding);
  return padding[kind === "opening" ? "before" : "after"] ? look.word(text) : look.half(text);
}
