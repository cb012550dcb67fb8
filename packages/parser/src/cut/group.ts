import { type Block, blockOf } from "./block.ts";
import { endOfProgram, isCodeGroup, isProgram } from "./code.ts";
import { joins, narrowWidth } from "./joins.ts";
import type { Line } from "./line.ts";
import { isClosed, type Measure } from "./measure.ts";
import { isPicture, isRule, isTableGroup, readUnderline } from "./shape.ts";
import { tableRuns } from "./table-runs.ts";
import { isBracedVerse, isVerseGroup } from "./verse.ts";

/** Adds to `blocks` those of `group`, lines without a blank line between them; `index` is its number. */
export function cutGroup(
  group: readonly Line[],
  index: number,
  layout: Measure,
  blocks: Block[],
): void {
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    blocks.push(isProgram(only) ? blockOf("code", group, index) : plainBlock(group, index));
    return;
  }
  if (isPictureGroup(group)) blocks.push(blockOf("plain", group, index));
  else if (isBracedVerse(group))
    for (const line of group) blocks.push(blockOf("verse", [line], index));
  else if (isTableGroup(group)) blocks.push(blockOf("table", group, index));
  else {
    for (const { lines, isTable } of tableRuns(group)) {
      if (isTable) blocks.push(blockOf("table", lines, index));
      else cutLines(lines, index, layout, blocks);
    }
  }
}

function isPictureGroup(group: readonly Line[]): boolean {
  if (group[0]?.text.charAt(0) !== "[" || group.length > 12) return false;
  return isPicture(group.map(({ text }) => text).join(" "));
}

function cutLines(group: readonly Line[], index: number, layout: Measure, blocks: Block[]): void {
  if (isCodeGroup(group, layout)) {
    blocks.push(blockOf("code", group, index));
    return;
  }
  if (isVerseGroup(group, layout)) {
    for (const line of group) blocks.push(blockOf("verse", [line], index));
    return;
  }
  let width: number | undefined;
  const narrow = () => {
    width ??= narrowWidth(group);
    return width;
  };
  let start = 0;
  const close = (end: number, underline?: 1 | 2) => {
    if (end === start) return;
    const ragged = underline === undefined && layout.spaced && (end < group.length || start > 0);
    blocks.push(plainBlock(group.slice(start, end), index, ragged, underline));
    start = end;
  };
  for (let at = 0; at < group.length; at += 1) {
    const [last, line, first] = [group[at - 1], group[at], group[start]];
    const end = at === start || mayEnd(last, layout) ? endOfProgram(group, at) : at;
    if (end > at) {
      close(at);
      blocks.push(blockOf("code", group.slice(at, end), index));
      start = end;
      at = end - 1;
    } else if (last && line && first && at > start) {
      const underline = at - start === 1 ? readUnderline(line, first) : undefined;
      if (underline !== undefined) {
        close(at, underline);
        start = at + 1;
      } else if (!joins(last, line, { first, count: at - start, narrow, layout })) close(at);
    }
  }
  close(group.length);
}

/** Whether a block may end in `line`; a program named in the middle of a sentence is no end. */
function mayEnd(line: Line | undefined, { wrapped, width }: Measure): boolean {
  return line === undefined || !wrapped || isClosed(line) || line.text.length < width * 0.6;
}

function plainBlock(
  lines: readonly Line[],
  group: number,
  ragged = false,
  underline?: 1 | 2,
): Block {
  const first = lines[0];
  if (first === undefined) return blockOf("plain", lines, group);
  if (lines.length === 1 && isRule(first.text)) return blockOf("rule", lines, group);
  if (first.note !== undefined)
    return blockOf("note", lines, group, { marker: first.note, ragged });
  if (first.marker !== undefined)
    return blockOf("item", lines, group, { marker: first.marker, ragged });
  if (lines.every(({ text }) => text.startsWith(">")))
    return blockOf("quoted", lines, group, { ragged });
  return blockOf("plain", lines, group, { ragged, underline });
}
