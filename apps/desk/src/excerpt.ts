import type { DiffLine } from "./protocol.ts";

/** A line of a difference with its numbers, or how many lines are left out. */
export type ExcerptLine =
  | (DiffLine & { readonly before: number | null; readonly after: number | null })
  | { readonly kind: "gap"; readonly count: number };

/** `diff` with at most `around` lines that are the same beside what changes. */
export function excerptOf(diff: readonly DiffLine[], around = 2): readonly ExcerptLine[] {
  const changed = diff.flatMap(({ kind }, at) => (kind === "same" ? [] : [at]));
  const isNear = (at: number) => changed.some((one) => Math.abs(one - at) <= around);
  const lines: ExcerptLine[] = [];
  let before = 0;
  let after = 0;
  for (const [at, line] of diff.entries()) {
    if (line.kind !== "added") before += 1;
    if (line.kind !== "removed") after += 1;
    const last = lines.at(-1);
    if (isNear(at)) {
      lines.push({
        ...line,
        before: line.kind === "added" ? null : before,
        after: line.kind === "removed" ? null : after,
      });
    } else if (last?.kind === "gap")
      lines[lines.length - 1] = { kind: "gap", count: last.count + 1 };
    else lines.push({ kind: "gap", count: 1 });
  }
  return lines;
}

/** What differs between two files, line by line, as {@link DiffLine}s: the longest common run of lines stays. */
export function diffOf(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [linesIn(before), linesIn(after)];
  // Side-cars are short; the table has no more rows than the longest has lines.
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const common = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  const diff: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      diff.push({ kind: "same", text: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || common(i + 1, j) >= common(i, j + 1))) {
      diff.push({ kind: "removed", text: one });
      i += 1;
    } else if (other !== undefined) {
      diff.push({ kind: "added", text: other });
      j += 1;
    }
  }
  return diff;
}

function linesIn(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
