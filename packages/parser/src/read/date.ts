const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["jan", "january", "januar", "janvier", "enero"],
    ["feb", "february", "februar", "février", "febrero"],
    ["mar", "march", "märz", "mars", "marzo"],
    ["apr", "april", "avril", "abril"],
    ["may", "mai", "mayo"],
    ["jun", "june", "juni", "juin", "junio"],
    ["jul", "july", "juli", "juillet", "julio"],
    ["aug", "august", "août", "agosto"],
    ["sep", "sept", "september", "septembre", "septiembre"],
    ["oct", "october", "oktober", "octobre", "octubre"],
    ["nov", "november", "novembre", "noviembre"],
    ["dec", "december", "dezember", "décembre", "diciembre"],
  ].flatMap((names, index) => names.map((name) => [name, String(index + 1).padStart(2, "0")])),
);

const MONTH = String.raw`(\p{L}{3,10})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?`;
const YEAR = String.raw`((?:1[5-9]|20)\d{2})(?!\d{2})`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)${DAY}\s+(?:de\s+)?${MONTH},?\s+(?:de\s+)?${YEAR}`,
  "u",
);
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH}\s+${DAY},?\s+${YEAR}`, "u");
const MONTH_ONLY = new RegExp(String.raw`(?<!\p{L})${MONTH},?\s+${YEAR}`, "u");
const ISO = /(?<!\d)((?:1[5-9]|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * The date `text` states, in ISO 8601: to the day, or to the month where no day is given.
 * “3/4/2021” is two dates, so none.
 */
export function readDate(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return iso[0];
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  if (isMonth(name)) return dateOf(year, name, day);
  const [, later, laterDay, laterYear] = MONTH_FIRST.exec(text) ?? [];
  if (isMonth(later)) return dateOf(laterYear, later, laterDay);
  const [, month, monthYear] = MONTH_ONLY.exec(text) ?? [];
  return dateOf(monthYear, month, undefined);
}

function isMonth(name = ""): boolean {
  return MONTHS[name.toLowerCase()] !== undefined;
}

function dateOf(year = "", name = "", day: string | undefined): string | undefined {
  const month = MONTHS[name.toLowerCase()];
  if (month === undefined) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last
    ? `${year}-${month}-${day.padStart(2, "0")}`
    : undefined;
}

const NUMERIC = /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b/;
const WORDS =
  /^(?:published|posted|updated|last|modified|updated?:|date|on|at|the|am|pm|et|est|edt|gmt|utc|bst|cet|pst|pdt|a\.m|p\.m|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|uhr|min|read|minute|minutes|created|first|issued|release[d]?|of|de|le|am|den)$/iu;

/** Whether `text` says when and nothing else: “Published 4 March 2021, 10:15 GMT”. */
export function isDateline(text: string): boolean {
  if (text.length > 90 || !/\d/.test(text)) return false;
  if (readDate(text) === undefined && !NUMERIC.test(text) && !/^today\b.*\d:\d\d/iu.test(text))
    return false;
  const words = text.split(/[\s,;:|()·•—–-]+/u).filter((word) => /\p{L}/u.test(word));
  const other = words.filter(
    (word) =>
      !WORDS.test(word.replace(/\.$/, "")) &&
      MONTHS[word.toLowerCase().replace(/\.$/, "")] === undefined &&
      !/^\d+\p{L}{0,2}$/u.test(word),
  );
  return other.length === 0;
}

const PLACE = String.raw`\p{Lu}[\p{L}’'-]+(?:[ -](?:\p{Lu}[\p{L}’'-]+|am|an|der|on|upon|sur|de|la)){0,3}`;
const PLACE_AND_DATE = new RegExp(
  String.raw`^(?:(?:At|In|À|Zu) )?${PLACE}, (?:[\p{L}\d’']+[.,]? ){1,7}${YEAR}$`,
  "u",
);

/** Whether `text` says where and when, as over a letter: “Lauenburg, the eve of Michaelmas 1688”. */
export function isPlaceAndDate(text: string): boolean {
  return text.length <= 80 && PLACE_AND_DATE.test(text);
}
