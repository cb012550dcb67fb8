import { isRightToLeft } from "@printery/publication";

/** What an element in `lang` says inside one in `around`: its direction only where the two differ. */
export function inLanguage(
  lang: string,
  around = "en",
): { readonly lang: string; readonly dir?: "ltr" | "rtl" } {
  const dir = direction(lang);
  return dir === direction(around) ? { lang } : { lang, dir };
}

function direction(lang: string): "ltr" | "rtl" {
  return isRightToLeft(lang) ? "rtl" : "ltr";
}
