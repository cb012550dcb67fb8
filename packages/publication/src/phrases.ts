import { isLanguageTag } from "@printery/config";
import { type Contributor, contributorRoles, type Metadata } from "@printery/document";
import type { Publication } from "./publication.ts";
import { type Counted, terms, termsLanguage } from "./terms.ts";

/** “By Ann Lee, Bo Diaz and Cy Moss”; undefined where nobody is named. */
export function byline(authors: readonly Contributor[], lang: string): string | undefined {
  return authors.length === 0 ? undefined : `${terms(lang).by} ${nameList(authors, lang)}`;
}

/** Who had a part in it besides the authors, a line for each role: “Edited by Ann Lee and Bo Diaz”. */
export function creditLines(contributors: readonly Contributor[], lang: string): string[] {
  const { credits } = terms(lang);
  return contributorRoles.flatMap((role) => {
    const people = contributors.filter((each) => each.role === role);
    if (role === "author" || people.length === 0) return [];
    return [credits[role].replace("#", () => nameList(people, lang))];
  });
}

/** Who stands on a cover: the authors or, where these are many or none and somebody has edited them, who that is. */
export function coverNames({ authors, contributors, lang }: Metadata): string {
  const editors = contributors.filter(({ role }) => role === "editor");
  const isEdited = authors.length === 0 || authors.length > MOST_NAMES;
  const [edited] = isEdited ? creditLines(editors, lang) : [];
  return edited ?? nameList(authors, lang);
}

/** Authors that a cover names beside an editor. */
const MOST_NAMES = 3;

/** What is to be read where the cover of a publication is not seen: its publisher's words, or “Cover: Tides. By Ann Lee.” */
export function coverWords({ cover, metadata }: Pick<Publication, "cover" | "metadata">): string {
  if (cover?.alt !== undefined) return cover.alt;
  const { title, authors, lang } = metadata;
  const names = coverNames(metadata);
  const by = names === nameList(authors, lang) ? byline(authors, lang) : names;
  return `${terms(lang).cover}: ${title}${by === undefined ? "" : `. ${by}`}.`;
}

/** “Ann Lee, Bo Diaz and Cy Moss”. */
export function nameList(people: readonly Contributor[], lang: string): string {
  const names = people.map(({ name }) => name);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")} ${terms(lang).and} ${last}`;
}

/** `date` (ISO 8601, of any precision) in the words of `lang`, no finer than it is; as it is, if no calendar has it. */
export function dateWords(date: string, lang: string): string {
  const day = calendarDate(date);
  if (day === undefined) return date;
  return said(`${day} ${lang}`, () => calendars(`${day.length} ${lang}`).format(Date.parse(day)));
}

/** The date of what was `modified` then, no finer than its `date`, where that is all it was taken from: of 2023 is no first of January. */
export function editionDate(modified: string, date = ""): string {
  const day = modified.slice(0, 10);
  const isTaken = date.length < day.length && day === `${date}-01-01`.slice(0, day.length);
  return isTaken ? date : day;
}

/** By the length of an ISO date, and a language. */
const calendars = eachOnce((how) => {
  const length = Number.parseInt(how, 10);
  return new Intl.DateTimeFormat(localesFor(how.slice(how.indexOf(" ") + 1)), {
    calendar: "gregory",
    year: "numeric",
    ...(length > 4 ? { month: "long" } : {}),
    ...(length > 7 ? { day: "numeric" } : {}),
    timeZone: "UTC",
  });
});

/** “1,234 words”: `count` of what `forms`, from the terms of `lang`, has words for. */
export function countWords(count: number, forms: Counted, lang: string): string {
  const { rules, figures } = counters(termsLanguage(lang));
  const form = forms[rules.select(count)] ?? forms.other;
  return form.replace("#", figures.format(count));
}

interface Counters {
  readonly rules: Intl.PluralRules;
  readonly figures: Intl.NumberFormat;
}

const counters = eachOnce((lang): Counters => {
  const locales = localesFor(lang);
  return { rules: new Intl.PluralRules(locales), figures: new Intl.NumberFormat(locales) };
});

/** Units that quantities are told in, by their names in CLDR. */
export type Unit = "minute" | "hour" | "kilobyte" | "megabyte";

/** “6 minutes”, or with `length` “short” “312 kB”; at most one digit after the point. */
export function unitWords(
  value: number,
  unit: Unit,
  lang: string,
  length: "long" | "short" = "long",
): string {
  const how = `${termsLanguage(lang)} ${unit} ${length}`;
  return said(`${value} ${how}`, () => quantities(how).format(value));
}

const quantities = eachOnce((how) => {
  const [lang = "", unit = "", unitDisplay] = how.split(" ");
  return new Intl.NumberFormat(localesFor(lang), {
    style: "unit",
    unit,
    unitDisplay: unitDisplay === "short" ? "short" : "long",
    maximumFractionDigits: 1,
  });
});

const phrases = new Map<string, string>();

/** Publications of a year have few dates and sizes, and each page says its own several times; to ask for the words takes longer than to remember them. */
const REMEMBERED = 4096;

function said(key: string, say: () => string): string {
  const known = phrases.get(key);
  if (known !== undefined) return known;
  if (phrases.size >= REMEMBERED) phrases.clear();
  const words = say();
  phrases.set(key, words);
  return words;
}

/** `open`, once for each key: to open what speaks a language takes longer than to have it speak. */
function eachOnce<Opened>(open: (key: string) => Opened): (key: string) => Opened {
  const opened = new Map<string, Opened>();
  return (key) => {
    const known = opened.get(key) ?? open(key);
    opened.set(key, known);
    return known;
  };
}

/** The year, month or day that `date` says, if the calendar has it. */
export function calendarDate(date: string): string | undefined {
  const day = date.slice(0, 10);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const utc = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(day) ? day : undefined;
}

/** British English where `lang` names no country, or nothing that is known: never the machine's own. */
export function localesFor(lang: string): string[] {
  return isLanguageTag(lang) && lang !== "en" ? [lang, "en-GB"] : ["en-GB"];
}
