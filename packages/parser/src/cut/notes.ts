import { type Block, blockOf } from "./block.ts";

/**
 * `blocks`, of which those that count up below a heading that says so are notes, with a bare number for a
 * marker; below the next such heading they count on, or from 1 again.
 */
export function withNumberedNotes(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isNotesHeading)) return blocks;
  let next = 0;
  let isOpened = false;
  return blocks.map((block) => {
    if (isNotesHeading(block)) isOpened = true;
    if ((next === 0 && !isOpened) || block.shape === "furniture") return block;
    const match = NUMBER.exec(block.lines[0]?.text ?? "");
    const kind = match?.[1] ?? match?.[2];
    if (match === null || kind === undefined) return block;
    const counts = next > 0 && Number(kind) === next;
    if (!counts && !(isOpened && kind === "1")) return block;
    next = Number(kind) + 1;
    isOpened = false;
    return blockOf("note", block.lines, block.group, {
      marker: { length: match[0].length, ordered: true, kind },
    });
  });
}

const NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})[.)]?)\s+(?=\S)/u;

function isNotesHeading({ text }: Block): boolean {
  return text.length < 12 && /^(?:foot|end)?notes:?$/iu.test(text);
}
