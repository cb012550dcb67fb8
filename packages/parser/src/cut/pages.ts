import { has, type Line } from "./line.ts";
import { Trait } from "./trait.ts";

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
 * as those of numbered memos do, have the same running head below, or stand in the middle of a line; or the same words stand beside
 * their number, at the foot or at the head of each page.
 */
export function withPages(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ newPage }) => newPage)) return lines;
  const counted = [countedFeet(lines, FOOT), namedFeet(lines), headedFeet(lines)].find(
    ({ length }) => length >= 2,
  );
  const worded = counted === undefined ? wordedTops(lines) : [];
  const feet = counted ?? (worded.length > 0 ? [] : inmostFeet(lines));
  if (feet.length < 2 && worded.length === 0) return lines;
  const tops = new Set([...worded, ...feet.map((at) => at + 1)]);
  return lines.map((line, at) => (tops.has(at) ? { ...line, newPage: true } : line));
}

/** The lines that `pattern` finds a number in, as long as it counts on, and that `mayCount`. */
function countedFeet(
  lines: readonly Line[],
  pattern: RegExp,
  mayCount: (at: number) => boolean = () => true,
): number[] {
  const found: number[] = [];
  let next: number | undefined;
  lines.forEach((line, at) => {
    if (!has(line, Trait.digit) || !mayCount(at)) return;
    const number = Number(pattern.exec(line.text)?.[1] ?? Number.NaN);
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
  return countedFeet(lines, NUMBER, (at) => {
    const [line, below] = [lines[at], lines[at + 1]];
    if (line === undefined || line.indent < INMOST || line.blanks === 0) return false;
    return (below?.blanks ?? 0) === 0 && (below?.indent ?? 0) < INMOST;
  });
}

/** Where a number stands beside words on one line, set apart from them: at an edge of it, by room, or between marks. */
const BESIDE = /(?:^|\s{2,}|\s[–—|·-]\s)(\d{1,4})(?=$|\s{2,}|\s[–—|·-]\s)/g;
const MARKED = /(?:\s[–—|·-]\s\d{1,4}|^\d{1,4}\s[–—|·-]\s)/;
/** “… – 2 – …”: nothing else is set so. */
const BETWEEN = /^\s[–—|·-]\s/;
/** Characters of a line that may be said on every page. */
const WORDED = 150;
/** Letters beside the number. */
const SAID = 10;
/** Lines of a page, on average. */
const DEEP = 5;

/** A line with a number, and its place. */
interface Folio {
  readonly at: number;
  readonly number: number;
  readonly isBetween: boolean;
}

/** The places of the lines that say the same words beside a number that counts on: three and more, or two between marks. */
export function wordedFolios(lines: readonly Line[]): readonly number[] {
  const series = new Map<string, Folio[]>();
  lines.forEach((line, at) => {
    const { text } = line;
    if (!has(line, Trait.digit) || text.length < SAID || text.length > WORDED) return;
    // A guard: few lines of prose have either.
    if (!has(line, Trait.gap) && !MARKED.test(text)) return;
    for (const found of text.matchAll(BESIDE)) {
      const words = wordsBeside(text, found);
      if (words === undefined) continue;
      const after = text.slice((found.index ?? 0) + found[0].length);
      const isBetween = BETWEEN.test(found[0]) && BETWEEN.test(after);
      const folio = { at, number: Number(found[1]), isBetween };
      const before = series.get(words);
      if (before === undefined) series.set(words, [folio]);
      else if (follows(folio, before.at(-1))) before.push(folio);
    }
  });
  const folios = [...series.values()].filter(areOnPages).flat();
  return folios.map(({ at }) => at).sort((a, b) => a - b);
}

/** Right pages turn round what left ones say: the words, in the order of the alphabet. */
function wordsBeside(text: string, { index = 0, 0: found }: RegExpMatchArray): string | undefined {
  const rest = `${text.slice(0, index)} ${text.slice(index + found.length)}`;
  if ((rest.match(/\p{L}/gu)?.length ?? 0) < SAID || /(?:\. ?){4}/.test(rest)) return undefined;
  return rest
    .toLowerCase()
    .split(/[\s–—|·-]+/u)
    .sort()
    .join(" ");
}

/** Left pages may say what right ones don't, and a picture needs a page of its own. */
function follows({ number }: Folio, last: Folio | undefined): boolean {
  return last !== undefined && number > last.number && number <= last.number + 3;
}

function areOnPages(folios: readonly Folio[]): boolean {
  const [first, last] = [folios[0], folios.at(-1)];
  if (first === undefined || last === undefined) return false;
  const fewest = folios.every(({ isBetween }) => isBetween) ? 2 : 3;
  return folios.length >= fewest && (last.at - first.at) / (folios.length - 1) > DEEP;
}

/** The first line of each page that has such a line at its head, or below its foot: a foot has room above, and none below, or stands under text. */
function wordedTops(lines: readonly Line[]): number[] {
  const places = wordedFolios(lines);
  const [first = 0] = places;
  const isFoot = (at: number) =>
    (lines[at]?.blanks ?? 0) > 0 &&
    (lines[at + 1]?.blanks ?? 0) < Math.max(1, lines[at]?.blanks ?? 0);
  const feet = places.filter((at) => at > 1 && isFoot(at)).length;
  const areFeet = first > 1 && feet >= places.length * 0.5;
  return places.map((at) => (areFeet ? at + 1 : at)).filter((at) => at > 0);
}
