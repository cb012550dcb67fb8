import { isPicture } from "../cut/shape.ts";
import { isTagLine } from "../read/comment.ts";
import { isContactLine, isLinkListHeading, isPlainLink } from "../read/contact.ts";
import { isCaption, isPlaceholder } from "../read/credit.ts";
import { isPlaceAndDate } from "../read/date.ts";
import { isSalutation, isValediction } from "../read/letter.ts";
import { readContributorNote } from "../read/names.ts";
import { isAdvertisement, isBreadcrumb, isMenuWord } from "../read/navigation.ts";
import { isCopyright } from "../read/notice.ts";
import { isChapterLabel, isSectionWord } from "../read/part.ts";
import { isTocHeading } from "../read/related.ts";
import { type Cue, sign } from "./cue.ts";
import { isEntry } from "./entry-line.ts";
import { LIBRARY } from "./library.ts";
import { nearEnd } from "./place.ts";

/** Is something one presses. */
export const navigation: Cue = ({ shape }, at, { pressed }) =>
  sign(shape !== "rule" && pressed[at]);

/** Stands over an advertisement, or in its place, in a text that has a page around it. */
export const advertisement: Cue = ({ text }, _at, { clutter }) =>
  sign(clutter > 1 && isAdvertisement(text));

/** Is a notice of the page. */
export const notice: Cue = (_block, at, { notices }) => sign(notices[at]);

/** Says whose the page is. */
export const copyright: Cue = ({ text }, at, { folded }) => sign(isCopyright(folded[at] ?? text));

/** Announces other texts. */
export const relatedHeading: Cue = (_block, at, { announces }) => sign(announces[at]);

/** Says whose views these are. */
export const disclaimer: Cue = (block, at, survey) =>
  sign(survey.disclaims[at]) || sign(survey.disowns[at]) * nearEnd(block, at, survey);

/** Names the maker of a picture. */
export const credit: Cue = (_block, at, { pictured }) => sign(pictured[at]);

/** Offers a file. */
export const attachment: Cue = (_block, at, { offers }) => sign(offers[at]);

/** Says when, and nothing else. */
export const date: Cue = (_block, at, { dated }) => sign(dated[at]);

/** Says where and when: “Lauenburg, the eve of Michaelmas 1688”. */
export const placeAndDate: Cue = ({ text }, at) => sign(at > 0 && isPlaceAndDate(text));

/** Opens a letter. */
export const salutation: Cue = ({ text }, at, { folded }) => sign(isSalutation(folded[at] ?? text));

/** Closes a letter at the end of the text, or with a comma further up: the valediction, or the signature beneath it. */
export const valediction: Cue = ({ text }, at, { blocks, signature }) => {
  const end = Math.min(blocks.length, signature);
  if (at === 0 || at >= end || text.length > 60) return 0;
  const above = blocks[at - 1]?.text ?? "";
  if (at < end - 4 && !text.endsWith(",") && !above.endsWith(",")) return 0;
  return sign(isValediction(text) || isValediction(above));
};

/** Is a row of networks to share on. */
export const share: Cue = (_block, at, { shares }) => sign(shares[at]);

/** Is a box to tick, a field to fill or a button. */
export const formControl: Cue = (_block, at, { controls }) => sign(controls[at]);

/** Is the path to a page. */
export const breadcrumb: Cue = ({ text }, at, { folded }) => sign(isBreadcrumb(folded[at] ?? text));

/** Stands where a picture or film stood. */
export const placeholder: Cue = ({ text }, at, { folded, lettering }) =>
  sign(
    (text.charCodeAt(0) === 0x5b || (lettering[at]?.words ?? 0) <= 4) &&
      isPlaceholder(folded[at] ?? text),
  );

/** Asks to have news sent. */
export const newsletter: Cue = (_block, at, { newsletters }) => sign(newsletters[at]);

/** Belongs to the remarks of readers. */
export const remark: Cue = (_block, at, { remarks }) => sign(remarks[at]);

/** Files the text under headings. */
export const tagLine: Cue = ({ text }, at, { folded }) => sign(isTagLine(folded[at] ?? text));

/** Says how to reach someone. */
export const contact: Cue = ({ text }, at, { folded, lettering }) =>
  sign(
    text.length < 300 &&
      ((lettering[at]?.digits ?? 0) > 0 || text.includes("@")) &&
      isContactLine(folded[at] ?? text),
  );

/** Is an address of the web that a text browser lists, or heads such a list. */
export const plainLink: Cue = ({ text }, at, { folded }) =>
  sign(
    text.length < 300 && (isPlainLink(folded[at] ?? text) || isLinkListHeading(folded[at] ?? text)),
  );

