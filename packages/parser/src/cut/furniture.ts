import type { Line } from "./line.ts";
import { wordedFolios } from "./pages.ts";
import { titleBelow } from "./title.ts";

/** Lines this near to the edge of a page may be furniture. */
const EDGE = 2;
/** Characters that a running head may have. */
const LONGEST = 100;

const PAGE_NUMBER =
  /^[\W_]*(?:(?:page|seite|página|pagina|blz\.)\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|von|sur|de|di|van|\/)\s*\d+)?[\W_]*$|\[page \d+\]$/iu;

/** Pages as stretches of the lines, the end exclusive. */
interface Page {
  readonly start: number;
  readonly end: number;
}

/** The page numbers, running heads and feet among `lines`: at the edge of a page, and numbers, counted on or said again elsewhere. */
export function furniture(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = pagesOf(lines);
  if (pages.length < 2) return new Set();
  const tops = pages.map(({ start, end }) => lines.slice(start, Math.min(end, start + EDGE)));
  const feet = pages.map(({ start, end }) =>
    lines.slice(Math.max(start, end - EDGE), end).reverse(),
  );
  const found = new Set([...counted(tops), ...counted(feet), ...worded(lines, [...tops, ...feet])]);
  const hasTitleBelow = titleBelow(lines).length > 0 || isTitledBelow(pages, lines);
  const edges = count(
    pages.flatMap((_, at) => [...new Set([...(tops[at] ?? []), ...(feet[at] ?? [])])]),
  );
  const anywhere = countSame(lines, new Set(tops.map(([line]) => line?.text.length ?? 0)));
  const headed = tops.filter(([line]) => line !== undefined && isSameAtEdges(line)).length;
  pages.forEach(({ start }, at) => {
    takeWhile(tops[at] ?? [], (line, depth) =>
      isRunningHead(line, lines[start + depth + 1], at, depth),
    );
    takeWhile(feet[at] ?? [], isRunningFoot);
  });
  return found;

  function takeWhile(edge: readonly Line[], holds: (line: Line, depth: number) => boolean): void {
    for (const [depth, line] of edge.entries()) {
      if (!found.has(line) && !holds(line, depth)) return;
      found.add(line);
    }
  }

  function isRunningHead(line: Line, next: Line | undefined, page: number, depth: number): boolean {
    if (line.text.length >= LONGEST) return false;
    if (isPageNumber(line)) return true;
    // Below the head that says its title, a chapter begins.
    const above = depth > 0 ? tops[page]?.[depth - 1] : undefined;
    if (line.text.length < 3 || (above && likeness(above) === likeness(line))) return false;
    // The first time it is the title, unless the title stands below.
    if (page === 0) return depth === 0 && hasTitleBelow;
    const same = edges.get(likeness(line)) ?? 0;
    if (isHabit(same)) return true;
    if (next === undefined || next.blanks === 0 || isSection(line)) return false;
    return same > 1 || (page > 0 && depth === 0 && isSaidAgain(line));
  }

  function isRunningFoot(line: Line): boolean {
    if (line.text.length >= LONGEST || line === lines[0]) return false;
    const same = edges.get(likeness(line)) ?? 0;
    return (
      isPageNumber(line) || (line.text.length > 2 && isHabit(same)) || (same > 2 && line.blanks > 0)
    );
  }

  function isSameAtEdges(line: Line): boolean {
    return found.has(line) || (edges.get(likeness(line)) ?? 0) > 1;
  }

  function isHabit(times: number): boolean {
    return times >= 3 && times >= pages.length * 0.3;
  }

  /** A chapter's head may stand on one page only, where others have theirs. */
  function isSaidAgain({ text }: Line): boolean {
    return headed >= pages.length * 0.4 && (anywhere.get(text.toLowerCase()) ?? 0) > 1;
  }
}

/** Lines of the first page below its head among which its title is looked for. */
const DEEP = 4;

/**
 * Whether the first page has at its top what other pages have at theirs, and right below what yet others have: where left pages
 * say the journal, or the book, and right ones the text, the first line of the text is no title of it.
 */
function isTitledBelow([first, ...others]: readonly Page[], lines: readonly Line[]): boolean {
  if (first === undefined) return false;
  const head = lines[first.start];
  const heads = new Set(others.map(({ start }) => unnumbered(lines[start])));
  const own = unnumbered(head);
  if (own.length < 3 || !heads.delete(own)) return false;
  const below = lines.slice(first.start + 1, Math.min(first.end, first.start + 1 + DEEP));
  return below.some((line) => unnumbered(line).length > 2 && heads.has(unnumbered(line)));
}

/** What a running head says, without the number of its page. */
function unnumbered(line: Line | undefined): string {
  return (line?.text.toLowerCase() ?? "").replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, "");
}

/** Whether `line` has a section's number, as headings have, or leads up to what follows. */
function isSection({ text }: Line): boolean {
  return /^(?:\d+|[A-Z])\.|:$/.test(text);
}

function isPageNumber({ text }: Line): boolean {
  return text.length < LONGEST && PAGE_NUMBER.test(text);
}

/** Of `edges`, the lines that say the same words beside the number of the page. */
function worded(lines: readonly Line[], edges: readonly (readonly Line[])[]): Line[] {
  const places = wordedFolios(lines);
  if (places.length === 0) return [];
  const atEdge = new Set(edges.flat());
  return places.flatMap((at) => lines[at] ?? []).filter((line) => atEdge.has(line));
}

/** Of `edges`, the lines of which most pages have one at the same place, with a number that counts on from page to page. */
function counted(edges: readonly (readonly Line[])[]): Line[] {
  const found: Line[] = [];
  for (let depth = 0; depth < EDGE; depth += 1) {
    for (const side of [/^(\d{1,4})(?!\d)/, /(?<!\d)(\d{1,4})\]?$/]) {
      const starts = new Map<number, Line[]>();
      edges.forEach((edge, page) => {
        const line = edge[depth];
        if (line === undefined || line.text.length >= LONGEST) return;
        const number = side.exec(line.text)?.[1];
        if (number === undefined) return;
        const first = Number(number) - page;
        starts.set(first, [...(starts.get(first) ?? []), line]);
      });
      for (const lines of starts.values())
        if (lines.length >= 3 && lines.length >= edges.length * 0.4) found.push(...lines);
    }
  }
  return found;
}

function pagesOf(lines: readonly Line[]): Page[] {
  const pages: Page[] = [];
  let start = 0;
  lines.forEach((line, at) => {
    if (!line.newPage || at === 0) return;
    pages.push({ start, end: at });
    start = at;
  });
  pages.push({ start, end: lines.length });
  return pages;
}

/** Furniture differs from page to page in its numbers only. */
function likeness({ text }: Line): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/\s{2,}|[^\S ]/g, " ");
}

function count(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = likeness(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How often each of `lines` whose length is one of `lengths` is said, in whatever case. */
function countSame(
  lines: readonly Line[],
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length >= LONGEST || !lengths.has(text.length)) continue;
    const key = text.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
