import type { Type } from "@printery/design";
import type { CodeBlock } from "./block.ts";
import { baseline, type Column, fragmentsAt, opposite, spread } from "./column.ts";
import type { Galley, PageItem, Slab } from "./item.ts";
import { graphemesOf } from "./script.ts";
import { withFonts } from "./text.ts";

/** Columns of a tab stop in code. */
const TAB = 4;

/** Lines of code, from the left whatever runs around them, the long ones cut at the measure and continued two characters in, behind a mark that is no part of them. */
export function codeGalley(
  { run, tag, left, right }: CodeBlock,
  { measure, inks }: Column,
): Galley {
  const em = withFonts([{ ...run, text: "0" }], inks, false)[0];
  const advance = em === undefined ? 1 : em.look.word("0").width;
  const width = measure - left - right;
  const room = Math.max(FEWEST * advance, width);
  const { sizePt, leadingPt } = run.type;
  const place = { y: baseline(run.type), ascent: sizePt * 0.8, height: leadingPt };
  const lineOf = (text: string, type: Type, x: number) => {
    const line = fragmentsAt(withFonts([{ ...run, text, type }], inks, false), x);
    const fragments = inks.isRtl === true ? opposite(line, width) : line;
    return { ...place, x: left, fragments };
  };
  const mark = { ...run.type, colour: "muted" as const };
  const widths = new Map<string, number>();
  // Ideographs and emoji are as wide as their own faces have them.
  const widthOf = (grapheme: string) => {
    if (PLAIN.test(grapheme)) return advance;
    const known = widths.get(grapheme);
    if (known !== undefined) return known;
    const set = withFonts([{ ...run, text: grapheme }], { ...inks, report: () => {} }, false);
    const found = set.reduce((sum, { text, look }) => sum + look.word(text).width, 0);
    widths.set(grapheme, found);
    return found;
  };
  const lines = run.text.split("\n").flatMap((line) =>
    wrapCode(expandTabs(line), { room, less: CONTINUED * advance, widthOf }).map(
      (text, index, { length }): Slab => {
        const x = index === 0 ? 0 : CONTINUED * advance;
        // Who does not look at lines is told where one ends.
        const heard = index === length - 1 && text !== "" ? `${text} ` : text;
        const items: PageItem[] = [{ type: "line", item: { ...lineOf(heard, run.type, x), tag } }];
        if (index > 0) items.unshift({ type: "line", item: lineOf(CONTINUED_MARK, mark, 0) });
        return { kind: "slab", height: leadingPt, items, notes: [] };
      },
    ),
  );
  return spread(lines);
}

function expandTabs(line: string): string {
  let text = "";
  for (const character of line) {
    text += character === "\t" ? " ".repeat(TAB - (text.length % TAB)) : character;
  }
  return text;
}

/** Columns that there are always. */
const FEWEST = 8;
/** What has the width of all characters of the face. */
const PLAIN = /^[ -~]$/;

interface Measures {
  /** Points: for a line, and what its continuations have less. */
  readonly room: number;
  readonly less: number;
  readonly widthOf: (grapheme: string) => number;
}

/** Cut after a space if there is one in the last half of the line, else where the line is full. */
function wrapCode(line: string, { room: whole, less, widthOf }: Measures): string[] {
  const lines: string[] = [];
  let room = whole;
  let start = 0;
  let width = 0;
  // Behind the last space in the last half, and how wide the line is before it.
  let space = { at: 0, width: 0 };
  const graphemes = /^[ -~]*$/.test(line) ? [...line] : graphemesOf(line);
  for (let at = 0; at < graphemes.length; at += 1) {
    const grapheme = graphemes[at] ?? "";
    const own = widthOf(grapheme);
    if (width + own > room + ROUNDING && at > start) {
      const cut = space.at > start ? space : { at, width };
      lines.push(graphemes.slice(start, cut.at).join(""));
      width -= cut.width;
      start = cut.at;
      room = whole - less;
    }
    width += own;
    if (grapheme === " " && width > room / 2) space = { at: at + 1, width };
  }
  return [...lines, graphemes.slice(start).join("")];
}

/** Points that sums of widths may be off by. */
const ROUNDING = 0.01;

/** Columns that the continuation of a line is set in by, and what stands in the first of them. */
const CONTINUED = 2;
const CONTINUED_MARK = "→";
