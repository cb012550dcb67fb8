import type { BlockView } from "./protocol.ts";

/** Lines that are chosen, both inclusive. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The block that has `line`, or the nearest before it. */
export function blockAt(blocks: readonly BlockView[], line: number): BlockView | undefined {
  const around = blocks.find(({ start, end }) => start <= line && line <= end);
  return around ?? blocks.findLast(({ start }) => start <= line) ?? blocks[0];
}

/** The next of `blocks` behind `line`, or with -1 before it; the ends don't meet. */
export function stepFrom(
  blocks: readonly BlockView[],
  line: number | undefined,
  direction: 1 | -1,
): BlockView | undefined {
  if (line === undefined) return direction === 1 ? blocks[0] : blocks.at(-1);
  return direction === 1
    ? blocks.find(({ start }) => start > line)
    : blocks.findLast(({ start }) => start < line);
}

/** As a side-car names lines: “12-14”, “12”. */
export function keyOf({ from, to }: Lines): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/** The lines that `key` names. */
export function linesOf(key: string): Lines {
  const [from = 0, to = from] = key.split("-").map(Number);
  return { from, to };
}

/** What a side-car says of a block that is right as it was read; nothing where it has no word for it. */
export function wordFor(
  role: string,
  known: readonly { readonly name: string }[],
): string | undefined {
  const word = role === "boilerplate" ? "drop" : role;
  return known.find(({ name }) => name === word)?.name;
}

/**
 * The lines that were `lines` of a text in what it is now: those of the one block that has the same words. Nothing where there is none, or
 * more than one.
 */
export function foundAgain(
  lines: Lines,
  before: readonly BlockView[],
  now: readonly BlockView[],
): Lines | undefined {
  const was = before.find(({ start, end }) => start === lines.from && end === lines.to);
  const same = now.filter(({ words }) => words === was?.words);
  const [one] = same;
  return one !== undefined && same.length === 1 ? { from: one.start, to: one.end } : undefined;
}
