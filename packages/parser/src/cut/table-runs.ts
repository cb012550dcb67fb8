import type { Line } from "./line.ts";
import { isRow, isTableGroup } from "./shape.ts";

interface TableRun {
  readonly lines: readonly Line[];
  readonly isTable: boolean;
}

/** `group` parted into tables set with tabs or bars, and what stands between them. */
export function tableRuns(group: readonly Line[]): TableRun[] {
  const flags = group.map(isRow);
  if (!flags.includes(true)) return [{ lines: group, isTable: false }];
  const runs: TableRun[] = [];
  // Where what is no table begins; what only looks like one goes with it.
  let open = 0;
  for (let start = 0; start < group.length; ) {
    let end = start + 1;
    while (end < group.length && flags[end] === flags[start]) end += 1;
    const lines = group.slice(start, end);
    if (flags[start] && isTableGroup(lines)) {
      if (open < start) runs.push({ lines: group.slice(open, start), isTable: false });
      runs.push({ lines, isTable: true });
      open = end;
    }
    start = end;
  }
  if (open < group.length) runs.push({ lines: group.slice(open), isTable: false });
  return runs;
}
