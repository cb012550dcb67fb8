import { decodeAs, MULTI_BYTE, SINGLE_BYTE, tableOf } from "./encodings.ts";
import { likelihoodOfIdeographs } from "./ideographs.ts";
import { likelihoodOfLetters } from "./letters.ts";
import { type Sample, sampleOf } from "./sample.ts";

/** What the bytes most likely say. */
export interface Guess {
  readonly text: string;
  readonly encoding: string;
  /** From 0 to 1: how far the next best reading is behind. */
  readonly confidence: number;
}

/**
 * `bytes` read in the old encoding in which they are likeliest a text of some language; undefined
 * where they are a text in none.
 */
export function guess(bytes: Uint8Array): Guess | undefined {
  const sample = sampleOf(bytes);
  if (isBinary(sample, bytes.length)) return undefined;
  const [best, ...others] = [
    ...SINGLE_BYTE.map(({ name, prior }) => ({
      name,
      score: prior + likelihoodOfLetters(name, sample),
      isSingle: true,
    })),
    ...MULTI_BYTE.map(({ name, prior }) => ({
      name,
      score: prior + likelihoodOfIdeographs(name, sample),
      isSingle: false,
    })),
  ].sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < LEAST * highBytes(sample.bytes)) return undefined;
  const rival = others.find(
    ({ name, isSingle }) =>
      !isSingle || !best.isSingle || !readAlike(name, best.name, sample.counts),
  );
  return {
    text: decodeAs(best.name, bytes),
    encoding: best.name,
    confidence: confidenceOf(best.score - (rival?.score ?? Number.NEGATIVE_INFINITY)),
  };
}

/** Below this likelihood for each byte beyond ASCII, what comes out is no language. */
const LEAST = -9;

/** More control characters than this share, and it is no text. */
const CONTROLS = 0.01;

/** Tab, line ends, the end-of-file mark of DOS and the escape of terminals. */
const HARMLESS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 0x1a, 0x1b]);

function isBinary({ counts }: Sample, length: number): boolean {
  let controls = 0;
  for (let byte = 0; byte < 0x20; byte += 1) if (!HARMLESS.has(byte)) controls += counts[byte] ?? 0;
  return (counts[0] ?? 0) > 0 || controls > 1 + length * CONTROLS;
}

function highBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function readAlike(one: string, other: string, counts: Uint32Array): boolean {
  const a = tableOf(one);
  const b = tableOf(other);
  return counts.every((count, byte) => count === 0 || a[byte] === b[byte]);
}

/** A lead of nothing is a coin toss; one of ten makes a mistake unlikely, and none makes it impossible. */
function confidenceOf(lead: number): number {
  return Math.min(0.99, 1 - Math.exp(-lead / 4) / 2);
}
