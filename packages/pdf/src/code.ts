import type { Type } from "@printery/design";
import type { CodeBlock } from "./block.ts";
import { baseline, type Column, fragmentsAt, opposite, spread } from "./column.ts";
import type { Galley, PageItem, Slab } from "./item.ts";
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
  const columns = Math.max(8, Math.floor(width / advance));
  const { sizePt, leadingPt } = run.type;
  const place = { y: baseline(run.type), ascent: sizePt * 0.8, height: leadingPt };
  const lineOf = (text: string, type: Type, x: number) => {
    const line = fragmentsAt(withFonts([{ ...run, text, type }], inks, false), x);
    const fragments = inks.isRtl === true ? opposite(line, width) : line;
    return { ...place, x: left, fragments };
  };
  const mark = { ...run.type, colour: "muted" as const };
  const lines = run.text.split("\n").flatMap((line) =>
    wrapCode(expandTabs(line), columns).map((text, index, { length }): Slab => {
      const x = index === 0 ? 0 : CONTINUED * advance;
      // Who does not look at lines is told where one ends.
      const heard = index === length - 1 && text !== "" ? `${text} ` : text;
      const items: PageItem[] = [{ type: "line", item: { ...lineOf(heard, run.type, x), tag } }];
      if (index > 0) items.unshift({ type: "line", item: lineOf(CONTINUED_MARK, mark, 0) });
      return { kind: "slab", height: leadingPt, items, notes: [] };
    }),
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

/** Cut after a space if there is one in the last half of the line, else where the line is full. */
function wrapCode(line: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = [...line];
  for (let room = columns; rest.length > room; room = columns - CONTINUED) {
    const space = rest.slice(0, room).lastIndexOf(" ") + 1;
    const cut = space > room / 2 ? space : room;
    lines.push(rest.slice(0, cut).join(""));
    rest = rest.slice(cut);
  }
  return [...lines, rest.join("")];
}

/** Columns that the continuation of a line is set in by, and what stands in the first of them. */
const CONTINUED = 2;
const CONTINUED_MARK = "→";
