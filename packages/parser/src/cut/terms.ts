import { type Block, blockOf } from "./block.ts";
import type { Line } from "./line.ts";
import { readTerm } from "./term.ts";

/** `blocks`, of which those that say something of a term on its own line are parted in two: what is a habit of the text is no chance. */
export function withTerms(blocks: readonly Block[]): readonly Block[] {
  const terms = blocks.map(termOf);
  const hanging = blocks.filter((block, at) => (terms[at] ?? 0) > 0 && isHanging(block)).length;
  if (hanging < 2) return blocks;
  return blocks.flatMap((block, at) => {
    const length = terms[at] ?? 0;
    if (length === 0 || !(block.lines.length === 1 || isHanging(block))) return [block];
    return parted(block, length);
  });
}

function termOf({ shape, lines }: Block): number {
  const [first] = lines;
  return shape !== "plain" || first === undefined ? 0 : readTerm(first);
}

/** The second line stands below what is said, not below the term. */
function isHanging({ indent, lines }: Block): boolean {
  const second = lines[1];
  return second !== undefined && second.indent >= indent + 2;
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
