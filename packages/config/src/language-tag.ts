/** Whether `tag` is well formed (BCP 47, by ECMA-402's IsStructurallyValidLanguageTag). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // The only way the platform has of saying no.
    return false;
  }
}
