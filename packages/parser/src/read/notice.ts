import { type Folded, fold } from "./fold.ts";
import { cookieTurns, newsletterTurns, pageTurns } from "./phrases/notice.ts";
import { countTurns, turnBook } from "./turns.ts";

const NEWSLETTER = turnBook(newsletterTurns);
const NOTICE = turnBook(cookieTurns, newsletterTurns, pageTurns);

/** Characters that one turn of phrase may speak for: a longer passage needs more of them. */
const REACH = 260;
/** A passage longer than this is no notice. */
const MAX_LENGTH = 700;

/**
 * Whether `text` is a notice of the page to its reader: cookies, newsletter, terms, accounts. A text that
 * only mentions such things is none: who is addressed, and how much else is said, tells them apart.
 */
export function isNotice(words: string | Folded): boolean {
  const { text } = fold(words);
  if (text.length > MAX_LENGTH || text.length < 10) return false;
  const small = plain(text);
  return countTurns(small, NOTICE) * REACH >= text.length && !isReported(small);
}

/** Whether `text` asks to have news sent: “Sign up for our newsletter”, “Delivered to your inbox”. */
export function isNewsletter(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.length > 400 || text.length < 6) return false;
  if (/^(?:e-?mail )?newsletters?(?: sign[- ]?up)?$/.test(folded)) return true;
  const small = plain(text);
  return countTurns(small, NEWSLETTER) * REACH >= text.length && !isReported(small);
}

const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright\b(?! (?:law|act|is|was|has|of (?:dreams|the)|protects|infringement|holders?|owners? (?:of|may|have|can|is))))|©\s*(?:copyright\s*)?(?:19|20)\d\d|(?:\bcopyright|\(c\)) ?(?:©|\(c\)|\d{4})|^(?:19|20)\d\d .{2,40}(?:\binc\b|\bltd\b|\bllc\b|\bgmbh\b|\bs\.a\b)\.?$/i;

/** Whether `text` says whose the page or the text is: “© 2021 Evening Courier”. */
export function isCopyright(words: string | Folded): boolean {
  const { text } = fold(words);
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

const DISCLAIMER =
  /\b(?:views|opinions)(?:,? (?:and|or|thoughts|opinions)){0,3} (?:expressed|stated|presented|contained|here expressed|set out)\b|\bdo(?:es)? not (?:necessarily )?(?:represent|reflect) (?:the|those|that)\b|\bno (?:responsibility|liability) is accepted\b|\bnot (?:intended|meant) (?:to be|as) (?:a substitute for )?(?:professional )?(?:medical|legal|financial|investment) advice\b|\b(?:die|der) (?:hier )?(?:geäußerten?|vertretenen) (?:meinungen?|ansichten?)\b|\bgibt (?:nicht|ausschließlich|allein) die meinung\b|\bles (?:opinions|points de vue|propos) exprimés\b|\bn'engagent que\b|\blas opiniones (?:expresadas|vertidas)\b|\ble opinioni espresse\b|\bas opiniões expressas\b|\bde (?:meningen|standpunten) (?:in|geuit|die)\b/;

/** Whether `text` says whose views these are, or what it is no substitute for. */
export function isDisclaimer(words: string | Folded): boolean {
  const { text } = fold(words);
  if (text.length > 900 || text.length < 20) return false;
  const small = plain(text);
  return (
    /views|opinion|not |liability|meinung|ansicht|propos |n'engagent|opiniões|standpunten|points/.test(
      small,
    ) && DISCLAIMER.test(small)
  );
}

const VIEWS =
  /\b(?:views|opinions|positions)\b.{0,120}\b(?:belongs? to|remain|(?:are|is) (?:\w+ly )?(?:(?:those|the responsibility) of|(?:its|their|his|her) own)|(?:are|is) not (?:\w+ly )?(?:those of|shared|endorsed|to be)|do(?:es)? not (?:necessarily )?(?:represent|reflect|bind))\b/;
const AUTHORS = /\b(?:authors?|writers?|contributors?|speakers?)\b/;

/** Whether `text` leaves its views to its authors, in whatever words: at the end of a text a disclaimer too. */
export function isDisowning(words: string | Folded): boolean {
  const { text } = fold(words);
  if (text.length > 600 || text.length < 20) return false;
  const small = plain(text);
  return AUTHORS.test(small) && VIEWS.test(small);
}

function plain(text: string): string {
  const small = text.toLowerCase();
  return small.includes("’") ? small.replaceAll("’", "'") : small;
}

/** Who reports a notice quotes it: “We use cookies,” she said. */
function isReported(small: string): boolean {
  return /["“”„«].*["“”»].{0,30}\b(?:said|says|told|wrote|writes|added|asked|argued|sagte|a dit|dijo)\b|\b(?:said|says|told|wrote|added)\b.{0,30}["“„«]/.test(
    small,
  );
}
