import type { Position } from "@printery/document";
import type { Line } from "../cut/line.ts";
import type { Source } from "../source.ts";
import { isCompound } from "./vocabulary.ts";

/** Text that knows where in the source each of its characters comes from. */
export interface Passage {
  readonly text: string;
  /** One per UTF-16 code unit. */
  readonly offsets: readonly number[];
  readonly source: Source;
}

/** Characters that only steer a screen or a line break. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

/** A passage in the making. */
interface Draft {
  readonly text: string[];
  readonly offsets: number[];
}

/**
 * The text of `lines` as one run: joined by spaces, runs of space made one, words that were divided
 * at a line's end made whole. `skip` characters of the first line, and quotation marks (`>`), are left out.
 */
export function joinLines(source: Source, lines: readonly Line[], skip = 0): Passage {
  const draft: Draft = { text: [], offsets: [] };
  lines.forEach(({ start, end, text }, index) => {
    const from = start + (index === 0 ? skip : (/^>[>\s]*/u.exec(text)?.[0].length ?? 0));
    if (index > 0) joint(draft, source, from);
    for (let at = from; at < end; at += 1) put(draft, source.text.charAt(at), at);
  });
  return { text: draft.text.join(""), offsets: draft.offsets, source };
}

/** Add `character`, unless it can't be seen or is space at the start or after space. */
function put({ text, offsets }: Draft, character: string, offset: number): void {
  if (INVISIBLE.test(character)) return;
  const isSpace = /\s/u.test(character);
  if (isSpace && /^$|\s/u.test(text.at(-1) ?? "")) return;
  text.push(isSpace && character !== "\u00a0" ? " " : character);
  offsets.push(offset);
}

/** Close the gap before the line whose text starts at `start`: nothing where a word was divided, else a space. */
function joint(draft: Draft, source: Source, start: number): void {
  const { text, offsets } = draft;
  const first = /([\p{L}-]*\p{L})([-‐])$/u.exec(text.slice(-40).join(""));
  const second = /^\p{Ll}\p{L}*/u.exec(source.text.slice(start, start + 40))?.[0];
  if (first?.[1] === undefined || second === undefined) {
    put(draft, " ", start - 1);
    return;
  }
  // A typesetter's hyphen (U+2010) is only there because the line ends.
  if (first[2] === "-" && isCompound(first[1], second, source)) return;
  text.pop();
  offsets.pop();
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
