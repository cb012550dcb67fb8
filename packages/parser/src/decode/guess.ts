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
  const [best, ...others] = readings(sample).sort((a, b) => b.likelihood - a.likelihood);
  if (best === undefined) return undefined;
  const high = highBytes(sample.bytes);
  if (best.likelihood < LEAST * high - SLACK) return undefined;
  const rival = others.find((other) => !readAlike(other, best, sample.counts));
  const lead = best.likelihood - (rival?.likelihood ?? Number.NEGATIVE_INFINITY);
  return {
    text: decodeAs(best.name, bytes),
    encoding: best.name,
    confidence: Math.min(confidenceOf(lead), likenessOf(best.likelihood / high, best.isSingle)),
  };
}

interface Reading {
  readonly name: string;
  readonly isSingle: boolean;
  /** Logarithmic, of all characters beyond ASCII together. */
  readonly likelihood: number;
}

function readings(sample: Sample): Reading[] {
  return [
    ...SINGLE_BYTE.map(({ name, prior }) => ({
      name,
      isSingle: true,
      likelihood: prior + likelihoodOfLetters(name, sample),
    })),
    ...MULTI_BYTE.map(({ name, prior }) => ({
      name,
      isSingle: false,
      likelihood: prior + likelihoodOfIdeographs(name, sample),
    })),
  ];
}

/** Below this likelihood for each byte beyond ASCII, what comes out is no language; a few signs may be rare. */
const LEAST = -7.5;
const SLACK = 40;

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

function readAlike(one: Reading, other: Reading, counts: Uint32Array): boolean {
  if (!one.isSingle || !other.isSingle) return false;
  const a = tableOf(one.name);
  const b = tableOf(other.name);
  return counts.every((count, byte) => count === 0 || a[byte] === b[byte]);
}

/** A lead of nothing is a coin toss; one of ten makes a mistake unlikely, and none makes it impossible. */
function confidenceOf(lead: number): number {
  return Math.min(0.99, 1 - Math.exp(-lead / 4) / 2);
}

/** What texts of the languages known reach, for each byte beyond ASCII: measured on 360 texts. */
const USUAL = { single: -4.5, multi: -6.4 };

/** How much like a text of a known language it is: the best of many bad readings is not sure. */
function likenessOf(mean: number, isSingle: boolean): number {
  const short = (isSingle ? USUAL.single : USUAL.multi) - mean;
  return short <= 0 ? 1 : Math.max(0.2, 1 - short / 4);
}
