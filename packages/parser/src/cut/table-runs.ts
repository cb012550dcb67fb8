import type { Line } from "./line.ts";
import { isRow, isTableGroup } from "./shape.ts";

interface TableRun {
  readonly lines: Line[];
  readonly isTable: boolean;
}

/** `group` parted into tables set with tabs or bars, and what stands between them. */
export function tableRuns(group: readonly Line[]): TableRun[] {
  const runs: TableRun[] = [];
  for (const line of group) {
    const isTable = isRow(line);
    const run = runs.at(-1);
    if (run?.isTable === isTable) run.lines.push(line);
    else runs.push({ lines: [line], isTable });
  }
  const joined: TableRun[] = [];
  for (const { lines, isTable } of runs) {
    const holds = isTable && isTableGroup(lines);
    const last = joined.at(-1);
    if (last && !holds && !last.isTable) last.lines.push(...lines);
    else joined.push({ lines: [...lines], isTable: holds });
  }
  return joined;
}
