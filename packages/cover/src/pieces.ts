/**
 * `text` in pieces between which a line may be broken: words with the space after them, words up to a hyphen of their
 * own or to a soft one, and, of scripts that are written without spaces, words as a dictionary knows them.
 */
export function piecesOf(text: string, lang: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.flatMap((word, index) => {
    const parts = UNSPACED.test(word) ? unspaced(word, lang) : word.split(JOINT);
    const last = parts.pop() ?? "";
    return [...parts, index === words.length - 1 ? last : `${last} `];
  });
}

/** `pieces` as they are read in one line. */
export function lineOf(pieces: readonly string[]): string {
  return pieces
    .join("")
    .trimEnd()
    .replace(/\u00ad$/, "-")
    .replace(STEERING, "");
}

/** Characters that are never seen, but for those that join letters or hold them apart. */
const STEERING = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

const JOINT = /(?<=\p{L}[-\u2010\u00ad])(?=\p{L})/u;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No line begins with a closing mark or ends with an opening one. */
function unspaced(word: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: "word" }).segment(
    word,
  )) {
    const last = pieces.at(-1) ?? "";
    const isClosing = isWordLike !== true && !OPENING.test(segment);
    if (pieces.length > 0 && (isClosing || OPENING.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

const OPENING = /[\p{Ps}\p{Pi}]$/u;
