import { type Folded, fold } from "./fold.ts";
import { isInBook, phraseBook } from "./phrase-book.ts";

const PART =
  "part|book|volume|chapter|section|act|scene|canto|letter|teil|buch|band|kapitel|abschnitt|akt|aufzug|auftritt|szene|brief|gesang|partie|livre|tome|chapitre|acte|scène|chant|parte|libro|tomo|capítulo|acto|escena|capitolo|atto|scena|livro|volume|ato|cena|deel|boek|hoofdstuk|bedrijf|tafereel";
const CARDINAL =
  "\\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|um|dois|três|quatro|sete|oito|dez|een|twee|drie|vijf|zes|zeven|negen|tien";
const ORDINAL =
  "(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|letzt)e[rs]?|premi(?:er|ère)|seconde?|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|dernière?|primer[ao]?|prim[ao]|primeir[ao]|segund[ao]|second[ao]|tercer[ao]?|terceir[ao]|terz[ao]|cuart[ao]|quart[ao]|quint[ao]|sext[ao]|sest[ao]|eerste|tweede|derde|vierde|vijfde";
const PART_LABEL = new RegExp(
  `^(?:(?:${PART}) (?:the )?(?:${CARDINAL}|${ORDINAL})|(?:${ORDINAL}) (?:${PART}))$`,
);
const WORDS: ReadonlySet<string> = new Set(PART.split("|"));
/** What else may count a stretch of a text. */
const SUBPARTS: ReadonlySet<string> = new Set(
  "appendix annex annexe step lesson unit module article anhang anlage schritt lektion artikel leçon étape lección paso anexo apéndice lezione appendice allegato passo lição apêndice bijlage stap les stave fit fytte stanza psalm sermon lecture essay day night problem exercise week phase stage rule tip reason".split(
    " ",
  ),
);
const LABELLED = new RegExp(
  `^\\S+ (?:(?:${CARDINAL}|${ORDINAL}|[a-h])(?:$|[.:)—–-]+ ?.+$|\\.? {1,3}\\p{L}.{1,80}$))`,
  "u",
);

