/** A glyph where shaping has put it; lengths in units of its font. */
export interface PlacedGlyph {
  readonly id: number;
  /** Where in the text the characters begin that it stands for; glyphs that share them have the same. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** What is drawn for one piece of text: a glyph or several. */
export interface Cluster {
  readonly text: string;
  /** From the left. */
  readonly glyphs: readonly PlacedGlyph[];
}

/** `glyphs`, from the left, by what they stand for in `text`. */
export function clustersOf(glyphs: readonly PlacedGlyph[], text: string): Cluster[] {
  const isRtl = (glyphs[0]?.cluster ?? 0) > (glyphs.at(-1)?.cluster ?? 0);
  const clusters: { text: string; glyphs: PlacedGlyph[] }[] = [];
  let before = isRtl ? text.length : 0;
  for (let from = 0; from < glyphs.length; ) {
    const start = glyphs[from]?.cluster ?? 0;
    let to = from + 1;
    while (to < glyphs.length && glyphs[to]?.cluster === start) to += 1;
    const end = isRtl ? before : (glyphs[to]?.cluster ?? text.length);
    clusters.push({ text: text.slice(start, end), glyphs: glyphs.slice(from, to) });
    before = start;
    from = to;
  }
  return clusters;
}
