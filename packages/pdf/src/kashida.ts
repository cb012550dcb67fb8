import type { ShapedGlyph } from "./font.ts";
import type { Look, Word } from "./look.ts";

/** What a line has of one run. */
interface Part {
  readonly set: { readonly look: Look };
  readonly words: Word[];
  width: number;
  readonly spaces: number;
}

/** Shares of a space by which it may widen before Arabic words do. */
const WIDER = 0.35;

/**
 * Makes Arabic words of a line that is to fill `measure` longer where their letters join, the last ones first, so that its
 * spaces need not be much wider than they are.
 */
export function lengthen(parts: readonly Part[], measure: number): void {
  const arabic = parts.filter(({ set }) => set.look.isRtl && isArabic(set.look));
  if (arabic.length === 0) return;
  let left = measure;
  for (const { set, width, spaces } of parts)
    left -= width + spaces * set.look.word(" ").width * WIDER;
  for (const part of arabic.toReversed()) {
    for (let at = part.words.length - 1; at >= 0; at -= 1) {
      const word = part.words[at];
      const longer = word && elongated(word, part.set.look);
      if (word === undefined || longer === undefined) continue;
      const more = longer.width - word.width;
      if (more > left) continue;
      part.words[at] = longer;
      part.width += more;
      left -= more;
    }
  }
}

function isArabic({ script }: Look): boolean {
  return script?.scripts.includes("Arabic") === true;
}

const KASHIDA = "\u0640";

/** Letters that join the next one. */
const JOINING = "[بتثجحخسشصضطظعغفقكلمنهيئپچکگیڤٹھ]";
const MARKS = "[\\u064b-\\u065f\\u0670]*";
/** After the teeth of seen and sad; before the last letter where it is heh, dal or one that stands up; the first that there is. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(?<=[سشصض]${MARKS})(?=\\p{Script=Arabic})`, "u"),
  new RegExp(`(?<=${JOINING}${MARKS})(?=[ةهدذ]${MARKS}\\P{L}*$)`, "u"),
  new RegExp(`(?<=(?!ل)${JOINING}${MARKS})(?=[اطظكلک]${MARKS}\\P{L}*$)`, "u"),
  new RegExp(`(?<=${JOINING}${MARKS})(?=[رزيیى]${MARKS}\\P{L}*$)`, "u"),
];

const known = new Map<Word, Word | undefined>();

/** `word` with a kashida, which is no part of its text; nothing where there is no place for one. */
function elongated(word: Word, look: Look): Word | undefined {
  if (known.has(word)) return known.get(word);
  const place = PLACES.map((each) => word.text.search(each)).find((at) => at > 0);
  const longer =
    place === undefined || word.text.includes(KASHIDA) ? undefined : drawn(word, place, look);
  known.set(word, longer);
  return longer;
}

function drawn(word: Word, place: number, look: Look): Word {
  const text = word.text.slice(0, place) + KASHIDA + word.text.slice(place);
  const { width, shaped } = look.word(text);
  const glyphs: ShapedGlyph[] = [];
  for (const glyph of shaped.glyphs) {
    const last = glyphs.at(-1);
    // From the left, the letter that is drawn out comes after.
    if (last !== undefined && isKashida(last))
      glyphs[glyphs.length - 1] = together(last, glyph, look);
    else glyphs.push(glyph);
  }
  return { ...word, width, shaped: { ...shaped, glyphs } };
}

function isKashida({ codePoints }: ShapedGlyph): boolean {
  return codePoints.length === 1 && codePoints[0] === KASHIDA.charCodeAt(0);
}

/** Two glyphs as one that stands for what the right one does. */
function together(left: ShapedGlyph, right: ShapedGlyph, { font }: Look): ShapedGlyph {
  const units = (thousandths: number) => Math.round((thousandths * font.unitsPerEm) / 1000);
  const partsOf = ({ id, parts, dx, dy }: ShapedGlyph) =>
    parts ?? [{ id, dx: units(dx), dy: units(dy) }];
  const moved = partsOf(right).map((part) => ({ ...part, dx: part.dx + units(left.advance) }));
  return {
    ...right,
    parts: [...partsOf(left), ...moved],
    advance: left.advance + right.advance,
    nominal: left.nominal + right.nominal,
    dx: 0,
    dy: 0,
  };
}
