import type { Point } from "@printery/document";
import { trimmedEnd } from "./characters.ts";
import type { Lines, Page } from "./page.ts";
import { type Words, wordsAt } from "./words.ts";

/** The box of a task, `[ ]` or `[x]`, that an item starts with. */
export function boxOf(
  { text, open }: Page,
  { offsets, ends }: Lines,
  from: number,
): string | undefined {
  if (from > 0 || open.at(-1)?.item?.children.length !== 0) return undefined;
  return /^\[[ \txX]\](?=[ \t]|$)/.exec(text.slice(offsets[0], ends[0]))?.[0];
}

/** Makes a task of the item whose text is `lines`; where they go on with more than a word is left open. */
export function tick(page: Page, { offsets }: Lines, box: string): void {
  const item = page.open.at(-1)?.item;
  const first = (offsets[0] ?? 0) + box.length + 1;
  if (item === undefined || !/^\][ ][\p{L}\d("]/u.test(page.text.slice(first - 2, first + 1)))
    page.isUnsure = true;
  else {
    item.checked = box.charCodeAt(1) > 0x20;
    offsets[0] = first;
  }
}

/** Where line `at` of a paragraph starts. */
export function startOf({ line, offsets, margins }: Lines, at = 0): Point {
  const offset = offsets[at] ?? 0;
  return { line: line + at, column: offset - (margins[at] ?? 0) + 1, offset };
}

/** Where its last line ends. */
export function endOf({ line, ends, margins }: Lines): Point {
  const at = ends.length - 1;
  const offset = ends[at] ?? 0;
  return { line: line + at, column: offset - (margins[at] ?? 0) + 1, offset };
}

/** The words of `lines` from line `from` on, without the space at the end of the last. */
export function wordsOf({ text, lineEnd }: Page, lines: Lines, from: number): Words {
  const { offsets, ends, margins, isInset, line } = lines;
  const count = offsets.length;
  const last = trimmedEnd(text, offsets[count - 1] ?? 0, ends[count - 1] ?? 0);
  if (from === count - 1)
    return wordsAt(text, {
      start: offsets[from] ?? 0,
      end: last,
      line: line + from,
      margin: margins[from] ?? 0,
    });
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let at = from; at < count; at += 1) {
    const part = text.slice(offsets[at], at === count - 1 ? last : ends[at]);
    parts.push(part);
    starts.push(length);
    length += part.length + 1;
  }
  return {
    value: parts.join("\n"),
    lineEnd,
    line: line + from,
    starts,
    offsets: from === 0 ? offsets : offsets.slice(from),
    margins: from === 0 ? margins : margins.slice(from),
    isInset,
    lasts: undefined,
    near: 0,
  };
}
