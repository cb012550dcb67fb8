import { isPicture } from "../cut/shape.ts";
import { readAttachment } from "../read/attachment.ts";
import { isPlaceAndDate } from "../read/date.ts";
import { isPersonalName, readByline, readContributorNote, readNames } from "../read/names.ts";
import {
  isBreadcrumb,
  isCaption,
  isContactLine,
  isCopyright,
  isCredit,
  isDisclaimer,
  isDisowning,
  isFormControl,
  isLinkListHeading,
  isMenuWord,
  isNewsletter,
  isPlaceholder,
  isPlainLink,
  isSalutation,
  isShare,
  isTagLine,
  isTocHeading,
  isValediction,
} from "../read/phrases.ts";
import { type Cue, sign } from "./cue.ts";
import { nearEnd } from "./place.ts";

/** Is something one presses. */
export const navigation: Cue = ({ shape }, at, { pressed }) =>
  sign(shape !== "rule" && pressed[at]);

/** Is a notice of the page. */
export const notice: Cue = (_block, at, { notices }) => sign(notices[at]);

/** Says whose the page is. */
export const copyright: Cue = ({ text }, at, { folded }) => sign(isCopyright(folded[at] ?? text));

/** Announces other texts. */
export const relatedHeading: Cue = (_block, at, { announces }) => sign(announces[at]);

/** Says whose views these are. */
export const disclaimer: Cue = (block, at, survey) =>
  sign(isDisclaimer(survey.folded[at] ?? block.text)) ||
  sign(isDisowning(survey.folded[at] ?? block.text)) * nearEnd(block, at, survey);

/** Names the maker of a picture. */
export const credit: Cue = ({ text }, at, { folded }) => sign(isCredit(folded[at] ?? text));

/** Offers a file. */
export const attachment: Cue = ({ text }) => sign(readAttachment(text) !== undefined);

/** Says when, and nothing else. */
export const date: Cue = (_block, at, { dated }) => sign(dated[at]);

/** Says where and when: “Lauenburg, the eve of Michaelmas 1688”. */
export const placeAndDate: Cue = ({ text }, at) => sign(at > 0 && isPlaceAndDate(text));

/** Opens a letter. */
export const salutation: Cue = ({ text }, at, { folded }) => sign(isSalutation(folded[at] ?? text));

/** Closes a letter at the end of the text: the valediction, or the signature beneath it. */
export const valediction: Cue = ({ text }, at, { blocks }) => {
  if (at < blocks.length - 4 || text.length > 60) return 0;
  const above = blocks[at - 1]?.text ?? "";
  return sign(at > 0 && (isValediction(text) || isValediction(above)));
};

/** Is a row of networks to share on. */
export const share: Cue = ({ text }, at, { folded }) => sign(isShare(folded[at] ?? text));

/** Is a box to tick, a field to fill or a button. */
export const formControl: Cue = ({ text }, at, { folded }) =>
  sign(isFormControl(folded[at] ?? text));

/** Is the path to a page. */
export const breadcrumb: Cue = ({ text }, at, { folded }) => sign(isBreadcrumb(folded[at] ?? text));

/** Stands where a picture or film stood. */
export const placeholder: Cue = ({ text }, at, { folded }) =>
  sign(isPlaceholder(folded[at] ?? text));

/** Asks to have news sent. */
export const newsletter: Cue = ({ text }, at, { folded }) => sign(isNewsletter(folded[at] ?? text));

/** Belongs to the remarks of readers. */
export const remark: Cue = (_block, at, { remarks }) => sign(remarks[at]);

/** Files the text under headings. */
export const tagLine: Cue = ({ text }, at, { folded }) => sign(isTagLine(folded[at] ?? text));

/** Says how to reach someone. */
export const contact: Cue = ({ text }, at, { folded }) => sign(isContactLine(folded[at] ?? text));

/** Is an address of the web that a text browser lists, or heads such a list. */
export const plainLink: Cue = ({ text }, at, { folded }) =>
  sign(isPlainLink(folded[at] ?? text) || isLinkListHeading(folded[at] ?? text));

/** Heads a list of contents. */
export const contentsHeading: Cue = ({ text }, at, { folded }) =>
  sign(isTocHeading(folded[at] ?? text));

/** Names a part of a site, or of a text. */
export const menuWord: Cue = ({ text }, at, { folded }) => sign(isMenuWord(folded[at] ?? text));

