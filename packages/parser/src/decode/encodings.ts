import { decodeKorean } from "./korean.ts";

/** An old encoding that a text may be in. */
export interface Encoding {
  /** As the IANA registry spells it, so that a reader can look it up. */
  readonly name: string;
  /** Natural logarithm of how much likelier or less likely than windows-1252 it is before a byte is seen. */
  readonly prior: number;
}

/** Encodings of one byte per character. Of two that read a text alike, the earlier names it. */
export const SINGLE_BYTE: readonly Encoding[] = [
  { name: "windows-1252", prior: 0 },
  { name: "windows-1250", prior: -1 },
  { name: "windows-1251", prior: -1 },
  { name: "windows-1253", prior: -1 },
  { name: "windows-1254", prior: -1 },
  { name: "windows-1255", prior: -1 },
  { name: "windows-1256", prior: -1 },
  { name: "windows-1257", prior: -2 },
  { name: "windows-1258", prior: -3 },
  { name: "windows-874", prior: -2 },
  { name: "ISO-8859-15", prior: -1 },
  { name: "ISO-8859-2", prior: -1.5 },
  { name: "ISO-8859-7", prior: -1.5 },
  { name: "ISO-8859-8", prior: -2 },
  { name: "ISO-8859-5", prior: -2 },
  { name: "ISO-8859-6", prior: -2 },
  { name: "ISO-8859-13", prior: -3 },
  { name: "ISO-8859-16", prior: -3 },
  { name: "ISO-8859-4", prior: -3.5 },
  { name: "ISO-8859-10", prior: -4 },
  { name: "ISO-8859-3", prior: -4 },
  { name: "ISO-8859-14", prior: -4 },
  { name: "KOI8-R", prior: -1.5 },
  { name: "KOI8-U", prior: -2 },
  { name: "macintosh", prior: -2 },
  { name: "x-mac-cyrillic", prior: -3 },
  { name: "IBM866", prior: -3 },
];

/** Encodings of one or two bytes per character, and more. GB18030 reads whatever is GBK or GB2312. */
export const MULTI_BYTE: readonly Encoding[] = [
  { name: "Shift_JIS", prior: -1 },
  { name: "GB18030", prior: -1 },
  { name: "Big5", prior: -1.5 },
  { name: "EUC-KR", prior: -1.5 },
  { name: "EUC-JP", prior: -2 },
];

/** What a byte stands for that the encoding leaves undefined. */
export const UNDEFINED = 0xfffd;

/**
 * Node 20 reads windows-1252 as ISO-8859-1, and no version of it knows ISO-8859-16. Characters of the
 * bytes from 0x80 or 0xA0 on; “�” is undefined. https://encoding.spec.whatwg.org/#indexes
 */
const OWN: Readonly<Record<string, { readonly from: number; readonly characters: string }>> = {
  "windows-1252": { from: 0x80, characters: "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ" },
  "ISO-8859-16": {
    from: 0xa0,
    characters:
      "\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ",
  },
};

const tables = new Map<string, Uint16Array>();

/** The character of each of the 256 bytes in the single-byte encoding `name`; {@link UNDEFINED} where there is none. */
export function tableOf(name: string): Uint16Array {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const table = Uint16Array.from({ length: 256 }, (_, byte) => byte);
  const own = OWN[name];
  const characters = own?.characters ?? decodeHigh(name);
  for (let at = 0; at < characters.length; at += 1)
    table[(own?.from ?? 0x80) + at] = characters.charCodeAt(at);
  for (let byte = 0x80; byte < 0x100; byte += 1)
    if (isHole(table[byte] ?? UNDEFINED)) table[byte] = UNDEFINED;
  tables.set(name, table);
  return table;
}

function decodeHigh(name: string): string {
  return new TextDecoder(name).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
}

/** Where an encoding has no character, decoders say a control character or one for private use. */
function isHole(unit: number): boolean {
  return (unit >= 0x80 && unit < 0xa0) || (unit >= 0xe000 && unit < 0xf900);
}

/**
 * `bytes` read in the encoding `name`. A byte that has no character is U+FFFD in an encoding of several
 * bytes, and the control character of the same number in one of single bytes.
 */
export function decodeAs(name: string, bytes: Uint8Array): string {
  if (name === "EUC-KR") return decodeKorean(bytes);
  if (MULTI_BYTE.some((encoding) => encoding.name === name))
    return new TextDecoder(name).decode(bytes);
  const table = tableOf(name);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const unit = table[byte] ?? UNDEFINED;
    units[at] = unit === UNDEFINED ? byte : unit;
  }
  const text = new TextDecoder("utf-16le").decode(units);
  // Vietnamese in windows-1258 has its tones as characters of their own.
  return name === "windows-1258" ? text.normalize("NFC") : text;
}
