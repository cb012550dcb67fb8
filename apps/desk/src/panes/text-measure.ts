/** Pixels from the top of what is scrolled in `body`: where `line` stands. Undefined where it is not there. */
export function yOfLine(body: HTMLElement | null, line: number): number | undefined {
  const whole = Math.floor(line);
  const row = body?.querySelector<HTMLElement>(`[data-line="${whole}"]`);
  if (body === null || row === null || row === undefined) return undefined;
  const box = row.getBoundingClientRect();
  return box.top - top(body) + (line - whole) * box.height;
}

/** The line at `y` pixels from the top of what is scrolled in `body`; with its share. */
export function lineAtY(body: HTMLElement, y: number): number {
  const parts = body.querySelectorAll<HTMLElement>(":scope > .rows");
  const part = lastAbove(parts, y + top(body));
  const row =
    part && lastAbove(part.querySelectorAll<HTMLElement>(":scope > .line"), y + top(body));
  if (row === undefined) return 1;
  const box = row.getBoundingClientRect();
  const share = (y + top(body) - box.top) / Math.max(1, box.height);
  return Number(row.dataset.line) + Math.min(0.999, Math.max(0, share));
}

/** The last of `elements`, which stand below each other, that begins above `y`; else the first. */
function lastAbove(elements: ArrayLike<HTMLElement>, y: number): HTMLElement | undefined {
  let [low, high] = [0, elements.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return elements[low];
}

function top(body: HTMLElement): number {
  return body.getBoundingClientRect().top - body.scrollTop;
}