/** Says what a picture or table shows. */
export const caption: Cue = ({ text }, at, { folded }) => sign(isCaption(folded[at] ?? text));

/** Credits authors: “By Ada Byron”. */
export const byline: Cue = ({ text }) => sign(readByline(text) !== undefined);

/** Is one personal name. */
export const name: Cue = ({ text }) => sign(text.length < 40 && isPersonalName(text));

/** Lists personal names. */
export const names: Cue = ({ text }) =>
  sign(text.length < 120 && text.includes(",") && readNames(text) !== undefined);

/** Says who someone is. */
export const contributor: Cue = ({ text }) =>
  sign(text.length < 700 && readContributorNote(text) !== undefined);

/** Names the office that publishes: “From: Ministry of Works”. */
export const sender: Cue = ({ text }) => sign(/^from:\s[^@]+$/iu.test(text) && text.length < 160);

/** Is a line of a letter's head. */
export const letterHead: Cue = ({ text }) =>
  sign(
    /^(?:to|subject|date|cc|reply-to|sent|message-id):\s|^from:\s.*@|^on .{10,60} wrote:$/iu.test(
      text,
    ) && text.length < 300,
  );

/** Has the word for a part of a book, and a number. */
export const partWord: Cue = ({ text }) =>
  sign(
    text.length < 120 &&
      /^(?:chapter|part|book|section|act|scene|canto|letter|appendix|volume|annex|step|kapitel|teil|chapitre|capítulo)\s+(?:[\divxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|the \p{L}+|[A-Z])\b/iu.test(
        text,
      ),
  );

/** Is the word that heads a part every text may have. */
export const sectionWord: Cue = ({ text }) =>
  sign(
    /^(?:\d[\d.]*\s+)?(?:abstract|summary|(?:simple |executive )?summary|introduction|contents|preface|foreword|prologue|epilogue|afterword|conclusions?|background|motivation|discussion|methods?|results|references|bibliography|footnotes?|notes|(?:foot)?notes and references|acknowledge?ments|appendix|glossary|specification|rationale|overview|copyright|security considerations|einleitung|zusammenfassung|résumé)[.:]?$/iu.test(
      text,
    ),
  );

/** Has the number of a section of a section: “2.1.”. */
export const sectionNumber: Cue = ({ text, marker, lines }) =>
  sign(
    /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(lines[0]?.text ?? "") &&
      text.length < 120 &&
      marker === undefined,
  );

/** Stands alone as a Roman numeral. */
export const numeral: Cue = ({ text }) => sign(/^[IVXLC]{1,7}\.?$/u.test(text));

/** Is a line of a contents list: words, dots or a gap, a page. */
export const leaders: Cue = ({ text, lines }) =>
  sign(/(?:\.\s?){4,}\s*\d+$|\S {2,}\d{1,4}$/u.test(lines.at(-1)?.text ?? text));

/** Stands for a picture: “[Illustration: A lighthouse]”. */
export const picture: Cue = ({ text }) =>
  sign(
    /^\[\s*(?:image|illustration|figure|photo|picture)\b[^\]]*\]$/iu.test(text) ||
      /^\[?(?:figure|fig\.|table|abbildung) \d+\b.{0,160}$/iu.test(text),
  );

/** So it does, and names the file. */
export const pictureFile: Cue = ({ text }) => sign(isPicture(text));

/** Names a source after a dash: “— Ada Byron”. */
export const attribution: Cue = ({ text }) =>
  sign(/^(?:—|–|--)\s?\p{Lu}.{2,80}$/u.test(text) && !/[!?]$/u.test(text));

/** A quotation above the line that names its source, or that line: what opens a work or a part of it. */
export const motto: Cue = (block, at, { blocks }) => {
  const isSource = (text = "") => text.length < 100 && /^(?:—|–|--)\s?\p{Lu}/u.test(text);
  const isQuoted = (text = "") => text.length < 500 && /^[“"‘«„_]/u.test(text);
  if (isSource(block.text)) return sign(isQuoted(blocks[at - 1]?.text));
  return sign(isQuoted(block.text) && isSource(blocks[at + 1]?.text));
};

/** Is the licence or a credit of a library of plain texts. */
export const library: Cue = ({ text }) =>
  sign(
    /project gutenberg|\bebook #?\d|^produced by |^transcrib(?:ed|er)|\*{3}\s*(?:start|end) of|internet-drafts?\b|\brfc editor for publication|standards track|this memo is unlimited|ietf trust/iu.test(
      text,
    ),
  );
