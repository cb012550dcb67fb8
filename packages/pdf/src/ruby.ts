import { changed, type Fragment, naturalWidth, placed, type SetLine } from "./fragment.ts";
import type { Look } from "./look.ts";
import { isSquare } from "./script.ts";

/** Share of a word's size from its base line to that of the ruby above, whose feet then stand on it: squares are taller than letters. */
const SQUARE_RISE = 0.91;
const RISE = 0.74;

/** `line` with the ruby of its fragments after it, so that what it says is in one piece; each centred above what is below. */
export function withRuby(line: SetLine): SetLine {
  const above: Fragment[] = [];
  const below = line.map((fragment): Fragment => {
    const { ruby, look } = fragment.set;
    if (ruby === undefined) return fragment;
    const own = fragment.words.reduce((sum, { width }) => sum + width, 0);
    const start = fragment.x + (fragment.width - naturalWidth(ruby)) / 2;
    above.push(...raised(ruby, start, riseOver(look)));
    return changed(fragment, { x: fragment.x + (fragment.width - own) / 2, width: own });
  });
  return [...below, ...above];
}

function riseOver({ script, sizePt }: Look): number {
  return sizePt * (isSquare(script) ? SQUARE_RISE : RISE);
}

function raised(ruby: NonNullable<Fragment["set"]["ruby"]>, start: number, rise: number): SetLine {
  const fragments = ruby.map((set) => ({
    x: start,
    rise,
    width: naturalWidth([set]),
    words: set.look.words(set.text),
    set,
    gapPt: 0,
    gaps: undefined,
    scale: 1,
    space: undefined,
  }));
  return placed(fragments, start);
}
