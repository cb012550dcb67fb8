/** Points of an inch. */
export const INCH = 72;

/** `points` as people measure them: “0.5 in (12.7 mm)”. */
export function lengthWords(points: number): string {
  return `${rounded(points / INCH, 3)} in (${rounded((points / INCH) * 25.4, 1)} mm)`;
}

/** “6 × 9 in (152.4 × 228.6 mm)”. */
export function sizeWords(width: number, height: number): string {
  const [w, h] = [width / INCH, height / INCH];
  return `${rounded(w, 3)} × ${rounded(h, 3)} in (${rounded(w * 25.4, 1)} × ${rounded(h * 25.4, 1)} mm)`;
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
