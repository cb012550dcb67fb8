import type { Shaped } from "./font.ts";
import type { Sorts } from "./sorts.ts";

/** Operands of the TJ operator, in thousandths of the size and so for every size. */
export interface Strokes {
  /** Above the base line. */
  readonly rise: number;
  /** Without the parenthesis of a string that it begins with, and of one that it ends with. */
  readonly body: string;
  readonly beginsInString: boolean;
  readonly endsInString: boolean;
}

/** A shaped word in the codes of `sorts`. */
export function strokesOf({ glyphs }: Shaped, sorts: Sorts): Strokes[] {
  const strokes: Strokes[] = [];
  let operands: Strokes[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const { advance, nominal, dx, dy } = glyph;
    const before = shift(-dx, dy);
    if (before !== undefined) operands.push(before);
    operands.push({ rise: dy, body: written(sorts.codeOf(glyph)), ...STRING });
    const after = shift(nominal - advance + dx, dy);
    if (after !== undefined) operands.push(after);
    if (glyphs[index + 1]?.dy === dy) continue;
    const word = joined(operands, 0, operands.length);
    // As one string: V8 would go through all that it was put together from on each line where it stands.
    strokes.push({ ...word, body: Buffer.from(word.body, "latin1").toString("latin1") });
    operands = [];
  }
  return strokes;
}

const STRING = { beginsInString: true, endsInString: true };

/** `code` as two bytes of a string (ISO 32000-1, 7.3.4.2): in figures it would take twice the room, and as long to pack. */
function written(code: number): string {
  let bytes = strings[code];
  if (bytes === undefined) {
    bytes = String.fromCharCode(code >> 8, code & 0xff).replace(SPECIAL, escaped);
    strings[code] = bytes;
  }
  return bytes;
}

/** By code: each file counts its codes from 1, so there are no more than the largest has. */
const strings: string[] = [];

function escaped(byte: string): string {
  return byte === "\r" ? "\\r" : `\\${byte}`;
}

/** What ends a string or is read otherwise than it stands there. */
const SPECIAL = /[\\()\r]/g;

/** A move to the left by `amount`; nothing for none. */
export function shift(amount: number, rise = 0): Strokes | undefined {
  if (Math.abs(amount) < 0.001) return undefined;
  return { rise, body: decimal(amount), beginsInString: false, endsInString: false };
}

/** Those of `strokes` from one to before another, of one rise, as one. */
function joined(strokes: readonly Strokes[], from: number, to: number): Strokes {
  const { rise = 0, beginsInString = false } = strokes[from] ?? {};
  let body = "";
  let isString = beginsInString;
  for (let at = from; at < to; at += 1) {
    const next = strokes[at];
    if (next === undefined) break;
    if (isString !== next.beginsInString) body += isString ? ")" : "(";
    // A string ends by itself, a number before the next one does not.
    else if (!isString && at > from) body += " ";
    body += next.body;
    isString = next.endsInString;
  }
  return { rise, body, beginsInString, endsInString: isString };
}

/** The operators that show `strokes` at a size of `sizePt` points. */
export function showing(strokes: readonly Strokes[], sizePt: number): string {
  const operators: string[] = [];
  let rise = 0;
  for (let [from, to] = [0, 0]; from < strokes.length; from = to) {
    const level = strokes[from]?.rise ?? 0;
    while (strokes[to]?.rise === level) to += 1;
    if (level !== rise) operators.push(`${decimal((level * sizePt) / 1000)} Ts`);
    rise = level;
    const { body, beginsInString, endsInString } = joined(strokes, from, to);
    operators.push(`[${beginsInString ? "(" : ""}${body}${endsInString ? ")" : ""}] TJ`);
  }
  if (rise !== 0) operators.push("0 Ts");
  return operators.join("\n");
}

/** `value` as a number of PDF: to a thousandth, never in powers of ten. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
