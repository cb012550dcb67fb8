import type { Mark } from "../reading/mark.ts";
import { around } from "../reading/matrix.ts";
import { inksOf } from "../reading/paint.ts";
import type { Box } from "../reading/pdf-file.ts";
import type { SurveyedPage } from "../reading/survey.ts";

/** Points: what reaches the trim but for a rounding. */
const TOUCH = 0.5;

/** How far what is on a page stays from its edges, in points. */
export interface Margins {
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether `mark` goes to the edge of `trim`, or beyond. */
export function reaches({ box }: Mark, trim: Box): boolean {
  return (
    box.left <= trim.left + TOUCH ||
    box.right >= trim.right - TOUCH ||
    box.bottom <= trim.bottom + TOUCH ||
    box.top >= trim.top - TOUCH
  );
}

/** Whether `mark` lies on the page, in part at least. */
function isOn({ box }: Mark, trim: Box): boolean {
  return (
    box.left < trim.right && box.right > trim.left && box.bottom < trim.top && box.top > trim.bottom
  );
}

/** Whether `mark` leaves the paper as it is. */
export function isWhite({ paint }: Mark): boolean {
  const inks = paint && inksOf(paint);
  return inks !== undefined && Object.values(inks).every((ink) => ink === 0);
}

/** The margins of what ends on the page, not in the bleed; none of a page with nothing of the kind. */
export function marginsOf(
  { marks, trim, number }: SurveyedPage,
  rightToLeft: boolean,
): Margins | undefined {
  if (trim === undefined) return undefined;
  let ink: Box | undefined;
  for (const mark of marks) {
    if (isOn(mark, trim) && !reaches(mark, trim) && !isWhite(mark)) ink = around(ink, mark.box);
  }
  if (ink === undefined) return undefined;
  const [left, right] = [ink.left - trim.left, trim.right - ink.right];
  const isBoundLeft = (number % 2 === 1) !== rightToLeft;
  const [inner, outer] = isBoundLeft ? [left, right] : [right, left];
  return { inner, outer, top: trim.top - ink.top, bottom: ink.bottom - trim.bottom };
}

/** Whether something on the page runs into the bleed. */
export function bleeds({ marks, trim }: SurveyedPage): boolean {
  return trim !== undefined && marks.some((mark) => isOn(mark, trim) && reaches(mark, trim));
}

/** How far `outer` goes beyond `inner` at the left, the foot, the right and the head. */
export function beyond(inner: Box, outer: Box): readonly [number, number, number, number] {
  return [
    inner.left - outer.left,
    inner.bottom - outer.bottom,
    outer.right - inner.right,
    outer.top - inner.top,
  ];
}
