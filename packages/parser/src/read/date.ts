import { dateWords, monthNames } from "./phrases/dates.ts";
import { smallLetter } from "./stem.ts";

/** Months by their names, in English and six languages more: "01" to "12". */
const MONTHS: ReadonlyMap<string, string> = new Map(
  monthNames.flatMap((names, index) =>
    names.split(" ").map((name): [string, string] => [name, String(index + 1).padStart(2, "0")]),
  ),
);

const MONTH = String.raw`(\p{L}{3,12})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|ª|º|°|\.)?`;
const YEAR = String.raw`((?:1[5-9]|20)\d{2})(?!\d{2})`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)${DAY}[\s-]+(?:de\s+|of\s+)?${MONTH},?[\s-]+(?:del?\s+)?${YEAR}`,
  "u",
);
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH}\s+${DAY},?\s+${YEAR}`, "u");
const MONTH_ONLY = new RegExp(String.raw`(?<!\p{L})${MONTH},?\s+(?:de\s+)?${YEAR}`, "u");
const ISO = /(?<!\d)((?:1[5-9]|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/;
const SLASHED = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?!\d)/;
const EAST_ASIAN = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;

/**
 * The date `text` states, in ISO 8601: to the day, or to the month where no day is given.
 * “3/4/2021” is two dates, so none; “13/4/2021” and “3.4.2021” are one each.
 */
export function readDate(text: string): string | undefined {
  if (text.length < 6 || text.length > 300 || !/\d{4}/.test(text)) return undefined;
  return readNumericDate(text) ?? readNamedDate(text);
}

function readNumericDate(text: string): string | undefined {
  const [, isoYear, , isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return dateOf(isoYear, isoMonth?.padStart(2, "0"), isoDay);
  const [, day, month, year] = DOTTED.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, monthOf(month), day);
  const [, one, two, slashedYear] = SLASHED.exec(text) ?? [];
  if (slashedYear !== undefined) {
    if (Number(one) > 12) return dateOf(slashedYear, monthOf(two), one);
    return Number(two) > 12 ? dateOf(slashedYear, monthOf(one), two) : undefined;
  }
  const [, easternYear, easternMonth, easternDay] = EAST_ASIAN.exec(text) ?? [];
  return dateOf(easternYear, monthOf(easternMonth), easternDay);
}

function readNamedDate(text: string): string | undefined {
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  if (isMonth(name)) return dateOf(year, monthNamed(name), day);
  const [, later, laterDay, laterYear] = MONTH_FIRST.exec(text) ?? [];
  if (isMonth(later)) return dateOf(laterYear, monthNamed(later), laterDay);
  const [, month, monthYear] = MONTH_ONLY.exec(text) ?? [];
  return month === undefined || !isMonth(month)
    ? undefined
    : `${monthYear ?? ""}-${monthNamed(month) ?? ""}`;
}

function isMonth(name = ""): boolean {
  return MONTHS.has(name.toLowerCase());
}

function monthNamed(name = ""): string | undefined {
  return MONTHS.get(name.toLowerCase());
}

function monthOf(number = ""): string | undefined {
  return Number(number) >= 1 && Number(number) <= 12 ? number.padStart(2, "0") : undefined;
}

/** The day, where there is one of that number. */
function dateOf(year = "", month: string | undefined, day = ""): string | undefined {
  if (month === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last
    ? `${year}-${month}-${day.padStart(2, "0")}`
    : undefined;
}

/** What a word of a date line can be. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(dateWords).flatMap(([kind, words]) =>
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word): [string, string] => [word, kind]),
  ),
);

const NUMERIC =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?:t\d.*)?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/;
const TIME = /^\d{1,2}(?:[:.h]\d{2}){1,2}(?:[ap]m|h|z|uhr)?$|^\d{1,2}h$|^\d{1,2}[ap]m$/;
const YEAR_WORD = /^(?:1[5-9]|20)\d\d(?:\d{1,2}:\d\d(?:[ap]m)?)?$/;
const DAY_WORD = /^\d{1,2}(?:st|nd|rd|th|er|ª|º|°)?$/;

/**
 * Whether `text` says when and nothing else: “Published 4 March 2021, 10:15 GMT”, “vor 3 Stunden”,
 * “Updated 10:15 GMT”, “4 March 2021 · 5 min read”. A day without a year is one only beside a time or a word like “published”.
 */
export function isDateline(text: string): boolean {
  if (text.length > 110 || text.length < 5) return false;
  const parts = /\s[|·•/–—-]\s/u.test(text) ? text.split(/\s+[|·•/–—-]\s+/u) : [];
  const rest = parts.filter((part) => !isReadingTime(part) && !COUNTED.test(part));
  if (rest.length > 0 && rest.length < parts.length) return rest.every(isDateline);
  if (!startsDateline(text)) return false;
  const seen = new Set<string>();
  for (const word of text
    .toLowerCase()
    .replace(ALL_UPDATES, "")
    .replace("il y a ", "ago ")
    .split(SPACE)) {
    const bare = word.replace(/^[.'"-]+|[.'"-]+$/g, "");
    if (bare === "") continue;
    const kind = kindOf(bare);
    if (kind === undefined) return false;
    seen.add(kind);
  }
  return saysWhen(seen);
}

/** What pages count behind a date: “34 comments”. */
const COUNTED =
  /^(?:no|\d{1,4}) (?:comments?|kommentare?|commentaires?|coment[aá]rios?|commenti|reacties?)$/iu;

/** What one presses behind a date, to see what was changed when. */
const ALL_UPDATES = /\s*[-–—+]\s*(?:see|show) all updates$/;

/** What stands between the words of a date line; dates keep their slashes and hyphens, times their colons. */
const SPACE = /[\s,;|()[\]·•—–]+|[/:](?!\d)/u;

/** Whether the first word may stand on a date line, as that of most other texts may not. */
function startsDateline(text: string): boolean {
  let start = 0;
  while (start < text.length && start < 4 && smallLetter(text.charCodeAt(start)) === 0) {
    if (isDigit(text.charCodeAt(start))) return true;
    start += 1;
  }
  let end = start;
  while (end < text.length && smallLetter(text.charCodeAt(end)) !== 0) end += 1;
  if (end - start < 2 || text.charCodeAt(end) === 0x2d) return true;
  const word = text.slice(start, end).toLowerCase();
  return WORDS.has(word) || MONTHS.has(word);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function kindOf(word: string): string | undefined {
  const known = WORDS.get(word) ?? (MONTHS.has(word) ? "month" : undefined);
  if (known !== undefined) return known;
  const code = word.charCodeAt(0);
  if (code < 0x30 || code > 0x39) return undefined;
  if (DAY_WORD.test(word)) return "number";
  if (YEAR_WORD.test(word)) return "year";
  if (NUMERIC.test(word)) return "date";
  if (TIME.test(word)) return "time";
  if (/^\d{1,2}-(?:\p{L}{3,9})-(?:\d{2}|\d{4})$/u.test(word)) return "date";
  return /^\d{1,3}(?:s|m|min|h|hr|hrs|d|w|mo|y)$/.test(word) ? "span" : undefined;
}

function saysWhen(seen: ReadonlySet<string>): boolean {
  const has = (kind: string) => seen.has(kind);
  if (has("date") || (has("month") && has("year"))) return true;
  if (has("month") && has("number")) return has("time") || has("event");
  if (has("ago")) return has("unit") || has("span") || has("time");
  if (has("relative")) return has("time") || has("event");
  if (has("time")) return has("event") || has("zone");
  return has("year") && has("event") && !has("number");
}

const READING =
  /^(?:(?:reading time|read time|estimated reading time|time to read|lesezeit|lesedauer|geschätzte lesezeit|temps de lecture|durée de lecture|lecture|tiempo de lectura|tiempo estimado de lectura|tempo di lettura|tempo de leitura|leestijd)(?: (?:ca|circa|about|approx|env))? ?[.:]* ?(?:(?:about|ca\.?|~|≈|<) ?)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?:[ -–](?:\d{1,3} ?)?)?(?:min(?:ute|uten|uti|utos|uto|uten|uut)?s?n?|mn|')?\.?(?: .{0,14})?|(?:(?:about|ca\.?|~|<) ?)?(?:a )?\d{1,3}(?: ?[-–] ?\d{1,3})?[ -]?min(?:ute|utes|uten|uti|utos|uut|s)?\.? (?:reading(?: time)?|read|to read|lesezeit|lesedauer|zum lesen|lesen|de lecture|de lectura|di lettura|de leitura|leestijd|lezen|article|story|lettura|leitura))$/;

/** Whether `text` says how long the text takes to read: “4 min read”, “Lesezeit: 4 Minuten”. */
export function isReadingTime(text: string): boolean {
  if (text.length > 50 || text.length < 5 || !/[\dA-Za-z]/.test(text)) return false;
  const code = text.charCodeAt(0) | 0x20;
  const starts = (code >= 0x30 && code <= 0x39) || "aceldrt~<".includes(String.fromCharCode(code));
  return starts && READING.test(text.toLowerCase().replace(/^[^\p{L}\d~<]+|[\s.•·|]+$/gu, ""));
}

const PLACE = String.raw`\p{Lu}[\p{L}’'-]+(?:[ -](?:\p{Lu}[\p{L}’'-]+|am|an|der|on|upon|sur|de|la)){0,3}`;
const PLACE_AND_DATE = new RegExp(
  String.raw`^(?:(?:At|In|À|Zu) )?${PLACE}, (?:[\p{L}\d’']+[.,]? ){1,7}${YEAR}$`,
  "u",
);

/** Whether `text` says where and when, as over a letter: “Lauenburg, the eve of Michaelmas 1688”. */
export function isPlaceAndDate(text: string): boolean {
  if (text.length > 80 || text.length < 10 || !text.includes(",")) return false;
  const last = text.charCodeAt(text.length - 1);
  const first = text.slice(0, text.indexOf(",")).toLowerCase();
  if (WORDS.get(first) === "weekday" || MONTHS.has(first)) return false;
  return last >= 0x30 && last <= 0x39 && PLACE_AND_DATE.test(text);
}
