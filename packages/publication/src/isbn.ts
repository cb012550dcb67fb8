import { at, type Tell } from "@printery/config";
import isbns from "isbn3";
import type { Said } from "./config-of.ts";

/** The 10 or 13 characters of the ISBN that `text` is, if its check digit agrees (ISO 2108:2017, annex C). */
export function isbnOf(text: string): string | undefined {
  const { digits } = charactersOf(text);
  const check = checkOf(digits);
  return check !== undefined && digits.endsWith(check) ? digits : undefined;
}

/** The ISBN that `text` is, as books bear it: `isbn13` under their barcode, `hyphenated` above it. */
export function bookIsbn(
  text: string,
): { readonly isbn13: string; readonly hyphenated: string } | undefined {
  const isbn = isbnOf(text);
  if (isbn === undefined) return undefined;
  // What was an ISBN-10 is one in the range of 978 (ISO 2108:2017, 4.1).
  const core = isbn.length === 13 ? isbn.slice(0, 12) : `978${isbn.slice(0, 9)}`;
  const isbn13 = `${core}${checkOf(`${core}0`)}`;
  return { isbn13, hyphenated: isbns.parse(isbn13)?.isbn13h ?? isbn13 };
}

const ISBN = "ISO 2108:2017";

/** Tells of an identifier that is meant as an ISBN and is none, or of a kind that nobody has been given. */
export function tellOfIsbn({ value, ...where }: Said<string>, tell: Tell): void {
  const { digits, isLabelled } = charactersOf(value);
  const isMeant = isLabelled || isParted(value.trim()) || /^97[89]\d{10}$/.test(digits);
  const warn = (expected: string, now: string) =>
    tell({
      ...where,
      ...at(where.place),
      severity: "warning",
      ruleId: "isbn-invalid",
      reason: `Expected ${expected}, not ${value}; ${now}`,
    });
  if (isbnOf(value) !== undefined) {
    if (isbns.parse(digits) !== null) return;
    warn(
      "an ISBN that begins as the range message of the International ISBN Agency has them begin",
      "on the cover it stands without hyphens",
    );
  } else if (isMeant) {
    const check = checkOf(digits);
    const right =
      check && `an ISBN that ends in ${check} (${ISBN}, annex C), if its other digits are right`;
    const begun = /^\d{13}$/.test(digits) && `an ISBN that begins with 978 or 979 (${ISBN}, 4.1)`;
    warn(
      right || begun || `an ISBN of 10 or 13 digits (${ISBN}, 4.1)`,
      "the cover goes without a barcode",
    );
  }
}

/** Whether `text` is written as no other number is: in four parts of ten characters or in five of thirteen, the last of one. */
function isParted(text: string): boolean {
  const parts = text.toUpperCase().split(/[\s\u2010-\u2013-]/);
  const digits = parts.join("");
  if (parts.at(-1)?.length !== 1) return false;
  if (parts.length === 4) return /^\d{9}[\dX]$/.test(digits);
  return parts.length === 5 && parts[0]?.length === 3 && /^\d{13}$/.test(digits);
}

function charactersOf(text: string): { readonly digits: string; readonly isLabelled: boolean } {
  const bare = text.trim().replace(/^(urn:)?isbn(-1[03])?[:\s]*/i, "");
  const digits = bare.replace(/[\s\u2010-\u2013-]/g, "").toUpperCase();
  return { digits, isLabelled: bare !== text.trim() && bare !== "" };
}

/** The check digit that `digits` should end in, if they are as many as an ISBN has. */
function checkOf(digits: string): string | undefined {
  if (/^97[89]\d{10}$/.test(digits)) {
    const sum = weighted(digits.slice(0, 12), (index) => 1 + 2 * (index % 2));
    return String((10 - (sum % 10)) % 10);
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined;
  const rest = (11 - (weighted(digits.slice(0, 9), (index) => 10 - index) % 11)) % 11;
  return rest === 10 ? "X" : String(rest);
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * weight(index), 0);
}
