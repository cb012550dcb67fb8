import { isPicture } from "../cut/shape.ts";
import { readAttachment } from "../read/attachment.ts";
import { isPlaceAndDate } from "../read/date.ts";
import { isPersonalName, readByline, readContributorNote, readNames } from "../read/names.ts";
import {
  isCopyright,
  isCredit,
  isDisclaimer,
  isDisowning,
  isNotice,
  isSalutation,
  isValediction,
} from "../read/phrases.ts";
import { type Cue, sign } from "./cue.ts";
import { nearEnd } from "./place.ts";

/** Is something one presses. */
export const navigation: Cue = ({ shape }, at, { pressed }) =>
  sign(shape !== "rule" && pressed[at]);

/** Is a notice of the page. */
export const notice: Cue = ({ text }) => sign(isNotice(text));

/** Says whose the page is. */
export const copyright: Cue = ({ text }) => sign(isCopyright(text));

/** Announces other texts. */
export const relatedHeading: Cue = (_block, at, { announces }) => sign(announces[at]);

/** Says whose views these are. */
export const disclaimer: Cue = (block, at, survey) =>
  sign(isDisclaimer(block.text)) || sign(isDisowning(block.text)) * nearEnd(block, at, survey);

/** Names the maker of a picture. */
export const credit: Cue = ({ text }) => sign(isCredit(text));

/** Offers a file. */
export const attachment: Cue = ({ text }) => sign(readAttachment(text) !== undefined);

/** Says when, and nothing else. */
export const date: Cue = (_block, at, { dated }) => sign(dated[at]);

/** Says where and when: “Lauenburg, the eve of Michaelmas 1688”. */
export const placeAndDate: Cue = ({ text }, at) => sign(at > 0 && isPlaceAndDate(text));

/** Opens a letter. */
export const salutation: Cue = ({ text }) => sign(isSalutation(text));

/** Closes a letter at the end of the text: the valediction, or the signature beneath it. */
export const valediction: Cue = ({ text }, at, { blocks }) => {
  if (at < blocks.length - 4 || text.length > 60) return 0;
  const above = blocks[at - 1]?.text ?? "";
  return sign(at > 0 && (isValediction(text) || isValediction(above)));
};

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