/** After the number stands nothing, a mark, or a name with a capital. */
const NAMED =
  /^\S+\s+(?:[Tt][Hh][Ee]\s+)?\S+(?:$|\s*[.:)—–-]|(?<=[.:)—–-])|\s+[\p{Lu}\p{N}“"‘'«„(])/u;

/** Whether `text` only counts a part of a work: “PART ONE”, “Livre premier”. */
export function isPartLabel(words: string | Folded): boolean {
  const { text, folded, opening } = fold(words);
  if (text.length > 40 || folded.length < 5) return false;
  if (!WORDS.has(opening) && !WORDS.has(folded.slice(folded.lastIndexOf(" ") + 1))) return false;
  return PART_LABEL.test(folded) && !/[^\p{L}\p{N}.:]$/u.test(text);
}

/**
 * Whether `text` opens a part of a work with its number, and perhaps its name: “Chapter IV. The Mole”,
 * “Kapitel 3”, “Step 2: Fill the lamp”. “Part of the harbour” counts nothing.
 */
export function isChapterLabel(words: string | Folded): boolean {
  const { text, folded, opening } = fold(words);
  if (folded === "" || text.length > 120) return false;
  if (isPartLabel(fold(words))) return true;
  if (!WORDS.has(opening) && !SUBPARTS.has(opening)) return false;
  return LABELLED.test(folded) && NAMED.test(text) && !/\p{Ll}{3}[.,;]$/u.test(text);
}

const SECTIONS = phraseBook([
  "abstract | summary | executive summary | simple summary | plain language summary | introduction | contents | table of contents | preface | foreword | prologue | epilogue | afterword | postscript | dedication | epigraph | conclusion | conclusions | concluding remarks | background | motivation | discussion | method | methods | methodology | materials and methods | results | findings | key findings | key points | recommendations | results and discussion | limitations | related work | future work | references | reference | bibliography | works cited | further reading | footnotes | endnotes | notes | notes and references | notes to editors | footnotes and references | acknowledgements | acknowledgments | acknowledgement | acknowledgment | appendix | appendices | annex | glossary | index | specification | rationale | overview | scope | definitions | terminology | requirements notation | requirements language | copyright | copyright notice | status of this memo | security considerations | iana considerations | normative references | informative references | authors' addresses | author's address | contributors | about the author | about the authors | about this guide | installation | getting started | usage | examples | example | license | licence | changelog | configuration | requirements | prerequisites | features | faq | frequently asked questions | troubleshooting | support | contributing | credits | backwards compatibility | backward compatibility | test cases | reference implementation | implementation | open issues | history | external links | see also | sources | ingredients | directions | instructions | preparation | nutrition information | translator's note | editor's note | author's note | transcriber's note | transcriber's notes | illustrations | list of illustrations | the end | finis",
  "zusammenfassung | einleitung | einführung | vorwort | geleitwort | prolog | epilog | nachwort | schluss | schlusswort | schlussfolgerung | schlussfolgerungen | fazit | ausblick | hintergrund | methoden | methode | methodik | ergebnisse | diskussion | literatur | literaturverzeichnis | quellen | quellenverzeichnis | anmerkungen | fußnoten | einzelnachweise | weblinks | danksagung | anhang | glossar | inhalt | inhaltsverzeichnis | register | kurzfassung | überblick | begriffsbestimmungen | abbildungsverzeichnis | über den autor | über die autorin | widmung",
  "résumé | introduction | avant-propos | préface | prologue | épilogue | postface | conclusion | conclusions | contexte | méthode | méthodes | méthodologie | résultats | discussion | bibliographie | références | notes | notes et références | remerciements | annexe | annexes | glossaire | sommaire | table des matières | définitions | à propos de l'auteur | liens externes | voir aussi | synthèse | dédicace | ingrédients | préparation",
  "resumen | introducción | prólogo | prefacio | epílogo | conclusión | conclusiones | antecedentes | contexto | método | métodos | metodología | resultados | discusión | bibliografía | referencias | notas | agradecimientos | anexo | anexos | apéndice | glosario | índice | definiciones | resumen ejecutivo | enlaces externos | véase también | dedicatoria | ingredientes | preparación",
  "riassunto | sommario | introduzione | prefazione | prologo | epilogo | conclusione | conclusioni | contesto | metodo | metodi | metodologia | risultati | discussione | bibliografia | riferimenti | note | ringraziamenti | appendice | allegato | allegati | glossario | indice | definizioni | collegamenti esterni | voci correlate | dedica | ingredienti | preparazione",
  "resumo | introdução | prefácio | prólogo | epílogo | conclusão | conclusões | contexto | método | métodos | metodologia | resultados | discussão | bibliografia | referências | notas | agradecimentos | anexo | anexos | apêndice | glossário | índice | definições | sumário | sumário executivo | ligações externas | ver também | dedicatória | ingredientes",
  "samenvatting | inleiding | voorwoord | proloog | epiloog | nawoord | conclusie | conclusies | achtergrond | methode | methoden | resultaten | discussie | literatuur | literatuurlijst | bronnen | referenties | noten | voetnoten | dankwoord | bijlage | bijlagen | begrippenlijst | inhoud | inhoudsopgave | externe links | zie ook | ingrediënten | bereiding",
]);

/** Whether `text` is the word that heads a part every text may have: “Abstract”, “4. Ergebnisse”, “Références”. */
export function isSectionWord(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (folded === "" || text.length > 60) return false;
  const code = folded.charCodeAt(0);
  const numbered = code >= 0x30 && code <= 0x39;
  const bare = numbered ? folded.replace(/^\d[\d.)]*\s+/, "") : fold(words);
  return isInBook(bare, SECTIONS) && !"!?,;".includes(text.at(-1) ?? "");
}
