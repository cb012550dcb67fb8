import { calendarDate, dateWords } from "@printery/publication";
import type { ElementContent } from "hast";
import { h } from "hastscript";

/** `date` (ISO 8601) in the words of `lang`, as a `time` element; as plain text, if no calendar has it. */
export function dateMarkup(date: string, lang: string): ElementContent {
  const day = calendarDate(date);
  const words = dateWords(date, lang);
  return day === undefined ? { type: "text", value: words } : h("time", { dateTime: day }, words);
}
