import { isSectionWord } from "../read/part.ts";
import { type Cue, sign } from "./cue.ts";
import { isEntry } from "./entry-line.ts";
import { isEndMark } from "./lettering.ts";
import type { Survey } from "./survey.ts";
import { verseRun } from "./verses.ts";

/** Lines that the title of a poem takes. */
const LINES = 3;
/** Blocks that the title page of a printed book takes, whose lines stand apart as verse does. */
const TITLE_PAGE = 8;
/** Characters; a longer line tells what a poem is about. */
const LONGEST = 130;

/** Stands out by itself above verse, and leaves nothing open: what the verse is called. */
export const verseTitle: Cue = (block, at, survey) => {
  const { shape, text, group } = block;
  const { blocks } = survey;
  if (shape !== "plain" || text.length > LONGEST || isEntry(block)) return 0;
  if (survey.library && at <= survey.opening + TITLE_PAGE) return 0;
  let [start, end] = [at, at + 1];
  while (blocks[start - 1]?.group === group && at - start < LINES) start -= 1;
  while (blocks[end]?.group === group && end - start <= LINES) end += 1;
  if (end - start > LINES || !isVerse(end, survey)) return 0;
  const [first, last] = [blocks[start], blocks[end - 1]];
  if (first === undefined || last === undefined || /[,:;—–-]$/u.test(last.text)) return 0;
  const isItalic = isSetInItalics(first.text, last.text);
  if (first.indent >= (blocks[end]?.indent ?? 0) && !isItalic) return 0;
  const isLabel = first.blanks >= 2 && text.length < 70 && !isEndMark(survey.last[end - 1] ?? "");
  return sign(isItalic || isLabel || isCapitals(first.text));
};

/** Is set in italics as a whole, a line or two by itself. */
export const italicLine: Cue = ({ shape, text, lines, group }, at, { blocks }) =>
  sign(
    shape === "plain" &&
      lines.length <= 2 &&
      text.length <= LONGEST &&
      isSetInItalics(text, text) &&
      blocks[at + 1]?.group !== group &&
      blocks[at - 1]?.group !== group,
  );

/** Says what is done on a stage: “_Exit the keeper, running._”, “_Curtain._”, “Enter Ada.” */
export const direction: Cue = ({ shape, text }) =>
  sign(
    shape === "plain" &&
      text.length < 300 &&
      (text.charCodeAt(0) === 0x5f ? DONE.test(text) : STEPS.test(text)),
  );

/** In italics, with the mark that closes a sentence. */
const DONE =
  /^_[[(]?(?:(?:re-?)?enters?|exit|exeunt|sings|singing|(?:the )?curtain|(?:the )?scene|aside|(?:a )?(?:long |short )?pause|silence|music|dance|they|he|she|all|knock\p{L}*|tableau|rideau|ils?|elles?|entrent?|sort(?:ent)?|entran?|sale|vanse|telón|entrano|esc(?:e|ono)|sipario|tritt|treten|geht|gehen|vorhang|singt)\b[^_]*[.!?)\]]_?[.)\]]?$/iu;
/** In plain letters these say so whose steps. */
const STEPS = /^[[(]?(?:Re-enter|Enter|Exit|Exeunt)(?: \p{Lu}[\p{L}’', -]{1,80})?\.[\])]?$/u;

/** A name, or what is called by one, right below verse and above none: whose the verse is. */
export const verseSigned: Cue = ({ shape, text, lines }, at, survey) => {
  const { named, names, lettering } = survey;
  if (shape !== "plain" || lines.length > 1 || text.length > 60) return 0;
  if (!isVerse(at - 1, survey) || isVerse(at + 1, survey)) return 0;
  if (isSectionWord(survey.folded[at] ?? text)) return 0;
  const { words = 0, capitalised = 0 } = lettering[at] ?? {};
  const isName =
    named[at] || names[at] || (words <= 4 && capitalised >= words && !isCapitals(text));
  return sign(isName || /^[—–-]|^["“_].*["”_](?:,? [(\d].*)?$/u.test(text));
};

/** One line that closes as a sentence does, set out by itself below verse that is set in. */
export const outOfVerse: Cue = ({ shape, lines, indent, group }, at, survey) => {
  const above = survey.blocks[at - 1];
  return sign(
    shape === "plain" &&
      lines.length === 1 &&
      above?.shape === "verse" &&
      above.group !== group &&
      indent + 2 <= above.indent &&
      indent <= survey.measure.indent &&
      isEndMark(survey.last[at] ?? ""),
  );
};

function isVerse(at: number, survey: Survey): boolean {
  const block = survey.blocks[at];
  if (block === undefined) return false;
  const { shape, indent, text, lines } = block;
  if (shape === "verse" || verseRun(block, at, survey) > 0) return true;
  const { wrapped, indent: margin } = survey.measure;
  return (
    shape === "plain" && wrapped && indent >= margin + 2 && lines.length === 1 && text.length <= 70
  );
}

/** Whether italics open `first` and close no sooner than `last` does, but for a date or a mark. */
function isSetInItalics(first: string, last: string): boolean {
  if (!first.startsWith("_") || !/_[\d\s.,;!?()–-]*$/.test(last)) return false;
  const text = first === last ? first : `${first} ${last}`;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== "_") continue;
    depth += at === 0 || /[\s“"‘'(—–-]/.test(text[at - 1] ?? " ") ? 1 : -1;
    if (depth <= 0) return /^[\d\s.,;!?()–-]*$/.test(text.slice(at + 1));
  }
  return false;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
