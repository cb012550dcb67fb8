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

/** `date` (ISO 8601, of any precision) in the words of `lang`, no finer than it is; as it is, if no calendar has it. */
export function dateWords(date: string, lang: string): ElementContent {
  const day = calendarDate(date);
  if (day === undefined) return h("span", date);
  const precision = day.split("-").length;
  const words = new Intl.DateTimeFormat(localesFor(lang), {
    calendar: "gregory",
    year: "numeric",
    ...(precision > 1 ? { month: "long" } : {}),
    ...(precision > 2 ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(Date.parse(day));
  return h("time", { datetime: day }, words);
}

/** British English where `lang` names no country, is not known, or is no tag: never the machine's own. */
function localesFor(lang: string): string[] {
  const isTag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(lang);
  return isTag && lang !== "en" ? [lang, "en-GB"] : ["en-GB"];
}

/** The year, month or day that `date` says, if the calendar has it. */
export function calendarDate(date: string): string | undefined {
  const day = date.slice(0, 10);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const utc = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(day) ? day : undefined;
}
