/** Whether `code` is a small letter. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const letter = String.fromCharCode(code);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** Whether `code` is a capital letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase();
}

/** Whether `code` is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether `code` is a letter of any script. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return /^\p{L}/u.test(String.fromCharCode(code));
}

/** Whether `code` is space, or a character that is only there to be invisible. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680;
  return (
    code <= 0x200f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
