/** A line that opens an admonition of Python-Markdown's, or a tab, as MkDocs has them: its margin, its sign, what it is called. */
const OPENING =
  /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]+(?=[a-z])|===[!+]?[ \t]+(?="))((?:[a-z][\w-]*(?:[ \t]+[\w-]+)*)?(?:[ \t]*"[^"]*")?)[ \t]*\r?$/i;
/** A line that opens or closes code. */
const CODE = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/;
/** A line that begins an item of a list. */
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Columns by which what an admonition holds is set in. */
const INSIDE = 4;

/** Whether some line of `text` may open an admonition. */
export function hasAdmonitions(text: string): boolean {
  return text.includes("!!! ") || text.includes("???") || text.includes("===");
}

/**
 * `text`, not a character longer or shorter, with each line `!!! note "Title"` or `=== "Title"`, below which something is set in, as the first of an
 * item, which holds the same by the same margin: what stands anywhere in it stands there still.
 */
export function withAdmonitions(text: string): string {
  if (!hasAdmonitions(text)) return text;
  const lines = text.split("\n");
  let code: string | undefined;
  // How far in a line must stand to be in the admonition or the list that is open.
  let inside: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const fence = CODE.exec(line)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) === true) code = undefined;
      continue;
    }
    code = fence;
    const margin = marginOf(line);
    if (margin < (inside ?? 0)) inside = undefined;
    if (ITEM.test(line)) inside ??= 1;
    const [, before = "", name] = OPENING.exec(line) ?? [];
    if (name === undefined || (margin >= INSIDE && inside === undefined)) continue;
    if (!isFollowed(lines, at, margin)) continue;
    lines[at] = asItem(line, before, name);
    inside ??= margin + INSIDE;
  }
  return lines.join("\n");
}

/** Whether the next line that says anything is set in below the one at `at`. */
function isFollowed(lines: readonly string[], at: number, margin: number): boolean {
  let next = at + 1;
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  return marginOf(lines[next] ?? "") >= margin + INSIDE;
}

function asItem(line: string, before: string, name: string): string {
  const end = line.endsWith("\r") ? "\r" : "";
  // A bullet that hardly anybody uses, so that it is no item of the list beside it.
  return `${before}+   ${name}`.padEnd(line.length - end.length) + end;
}

function marginOf(line: string): number {
  let margin = 0;
  for (const sign of line) {
    if (sign === "\t") margin += INSIDE - (margin % INSIDE);
    else if (sign === " ") margin += 1;
    else return margin;
  }
  return 0;
}
