/** An operand of a content stream (ISO 32000-1, 7.3); a dictionary is the list of its keys and values. */
export type Operand = number | string | Uint8Array | readonly Operand[];

/**
 * Calls `operate` for each operator of a content stream with the operands before it. Names keep their slash, strings are bytes.
 * The data of an image in the page are left out: its operator is BI, its operands the keys and values.
 */
export function readOperators(
  bytes: Uint8Array,
  operate: (operator: string, operands: readonly Operand[]) => void,
): void {
  const lists: Operand[][] = [];
  let operands: Operand[] = [];
  let at = 0;

  const close = () => {
    const inner = operands;
    operands = lists.pop() ?? [];
    operands.push(inner);
  };

  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte <= SPACE) at += 1;
    else if (isNumeric(byte)) at = readNumber(bytes, at, operands);
    else if (byte === SLASH) at = readWord(bytes, at + 1, operands, "/");
    else if (byte === LESS && bytes[at + 1] !== LESS) at = readHex(bytes, at + 1, operands);
    else if (byte === PARENTHESIS) at = readString(bytes, at + 1, operands);
    else if (byte === PERCENT) at = endOfLine(bytes, at);
    else if (byte === BRACKET || byte === LESS) {
      lists.push(operands);
      operands = [];
      at += byte === LESS ? 2 : 1;
    } else if (byte === END_BRACKET || byte === GREATER) {
      close();
      at += byte === GREATER ? 2 : 1;
    } else {
      const end = endOfWord(bytes, at);
      const operator = wordIn(bytes, at, Math.max(end, at + 1));
      at = Math.max(end, at + 1);
      if (operator === "BI") continue;
      if (isValue(operator)) {
        operands.push(operator);
        continue;
      }
      if (operator === "ID") {
        operate("BI", operands);
        at = endOfImage(bytes, at);
      } else operate(operator, operands);
      operands = [];
    }
  }
}

const SPACE = 0x20;
const PERCENT = 0x25;
const PARENTHESIS = 0x28;
const END_PARENTHESIS = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const END_BRACKET = 0x5d;

/** Words that are operands (ISO 32000-1, 7.3.2 and 7.3.9). */
function isValue(word: string): boolean {
  return word === "true" || word === "false" || word === "null";
}

function isNumeric(byte: number): boolean {
  // Digits, “+”, “-”, “.”.
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

/** Whether a word ends before `byte`: at a space or a delimiter. */
function isEnd(byte: number): boolean {
  return (
    byte <= SPACE ||
    byte === SLASH ||
    byte === LESS ||
    byte === GREATER ||
    byte === BRACKET ||
    byte === END_BRACKET ||
    byte === PARENTHESIS ||
    byte === END_PARENTHESIS ||
    byte === PERCENT
  );
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isEnd(bytes[at] ?? 0)) at += 1;
  return at;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Those that were met, of up to three letters, as nearly all operators are: by their bytes, as one number. */
const words = new Map<number, string>();

function wordIn(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return latin1(bytes, from, to);
  let key = 0;
  for (let at = from; at < to; at += 1) key = key * 256 + (bytes[at] ?? 0);
  let word = words.get(key);
  if (word === undefined) {
    word = latin1(bytes, from, to);
    words.set(key, word);
  }
  return word;
}

function readWord(bytes: Uint8Array, from: number, into: Operand[], before: string): number {
  const end = endOfWord(bytes, from);
  into.push(before + latin1(bytes, from, end));
  return end;
}

/** Numbers are most of a page: read digit by digit, without a string. */
function readNumber(bytes: Uint8Array, from: number, into: Operand[]): number {
  let at = from;
  let value = 0;
  let scale = 0;
  let sign = 1;
  for (; at < bytes.length && isNumeric(bytes[at] ?? 0); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2d) sign = -1;
    else if (byte === 0x2e) scale = 1;
    else if (byte !== 0x2b) {
      value = value * 10 + byte - 0x30;
      scale *= 10;
    }
  }
  into.push((sign * value) / (scale || 1));
  return at;
}

function readHex(bytes: Uint8Array, from: number, into: Operand[]): number {
  const digits: number[] = [];
  let at = from;
  for (; at < bytes.length && bytes[at] !== GREATER; at += 1) {
    const digit = hexDigit(bytes[at] ?? 0);
    if (digit >= 0) digits.push(digit);
  }
  const string = new Uint8Array(Math.ceil(digits.length / 2));
  for (let index = 0; index < string.length; index += 1) {
    string[index] = (digits[index * 2] ?? 0) * 16 + (digits[index * 2 + 1] ?? 0);
  }
  into.push(string);
  return at + 1;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | SPACE;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const escapes: { readonly [letter: string]: number } = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readString(bytes: Uint8Array, from: number, into: Operand[]): number {
  let at = from;
  while (at < bytes.length && !isSpecial(bytes[at] ?? 0)) at += 1;
  if (bytes[at] !== END_PARENTHESIS) return readMarked(bytes, from, into);
  into.push(bytes.subarray(from, at));
  return at + 1;
}

function isSpecial(byte: number): boolean {
  return byte === BACKSLASH || byte === PARENTHESIS || byte === END_PARENTHESIS;
}

/** A string with escapes, or others within it. */
function readMarked(bytes: Uint8Array, from: number, into: Operand[]): number {
  const string: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) {
      at += 1;
      const octal = /^[0-7]{1,3}/.exec(latin1(bytes, at, at + 3))?.[0];
      const next = bytes[at] ?? 0;
      if (octal !== undefined) {
        string.push(Number.parseInt(octal, 8) & 255);
        at += octal.length - 1;
      } else if (next !== 10 && next !== 13) {
        string.push(escapes[String.fromCharCode(next)] ?? next);
      }
      continue;
    }
    if (byte === PARENTHESIS) depth += 1;
    if (byte === END_PARENTHESIS) depth -= 1;
    if (depth === 0) break;
    string.push(byte);
  }
  into.push(Uint8Array.from(string));
  return at + 1;
}

/** After the EI that ends the data: one between white space, as the data may hold the letters by chance. */
function endOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at += 1) {
    const isThere = bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49;
    if (isThere && (bytes[at] ?? 0) <= SPACE && isEnd(bytes[at + 3] ?? 0)) return at + 3;
  }
  return bytes.length;
}
