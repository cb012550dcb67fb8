import { isPartLabel } from "./part.ts";
import { isPersonalName } from "./personal-name.ts";

/** Letters that stand for the two sides of an interview. */
const SIDES: ReadonlySet<string> = new Set([..."QAFRPDVI"]);
/** Words before a colon that nobody is called. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  "NOTE NOTES WARNING CAUTION IMPORTANT UPDATE UPDATED TIP TIPS PS TODO FIXME TEL FAX EMAIL TO FROM DATE SUBJECT CC RE SOURCE SOURCES PHOTO IMAGE VIDEO WATCH READ MORE RELATED LIVE BREAKING OPINION ANALYSIS EXCLUSIVE CONTACT ADDRESS TITLE AUTHOR STATUS TYPE CREATED ABSTRACT SUMMARY KEYWORDS HINWEIS ACHTUNG QUELLE NOTA ATTENTION AVISO EXAMPLE DEFINITION THEOREM PROOF FIGURE TABLE URL HTTP HTTPS ISBN ISSN DOI FAQ HEADLINE SPOILER ERRATUM CORRECTION NB UK US EU UN".split(
    " ",
  ),
);
const ROLES =
  /^(?:(?:the )?(?:chair(?:man|woman|person)?|vice-chair|president|speaker)|interviewer|interviewee|moderator|host|narrator|question|answer|chorus|presenter|speaker(?: \d)?|frage|antwort|erzähler|question|réponse|pregunta|respuesta|domanda|risposta|pergunta|resposta|vraag|antwoord)$/i;
const TITLED =
  /^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Lady|Lord|Captain|Herr|Frau|M|Mme|Sr|Sra)\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;

/**
 * Who speaks in `text`, where it opens with a speaker's name and a colon: “Q: …”, “INTERVIEWER: …”,
 * “Dr Byron: …”, “Q12 Chair: …”. “Note: …” has none.
 */
export function readSpeaker(text: string): string | undefined {
  const colon = text.indexOf(":");
  if (colon < 1 || colon > 40) return undefined;
  const after = text.charCodeAt(colon + 1);
  if (text.length > colon + 1 && after !== 0x20 && after !== 0xa0) return undefined;
  const speaker = text
    .slice(0, colon)
    .replace(/^Q\d{1,4}\.? (?=\p{Lu})/u, "")
    .replace(/\s*[([].*[)\]]$/, "")
    .replace(/\.$/, "")
    .trim();
  if (speaker.length === 1) return SIDES.has(speaker) ? speaker : undefined;
  if (NO_SPEAKERS.has(speaker.toUpperCase()) || isPartLabel(speaker)) return undefined;
  const isNamed =
    ROLES.test(speaker) || TITLED.test(speaker) || isCapitals(speaker) || isPersonalName(speaker);
  return isNamed && text.length > colon + 2 ? speaker : undefined;
}

/** A name in capitals, or its initials: “LADY MACBETH”, “JT”, “J. T.”. */
function isCapitals(speaker: string): boolean {
  if (/^(?:\p{Lu}\.? ?){2,3}$/u.test(speaker)) return true;
  return (
    /^\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,3}$/u.test(speaker) &&
    /\p{Lu}{3}/u.test(speaker)
  );
}

/** Turns; fewer are no conversation. */
const FEWEST = 3;

/** Whether `speakers`, one for each turn, hold a conversation: several, most of them more than once; a list of terms has each once. */
export function isConversation(speakers: readonly string[]): boolean {
  if (speakers.length < FEWEST) return false;
  const counts = new Map<string, number>();
  for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  let repeated = 0;
  for (const count of counts.values()) if (count > 1) repeated += count;
  return counts.size > 1 && repeated >= speakers.length * 0.6;
}

/** Whether `speaker` is no more than who asks or who answers, as in a list of questions. */
export function isQuestioner(speaker: string): boolean {
  return speaker.length === 1 || QUESTIONERS.test(speaker);
}

const QUESTIONERS =
  /^(?:question|answer|frage|antwort|réponse|pregunta|respuesta|domanda|risposta|pergunta|resposta|vraag|antwoord)$/i;
