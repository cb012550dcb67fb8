import type { Shaped } from "./font.ts";
import type { KitFont } from "./kit.ts";

/** Operands of the TJ operator, in thousandths of the size and so for every size. */
export interface Strokes {
  /** Above the base line. */
  readonly rise: number;
  readonly body: string;
}

/** `word` in the glyphs of `kit`, which takes in those it does not have yet. */
export function strokesOf({ glyphs }: Shaped, kit: KitFont): Strokes[] {
  const strokes: Strokes[] = [];
  let bodies: string[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const { advance, nominal, dx, dy } = glyph;
    const code = `<${include(kit, glyph).toString(16).padStart(4, "0")}>`;
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

/**
 * The number of `glyph` in the subset. A glyph that stands for two texts (“a” and “A” in small capitals, a
 * space that may break and one that may not) is taken twice, so that each is copied out as it was written.
 */
function include(kit: KitFont, { id, codePoints, nominal }: Shaped["glyphs"][number]): number {
  const key = `${id}/${codePoints.join()}`;
  kit.printed ??= new Map();
  let gid = kit.printed.get(key);
  if (gid === undefined) {
    gid = kit.subset.glyphs.push(id) - 1;
    kit.printed.set(key, gid);
    kit.widths[gid] = nominal;
    kit.unicode[gid] = codePoints;
  }
  return gid;
}
