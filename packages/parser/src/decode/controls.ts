/** A text without the control characters that were in it. */
export interface Cleaned {
  readonly text: string;
  /** How many there were, and the first of them. */
  readonly count: number;
  readonly first: string;
  /** Offset in the cleaned text of where the first was. */
  readonly offset: number;
}

/** Any control character but white space, U+0085 among it, and any noncharacter. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Noncharacter_Code_Point}]/u;

/**
 * What a terminal obeys: a letter printed over itself is bold, over a line underlined (“_\bx”), and an
 * escape sequence colours what follows (ECMA-48, 5.4).
 */
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /([^\n\u0008])\u0008(?=\1)|_\u0008|\u001b\[[0-?]{0,32}[ -/]{0,8}[@-~]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Noncharacter_Code_Point}]/gu;

/**
 * `text` without control characters and noncharacters, which nobody sees and XML forbids: of what a terminal printed over,
 * the character that is seen last stays. Undefined where there are none.
 */
export function cleanControls(text: string): Cleaned | undefined {
  const offset = text.search(CONTROL);
  if (offset < 0) return undefined;
  let count = 0;
  const cleaned = text.replace(OBEYED, () => {
    count += 1;
    return "";
  });
  return {
    text: cleaned,
    count,
    first: String.fromCodePoint(text.codePointAt(offset) ?? 0),
    offset,
  };
}
