import { isBlank } from "./letters.ts";

/** What the characters of a line tell, as bits. */
export const Trait = {
  /** Opens with a small letter. */
  lower: 1,
  /** A tab between words. */
  tab: 2,
  /** A bar, as between the cells of a table. */
  bar: 4,
  /** Two spaces or more between words. */
  gap: 8,
  /** So wide or so placed that they don't come from the end of a sentence. */
  column: 16,
  /** Three spaces or more. */
  wide: 32,
  /** Other space than one blank between words. */
  uneven: 64,
  /** Marks that programs have and prose seldom: brackets, operators, prompts. */
  symbol: 128,
  /** Marks that both have: `()/:%`. */
  mark: 256,
  digit: 512,
} as const;

/** The traits of the characters of `text` from `from` up to `to`, but for the first letter. */
export function traitsBetween(text: string, from: number, to: number): number {
  let traits = 0;
  let spaces = 0;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      spaces += 1;
      continue;
    }
    if (spaces > 1) traits |= gapOf(spaces, before);
    spaces = 0;
    before = code;
    if (code < 128) traits |= ASCII[code] ?? 0;
    else if (code >= 0x2500 && code < 0x2580) traits |= code === BOX_BAR ? BAR : Trait.symbol;
    else if (isBlank(code)) traits |= Trait.uneven;
  }
  return traits;
}

/** `│`, as `|`. */
const BOX_BAR = 0x2502;
const BAR = Trait.bar | Trait.symbol;

const ASCII: Uint16Array = Uint16Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "\t") return Trait.tab | Trait.uneven;
  if (character === "|") return BAR;
  if (isBlank(code)) return Trait.uneven;
  if ("()/:%".includes(character)) return Trait.mark;
  if (/\d/.test(character)) return Trait.digit;
  return "{}[]<>=;$#&\\_@+`~^".includes(character) ? Trait.symbol : 0;
});

/** `.!?:;"'),` end a sentence or a clause. */
const CLOSING: ReadonlySet<number> = new Set([46, 33, 63, 58, 59, 34, 39, 41, 44, 0x201d, 0x2019]);

function gapOf(spaces: number, before: number): number {
  const gap = Trait.gap | Trait.uneven;
  if (spaces > 2) return gap | Trait.column | Trait.wide;
  return CLOSING.has(before) ? gap : gap | Trait.column;
}
