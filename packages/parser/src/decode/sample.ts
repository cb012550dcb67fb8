/** Bytes beyond ASCII, as a guesser looks at them. */
export interface Sample {
  /** The words of the text that are not all ASCII, parted by one space: enough to be sure, few enough to be quick. */
  readonly bytes: Uint8Array;
  /** How often each byte occurs in the whole text. */
  readonly counts: Uint32Array;
}

const SAMPLE = 0x4000;

/** What of `bytes` helps to guess their encoding. */
export function sampleOf(bytes: Uint8Array): Sample {
  const counts = new Uint32Array(256);
  const sample = new Uint8Array(SAMPLE + 1);
  let length = 0;
  let start = 0;
  let isHigh = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x20;
    if (at < bytes.length) counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte >= 0x80) isHigh = true;
    // No encoding has a blank as the second byte of a character.
    if (byte > 0x20) continue;
    if (isHigh && length < SAMPLE) {
      const word = bytes.subarray(start, Math.min(at, start + SAMPLE - length));
      sample.set(word, length);
      length += word.length;
      sample[length] = 0x20;
      length += 1;
    }
    isHigh = false;
    start = at + 1;
  }
  return { bytes: sample.subarray(0, Math.min(length, SAMPLE)), counts };
}
