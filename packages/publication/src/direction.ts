/** Scripts that are written from right to left, by their codes in ISO 15924; those that are read today, and the chief ones of old. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/**
 * Whether text in `lang` (BCP 47) is written from right to left: by the script it names, else by the one it is
 * usually written in (CLDR's likely subtags). A tag that is none is taken for left to right.
 */
export function isRightToLeft(lang: string): boolean {
  let found = known.get(lang);
  if (found === undefined) {
    found = RIGHT_TO_LEFT.has(scriptOf(lang) ?? "");
    known.set(lang, found);
  }
  return found;
}

/** Locales take long to make. */
const known = new Map<string, boolean>();

function scriptOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
