/**
 * What each glyph of a shaped word is copied out as. `clusters` tells where in `text` the characters begin that a glyph is
 * made of, which several may share: the letters of such a cluster are dealt out to its glyphs in the order in which they are
 * read, whatever the order or the form they are drawn in, so that who reads glyph by glyph gets them as they were written.
 */
export function textsOf(clusters: readonly number[], text: string): string[] {
  const isRtl = (clusters[0] ?? 0) > (clusters.at(-1) ?? 0);
  // From here on in the order of the text.
  const starts = isRtl ? clusters.toReversed() : clusters;
  const texts: string[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = from + 1;
    while (to < starts.length && starts[to] === starts[from]) to += 1;
    const characters = [...text.slice(starts[from], starts[to] ?? text.length)];
    for (let glyph = from; glyph < to - 1; glyph += 1) texts.push(characters.shift() ?? NOTHING);
    texts.push(characters.length === 0 ? NOTHING : characters.join(""));
    from = to;
  }
  return isRtl ? texts.reverse() : texts;
}

/** For a glyph beside those that say all there is: a character that is no part of words (ISO 19005-2, 6.2.11.7 asks for some). */
export const NOTHING = "\u200b";
