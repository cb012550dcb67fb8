import type { Voice } from "./voice.ts";

/** What is to stand in place of the characters from `start` to `end`; `end` is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** One concern of typography. */
export interface Rule {
  readonly name: string;
  /** Without a figure in the text there is nothing for it to do, which is found out once for all of these. */
  readonly ofFigures?: true;
  /** Without a match there is nothing for this rule to do. */
  readonly sign: RegExp;
  /** The languages that it is for; all, where it does not say. */
  readonly isFor?: (voice: Voice) => boolean;
  /** What is to be changed in `text`, in order and apart from each other. */
  readonly edits: (text: string, voice: Voice) => readonly Edit[];
}

/** What stands for whatever is not to be touched: a letter that no language of ours has (U+A78F). */
export const MASK = "\ua78f";

/**
 * An edit for each match of `pattern`, which is global, where its first characters differ from what stands in its place: `by` gives
 * that, undefined what stays.
 */
export function swap(
  text: string,
  pattern: RegExp,
  by: string | ((match: RegExpExecArray) => string | undefined),
): Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const next = typeof by === "string" ? by : by(match);
    const { 0: old, index } = match;
    if (next === undefined || next === old) continue;
    // Only what changes: the rest may belong to another node.
    let same = 0;
    while (same < old.length - 1 && same < next.length && old[same] === next[same]) same += 1;
    found.push({ start: index + same, end: index + old.length, by: next.slice(same) });
  }
  return found;
}

/** `edits` of several patterns as one list: in order, those that touch one before left out. */
export function merged(...edits: readonly (readonly Edit[])[]): Edit[] {
  const sorted = edits.flat().sort((one, other) => one.start - other.start);
  let end = 0;
  return sorted.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

/** `text` with `edits`. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(from, start), by);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

export const WORD_JOINER = "\u2060";
export const NO_BREAK = "\u00a0";
export const NARROW_NO_BREAK = "\u202f";
export const HAIR = "\u200a";
