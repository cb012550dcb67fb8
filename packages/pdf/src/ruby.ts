import { type Fragment, naturalWidth, placed, type SetLine } from "./fragment.ts";

/** Share of its size from the base line to that of the ruby above it, whose feet then stand on it. */
const RISE = 0.91;

/** `line` with the ruby of its fragments after it, so that what it says is in one piece; each centred above what is below. */
export function withRuby(line: SetLine): SetLine {
  const above: Fragment[] = [];
  const below = line.map((fragment): Fragment => {
    const { ruby, look } = fragment.set;
    if (ruby === undefined) return fragment;
    const own = fragment.words.reduce((sum, { width }) => sum + width, 0);
    const start = fragment.x + (fragment.width - naturalWidth(ruby)) / 2;
    above.push(...raised(ruby, start, RISE * look.sizePt));
    return { ...fragment, x: fragment.x + (fragment.width - own) / 2, width: own };
  });
  return [...below, ...above];
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
