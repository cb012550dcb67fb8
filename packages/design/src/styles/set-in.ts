import type { FaceName } from "../faces.ts";
import type { Type } from "../style.ts";

/** Makes types of one face: size and leading in points, regular and upright unless told. */
export function setIn(
  face: FaceName,
): (sizePt: number, leadingPt: number, more?: Partial<Type>) => Type {
  return (sizePt, leadingPt, more = {}) => ({ face, weight: 400, sizePt, leadingPt, ...more });
}
