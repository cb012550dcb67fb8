const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Letters that say as much as an ideograph, less the one that it is. */
const MORE = 1.5;

/** How long `text` is in letters, of which an ideograph counts as two and a half. */
export function extentOf(text: string): number {
  return text.length + MORE * (text.match(IDEOGRAPH)?.length ?? 0);
}
