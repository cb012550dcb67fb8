import { HAIR, merged, NARROW_NO_BREAK, NO_BREAK, type Rule, swap } from "./rule.ts";
import { isEnglish } from "./voice.ts";

/** One space where there are several. */
export const runs: Rule = {
  name: "runs of spaces",
  sign: /[ \u00a0]{2}/,
  edits: (text) =>
    swap(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/g, ({ 0: found, index }) =>
      // What is guillemets' or a mark's stays narrow.
      /[«»;:!?]/.test((text[index - 1] ?? "") + (text[index + found.length] ?? ""))
        ? undefined
        : " ",
    ),
};

/** What stays with the word behind it: Mr. X, St. Ives, De Vere (Standard Ebooks, 8.4). */
export const titles: Rule = {
  name: "titles of people",
  sign: /\b(?:Mr|Mr?s|Drs?|Profs?|Lieut|Lt|Capt|Pvt|Esq|Mt|MM|Mmes?|Mlles?|Hon|Mdlle|Fr|St|Mon|Gen|Col|Sgt|Rev|De)\.? /,
  edits: (text, voice) =>
    merged(
      swap(
        text,
        /\b(?:Mr|Mr?s|Drs?|Profs?|Lieut|Lt|Capt|Pvt|Mmes?|Mlles?|Mdlle)\.? (?=\p{L}|$)/gu,
        kept,
      ),
      swap(text, /\b(?:Fr|Esq|Mt|MM|Hon|Gen|Col|Sgt|Rev|Mon)\. (?=\S)/gu, kept),
      swap(text, /\b(?<!(?:st|nd|rd|th) )St\. (?=\p{Lu})/gu, kept),
      ...(isEnglish(voice) ? [swap(text, /(?<=.)De (?=\p{Lu}\p{Ll})/gu, kept)] : []),
    ),
};

function kept([found]: RegExpExecArray): string {
  return found.replace(" ", NO_BREAK);
}

/** What stays with its number: No. 5, § 3, Fig. 2, p. 7. */
export const counted: Rule = {
  name: "counted things",
  ofFigures: true,
  sign: /[.§°ºᵒ] \d/,
  edits: (text) =>
    swap(
      text,
      /(?<=(?<![\p{L}\p{N}])(?:[Nn]os?|Nr|[Ff]igs?|Abb|pp?|S|Bd|[Aa]rts?|[Cc]h?aps?|Kap|[Vv]ols?)\.|[nN][°ºᵒ]\.?|§) (?=\d)/gu,
      NO_BREAK,
    ),
};

/** No line begins with &. */
export const ampersands: Rule = {
  name: "ampersands",
  sign: / & /,
  edits: (text) => swap(text, /(?<=\S) (?=& )/gu, NO_BREAK),
};

/** Initials of one name: J. R. R. */
export const initials: Rule = {
  name: "initials",
  // What can't be taken for its beginning is found much faster.
  sign: /\. \p{Lu}\./u,
  edits: (text) => swap(text, /(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}\.)/gu, NO_BREAK),
};

/** Where quotations meet, a hair of space (Standard Ebooks, 8.7.5). */
export const meeting: Rule = {
  name: "quotations that meet",
  sign: /[“‘][ \u00a0]*[“‘’]|[”’][ \u00a0]*[”’]/,
  isFor: isEnglish,
  edits: (text) =>
    merged(
      swap(text, /(?<=“)[ \u00a0\u2060]*(?=[‘’])|(?<=‘)[ \u00a0]*(?=“)/g, HAIR),
      swap(text, /(?<=’)[ \u00a0]*(?=”)|(?<=”)[ \u00a0]*(?=’(?!\p{L}))/gu, HAIR),
    ).filter(({ start }) => text[start] !== HAIR),
};

const CANADA = /-ca(?:-|$)/;

/** French: narrow no-break space inside « » and before ; ! ?, no-break space before : (Lexique de l'Imprimerie nationale). In Canada none before ; ! ?. */
export const french: Rule = {
  name: "French spaces",
  sign: /[;:!?«»‹›]/,
  isFor: ({ base }) => base === "fr",
  edits: (text, { lang }) =>
    merged(
      swap(text, /(?<=[«‹])[ \u00a0]*(?=[^\s«‹])/gu, NARROW_NO_BREAK),
      swap(text, /(?<=[^\s»›])[ \u00a0]*(?=[»›])/gu, NARROW_NO_BREAK),
      ...(CANADA.test(lang)
        ? []
        : [
            swap(
              text,
              /(?<=[\p{L}\p{N}»”’)\]%…])[ \u00a0]*(?=[;!?]+(?:[\s»”’)\],…]|$))/gu,
              NARROW_NO_BREAK,
            ),
          ]),
      swap(text, /(?<=[\p{L}\p{N}»”’)\]%])[ \u202f]*(?=:(?:\s|$))/gu, NO_BREAK),
    ),
};
