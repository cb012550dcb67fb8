import type { Line } from "./line.ts";

/** “Byron & May            Informational             [Page 2]”: the foot of a numbered memo's page. */
const FOOT = /\s{2}\[Page (\d{1,4})\]$/;
const NUMBER = /^(\d{1,4})$/;
/** “Page 3 of 9”, “Seite 3”: what browsers print at the foot of each page. */
const NAMED =
  /^[-–— ]*(?:page|seite|página|pagina|blz\.)\s(\d{1,4})(?:\s?(?:of|von|sur|de|di|van|\/)\s?\d{1,4})?[-–— ]*$/i;
/** Characters of a line that a page has before its foot; above a line like these a script says what is on which page. */
const FULL = 50;

/**
 * `lines` of a text that lost its form feeds: the first below each foot is on a new page. Feet count on from page to page, and say so
 * as those of numbered memos do, have the same running head below, or stand in the middle of a line.
 */
export function withPages(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ newPage }) => newPage)) return lines;
  const feet = countedFeet(lines, FOOT);
  const counted =
    [feet, namedFeet(lines), headedFeet(lines)].find(({ length }) => length >= 2) ??
    inmostFeet(lines);
  const tops = new Set(counted.map((at) => at + 1));
  if (tops.size < 2) return lines;
  return lines.map((line, at) => (tops.has(at) ? { ...line, newPage: true } : line));
}

/** The lines that `pattern` finds a number in, as long as it counts on. */
function countedFeet(lines: readonly Line[], pattern: RegExp): number[] {
  const found: number[] = [];
  let next: number | undefined;
  lines.forEach(({ text }, at) => {
    const number = Number(pattern.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(number) || (next !== undefined && number !== next)) return;
    found.push(at);
    next = number + 1;
  });
  return found;
}

/** Those that are called pages, where text stands above the first of them. */
function namedFeet(lines: readonly Line[]): number[] {
  const feet = countedFeet(lines, NAMED);
  const above = lines.slice(0, feet[0] ?? 0);
  return above.some(({ text }) => text.length >= FULL) ? feet : [];
}

/** Numbers by themselves that count on, with one and the same line right below nearly all of them. */
function headedFeet(lines: readonly Line[]): number[] {
  const feet = countedFeet(lines, NUMBER);
  const heads = feet.flatMap((at) => lines[at + 1]?.text.toLowerCase() ?? []);
  const [head = ""] = heads;
  const same = heads.filter((each) => each === head).length;
  return head.length >= 5 && same >= 2 && same >= heads.length * 0.8 ? feet : [];
}

/** Columns before a number in the middle of a line. */
const INMOST = 20;

/** Numbers by themselves that count on, far within the line, with the next page right below; a chapter's number has room below it. */
function inmostFeet(lines: readonly Line[]): number[] {
  const inmost = lines.map((line, at) => {
    const below = lines[at + 1];
    const isFoot = line.indent >= INMOST && line.blanks > 0 && (below?.blanks ?? 0) === 0;
    return isFoot && (below?.indent ?? 0) < INMOST ? line : { ...line, text: "" };
  });
  return countedFeet(inmost, NUMBER);
}
