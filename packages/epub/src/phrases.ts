import type { Contributor } from "@printery/document";
import { terms } from "@printery/publication";
import type { ElementContent } from "hast";
import { h } from "hastscript";

/** “By Ann Lee, Bo Diaz and Cy Moss”, or nothing where nobody is named. */
export function byline(authors: readonly Contributor[], lang: string): string | undefined {
  return authors.length === 0 ? undefined : `${terms(lang).by} ${nameList(authors, lang)}`;
}

/** “Ann Lee, Bo Diaz and Cy Moss”. */
export function nameList(people: readonly Contributor[], lang: string): string {
  const names = people.map(({ name }) => name);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")} ${terms(lang).and} ${last}`;
}

/** `date` (ISO 8601, of any precision) in the words of `lang`, no finer than it is. */
export function dateWords(date: string, lang: string): ElementContent {
  const precision = date.slice(0, 10).split("-").length;
  const words = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    year: "numeric",
    ...(precision > 1 ? { month: "long" } : {}),
    ...(precision > 2 ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(date.slice(0, 10)));
  return h("time", { datetime: date.slice(0, 10) }, words);
}
