import type { Block } from "../cut/block.ts";

/** Whether a block is a line of a contents list: words, dots or a gap, a page. */
export function isEntry({ text, lines }: Block): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (text.length >= 300 || last < 0x30 || last > 0x39) return false;
  return /(?:\.\s?){4,}\s*\d+$|\S {2,}\d{1,4}$/u.test((lines.at(-1)?.text ?? text).slice(-60));
}
