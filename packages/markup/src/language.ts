/** Primary subtags of languages written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "ar",
  "dv",
  "fa",
  "he",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** What an element in `lang` says inside one in `around`: its direction only where the two differ. */
export function inLanguage(
  lang: string,
  around = "en",
): { readonly lang: string; readonly dir?: "ltr" | "rtl" } {
  const dir = direction(lang);
  return dir === direction(around) ? { lang } : { lang, dir };
}

function direction(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
