import type { PdfPlace } from "../protocol.ts";
import type { Place } from "./place.ts";

/** A spot on the pages of a PDF, in points from the top of a page. */
export interface Spot {
  /** 1-based. */
  readonly page: number;
  readonly y: number;
}

/** Points; a page's depth where its own is not known. */
const DEPTH = 842;
/** Points; a line of a page. */
const LEADING = 14;

/** The place at `spot`: between the block that begins there or above, and the next. */
export function placeAtSpot(
  places: readonly PdfPlace[],
  spot: Spot,
  depth: number = DEPTH,
): Place | undefined {
  const at = flow(spot, depth);
  const rows = inFlow(places, depth);
  const next = rows.findIndex((row) => row.at > at);
  const found = rows[next === -1 ? rows.length - 1 : Math.max(0, next - 1)];
  if (found === undefined) return undefined;
  const { text, line, endLine } = found.place;
  const until = (next > 0 ? rows[next]?.at : undefined) ?? endOf(found);
  const share = until > found.at ? Math.max(0, at - found.at) / (until - found.at) : 0;
  return { text, line: Math.min(line + share * (endLine + 1 - line), endLine + 0.999) };
}

/** Where `place` stands; nothing where no block of its text is on a page. */
export function spotOf(
  places: readonly PdfPlace[],
  { text, line }: Place,
  depth: number = DEPTH,
): Spot | undefined {
  const rows = inFlow(places, depth);
  let found: (typeof rows)[number] | undefined;
  for (const row of rows) {
    if (row.place.text !== text || row.place.line > line) continue;
    if (found === undefined || row.place.line > found.place.line) found = row;
  }
  found ??= rows.find((row) => row.place.text === text);
  if (found === undefined) return undefined;
  const next = rows[rows.indexOf(found) + 1];
  const { line: first, endLine } = found.place;
  const share = Math.min(1, Math.max(0, (line - first) / (endLine + 1 - first)));
  const at = found.at + share * Math.max(0, (next?.at ?? endOf(found)) - found.at);
  return { page: Math.floor(at / depth) + 1, y: at % depth };
}

/** Points; more than that apart, blocks stand in two columns. */
const INDENT = 110;

/** The block whose beginning is nearest above the point, in the column of it. */
export function blockAtPoint(
  places: readonly PdfPlace[],
  { page, x, y }: Spot & { readonly x: number },
): PdfPlace | undefined {
  // A line's letters rise a little above where it is said to begin.
  const SLACK = 3;
  const above = places.filter((one) => one.page === page && one.y <= y + SLACK);
  const left = above.filter((one) => one.x <= x + SLACK);
  const nearest = Math.max(...left.map((one) => one.x));
  // Lines that are set in begin further right than their column.
  const inColumn = left.filter((one) => one.x > nearest - INDENT);
  const best = (inColumn.length > 0 ? inColumn : above).toSorted((a, b) => b.y - a.y);
  if (best[0] !== undefined) return best[0];
  // What goes on from the page before.
  return places.filter((one) => one.page < page).at(-1);
}

/** Points from where a block begins to where the next one below does, in the same column of its page; undefined where there is none. */
export function depthTo(
  places: readonly PdfPlace[],
  { page, x, y }: Pick<PdfPlace, "page" | "x" | "y">,
): number | undefined {
  const below = places.filter(
    (one) => one.page === page && one.y > y + 1 && Math.abs(one.x - x) < INDENT,
  );
  return below.length === 0 ? undefined : Math.min(...below.map((one) => one.y)) - y;
}

interface Row {
  readonly place: PdfPlace;
  readonly at: number;
}

/** About where the last block ends, behind which there is no other. */
function endOf({ at, place: { line, endLine } }: Row): number {
  return at + (endLine + 1 - line) * LEADING;
}

const known = new WeakMap<readonly PdfPlace[], Map<number, readonly Row[]>>();

/** `places` down the pages, as if these were one long sheet. */
function inFlow(places: readonly PdfPlace[], depth: number): readonly Row[] {
  const byDepth = known.get(places) ?? new Map<number, readonly Row[]>();
  known.set(places, byDepth);
  const rows =
    byDepth.get(depth) ??
    places
      .map((place) => ({ place, at: flow(place, depth) }))
      .sort((one, other) => one.at - other.at)
      // What goes on overleaf is told of on each page.
      .filter(({ place }, at, all) => !isSame(place, all[at - 1]?.place));
  byDepth.set(depth, rows);
  return rows;
}

function isSame(one: PdfPlace, other: PdfPlace | undefined): boolean {
  return one.text === other?.text && one.line === other.line && one.endLine === other.endLine;
}

function flow({ page, y }: Spot, depth: number): number {
  return (page - 1) * depth + Math.min(y, depth - 1);
}
