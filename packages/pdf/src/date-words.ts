/**
 * An ISO 8601 date as it is printed in the language `lang`: “4 March 2021”, “March 2021”, “2021”.
 * What is no such date stands as it is.
 */
export function dateWords(date: string, lang: string): string {
  const day = date.slice(0, 10);
  const time = new Date(day);
  if (!/^\d{4}(-\d\d){0,2}$/.test(day) || Number.isNaN(time.getTime())) return date;
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    ...(day.length > 4 ? { month: "long" } : {}),
    ...(day.length > 7 ? { day: "numeric" } : {}),
  }).format(time);
}

/** British English where `lang` names no country, or nothing that the platform knows. */
function locale(lang: string): string {
  if (lang === "en") return "en-GB";
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? "en-GB";
  } catch {
    // The only way to learn that a tag is malformed.
    return "en-GB";
  }
}
