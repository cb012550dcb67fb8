import type { Position } from "@printery/document";
import type { Line } from "../cut/line.ts";
import type { Source } from "../source.ts";

/** Text that knows where in the source each of its characters comes from. */
export interface Passage {
  readonly text: string;
  /** One per UTF-16 code unit. */
  readonly offsets: readonly number[];
  readonly source: Source;
}

/** Characters that only steer a screen or a line break. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

/**
 * The text of `lines` as one run: joined by spaces, runs of space made one, words that were divided
 * at a line's end made whole. `skip` characters of the first line, and quotation marks (`>`), are left out.
 */
export function joinLines(source: Source, lines: readonly Line[], skip = 0): Passage {
  const text: string[] = [];
  const offsets: number[] = [];
  const put = (character: string, offset: number) => {
    text.push(character);
    offsets.push(offset);
  };
  lines.forEach(({ start, end }, index) => {
    const marker =
      index === 0 ? skip : (/^>[>\s]*/.exec(source.text.slice(start, end))?.[0].length ?? 0);
    if (index > 0) joint(text, offsets, source.text.slice(start + marker, end), put, start);
    for (let at = start + marker; at < end; at += 1) {
      const character = source.text.charAt(at);
      if (INVISIBLE.test(character)) continue;
      const last = text.at(-1);
      if (!/\s/u.test(character)) put(character, at);
      else if (last !== undefined && !/\s/u.test(last))
        put(character === "\u00a0" ? character : " ", at);
    }
  });
  return { text: text.join(""), offsets, source };
}

/** Close the gap between two lines: nothing where a word was divided, else a space. */
function joint(
  text: string[],
  offsets: number[],
  next: string,
  put: (character: string, offset: number) => void,
  offset: number,
): void {
  const tail = text.slice(-40).join("");
  if (/\p{L}[-‐]$/u.test(tail) && /^\p{Ll}/u.test(next)) {
    if (keepsHyphen(tail)) return;
    text.pop();
    offsets.pop();
    return;
  }
  if (text.length > 0 && !/\s$/u.test(tail)) put(" ", offset - 1);
}

/** A hyphen-minus after a hyphenated word, or a short prefix, belongs to the word; U+2010 was put in by a typesetter. */
function keepsHyphen(tail: string): boolean {
  return (
    tail.endsWith("-") &&
    /(?:\p{L}-\p{L}+|\b(?:self|non|well|half|ex|cross|semi|anti|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))-$/iu.test(
      tail,
    )
  );
}

/** The characters of `passage` from `start` up to `end`, without space at either side. */
export function slice(passage: Passage, start: number, end: number): Passage {
  return {
    text: passage.text.slice(start, end),
    offsets: passage.offsets.slice(start, end),
    source: passage.source,
  };
}

/** Where `passage` stands in the source. */
export function positionOf({ offsets, source }: Passage): Position {
  const first = offsets[0] ?? 0;
  return source.position(first, (offsets.at(-1) ?? first - 1) + 1);
}
