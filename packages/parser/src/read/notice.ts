import { type Folded, fold } from "./fold.ts";
import {
  cookieTurns,
  disclaimerTurns,
  newsletterTurns,
  pageTurns,
  viewTurns,
} from "./phrases/notice.ts";
import { countTurns, turnBooks } from "./turns.ts";

const TURNS = turnBooks([cookieTurns, newsletterTurns, pageTurns, disclaimerTurns, viewTurns]);
const COOKIES = 0;
const NEWSLETTER = 1;
const PAGE = 2;
const DISCLAIMER = 3;
const VIEWS = 4;

/** Characters that one turn of phrase may speak for: a longer passage needs more of them. */
const REACH = 260;
/** A passage longer than this is no notice. */
const MAX_LENGTH = 700;

/**
 * Whether `text` is a notice of the page to its reader: cookies, newsletter, terms, accounts. A text that
 * only mentions such things is none: who is addressed, and how much else is said, tells them apart.
 */
export function isNotice(words: string | Folded): boolean {
  const text = textOf(words);
  if (text.length > MAX_LENGTH || text.length < 10) return false;
  const turns = [COOKIES, NEWSLETTER, PAGE].reduce((sum, kind) => sum + count(text, kind), 0);
  return turns * REACH >= text.length && !isReported(text);
}

/** Whether `text` asks to have news sent: “Sign up for our newsletter”, “Delivered to your inbox”. */
export function isNewsletter(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.length > 400 || text.length < 6) return false;
  if (/^(?:e-?mail )?newsletters?(?: sign[- ]?up)?$/.test(folded)) return true;
  return count(text, NEWSLETTER) * REACH >= text.length && !isReported(text);
}

const COPYRIGHT =
  /^©|^\(c\) (?:copyright|.{0,60}\b\d{4}\b)|^copyright(?: notice)?[ :,]*(?:©|\(c\)|\d{4}|.{0,60}(?:\b\d{4}\b|rights reserved))|©\s*(?:copyright\s*)?(?:19|20)\d\d|(?:\bcopyright|\(c\)) ?(?:©|\(c\)|\d{4})|^(?:19|20)\d\d .{2,40}(?:\binc\b|\bltd\b|\bllc\b|\bgmbh\b|\bs\.a\b)\.?$/i;

/** Whether `text` says whose the page or the text is: “© 2021 Evening Courier”. */
export function isCopyright(words: string | Folded): boolean {
  const text = textOf(words);
  if (text.length > 300 || text.length < 3) return false;
  const code = text.charCodeAt(0);
  const starts =
    code === 0xa9 ||
    code === 0x28 ||
    code === 0x43 ||
    code === 0x63 ||
    (code >= 0x31 && code <= 0x32);
  if (!starts && !text.includes("©") && !/[Cc]opyright|COPYRIGHT|\([cC]\)/.test(text)) return false;
  return COPYRIGHT.test(text);
}

const AUTHORS = /\b(?:authors?|writers?|contributors?|speakers?)\b/i;

/** Whether `text` says whose views these are, or what it is no substitute for. */
export function isDisclaimer(words: string | Folded): boolean {
  const text = textOf(words);
  return text.length <= 900 && text.length >= 20 && count(text, DISCLAIMER) > 0;
}

/** Whether `text` leaves its views to its authors, in whatever words: at the end of a text a disclaimer too. */
export function isDisowning(words: string | Folded): boolean {
  const text = textOf(words);
  if (text.length > 600 || text.length < 20) return false;
  return count(text, VIEWS) > 0 && AUTHORS.test(text);
}

function count(text: string, kind: number): number {
  return countTurns(text, TURNS, kind);
}

function textOf(words: string | Folded): string {
  return typeof words === "string" ? words : words.text;
}

/** Who reports a notice quotes it: “We use cookies,” she said. */
function isReported(text: string): boolean {
  return /["“”„«].*["“”»].{0,30}\b(?:said|says|told|wrote|writes|added|asked|argued|sagte|a dit|dijo)\b|\b(?:said|says|told|wrote|added)\b.{0,30}["“„«]/i.test(
    text,
  );
}
