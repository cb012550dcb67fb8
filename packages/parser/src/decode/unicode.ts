import { isUtf8 } from "node:buffer";

/** A text in one of the encodings of Unicode. */
export interface Unicode {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE";
  /** No mark at the start says the encoding, and it is not the usual one. */
  readonly isGuess: boolean;
  /** Offset of a last character that is not all there, and is left out. */
  readonly cutAt?: number;
}

/**
 * `bytes` as UTF-8, where they are exactly that, or as UTF-16; a byte order mark decides, and is no part
 * of the text.
 */
export function readUnicode(bytes: Uint8Array): Unicode | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return marked(bytes, "UTF-16LE");
  if (first === 0xfe && second === 0xff) return marked(bytes, "UTF-16BE");
  // Zero bytes are valid UTF-8, and every other byte of English in UTF-16.
  if (bytes.includes(0)) return readUnmarked(bytes);
  // Asking first is much faster than a decoder that throws.
  if (!isUtf8(bytes)) return undefined;
  return { text: new TextDecoder().decode(bytes), encoding: "UTF-8", isGuess: false };
}

/** `bytes` as ISO-2022-JP, where they are that: ASCII in which an escape begins Japanese. */
export function readEscaped(bytes: Uint8Array): string | undefined {
  const start = bytes.indexOf(0x1b);
  // ESC $ @ and ESC $ B: JIS X 0208 of 1978 and of 1983 (RFC 1468).
  if (start < 0 || bytes[start + 1] !== 0x24) return undefined;
  return decodeFatally("ISO-2022-JP", bytes);
}

/** What a byte order mark says is believed, unless there are zeros; half a surrogate becomes U+FFFD. */
function marked(bytes: Uint8Array, encoding: "UTF-16LE" | "UTF-16BE"): Unicode | undefined {
  const end = bytes.length - (bytes.length % 2);
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  if (text.includes("\0")) return undefined;
  return { text, encoding, isGuess: false, ...(end < bytes.length ? { cutAt: end } : {}) };
}

function decodeFatally(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only thing a fatal decoder throws is that the bytes are not in its encoding.
    return undefined;
  }
}

/** What no text has: characters nobody assigned, for private use, and controls that end no line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text with these is no text
const SENSELESS = /[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/u;

/** UTF-16 without a byte order mark: what separates words and sentences says which byte comes first. */
function readUnmarked(bytes: Uint8Array): Unicode | undefined {
  const end = bytes.length - (bytes.length % 2);
  const whole = bytes.subarray(0, end);
  const little = separators(whole, 0);
  const big = separators(whole, 1);
  if (little === 0 && big === 0) return undefined;
  const encoding = little >= big ? "UTF-16LE" : "UTF-16BE";
  const text = decodeFatally(encoding, whole);
  if (text === undefined || SENSELESS.test(text) || !isOfOneScript(text)) return undefined;
  return { text, encoding, isGuess: true, ...(end < bytes.length ? { cutAt: end } : {}) };
}

/** Scripts that stand in one text, besides Latin letters. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
];
const SAMPLE = 4000;

/** Whether nine letters in ten are Latin or of one other script: what is no text mixes them all. */
function isOfOneScript(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const others = Math.max(...SCRIPTS.map(count));
  return count(/\p{Script=Latin}/gu) + others >= count(/\p{L}/gu) * 0.9;
}

/** How many spaces, line ends, ASCII letters and ideographic stops there are, the low byte being the `low`th of each two. */
function separators(bytes: Uint8Array, low: 0 | 1): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at + 1 - low];
    const byte = bytes[at + low] ?? 0;
    if (high === 0 && (byte >= 0x20 ? byte < 0x7f : byte === 9 || byte === 10 || byte === 13))
      count += 1;
    if (high === 0x30 && byte <= 2) count += 1;
  }
  return count;
}
