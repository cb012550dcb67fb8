import type { EmbeddedFont } from "./embedded-font.ts";
import type { Shaped } from "./font.ts";

/** Operands of the TJ operator, in thousandths of the size and so for every size. */
export interface Strokes {
  /** Above the base line. */
  readonly rise: number;
  readonly body: string;
}

/** A shaped word in the codes of `font`. */
export function strokesOf({ glyphs }: Shaped, font: EmbeddedFont): Strokes[] {
  const strokes: Strokes[] = [];
  let bodies: string[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const { advance, nominal, dx, dy } = glyph;
    const code = `<${font.codeOf(glyph).toString(16).padStart(4, "0")}>`;
    for (const operand of [shift(-dx), code, shift(nominal - advance + dx)])
      if (operand !== "") bodies.push(operand);
    if (glyphs[index + 1]?.dy === dy) continue;
    strokes.push({ rise: dy, body: joined(bodies) });
    bodies = [];
  }
  return strokes;
}

/** Operands side by side, glyphs that follow each other as one. */
function joined(operands: readonly string[]): string {
  return operands.join(" ").replaceAll("> <", "");
}

/** A move to the left by `amount`, as an operand of TJ; nothing for none. */
export function shift(amount: number): string {
  return Math.abs(amount) < 0.001 ? "" : decimal(amount);
}

/** The operators that show `strokes` at a size of `sizePt` points. */
export function showing(strokes: readonly Strokes[], sizePt: number): string {
  const operators: string[] = [];
  let rise = 0;
  let bodies: string[] = [];
  const flush = () => {
    if (bodies.length > 0) operators.push(`[${joined(bodies)}] TJ`);
    bodies = [];
  };
  for (const stroke of strokes) {
    if (stroke.rise !== rise) {
      flush();
      rise = stroke.rise;
      operators.push(`${decimal((rise * sizePt) / 1000)} Ts`);
    }
    bodies.push(stroke.body);
  }
  flush();
  if (rise !== 0) operators.push("0 Ts");
  return operators.join("\n");
}

/** `value` as a number of PDF: to a thousandth, never in powers of ten. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
