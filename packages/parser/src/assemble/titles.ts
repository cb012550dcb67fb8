import { isDraftName } from "../read/draft.ts";
import { isPartLabel } from "../read/phrases.ts";
import type { Role } from "../roles/state.ts";
import type { Reading } from "./reading.ts";

/** Between a title and its subtitle nothing else stands but these. */
const BETWEEN: ReadonlySet<Role> = new Set(["title", "byline", "dateline", "boilerplate"]);
/** What a name under a part's label may have been taken for. */
const NAMES: ReadonlySet<Role> = new Set(["title", "subtitle", "heading", "paragraph"]);

/** How sure a title is that has no rival. */
const PLAIN = 0.5;

/**
 * `readings` with one title: what stands tightly under it is part of it, what follows is the subtitle,
 * what comes later a heading.
 */
export function withOneTitle(readings: readonly Reading[]): Reading[] {
  const headed = withTitlePage(withHeadingAsTitle(readings));
  const first = headed.findIndex(({ role }) => role === "title");
  const group = headed[first]?.block.group;
  const end = headed.findIndex(({ role }, at) => at > first && !BETWEEN.has(role));
  // Where a line is so long no title was broken.
  const whole = headed.some(
    ({ block }) => block.group === group && block.lines.some(({ text }) => text.length > UNBROKEN),
  );
  return headed.map((reading, at) => {
    if (at === first + 1 && isDraftName(reading.block.text))
      return { ...reading, role: "boilerplate" };
    if (at === first + 1 && reading.block.group === group && isSecondLine(reading))
      return { ...reading, role: "title" };
    if (reading.role !== "title" || at === first) return reading;
    if (reading.block.group === group && goesOn(headed[at - 1], reading, whole)) return reading;
    return { ...reading, role: end < 0 || at < end ? "subtitle" : "heading" };
  });
}

/** Headings in capitals that stand tightly under a title in capitals are the lines of its subtitle. */
function withTitlePage(readings: readonly Reading[]): readonly Reading[] {
  const title = readings.findIndex(({ role }) => role === "title");
  const group = readings[title]?.block.group;
  if (title < 0 || !isCapitals(readings[title]?.block.text ?? "")) return readings;
  let end = title + 1;
  for (let next = readings[end]; next !== undefined; next = readings[end]) {
    const { role, block } = next;
    if (role !== "heading" || block.group !== group || !block.ragged || !isCapitals(block.text))
      break;
    end += 1;
  }
  return readings.map(
    (reading, at): Reading => (at > title && at < end ? { ...reading, role: "subtitle" } : reading),
  );
}

/** Characters; a longer line is running text. */
const LONGEST = 80;

/** What goes on tightly below a title in small letters was broken off it. */
function isSecondLine({ role, block: { text, shape, lines } }: Reading): boolean {
  if (role !== "paragraph" && role !== "heading" && role !== "subtitle") return false;
  return (
    shape === "plain" &&
    lines.length === 1 &&
    text.length <= LONGEST &&
    /^\p{Ll}.*[^.!?:;,]$/u.test(text)
  );
}

/** Characters; no text that has a longer line was set to a width. */
const UNBROKEN = 160;

/** A title's second line: the first is long, where lines are not `whole`, stops in the middle, or is set in capitals like it. */
function goesOn(last: Reading | undefined, { block }: Reading, whole: boolean): boolean {
  if (last?.role !== "title") return false;
  const { text } = last.block;
  if (
    /^\p{Ll}/u.test(block.text) ||
    /[,:–—-]$|\b(?:a|an|and|by|for|from|in|of|on|or|the|to|with)$/iu.test(text)
  )
    return true;
  return isCapitals(text) && isCapitals(block.text)
    ? text.length > 12
    : !whole && text.length >= 40;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** The heading that a text without a title opens with is its title, and the name under “Part One” the subtitle. */
function withHeadingAsTitle(readings: readonly Reading[]): readonly Reading[] {
  const first = readings.findIndex(({ block }) => block.shape !== "furniture");
  const opening = readings[first];
  if (opening === undefined) return readings;
  const named = isPartLabel(opening.block.text) && isName(readings[first + 1]);
  const rival = readings.some(({ role }) => role === "title" || role === "attachment");
  if (!named && (rival || opening.role !== "heading")) return readings;
  return readings.map((reading, at): Reading => {
    if (at === first)
      return { ...reading, role: "title", confidence: Math.max(reading.confidence, PLAIN) };
    return named && at === first + 1 ? { ...reading, role: "subtitle" } : reading;
  });
}

function isName(reading: Reading | undefined): boolean {
  if (reading === undefined || !NAMES.has(reading.role)) return false;
  const { text, shape } = reading.block;
  return shape === "plain" && /^["“«„]?\p{Lu}.{0,78}[^.,;:]$/u.test(text) && !isPartLabel(text);
}
