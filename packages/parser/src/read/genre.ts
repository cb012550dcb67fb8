/**
 * Whether `text` says of what kind a book or a report is, as a line under its title does: “A Novel”, “Ein Lustspiel in drei Akten”,
 * “and Other Stories”, “Final report”.
 */
export function isGenre(text: string): boolean {
  if (text.length > 60 || text.length < 5) return false;
  const line = text.toLowerCase().replace(/^_|_$/gu, "");
  return GENRE.test(line) || REPORT.test(line);
}

const KINDS =
  "novel|novella|novelette|short story|story|stories|tales?|romance|memoirs?|play|comedy|tragedy|drama|melodrama|farce|opera|poems?|essays?|fable|fairy tale|satire|mystery|thriller|biography|autobiography|monologue|sketch|ballad|legend|parable|roman|erzählung(?:en)?|novellen?|geschichten?|märchen|lustspiel|trauerspiel|schauspiel|komödie|tragödie|gedichte?|kurzgeschichten?|récits?|nouvelles?|conte|contes|pièce|comédie|tragédie|drame|poésies|poèmes?|mémoires|novela|relatos?|cuentos?|comedia|poemas?|obra|memorias|romanzo|racconti|racconto|commedia|poesie|novelle|contos?|peça|verhaal|verhalen|toneelstuk|gedichten";
const ARTICLE =
  "an?|one|ein|eine|une?|una|uno|um|uma|een|and other|and more|und andere|et autres|y otros|e altri";
const PARTS = "(?:[,:]? (?:in|en) \\S+(?: \\S+)?)";
const OF = "(?: (?:of|from|about|von|aus|vom|d['’u]|de|di|da|van|uit) .{2,30})";
/** Without an article only words that name nothing but a kind. */
const BARE =
  "roman|erzählung|erzählungen|novelle|lustspiel|trauerspiel|schauspiel|komödie|tragödie|gedichte|kurzgeschichten|récit|nouvelles|poésies|novela|relatos|cuentos|romanzo|racconti|contos|poems|short stories";
const GENRE = new RegExp(
  `^[([]?(?:(?:${ARTICLE}) (?:[\\p{L}-]+ ){0,2}(?:${KINDS})${PARTS}?${OF}?|(?:${BARE})${PARTS}?)[)\\].]?$`,
  "u",
);

const REPORT =
  /^(?:(?:(?:draft )?(?:final|interim|annual|technical|main|progress|inception|evaluation|synthesis|summary|scoping|research) report(?: and (?:accounts|financial statements|review))?|consultation (?:document|paper|response|draft)|discussion (?:document|paper)|government response|summary of (?:consultation )?responses|green paper|white paper|working paper|literature review|(?:draft )?for consultation|(?:schluss|abschluss|zwischen|end|jahres|forschungs)bericht|rapport (?:final|annuel|intermédiaire|d['’]étape)|(?:informe|relatório) (?:final|anual)|(?:rapporto|relazione) (?:finale|annuale)|(?:eind|jaar)rapport|jaarverslag)(?: \d{4}(?:[-–/]\d{2,4})?)?)$/u;
