import type { PDFObject } from "@cantoo/pdf-lib";
import type { Face } from "./face.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";
import { BLACK, type Paint } from "./paint.ts";
import { type Box, get, isTrue, numberOf } from "./pdf-file.ts";

/** What a page draws with until something else is said (ISO 32000-1, 8.4.1 and 9.3.1). */
export interface State {
  matrix: Matrix;
  clip: Box;
  fill: Paint;
  stroke: Paint;
  fillOverprints: boolean;
  strokeOverprints: boolean;
  overprintMode: number;
  lineWidth: number;
  face: Face | undefined;
  size: number;
  tracking: number;
  wordSpace: number;
  /** Share of the width. */
  scale: number;
  leading: number;
  rise: number;
  /** Whether text is filled, stroked or neither: 0 to 7. */
  render: number;
}

export function startIn(clip: Box): State {
  return {
    matrix: IDENTITY,
    clip,
    fill: BLACK,
    stroke: BLACK,
    fillOverprints: false,
    strokeOverprints: false,
    overprintMode: 0,
    lineWidth: 1,
    face: undefined,
    size: 0,
    tracking: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    render: 0,
  };
}

/** What `graphics`, a dictionary of graphics state parameters, says of overprinting and lines. */
export function change(state: State, graphics: PDFObject | undefined): void {
  const stroke = get(graphics, "OP");
  // Where only one of the two is given it holds for both (ISO 32000-1, table 58).
  const fill = get(graphics, "op") ?? stroke;
  if (stroke !== undefined) state.strokeOverprints = isTrue(stroke);
  if (fill !== undefined) state.fillOverprints = isTrue(fill);
  state.overprintMode = numberOf(get(graphics, "OPM")) ?? state.overprintMode;
  state.lineWidth = numberOf(get(graphics, "LW")) ?? state.lineWidth;
}
