import { isBracketedCredit, isWordForCredit } from "../read/credit.ts";
import { isPersonalName, readByline, readNames } from "../read/names.ts";
import type { Role } from "../roles/state.ts";
import type { Reading } from "./reading.ts";

/** Blocks above the title, and below it, among which who wrote the text is named. */
const ABOVE = 3;
const BELOW = 14;
/** Blocks below the title among which a name alone says so. */
const NEAR = 10;
/** Blocks above the last running text among which it is credited; what follows may be notes and further reading. */
const LATE = 10;

/** Characters; what is shorter is no running text. */
const LONG = 130;

/** Roles that a credit may have been taken for: what is about other texts names their authors. */
const MISTAKEN: ReadonlySet<Role> = new Set([
  "paragraph",
  "heading",
  "boilerplate",
  "credit",
  "dateline",
]);
/** Roles that may stand between the title and the byline besides the standfirst. */
const BETWEEN: ReadonlySet<Role> = new Set([
  "boilerplate",
  "dateline",
  "credit",
  "figure",
  "attachment",
]);

/**
 * `readings` in which a text that no byline names the author of has one where it can be told: a credit near
 * the title, a name alone between the title and the running text, a credit or a name that the text ends
 * with. What alone stands between title and byline is the standfirst; what a credit in brackets goes on
 * with is none.
 */
export function withCredits(readings: readonly Reading[]): Reading[] {
  const title = readings.findIndex(({ role }) => role === "title");
  const credited = readings.some(
    ({ role, block }) => role === "byline" && namesIn(block.text) !== undefined,
  );
  const found = credited || title < 0 ? -1 : placeOfCredit(readings, title);
  const known =
    found < 0
      ? [...readings]
      : readings.map(
          (reading, at): Reading => (at === found ? { ...reading, role: "byline" } : reading),
        );
  return withStandfirst(withoutCaption(known), title);
}

/** `readings` in which no standfirst stands right above a credit in brackets: it is the caption. */
function withoutCaption(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, at): Reading => {
    const below = readings[at + 1]?.block.text ?? "";
    return reading.role === "standfirst" && (isBracketedCredit(below) || isWordForCredit(below))
      ? { ...reading, role: "credit" }
      : reading;
  });
}

function namesIn(text: string): string[] | undefined {
  return readByline(text) ?? readNames(text);
}

function placeOfCredit(readings: readonly Reading[], title: number): number {
  const text = readings.findIndex((reading, at) => at > title && isRunning(reading));
  const start = text < 0 ? readings.length : text;
  // The first paragraph may be the standfirst.
  const end = start + 2;
  const near = placeOf(
    readings,
    Math.max(0, title - ABOVE),
    Math.min(end, title + BELOW),
    isCredit,
  );
  if (near >= 0) return near;
  const named = placeOf(readings, title + 1, Math.min(end, title + NEAR), isName);
  if (named >= 0) return named;
  const last = readings.findLastIndex(isRunning);
  const late = placeOf(readings, Math.max(start + 1, last - LATE), readings.length, isLateCredit);
  if (late >= 0) return late;
  return placeOf(readings, Math.max(start, last) + 1, last + 2, isName);
}

function isRunning({ role, block }: Reading): boolean {
  return role === "paragraph" && block.text.length >= LONG;
}

function placeOf(
  readings: readonly Reading[],
  from: number,
  to: number,
  holds: (reading: Reading) => boolean,
): number {
  for (let at = from; at < Math.min(to, readings.length); at += 1) {
    const reading = readings[at];
    if (reading !== undefined && MISTAKEN.has(reading.role) && holds(reading)) return at;
  }
  return -1;
}

function isCredit({ block }: Reading): boolean {
  return block.text.length < LONG && readByline(block.text) !== undefined;
}

/** Below the text leftovers credit others, too, unless they say that it is the author. */
function isLateCredit(reading: Reading): boolean {
  if (reading.role === "heading" || !isCredit(reading)) return false;
  return reading.role === "boilerplate"
    ? AUTHOR.test(reading.block.text)
    : reading.block.text.length < 60;
}

const AUTHOR = /^(?:author|autor(?:in)?|auteur|autrice|autore|written by)\b/iu;

/** A name, perhaps with the place it writes from: “Ada Byron | Madrid”; who was there wrote nothing. */
function isName({ block: { text, shape }, role, cues }: Reading): boolean {
  if (role !== "paragraph" || shape !== "plain" || text.length > 60) return false;
  if (cues.includes("rollCall")) return false;
  return isPersonalName(text) || (/ [|·•] /u.test(text) && readNames(text) !== undefined);
}

/** `readings` in which the one paragraph between title and byline is the standfirst. */
function withStandfirst(readings: Reading[], title: number): Reading[] {
  if (title < 0 || readings.some(({ role }) => role === "standfirst")) return readings;
  const byline = readings.findIndex(({ role }, at) => at > title && role === "byline");
  if (byline < 0) return readings;
  const others = readings.slice(title + 1, byline).filter(({ role }) => !BETWEEN.has(role));
  const [only] = others;
  if (others.length !== 1 || only?.role !== "paragraph" || !isStandfirst(only)) return readings;
  return readings.map(
    (reading): Reading => (reading === only ? { ...reading, role: "standfirst" } : reading),
  );
}

function isStandfirst({ block: { text, shape } }: Reading): boolean {
  return shape === "plain" && text.length >= 40 && text.length <= 420;
}
