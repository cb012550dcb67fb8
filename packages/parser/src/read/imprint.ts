import { isDateline } from "./date.ts";

/** What closes the name of a house that prints or publishes. */
const HOUSE =
  /(?:&|\band) (?:co(?:mpany)?|sons?|brothers)\b[.,]*$|\b(?:company|brothers|press|publish(?:ers?|ing)|print(?:ers?|ing)(?: (?:office|company))?|verlag|buchhandlung|librairie|imprimerie|éditeurs?|imprenta|editora|editores?|uitgeverij|tipografia|stereotypers?|booksellers?)[.,]*$/iu;
const EDITION = /\b(?:impression|edition|thousand|auflage|édition|edición|edizione|druk)[.,]*$/iu;
const OPENING =
  /^(?:(?:re)?printed (?:by|for|in|at)|published (?:by|for|in)|first (?:published|printed|edition)|copyright\b|entered according|all rights reserved|privately printed|sold by|gedruckt (?:bei|von|in)|imprimé |tous droits |alle rechte |(?:druck und )?verlag (?:von|der|des) |(?:librairie|imprimerie|éditions|imprenta|tipografía|tipografia|libreria|librería|livraria|casa editrice|boekhandel|drukkerij) \p{Lu})/iu;
/** For whom a report was made, and before whom it was laid. */
const COVER =
  /^(?:(?:report )?(?:prepared|produced|written|compiled) (?:for|by|on behalf of) |commissioned by |submitted (?:to|by|for) |presented (?:to|by|at) |(?:an? )?(?:\p{L}+ )?report (?:to|for|by) |evidence (?:submitted )?(?:to|for) |laid before |ordered (?:by|to be) |im auftrag |erstellt (?:für|von|im) |vorgelegt (?:von|dem|der) |présenté (?:à|au|par) |réalisé (?:pour|par) |(?:elaborado|presentado) (?:por|para|a) |preparato (?:per|da) |opgesteld (?:door|voor) |in opdracht van )/iu;
/** The number and the session of what is printed for a parliament: “HC 211”, “Third Report of Session 2023–24”. */
const PARLIAMENTARY =
  /^(?:(?:HC|HL(?: Paper)?|CP|Cm|Cmd|Cmnd|SP Paper|Drucksache)\.? ?\d{1,5}(?:[-–/]\w{1,6})?|(?:\p{L}+(?:-\p{L}+)?|\d{1,2}(?:st|nd|rd|th)) (?:special )?report of session \d{4}.{0,6}|by authority of .{3,50}|report, together with .{5,60})$/iu;
/** Towns where books in many languages were printed, and what stands between them. */
const TOWNS: ReadonlySet<string> = new Set(
  "london|new york|boston|chicago|philadelphia|edinburgh|dublin|oxford|cambridge|glasgow|manchester|liverpool|bristol|cincinnati|san francisco|st. louis|saint louis|baltimore|washington|hartford|springfield|indianapolis|toronto|montreal|bombay|calcutta|madras|melbourne|sydney|cape town|paris|lyon|genève|geneva|bruxelles|berlin|leipzig|wien|vienna|münchen|stuttgart|frankfurt|hamburg|zürich|madrid|barcelona|buenos aires|lisboa|rio de janeiro|roma|milano|firenze|torino|amsterdam|stockholm|københavn|oslo|kristiania|helsinki".split(
    "|",
  ),
);
const STREET =
  /\b(?:street|row|avenue|square|lane|road|strand|place|buildings|broadway|strasse|rue)\b/iu;

/**
 * Whether `text` says who printed or published a book, where, or which of its printings it is: “LONDON: WARD & CO.”, “Tenth Impression”;
 * or for whom a report was made: “Prepared for the harbour board”.
 */
export function isImprint(text: string): boolean {
  if (text.length > 90 || text.length < 5) return false;
  const line = text.replaceAll(/^_|_(?=[.,]?$)/gu, "").trim();
  if (/[.!?]\s+\p{Ll}|[“”"?!]/u.test(line)) return false;
  const words = line.split(/\s+/u).length;
  if (OPENING.test(line) || COVER.test(line) || PARLIAMENTARY.test(line)) return true;
  if (words <= 9 && words > 1 && !/^the \S+$/iu.test(line) && HOUSE.test(line)) return true;
  if (words <= 5 && words > 1 && EDITION.test(line)) return true;
  const places = line
    .toLowerCase()
    .split(/\s*(?:[,:;|&·—–]|\.\s|\.$|\band\b|\bund\b|\bet\b| {2,})\s*/u)
    .filter((part) => part !== "" && !/^\d{4}$/.test(part));
  if (places.length === 0) return false;
  if (places.every((place) => isTowns(place))) return true;
  return STREET.test(line) && places.some((place) => TOWNS.has(place));
}

/** “new york cincinnati chicago”: one town, or several that only space parts. */
function isTowns(text: string): boolean {
  if (text === "" || TOWNS.has(text)) return true;
  for (let end = text.indexOf(" "); end >= 0; end = text.indexOf(" ", end + 1)) {
    if (TOWNS.has(text.slice(0, end)) && isTowns(text.slice(end + 1))) return true;
  }
  return false;
}

const ISSUE =
  /\b(?:vol(?:ume)?|bd|band|jg|jahrgang|tome|t|año|anno|ano|jaargang)\.? ?\d+.{0,12}\b(?:no|issue|nr|heft|n[º°.]|núm|número|numéro|fasc|num)\.? ?\d+|\bissn:? \d{4}-|^\d{4}\/\d{1,2} \(n[º°o]\.? ?\d+|\bheft \d{1,2}\/\d{4}\b/iu;

/** “Coastal Review 12 (2019) 33–41”, “Coastal Review, 12(3), 2019, pp. 33–41”. */
const PAGES =
  /^\p{Lu}[\p{L}.&’' -]{2,60},? \d{1,4} ?(?:\(\d{1,3}\),? ?)?(?:\((?:19|20)\d\d\)|,? (?:19|20)\d\d),?:? ?(?:pp?\. ?|S\. ?)?\d{1,4} ?[–-] ?\d{1,4}\.?$/u;

/** “Number 7713, 4 May 2018”, “Briefing Paper No. CBP-7713”, “Papers on the Coast No. 14”. */
const NUMBERED =
  /^(?:(?:\p{L}[\p{L}’'&-]* ){0,6}(?:papers?|notes?|briefs?|reports?|series|bulletins?)(?: (?:on|in|for|of)(?: \p{L}[\p{L}’'&-]*){1,5})?,? )?(?:number|no\.|issue(?: no\.)?|edition|nr\.|nummer|ausgabe|numéro|n[º°]|número|numero) ?(?:\p{Lu}{1,5}[ -]?)?\d[\d/-]{1,9}(?:(?:,| [|·•–—-]) (.{6,30}))?$/iu;

/** Whether `text` says in what issue of a journal, or as what number of a series, a text stands: “Journal of Fens, vol. 12, no. 3”. */
export function isIssue(text: string): boolean {
  if (text.length > 160 || !/\d/.test(text)) return false;
  if (ISSUE.test(text) || PAGES.test(text)) return true;
  const numbered = NUMBERED.exec(text);
  return numbered !== null && (numbered[1] === undefined || isDateline(numbered[1]));
}
