import type { Source } from "../source.ts";
import type { Block, Shape } from "./block.ts";
import { furniture } from "./furniture.ts";
import { joins } from "./joins.ts";
import { type Line, readLines } from "./line.ts";
import { type Marker, readMarker } from "./marker.ts";
import { type Measure, measure } from "./measure.ts";
import {
  isCodeGroup,
  isPicture,
  isRule,
  isTableGroup,
  readNoteMarker,
  readUnderline,
} from "./shape.ts";
import { tableRuns } from "./table-runs.ts";
import { isVerseGroup } from "./verse.ts";

/** A text cut into blocks. */
export interface Cut {
  /** In the order of the source; every visible character is in one of them, or in an underline. */
  readonly blocks: readonly Block[];
  readonly measure: Measure;
}

/** `source`, cut where its layout says so. */
export function cut(source: Source): Cut {
  const all = readLines(source);
  const aside = furniture(all);
  const lines = without(all, aside);
  const layout = measure(lines);
  const blocks: Block[] = [];
  groupsOf(lines).forEach((group, index) => {
    blocks.push(...cutGroup(group, index, layout));
  });
  for (const line of aside) blocks.push(blockOf("furniture", [line], -1));
  blocks.sort((a, b) => startOf(a) - startOf(b));
  return { blocks: withNumberedNotes(blocks), measure: layout };
}

/** The lines that are not `aside`; the first after some of these stands on a new page if they did. */
function without(lines: readonly Line[], aside: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let newPage = false;
  for (const line of lines) {
    newPage ||= line.newPage;
    if (aside.has(line)) continue;
    kept.push({ ...line, newPage });
    newPage = false;
  }
  return kept;
}

function startOf({ lines }: Block): number {
  return lines[0]?.start ?? 0;
}

/** Below a heading that says so, blocks that count up from 1 are notes, with a bare number for a marker. */
function withNumberedNotes(blocks: readonly Block[]): Block[] {
  let expected = 0;
  return blocks.map((block) => {
    if (/^(?:foot|end)?notes:?$/iu.test(block.text)) expected = 1;
    const match = /^(\d{1,3})[.)]?\s+(?=\S)/u.exec(block.lines[0]?.text ?? "");
    if (
      expected === 0 ||
      block.shape === "furniture" ||
      Number(match?.[1]) !== expected ||
      match?.[1] === undefined
    )
      return block;
    expected += 1;
    return blockOf("note", block.lines, block.group, {
      marker: { length: match[0].length, ordered: true, kind: match[1] },
    });
  });
}

/** Runs of lines without a blank line between them; a page's end is no end of a paragraph. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const goesOn =
      line.blanks === 0 || (line.newPage && last !== undefined && isUnfinished(last, line));
    if (group !== undefined && goesOn) group.push(line);
    else groups.push([line]);
    last = line;
  }
  return groups;
}

function isUnfinished(line: Line, next: Line): boolean {
  return (
    /[\p{L}\p{N},;‐-]$/u.test(line.text) &&
    /^[\p{Ll}\p{N}]/u.test(next.text) &&
    line.text.length > 40
  );
}

function cutGroup(group: readonly Line[], index: number, layout: Measure): Block[] {
  if (isPicture(group.map(({ text }) => text).join(" "))) return [blockOf("plain", group, index)];
  if (isTableGroup(group)) return [blockOf("table", group, index)];
  return tableRuns(group).flatMap(({ lines, isTable }) =>
    isTable ? [blockOf("table", lines, index)] : cutLines(lines, index, layout),
  );
}

function cutLines(group: readonly Line[], index: number, layout: Measure): Block[] {
  if (isCodeGroup(group, layout)) return [blockOf("code", group, index)];
  if (isVerseGroup(group, layout)) return group.map((line) => blockOf("verse", [line], index));
  const blocks: Block[] = [];
  let pending: Line[] = [];
  let broken = 0;
  group.forEach((line, place) => {
    const underline =
      blocks.length > 0 || pending.length > 0 ? readUnderline(line, pending) : undefined;
    if (underline !== undefined) {
      blocks.push(plainBlock(pending, index, false, underline));
      pending = [];
      return;
    }
    const last = group[place - 1];
    if (last !== undefined && pending.length > 0 && !joins(last, line, pending, group, layout)) {
      blocks.push(plainBlock(pending, index, layout.spaced));
      pending = [];
      broken += 1;
    }
    pending.push(line);
  });
  if (pending.length > 0) blocks.push(plainBlock(pending, index, layout.spaced && broken > 0));
  return blocks;
}

function plainBlock(
  lines: readonly Line[],
  group: number,
  ragged: boolean,
  underline?: 1 | 2,
): Block {
  const first = lines[0]?.text ?? "";
  if (lines.length === 1 && isRule(first)) return blockOf("rule", lines, group);
  const note = readNoteMarker(first);
  if (note !== undefined) return blockOf("note", lines, group, { marker: note, ragged });
  const marker = readMarker(first);
  if (marker !== undefined) return blockOf("item", lines, group, { marker, ragged });
  if (lines.every(({ text }) => text.startsWith(">")))
    return blockOf("quoted", lines, group, { ragged });
  return blockOf("plain", lines, group, {
    ragged,
    ...(underline === undefined ? {} : { underline }),
  });
}

interface Details {
  readonly marker?: Marker;
  readonly underline?: 1 | 2;
  readonly ragged?: boolean;
}

function blockOf(
  shape: Shape,
  lines: readonly Line[],
  group: number,
  details: Details = {},
): Block {
  const { ragged = false, ...rest } = details;
  const text = lines
    .map((line) => (shape === "quoted" ? line.text.replace(/^[>\s]+/u, "") : line.text))
    .join(" ");
  return {
    shape,
    lines,
    text: text.slice(details.marker?.length ?? 0).replace(/\s+/gu, " "),
    blanks: lines[0]?.blanks ?? 0,
    indent: lines[0]?.indent ?? 0,
    group,
    ragged,
    ...rest,
  };
}
