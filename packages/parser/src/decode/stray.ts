import { tableOf, UNDEFINED } from "./encodings.ts";

/** A text that is UTF-8 but for some bytes. */
export interface Mended {
  readonly text: string;
  /** Offsets of the bytes that are not UTF-8 and are read as windows-1252, or as U+FFFD where that has no character. */
  readonly strays: readonly number[];
  /** Offset of a last character that is not all there, and is left out. */
  readonly cutAt?: number;
}

/**
 * `bytes` as UTF-8 with some bytes read as windows-1252 instead; undefined where the bytes that
 * fit UTF-8 are no more than chance makes them, so that an old encoding is likelier.
 */
export function readMended(bytes: Uint8Array): Mended | undefined {
  const { strays, cutAt, whole } = census(bytes);
  if (strays.length > whole || (whole === 0 && cutAt === undefined)) return undefined;
  const end = cutAt ?? bytes.length;
  const encoder = new TextEncoder();
  const mended = new Uint8Array(end + strays.length * 2);
  let length = 0;
  let from = 0;
  for (const at of strays) {
    mended.set(bytes.subarray(from, at), length);
    length += at - from;
    const { written } = encoder.encodeInto(windows1252(bytes[at] ?? 0), mended.subarray(length));
    length += written;
    from = at + 1;
  }
  mended.set(bytes.subarray(from, end), length);
  const text = new TextDecoder().decode(mended.subarray(0, length + end - from));
  return { text, strays, ...(cutAt === undefined ? {} : { cutAt }) };
}

/** Offset of the first byte that is not UTF-8; the length where there is none. */
export function firstStray(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length < 1) return at;
    at += length;
  }
  return bytes.length;
}

function windows1252(byte: number): string {
  return String.fromCharCode(tableOf("windows-1252")[byte] ?? UNDEFINED);
}

interface Census {
  readonly strays: readonly number[];
  readonly cutAt?: number;
  /** Characters of several bytes that are all there. */
  readonly whole: number;
}

function census(bytes: Uint8Array): Census {
  const strays: number[] = [];
  let whole = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    // A lone first byte at the end is as likely a letter of an old encoding.
    if (length === CUT_SHORT && (whole > 0 || at < bytes.length - 1))
      return { strays, whole, cutAt: at };
    if (length < 1) strays.push(at);
    else if (length > 1) whole += 1;
    at += Math.max(1, length);
  }
  return { strays, whole };
}

const NO_SEQUENCE = 0;
/** The text ends inside what has been a character so far. */
const CUT_SHORT = -1;

/** Length of the UTF-8 sequence at `at`. Unicode 16, table 3-7. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthAfter(lead);
  for (let step = 1; step < length; step += 1) {
    const byte = bytes[at + step];
    if (byte === undefined) return CUT_SHORT;
    if (byte < 0x80 || byte > 0xbf || (step === 1 && isOverlong(lead, byte))) return NO_SEQUENCE;
  }
  return length;
}

function lengthAfter(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return NO_SEQUENCE;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Whether a sequence that begins so is longer than need be, a surrogate, or beyond Unicode. */
function isOverlong(lead: number, second: number): boolean {
  if (lead === 0xe0) return second < 0xa0;
  if (lead === 0xed) return second > 0x9f;
  if (lead === 0xf0) return second < 0x90;
  return lead === 0xf4 && second > 0x8f;
}
