import { type Folded, fold } from "./fold.ts";
import { isInBook, phraseBook } from "./phrase-book.ts";

/** What says of what kind a notice is, and when it may be printed. */
const RELEASE = `
press release | news release | media release | press notice | press statement | media statement |
media advisory | press information | press announcement | for immediate release | for release |
for immediate publication | not for immediate release | embargoed | under embargo |
pressemitteilung | presseinformation | presseaussendung | medienmitteilung | presseerklärung |
zur sofortigen veröffentlichung | sperrfrist | communiqué | communiqué de presse |
dossier de presse | pour diffusion immédiate | nota de prensa | comunicado de prensa | comunicado |
para publicación inmediata | comunicato stampa | nota stampa | per la pubblicazione immediata |
nota de imprensa | comunicado de imprensa | comunicado à imprensa | para divulgação imediata |
persbericht | voor onmiddellijke publicatie`;
/** Behind these words stands until when, or for whom. */
const UNTIL = {
  "embargoed embargo": "(?:until|till|for|to) .{2,60}",
  "embargoed: embargo:": ".{2,60}",
  for: "(?:immediate )?(?:release|publication)(?: on| at| after| from|:|,| [–—-]) .{2,60}",
  press: "release (?:no\\.?|number|nr\\.?|#)? ?[\\d/-]{1,12}",
  "policy working discussion briefing issue research":
    "(?:brief|paper|note)s?,? (?:no\\.?|number|nr\\.?|#)? ?\\d{1,4}(?:[ /|·•–—-].{0,30})?",
  "sperrfrist sperrfrist:": ".{2,60}",
};
/** What a newspaper writes above a headline. */
const KIND = `
guidance | notice | public notice | correspondence | decision | regulation |
world news story | foi release | call for evidence | book review | film review | theatre review |
obituary | letter to the editor | letters to the editor | detailed guide | statutory guidance | news story | policy paper | research and analysis |
corporate report | independent report | official statistics | national statistics | consultation |
open consultation | closed consultation | consultation outcome | government response | case study |
oral statement | written statement | oral statement to parliament | written statement to parliament |
authored article | transparency data | impact assessment | policy brief | working paper |
discussion paper | briefing paper | issue brief | white paper | research note | factsheet |
live | breaking | breaking news | exclusive | opinion | comment | analysis | editorial | feature |
long read | the long read | explainer | fact check | first person | live blog | liveblog |
eilmeldung | liveticker | meinung | kommentar | analyse | hintergrund | exklusiv | en direct |
exclusif | tribune | éditorial | décryptage | en directo | última hora | exclusiva |
opinión | análisis | in diretta | ultima ora | esclusiva | opinione | analisi | ao vivo |
exclusivo | opinião | análise | opinie | achtergrond |
interview | the interview | q&a | q & a | profile | column | review | essay | guest post | guest essay |
im interview | das interview | gespräch | porträt | kolumne | gastbeitrag | leitartikel | rezension |
reportage | entretien | grand entretien | portrait | chronique | enquête | entrevista | la entrevista |
reportaje | crónica | reseña | intervista | l'intervista | editoriale | recensione | a entrevista |
reportagem | crônica | resenha | coluna | het interview | recensie`;

const ANNOUNCEMENTS = phraseBook([RELEASE, KIND], UNTIL);

/**
 * Whether the whole of `words` says what is below, as a notice for the press has it, or a newspaper above a headline: “FOR IMMEDIATE
 * RELEASE”, “Opinion”. As well may a text be called so: what stands below must decide.
 */
export function isAnnouncement(words: string | Folded): boolean {
  const line = fold(words);
  return line.folded.length <= 80 && isInBook(line, ANNOUNCEMENTS);
}
