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

/** Per code unit of Latin-1, its small letter, or 0 where it is none. */
const SMALL: Uint8Array = Uint8Array.from({ length: 256 }, (_zero, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /\p{L}/u.test(letter) ? letter.charCodeAt(0) : 0;
});

/** The small letter of a code unit; 0 where it is no letter. Beyond Latin-1 letters stand for themselves. */
export function smallLetter(code: number): number {
  if (code < 256) return SMALL[code] ?? 0;
  return code >= 0x2000 && code < 0x2070 ? 0 : code;
}
