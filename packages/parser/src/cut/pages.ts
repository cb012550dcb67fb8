import type { Line } from "./line.ts";

/** “Byron & May            Informational             [Page 2]”: the foot of a numbered memo's page. */
const FOOT = /\s{2}\[Page (\d{1,4})\]$/;

/** `lines` of a numbered memo that lost its form feeds: the first below each foot, which counts on from the one before, is on a new page. */
export function withPages(lines: readonly Line[]): readonly Line[] {
  const feet = lines.flatMap(({ text }, at) => {
    const number = FOOT.exec(text)?.[1];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const counted = feet.filter(
    ({ number }, at) => number === (feet[at - 1]?.number ?? number - 1) + 1,
  );
  if (counted.length < 2 || lines.some(({ newPage }) => newPage)) return lines;
  const tops = new Set(counted.map(({ at }) => at + 1));
  return lines.map((line, at) => (tops.has(at) ? { ...line, newPage: true } : line));
}
