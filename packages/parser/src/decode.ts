import type { Message } from "@printery/task";
import iconv from "iconv-lite";
import jschardet from "jschardet";

/** What the bytes say; `text` is missing exactly where a message has severity "error". */
export interface Decoded {
  /** Without a byte order mark; line ends as they are. */
  readonly text?: string;
  readonly messages: readonly Message[];
}

/** Bytes shown to the guesser: enough to be sure, few enough to be quick. */
const SAMPLE = 0x10000;

/** The text in `bytes`: UTF-8 or UTF-16 where they are exactly that, else the likeliest old encoding. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const exact = decodeUnicode(bytes);
  if (exact !== undefined) return checked(exact, path);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return undecodable(nul, path);
  const guess = guessEncoding(bytes);
  if (guess === undefined) return undecodable(firstInvalid(bytes), path);
  const text = iconv.decode(Buffer.from(bytes), guess);
  return {
    text,
    messages: [
      {
        file: path,
        severity: "warning",
        ruleId: "encoding-guessed",
        reason: `Expected UTF-8, not what stands at byte ${firstInvalid(bytes)}; reading it as ${guess}`,
      },
    ],
  };
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  const text = decodeAs("utf-8", bytes);
  return text?.includes("\0") ? undefined : text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only thing a fatal decoder throws is that the bytes are not in its encoding.
    return undefined;
  }
}

function checked(text: string, path: string): Decoded {
  if (/[^\s\u200b\u2060\ufeff]/u.test(text)) return { text, messages: [] };
  const reason = "Expected a text, not an empty file; leaving it out";
  return { messages: [{ file: path, severity: "error", ruleId: "empty-file", reason }] };
}

function undecodable(offset: number, path: string): Decoded {
  const reason = `Expected text, not the byte at offset ${offset}, which no encoding tried can read; leaving it out`;
  return { messages: [{ file: path, severity: "error", ruleId: "undecodable-bytes", reason }] };
}

/** The encoding of `bytes`, where it is likely and leaves no control characters in the text. */
function guessEncoding(bytes: Uint8Array): string | undefined {
  const start = Math.max(0, firstInvalid(bytes) - SAMPLE / 2);
  const sample = Buffer.from(bytes.subarray(start, start + SAMPLE));
  const { encoding } = jschardet.detect(sample);
  if (!encoding || !iconv.encodingExists(encoding)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text with these was no text
  const broken = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/u;
  return broken.test(iconv.decode(sample, encoding)) ? undefined : encoding;
}

/** Offset of the first byte that is not UTF-8: the longest prefix that decodes, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
