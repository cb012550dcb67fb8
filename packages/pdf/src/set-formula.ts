import type { Type } from "@printery/design";
import type { Drawing } from "@printery/formula/drawing";

/** What stands for a formula in the text of its paragraph: a letter, which no line ends beside. */
export const STAND_IN = "x";

/** A formula in a run: its drawing, in ems, and what it is heard as. */
export interface RunFormula {
  readonly drawing: Drawing;
  readonly alt: string;
}

/** A formula in its size. Points. */
export interface SetFormula extends RunFormula {
  /** What an em of the drawing is. */
  readonly sizePt: number;
  readonly width: number;
}

/** Of the type's size: STIX Two, in which formulas are drawn, has taller letters than some faces. */
const SCALES: { readonly [Face in Type["face"]]?: number } = { "EB Garamond": 0.93 };

/** Points that an em of a formula has among text of `type`. */
export function formulaSize({ face, sizePt }: Type): number {
  return sizePt * (SCALES[face] ?? 1);
}

/** `formula` among text of `type`. */
export function setFormula(formula: RunFormula, type: Type): SetFormula {
  const sizePt = formulaSize(type);
  return { ...formula, sizePt, width: formula.drawing.width * sizePt };
}
