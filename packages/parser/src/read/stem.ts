/** The number that stands for no letters; `nextKey` goes on from it. */
export const NO_KEY = 0;

/** The number that stands for the letters of `key` and one more, a code unit in small letters. */
export function nextKey(key: number, code: number): number {
  return (Math.imul(key, 31) + code) | 0;
}

/** The number that stands for the first `longest` letters of `word`, which is in small letters. */
export function keyOf(word: string, longest: number): number {
  let key = NO_KEY;
  for (let at = 0; at < word.length && at < longest; at += 1)
    key = nextKey(key, word.charCodeAt(at));
  return key;
}

/** The small letter of a code unit; 0 where it is no letter of a Latin alphabet or another above. */
export function smallLetter(code: number): number {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return code;
    return code >= 0x41 && code <= 0x5a ? code | 0x20 : 0;
  }
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2070)) return 0;
  return code <= 0xde ? code | 0x20 : code;
}
