import { type Folded, fold } from "./fold.ts";

const SALUTATION =
  /^(?:(?:my |our )?(?:dear(?:est)?|beloved|esteemed|honou?red)|(?:mein[er]? |unser[er]? )?(?:lieb(?:e[rs]?|ste[rs]?)|sehr geehrte[rs]?|verehrte[rs]?|teure[rs]?|werte[rs]?|hochverehrte[rs]?|guten tag)|(?:ma |mon |mes )?(?:chère?s?|cher)|monsieur|madame|mesdames|messieurs|car[oaie]|carissim[oa]|gentil(?:e|i|issim[oa])|egregi[oa]?|spettabile|querid[oa]s?|estimad[oa]s?|muy señor(?:es)? m[ií]os?|prezad[oa]s?|car[oa]s?|exm[oa]|beste|lieve|geachte|hallo|hello|hi|to whom it may concern|a quien corresponda)(?=[\s,])[^.;:!?]*[,!:]$/i;

const VALEDICTION =
  /^(?:(?:i (?:am|remain)|ever|as ever|very|most),? )?(?:(?:yours?|your (?:\p{L}+ ){0,3}(?:friend|brother|sister|son|daughter|mother|father|servant))(?: (?:truly|sincerely|faithfully|ever|always|affectionately|respectfully))?|(?:sincerely|faithfully|truly|respectfully|cordially|affectionately)(?: yours)?|(?:with )?(?:(?:my|our|all|best|kind|kindest|warm|warmest|good) )+(?:wishes|regards|love)|in haste|best|regards|cheers|(?:many )?thanks|all the best|(?:dein|ihr|euer|eure|deine|ihre)(?: \p{L}+){0,3}|(?:mit )?(?:(?:den )?(?:freundlichen|besten|herzlichen|lieben|vielen) )grü(?:ß|ss)en|(?:viele|liebe|herzliche|beste|schöne) grü(?:ß|ss)e|hochachtungsvoll|(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|respectueusement|votre (?:\p{L}+ )?(?:ami|serviteur)|(?:muy )?atentamente|un (?:cordial )?(?:abrazo|saludo)|saludos(?: cordiales)?|(?:cordiali|distinti) saluti|cordialmente|tuo|atenciosamente|com os melhores cumprimentos|abraços|met vriendelijke groet(?:en)?|hoogachtend|hartelijke groet(?:en)?|groet(?:en|jes)?),?$/iu;

/** Words that open a letter. */
const GREETINGS: ReadonlySet<string> = new Set(
  "my our dear dearest beloved esteemed honoured honored mein meine meiner unser unsere unserer lieber liebe liebes liebster liebste liebstes sehr verehrter verehrte verehrtes teurer teure teures werter werte wertes hochverehrter hochverehrte guten ma mon mes cher chère chers chères monsieur madame mesdames messieurs caro cara cari care carissimo carissima gentile gentili gentilissimo gentilissima egregio egregia egregi spettabile querido querida queridos queridas estimado estimada estimados estimadas muy prezado prezada prezados prezadas caros caras exmo exma beste lieve geachte hallo hello hi to a monsieur, madame, messieurs, mesdames,".split(
    " ",
  ),
);

/** Whether `text` opens a letter: “Dear Anna,”, “Sehr geehrte Frau Meier,”. */
export function isSalutation(words: string | Folded): boolean {
  const { text, opening } = fold(words);
  if (text.length > 80 || !/[,!:]$/.test(text) || !GREETINGS.has(opening.replace(/,$/, "")))
    return false;
  return SALUTATION.test(text);
}

/** Whether `text` closes a letter: “Yours sincerely,”, “Dein Bruder”. */
export function isValediction(words: string | Folded): boolean {
  const { text } = fold(words);
  if (text.length > 60 || text.length < 3) return false;
  return /[\p{L},]$/u.test(text) && !/\d/.test(text) ? VALEDICTION.test(text) : false;
}
