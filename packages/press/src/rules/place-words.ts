import type { Box } from "../reading/pdf-file.ts";

/** “18 mm from the left and 141 mm from the top” of `page`. */
export function placeWords(box: Box, page: Box): string {
  return `${mm(box.left - page.left)} mm from the left and ${mm(page.top - box.top)} mm from the top`;
}

/** Points in millimetres, to the next whole one. */
export function mm(points: number): number {
  return Math.round((points / 72) * 25.4);
}
