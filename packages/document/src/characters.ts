/**
 * What no text may hold, and XML and HTML have no place for: controls but white space, noncharacters, halves of pairs
 * (Unicode 16, 23.1 and 23.7; XML 1.0, 2.2).
 */
const UNFIT = /[\p{Cs}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n\v\f\r\u0085]/u;

/** `text` without what no text may hold. */
export function fitText(text: string): string {
  return UNFIT.test(text) ? text.replace(new RegExp(UNFIT, "gu"), "") : text;
}

/** A value that was read from YAML, in which an escape may stand for any character, fit to be published. */
export interface FitValue {
  readonly value: unknown;
  /** What was left out, by the keys and indexes that lead to it. */
  readonly left: readonly { readonly path: readonly string[]; readonly character: string }[];
}

/** `value` with {@link fitText} in all its texts and keys. */
export function fitValue(value: unknown): FitValue {
  const left: { path: readonly string[]; character: string }[] = [];
  const fit = (text: string, path: readonly string[]): string => {
    const [character] = UNFIT.exec(text) ?? [];
    if (character === undefined) return text;
    left.push({ path, character });
    return fitText(text);
  };
  const within = (inner: unknown, path: readonly string[]): unknown => {
    if (typeof inner === "string") return fit(inner, path);
    if (Array.isArray(inner)) return inner.map((each, at) => within(each, [...path, String(at)]));
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, each]) => [fit(key, path), within(each, [...path, key])]),
    );
  };
  return { value: within(value, []), left };
}

/** A character that nobody sees, and that makes a text read otherwise than it stands. */
export interface Hidden {
  readonly character: string;
  readonly offset: number;
  /** How many there are, of whichever kind. */
  readonly count: number;
}

/** Overrides of direction, and the letters that are tags, but for the flags of countries' parts, which are spelt with them. */
const HIDDEN = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|[\u202d\u202e\u{e0000}-\u{e007f}]/gu;
/** What begins and what ends an embedding, or an isolate (Unicode Bidirectional Algorithm, 2). */
const PAIRED = /[\u202a\u202b\u202c\u2066-\u2069\n\r\u2029]/g;
const FLAG = "\u{1f3f4}";

/** The first of what is hidden in `text`: also what begins an embedding or an isolate that its line does not end. */
export function hiddenIn(text: string): Hidden | undefined {
  const found = [...text.matchAll(HIDDEN)].filter(([all]) => !all.startsWith(FLAG));
  const offsets = [...found.map(({ index }) => index), ...unclosed(text)].sort((a, b) => a - b);
  const [offset] = offsets;
  if (offset === undefined) return undefined;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return { character, offset, count: offsets.length };
}

function unclosed(text: string): number[] {
  const left: number[] = [];
  let open: { readonly isIsolate: boolean; readonly index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(PAIRED)) {
    if (mark === "\u202c" || mark === "\u2069") {
      const isIsolate = mark === "\u2069";
      const at = open.findLastIndex((each) => each.isIsolate === isIsolate);
      // The end of an isolate ends what was embedded in it.
      if (at >= 0) open.length = at;
    } else if (mark >= "\u202a" && mark !== "\u2029") {
      open.push({ isIsolate: mark >= "\u2066", index });
    } else {
      left.push(...open.map((each) => each.index));
      open = [];
    }
  }
  return [...left, ...open.map(({ index }) => index)];
}

/** What the author of a text is told where the first of what was left out is `first`, of `count`. */
export function leftOutReason(first: string, count = 1): string {
  return `Expected no control characters, not ${named(first, count)}; leaving them out`;
}

/** What the author of a text is told of what is hidden in it. */
export function hiddenReason({ character, count }: Hidden): string {
  return `Expected text that reads as it stands, not ${named(character, count)}, which turns or hides what is read; keeping it`;
}

function named(first: string, count: number): string {
  return count === 1 ? codeOf(first) : `${count} of them, ${codeOf(first)} first`;
}

/** “U+202E”. */
function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}`;
}
