/** Text whose words can be looked for. */
export interface Words {
  /** How often each stands there. */
  readonly counts: ReadonlyMap<string, number>;
  /** All letters and digits in a row, for words that are divided at the end of a line or of a page. */
  readonly letters: string;
}

/** Nobody sees them: soft hyphens, what joins and parts, marks of direction and variation, tags, the stretch of Arabic letters. */
const UNSEEN =
  /\u00ad|\u0640|\u034f|\u061c|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff|[\u{e0000}-\u{e0fff}]/gu;

/** Ideographs and kana, between which lines break and readings stand, are words by themselves. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

/** Accents that stand by themselves, and are set as apostrophes: in the other form they would be marks of the letter behind. */
const ACCENTS = /[\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd]/g;

/** Wide letters and digits, too: a line may end before and after each (UAX 14, class ID). */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

const SPELLED: Readonly<Record<string, string>> = { "×": "x", "©": "c", "®": "r" };

/** The words of `text` without what a format may change: case, ligatures and other forms of letters, hyphens at breaks. */
export function wordsOf(text: string): string[] {
  return (
    text
      // The number of a note is no part of the word before it.
      .replace(/[⁰¹²³⁴-⁹]/gu, " $& ")
      .replace(UNSEEN, "")
      .replace(ACCENTS, " ")
      .replace(WIDE, " $& ")
      // Signs that are set in place of letters, “3 x 4” and “(c)”.
      .replace(/[×©®]/g, (sign) => ` ${SPELLED[sign]} `)
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll("ς", "σ")
      .replaceAll("ß", "ss")
      .match(WORD)
      // A mark by itself is no word: its letter may have been taken for a tag's.
      ?.filter((word) => /[\p{L}\p{N}]/u.test(word)) ?? []
  );
}

/** `text`, to be searched. */
export function searchable(text: string): Words {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, letters: words.join("") };
}

/** Those of `wanted` that `found` lacks, each as often as it lacks it. */
export function lacking(wanted: readonly string[], found: Words): string[] {
  const counts = new Map<string, number>();
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => {
    if ((found.counts.get(word) ?? 0) >= count) return [];
    const short = count - occurrences(word, found.letters);
    return short > 0 ? Array.from({ length: short }, () => word) : [];
  });
}

function occurrences(word: string, letters: string): number {
  let count = 0;
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
    count += 1;
  return count;
}
