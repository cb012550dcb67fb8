import { type Block, blockOf } from "./block.ts";

/** `blocks`, of which those that count up from 1 below a heading that says so are notes, with a bare number for a marker. */
export function withNumberedNotes(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isNotesHeading)) return blocks;
  let expected = 0;
  return blocks.map((block) => {
    if (isNotesHeading(block)) expected = 1;
    if (expected === 0 || block.shape === "furniture") return block;
    const match = NUMBER.exec(block.lines[0]?.text ?? "");
    const kind = match?.[1] ?? match?.[2];
    if (match === null || kind === undefined || Number(kind) !== expected) return block;
    expected += 1;
    return blockOf("note", block.lines, block.group, {
      marker: { length: match[0].length, ordered: true, kind },
    });
  });
}

const NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})[.)]?)\s+(?=\S)/u;

function isNotesHeading({ text }: Block): boolean {
  return text.length < 12 && /^(?:foot|end)?notes:?$/iu.test(text);
}
