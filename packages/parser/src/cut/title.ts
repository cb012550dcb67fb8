import type { Line } from "./line.ts";

/** How far below the running head of the first page its title is looked for, and over how many lines it may go on. */
const DEEP = 8;
const MOST = 4;

/**
 * The lines near the top of the first page of `lines` that say together what the first one says, which stands
 * apart and then is a running head: the title is set larger, and so it may need more lines. Empty where there are none.
 */
export function titleBelow(lines: readonly Line[]): readonly Line[] {
  const head = lines[0]?.text.toLowerCase() ?? "";
  if (head.length < 3 || (lines[1]?.blanks ?? 0) === 0) return [];
  const top = lines.slice(1, DEEP + MOST);
  const turn = top.findIndex(({ newPage }) => newPage);
  const bottom = turn < 0 ? top.length + 1 : turn + 1;
  for (let start = 1; start < Math.min(bottom, DEEP); start += 1) {
    let said = "";
    for (let end = start; end < Math.min(bottom, start + MOST); end += 1) {
      said += `${said === "" ? "" : " "}${lines[end]?.text.toLowerCase()}`;
      if (!head.startsWith(said)) break;
      if (said.length === head.length) return lines.slice(start, end + 1);
    }
  }
  return [];
}
