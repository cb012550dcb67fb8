import { isPartLabel } from "./part.ts";
import { isPersonalName } from "./personal-name.ts";

/** Letters that stand for the two sides of an interview. */
const SIDES: ReadonlySet<string> = new Set([..."QAFRPDVI"]);
/** Words before a colon that nobody is called. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  "NOTE NOTES WARNING CAUTION IMPORTANT UPDATE UPDATED TIP TIPS PS TODO FIXME TEL FAX EMAIL TO FROM DATE SUBJECT CC RE SOURCE SOURCES PHOTO IMAGE VIDEO WATCH READ MORE RELATED LIVE BREAKING OPINION ANALYSIS EXCLUSIVE CONTACT ADDRESS TITLE AUTHOR STATUS TYPE CREATED ABSTRACT SUMMARY KEYWORDS HINWEIS ACHTUNG QUELLE NOTA ATTENTION AVISO EXAMPLE DEFINITION THEOREM PROOF FIGURE TABLE URL HTTP HTTPS ISBN ISSN DOI FAQ HEADLINE SPOILER ERRATUM CORRECTION".split(
    " ",
  ),
);
const ROLES =
  /^(?:interviewer|interviewee|moderator|host|narrator|question|answer|chorus|presenter|speaker(?: \d)?|frage|antwort|erzähler|question|réponse|pregunta|respuesta|domanda|risposta|pergunta|resposta|vraag|antwoord)$/i;
const TITLED =
  /^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Lady|Lord|Captain|Herr|Frau|M|Mme|Sr|Sra)\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;

/**
 * Who speaks in `text`, where it opens with a speaker's name and a colon: “Q: …”, “INTERVIEWER: …”,
 * “Dr Byron: …”. “Note: …” has none.
 */
export function readSpeaker(text: string): string | undefined {
  const colon = text.indexOf(":");
  if (colon < 1 || colon > 40) return undefined;
  const after = text.charCodeAt(colon + 1);
  if (text.length > colon + 1 && after !== 0x20 && after !== 0xa0) return undefined;
  const speaker = text
    .slice(0, colon)
    .replace(/\s*[([].*[)\]]$/, "")
    .replace(/\.$/, "")
    .trim();
  if (speaker.length === 1) return SIDES.has(speaker) ? speaker : undefined;
  if (NO_SPEAKERS.has(speaker.toUpperCase()) || isPartLabel(speaker)) return undefined;
  const isNamed =
    ROLES.test(speaker) || TITLED.test(speaker) || isCapitals(speaker) || isPersonalName(speaker);
  return isNamed && text.length > colon + 2 ? speaker : undefined;
}

function isCapitals(speaker: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,3}$/u.test(speaker) &&
    /\p{Lu}{3}/u.test(speaker)
  );
}
