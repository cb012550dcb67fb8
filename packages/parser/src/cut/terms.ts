import { type Block, blockOf } from "./block.ts";
import type { Line } from "./line.ts";
import { readTerm, saysMore } from "./term.ts";

/** `blocks`, of which those that say something of a term on its own line are parted in two: what is a habit of the text is no chance. */
export function withTerms(blocks: readonly Block[]): readonly Block[] {
  const terms = blocks.map(termOf);
  // Where the text of each begins.
  const columns = new Map<number, number>();
  let hanging = 0;
  blocks.forEach((block, at) => {
    const length = terms[at] ?? 0;
    if (length === 0 || !isHanging(block, length)) return;
    hanging += 1;
    const column = block.indent + length;
    columns.set(column, (columns.get(column) ?? 0) + 1);
  });
  if (hanging < 2) return blocks;
  return blocks.flatMap((block, at) => {
    const length = terms[at] ?? 0;
    if (length === 0) return [block];
    const isSingle =
      block.lines.length === 1 &&
      (block.lines[0]?.text.charAt(length - 3) === ":" || columns.has(block.indent + length));
    return isSingle || isHanging(block, length) ? parted(block, length) : [block];
  });
}

function termOf({ shape, lines }: Block): number {
  const [first] = lines;
  return shape !== "plain" || first === undefined ? 0 : readTerm(first);
}

/** The second line stands below what is said, not below the term. */
function isHanging({ lines }: Block, length: number): boolean {
  const [first, second] = lines;
  return first !== undefined && second !== undefined && saysMore(first, second, length);
}

function parted(block: Block, length: number): Block[] {
  const [first, ...rest] = block.lines;
  if (first === undefined) return [block];
  const term = first.text.slice(0, length).trimEnd();
  const head: Line = { ...first, text: term, end: first.start + term.length };
  const said: Line = {
    ...first,
    text: first.text.slice(length),
    start: first.start + length,
    indent: first.indent + length,
    blanks: 0,
    newPage: false,
  };
  return [
    blockOf("plain", [head], block.group, { ragged: true }),
    blockOf("plain", [said, ...rest], block.group, { ragged: block.ragged }),
  ];
}
