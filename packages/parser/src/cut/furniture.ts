import type { Line } from "./line.ts";

/** Lines this near to the edge of a page may be furniture. */
const EDGE = 2;

const PAGE_NUMBER =
  /^[\W_]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s+of\s+\d+)?[\W_]*$|\[page \d+\]$/iu;

/** The page numbers, running heads and feet among `lines`: at the edge of a page, numbers or said again elsewhere. */
export function furniture(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = pagesOf(lines);
  if (pages.length < 2) return new Set();
  const edges = pages.flatMap((page) => [
    ...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)]),
  ]);
  const atEdges = count(edges.map(likeness));
  const anywhere = count(lines.map(likeness));
  const found = new Set<Line>();
  for (const page of pages) {
    takeWhile(page, (line, next) => isRunningHead(line, next, page === pages[0]), found);
    takeWhile(page.toReversed(), (line) => isRunningFoot(line), found);
  }
  return found;

  function isRunningHead(line: Line, next: Line | undefined, first: boolean): boolean {
    if (PAGE_NUMBER.test(line.text)) return true;
    const repeated = (atEdges.get(likeness(line)) ?? 0) > 1;
    const stands = next !== undefined && next.blanks > 0;
    return (
      stands &&
      line.text.length < 100 &&
      (repeated || (!first && (anywhere.get(likeness(line)) ?? 0) > 1))
    );
  }

  function isRunningFoot(line: Line): boolean {
    return (
      PAGE_NUMBER.test(line.text) || ((atEdges.get(likeness(line)) ?? 0) > 2 && line.blanks > 0)
    );
  }
}

function takeWhile(
  page: readonly Line[],
  holds: (line: Line, next: Line | undefined) => boolean,
  found: Set<Line>,
): void {
  for (const [index, line] of page.slice(0, EDGE).entries()) {
    if (!holds(line, page[index + 1])) return;
    found.add(line);
  }
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page === undefined || line.newPage) pages.push([line]);
    else page.push(line);
  }
  return pages;
}

/** Furniture differs from page to page in its numbers only. */
function likeness({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
