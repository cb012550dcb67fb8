/** Characters that a segmenter is given at once: of more, V8's takes as long as their square. */
const PORTION = 2_000;

/**
 * Segments at the end of a portion that are looked at once more with what follows: the last may go on, and where words are found by
 * dictionaries, as in Thai, a few after them have a say (ICU, `LanguageBreakEngine`: three).
 */
const OPEN = 8;

/** What `segmenter` makes of `text`, in order, in time that grows with its length. */
export function segmentsOf(segmenter: Intl.Segmenter, text: string): Intl.SegmentData[] {
  const found: Intl.SegmentData[] = [];
  let size = PORTION;
  for (let from = 0; from < text.length; ) {
    const isRest = from + size >= text.length;
    const part = Array.from(
      segmenter.segment(isRest ? text.slice(from) : text.slice(from, from + size)),
    );
    const sure = isRest ? part.length : part.length - OPEN;
    // A single character of thousands of marks.
    if (sure <= 0) {
      size *= 2;
      continue;
    }
    for (const each of part.slice(0, sure))
      found.push({ ...each, index: from + each.index, input: text });
    from = isRest ? text.length : from + (part[sure]?.index ?? 0);
    size = PORTION;
  }
  return found;
}