/** Heads a list of contents. */
export const contentsHeading: Cue = ({ text }, at, { folded, lettering }) =>
  sign((lettering[at]?.words ?? 0) <= 5 && isTocHeading(folded[at] ?? text));

/** Names a part of a site, or of a text. */
export const menuWord: Cue = ({ text }, at, { folded, lettering }) =>
  sign((lettering[at]?.words ?? 0) <= 4 && isMenuWord(folded[at] ?? text));

/** Says what a picture or table shows. */
export const caption: Cue = ({ text }, at, { folded }) =>
  sign(text.length < 300 && isCaption(folded[at] ?? text));

/** Credits authors: “By Ada Byron”. */
export const byline: Cue = (_block, at, { authored }) => sign(authored[at]);

/** Is one personal name. */
export const name: Cue = (_block, at, { named }) => sign(named[at]);

/** Lists personal names. */
export const names: Cue = ({ text }, at, { names }) => sign(names[at] && text.includes(","));

/** Says who someone is. */
export const contributor: Cue = ({ text }, at, { lettering }) =>
  sign(
    text.length > 30 &&
      text.length < 700 &&
      (lettering[at]?.capitalised ?? 0) >= 2 &&
      readContributorNote(text) !== undefined,
  );

/** Names the office that publishes: “From: Ministry of Works”. */
export const sender: Cue = ({ text }) =>
  sign(text.length < 160 && text.charCodeAt(4) === 0x3a && /^from:\s[^@]+$/iu.test(text));

/** Is a line of a letter's head. */
export const letterHead: Cue = ({ text }) =>
  sign(
    text.length < 300 &&
      text.includes(":") &&
      /^(?:to|subject|date|cc|reply-to|sent|message-id):\s|^from:\s.*@|^on .{10,60} wrote:$/iu.test(
        text,
      ),
  );

/** Has the word for a part of a book, and a number. */
export const partWord: Cue = ({ text }, at, { folded }) =>
  sign(
    (text.length < 120 && isChapterLabel(folded[at] ?? text)) ||
      (text.length < 120 &&
        "abclpsvABCLPSV".includes(text.charAt(0)) &&
        /^(?:chapter|part|book|section|act|scene|canto|letter|appendix|volume|annex|step)\s+(?:[\divxlc]+|the \p{L}+|[A-Z])\b/iu.test(
          text,
        )),
  );

/** Is the word that heads a part every text may have. */
export const sectionWord: Cue = ({ text }, at, { folded, lettering }) =>
  sign((lettering[at]?.words ?? 0) <= 6 && text.length < 60 && isSectionWord(folded[at] ?? text));

/** Ends with what one presses to change the section that it heads, as the pages of a wiki have it: “Route[edit]”. */
export const editable: Cue = ({ text }, at, { folded }) =>
  sign(text.charCodeAt(text.length - 1) === 0x5d && EDITABLE.test(folded[at]?.text ?? text));

const EDITABLE =
  /^[^[\]]{2,100} ?\[ ?(?:edit(?: source)?|bearbeiten(?: [|] quelltext bearbeiten)?|modifier(?: [|] modifier le code)?|editar(?: código)?|modifica(?: [|] modifica wikitesto)?|bewerken(?: [|] brontekst bewerken)?) ?\]$/iu;

/** Has the number of a section of a section: “2.1.”. */
export const sectionNumber: Cue = ({ text, marker, lines }) =>
  sign(
    text.length < 120 &&
      marker === undefined &&
      /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(lines[0]?.text ?? ""),
  );

/** Stands alone as a Roman numeral. */
export const numeral: Cue = ({ text }) => sign(text.length < 9 && /^[IVXLC]{1,7}\.?$/.test(text));

/** Is a line of a contents list: words, dots or a gap, a page. */
export const leaders: Cue = (block) => sign(isEntry(block));

/** Stands for a picture: “[Illustration: A lighthouse]”. */
export const picture: Cue = ({ text }) =>
  sign(
    text.length < 300 &&
      "[ftFTaA".includes(text.charAt(0)) &&
      (/^\[\s*(?:image|illustration|figure|photo|picture)\b[^\]]*\]$/iu.test(text) ||
        /^\[?(?:figure|fig\.|table|abbildung) \d+\b.{0,160}$/iu.test(text)),
  );

/** So it does, and names the file. */
export const pictureFile: Cue = ({ text }) => sign(text.charCodeAt(0) === 0x5b && isPicture(text));

/** Is the licence or a credit of a library of plain texts. */
export const library: Cue = ({ text }, _at, survey) => {
  if (!survey.library || text.length > 4000) return 0;
  const opening = text.slice(0, 300).toLowerCase();
  return sign(
    LIBRARY.some((words) => opening.includes(words)) ||
      /^(?:produced by |transcrib(?:ed|er))/.test(opening),
  );
};
