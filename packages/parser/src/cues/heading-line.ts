import type { Block } from "../cut/block.ts";
import { opensWithTime } from "../read/time.ts";
import { type Cue, sign } from "./cue.ts";
import { isEntry } from "./entry-line.ts";
import { standsAlone } from "./page.ts";
import type { Survey } from "./survey.ts";

/** Longer lines head nothing. */
const LONGEST = 100;

/** In a text without a page around it: one short line that opens as titles do, does not close as sentences do, and has text below. */
export const headingLine: Cue = (block, at, survey) =>
  sign(
    isLine(block, at, survey) &&
      /^(?:[“"‘'(]|§+ ?)?[\p{Lu}\p{N}]/u.test(block.text) &&
      !/[!?]$/.test(block.text),
  );

/** So it is, but is a question or a call. */
export const exclaimed: Cue = (block, at, survey) =>
  sign(isLine(block, at, survey) && /[!?]["”’']?$/.test(block.text));

/** So it is, and asks one thing that text below answers. */
export const askedAbove: Cue = (block, at, survey) =>
  sign(
    isLine(block, at, survey) &&
      ASKS.test(block.text) &&
      !/[.!?] /.test(block.text) &&
      !/\?$/.test(survey.blocks[at + 1]?.text ?? ""),
  );

const ASKS =
  /^(?:Q: |\d+[.)] )?(?:how|what|why|who|whose|when|where|which|is|are|was|can|could|do|does|did|should|will|would|may|must|has|have|i|my|wie|was|warum|wer|wann|wo|kann|muss|comment|pourquoi|qui|quand|cómo|qué|quién)\b.*\?$/i;

/** So it is, but opens with a small letter: the name of a thing. */
export const lowLine: Cue = (block, at, survey) =>
  sign(isLine(block, at, survey) && /^\p{Ll}/u.test(block.text));

/** “Closing date: 14 April”, “Salary: £38,000”: what something is in figures. */
const FIGURE = /^\p{L}[^:\d]{1,40}: ?[£$€~]?\d/u;

function isLine({ shape, text, lines }: Block, at: number, survey: Survey): boolean {
  if (shape !== "plain" || text.length > LONGEST || lines.length > 2 || !standsAlone(survey))
    return false;
  if ((survey.program[at] ?? 0) > 0.5 || /[.,:;…–—-]["”’')]?$/.test(text)) return false;
  if (FIGURE.test(text)) return false;
  return survey.blocks[at + 1] !== undefined;
}

/** In such a text, a line in capitals, whatever it ends with. */
export const capitals: Cue = (block, at, survey) => {
  const { shape, text, lines } = block;
  return sign(
    shape === "plain" &&
      !isEntry(block) &&
      text.length <= LONGEST &&
      lines.length <= 2 &&
      standsAlone(survey) &&
      (survey.program[at] ?? 0) === 0 &&
      /\p{Lu}{3}/u.test(text) &&
      text === text.toUpperCase(),
  );
};

/** Right below “Chapter IV”: what the chapter is called. */
export const partName: Cue = ({ shape, text }, at, { partLabel, blocks }) =>
  sign(
    partLabel[at - 1] &&
      blocks[at - 1]?.shape !== "furniture" &&
      !partLabel[at] &&
      shape !== "furniture" &&
      text.length < LONGEST &&
      (!/[,;]_?$|[^.]\._?$/.test(text) || CAPITALS.test(text)),
  );

/** Print closes what is set in capitals with a point: “THE BARGE.” */
const CAPITALS = /^[^\p{Ll}.!?]{3,60}\.$/u;

/** One of several that begin alike. */
export const inSeries: Cue = (_block, at, survey) => sign(survey.series[at] && standsAlone(survey));

/** Opens with the count of a section, however it is set: “1.1: In scope”, “B. Set up”, “Step 3 – Oil”. */
export const counted: Cue = (block, at, survey) => {
  const { shape, text, lines } = block;
  return sign(
    shape === "plain" &&
      standsAlone(survey) &&
      text.length < LONGEST &&
      lines.length <= 2 &&
      mayCount(text) &&
      !isEntry(block) &&
      !INITIALS.test(text) &&
      !PRONOUN.test(text) &&
      !opensWithTime(text) &&
      (COUNTED.test(text) || NUMERAL.test(text) || isOfAct(text, survey.blocks[at + 1])),
  );
};

/** A section of an act: “§ 12a Begriffe”; “12 Duty to light harbours”, “12A Offences”, where “(1)” is below. */
function isOfAct(text: string, below: Block | undefined): boolean {
  if (PARAGRAPH.test(text)) return true;
  const { kind, number } = below?.marker ?? {};
  return kind === "(1)" && number === 1 && /^\d{1,3}[A-Z]{0,2} \p{Lu}/u.test(text);
}

/** “§ 5 Abs. 2” is only mentioned. */
const PARAGRAPH = /^§ ?\d{1,4}[a-z]? (?!Abs\b|Nr\b|Satz\b|S\.)\p{Lu}[^.;:]*$/u;

const COUNTED =
  /^(?:(?:section|step|rule|article|question|phase|stage|lesson|exercise|example|problem|level|day|week|appendix|annex|figure|table|note|part|chapter|q)[ -]?\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[A-H]|[IVX]{1,5}|\d{1,2})(?:[.:)]| [–—-]) ?\S/iu;
/** A word and a number; “Pubblicato il” has none. */
const NUMERAL = /^[_*]*\p{Lu}\p{L}{0,11}\.?[_*]* (?:[IVXLC]{1,6}|\d{1,3})\.?(?: |$)/u;

/** “G. J.” is somebody, and counts nothing. */
const INITIALS = /^(?:\p{Lu}\. ?){2,}/u;

/** “Can I say so” counts nothing either. */
const PRONOUN = /^\p{L}+ I \p{Ll}/u;

/** A number, or a letter with a mark behind it, stands near the beginning. */
function mayCount(text: string): boolean {
  const reach = Math.min(text.length, 22);
  let isOpen = true;
  for (let at = 0; at < reach; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
    // Where a word begins, a numeral or a letter with a mark may stand.
    if (isOpen && (at === 0 || ROMAN.has(code)) && MARK.has(text.charCodeAt(at + 1))) return true;
    if (isOpen && ROMAN.has(code)) return true;
    isOpen = code === 0x20;
  }
  return false;
}

const ROMAN: ReadonlySet<number> = new Set([..."IVXLC"].map((letter) => letter.charCodeAt(0)));
const MARK: ReadonlySet<number> = new Set([...".:) "].map((mark) => mark.charCodeAt(0)));
