/** The candidate that `wanted` most likely means, a third of its letters wrong at most; undefined where none is so near. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
    if (distance > Math.ceil(wanted.length / 3) || distance >= (best?.distance ?? Infinity))
      continue;
    best = { candidate, distance };
  }
  return best?.candidate;
}

/** Insertions, deletions, substitutions and exchanges of neighbours from `a` to `b` (Damerau 1964, each letter touched once). */
function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + Number(letter !== to[j - 1]);
      const isExchanged = letter === to[j - 2] && from[i - 1] === to[j - 1];
      const exchange = isExchanged ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(substitution, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}
