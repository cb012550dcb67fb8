import type { Press } from "@printery/publication";
import { MM, spinePt } from "./paper.ts";

/** A rectangle on a sheet, in points from its top left. */
export interface SheetBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The sheet that a cover is printed on, cut to size: back, spine and front side by side. */
export interface CoverPlan {
  readonly width: number;
  readonly height: number;
  /** As large as the board or the page they lie on, without what bends at the spine. */
  readonly front: SheetBox;
  readonly back: SheetBox;
  /** None where there is none. */
  readonly spine?: SheetBox;
  /** Where it is folded, from the left. */
  readonly folds: readonly number[];
  /** Whether there is something to be printed beyond the cut: a case is turned in instead. */
  readonly hasBleed: boolean;
}

/** What lies on the front's side of the spine, up to where the sheet is cut: on a case, the joint and what is turned in, too. */
export function frontSide({ width, height, front, back, folds }: CoverPlan): SheetBox {
  const [first = 0] = folds;
  const last = folds.at(-1) ?? 0;
  return front.x < back.x
    ? { x: 0, y: 0, width: first, height }
    : { x: last, y: 0, width: width - last, height };
}

/**
 * What a case has beyond the pages, in points. Sources conflict (for KDP alone: hinges of .197, .375 and .4 inch), and a
 * printer's own template holds.
 */
const CASE = {
  /** Glued down inside, all around: 15 mm, KDP's .591 inch. */
  turnIn: 15 * MM,
  /** By which boards stand out at the head, the foot and the fore edge. */
  square: 3 * MM,
  /** Between a board and the spine, so that the cover opens. */
  joint: 7 * MM,
  /** By which a board stands back from the spine edge of the pages. */
  setBack: 3 * MM,
};

/** The cover of a book of so many `pages` of a size, whose front lies at the left of its spine where it `opensRight`. */
export function coverPlan(
  trim: { readonly width: number; readonly height: number },
  pages: number,
  press: Pick<Press, "paper" | "leafMm" | "binding">,
  opensRight: boolean,
): CoverPlan {
  const isCase = press.binding === "case";
  const { turnIn, square, joint, setBack } = isCase
    ? CASE
    : { turnIn: 0, square: 0, joint: 0, setBack: 0 };
  const spine = spinePt(pages, press);
  const width = trim.width - setBack + square;
  const height = trim.height + 2 * square;
  const left = { x: turnIn, y: turnIn, width, height };
  const fold = turnIn + width + joint;
  const right = { ...left, x: fold + spine + joint };
  const [back, front] = opensRight ? [right, left] : [left, right];
  return {
    width: right.x + width + turnIn,
    height: height + 2 * turnIn,
    back,
    front,
    ...(spine === 0 ? {} : { spine: { x: fold, y: turnIn, width: spine, height } }),
    folds: spine === 0 ? [fold] : [fold, fold + spine],
    hasBleed: !isCase,
  };
}
