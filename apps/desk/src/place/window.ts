/** Rows that are drawn, of many of one height: those in the window and `around` more on either side; the end exclusive. */
export function windowOf(
  scroll: number,
  view: number,
  row: number,
  count: number,
  around = 6,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(Math.max(0, scroll) / row) - around;
  const last = Math.ceil((Math.max(0, scroll) + view) / row) + around;
  const from = Math.min(Math.max(0, first), count);
  return { from, to: Math.max(from, Math.min(count, last)) };
}

/** How far to scroll so that row `at` is in the window: no farther than needed. */
export function scrollToRow(at: number, scroll: number, view: number, row: number): number {
  if (at * row < scroll) return at * row;
  return Math.max(scroll, (at + 1) * row - view);
}
