/** Those of `items` that `paths` names, as it names them, then the others in natural order of their paths. */
export function inOrder<Item extends { readonly path: string }>(
  items: readonly Item[],
  paths: readonly string[],
): Item[] {
  const ranks = new Map(paths.map((path, index) => [path, index]));
  const rank = ({ path }: Item) => ranks.get(path) ?? paths.length;
  return items.toSorted((a, b) => rank(a) - rank(b) || compareNaturally(a.path, b.path));
}

/**
 * Negative where `a` comes before `b`: runs of digits by their value, everything else by code
 * units without regard to case, so that no locale has a say. Never 0 for different strings.
 */
export function compareNaturally(a: string, b: string): number {
  const [as, bs] = [tokens(a), tokens(b)];
  for (const [index, left] of as.entries()) {
    const difference = compareTokens(left, bs[index] ?? "");
    if (difference !== 0) return difference;
  }
  return as.length - bs.length || compareText(a, b);
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function compareTokens(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
