import { isDateline, readDate } from "./date.ts";
import { withoutLinkNumbers } from "./links.ts";
import {
  hasGivenName,
  isCapital,
  isParticle,
  isPersonalName,
  nameIn,
  setOf,
} from "./personal-name.ts";
import { commonWords, officeWords } from "./phrases/names.ts";
import { opensUncased, readUncasedByline } from "./uncased-byline.ts";

/** Characters. A credit is short; a longer line starting “By …” is prose. */
const MAX_LENGTH = 220;

const COMMON: ReadonlySet<string> = setOf(commonWords);
const OFFICE: ReadonlySet<string> = setOf(officeWords);
/** Degrees, posts and honours that follow a name: “Ada Byron, PhD”. */
const AFTER_NAME =
  /^(?:m\.?d\.?|ph\.?\s?d\.?|dphil|d\.?phil|m\.?a\.?|m\.?sc\.?|m\.?s\.?|b\.?a\.?|b\.?sc\.?|r\.?n\.?|r\.?d\.?|d\.?o\.?|mph|msw|mba|j\.?d\.?|ll\.?[bm]\.?|lcsw|cfa|cpa|esq\.?|mp|msp|mep|qc|kc|cbe|obe|mbe|frs|facp|faan|ed\.?|eds\.?|editors?|jr\.?|sr\.?|i{2,3}|iv)$/iu;
const SUFFIX = /^(?:jr\.?|sr\.?|i{2,3}|iv)$/iu;

/** Where a name on a credit line ends: a mark, a date, an address, a preposition. */
const END =
  /\s+[-–—|•·/]+\s*|\s*[|•·]\s*|\s[–—-]\s?|\s*[(<[{@]|\s+\S+@\S+\.|\s+\S+\.(?:com|org|net)\b|\s*:\s|\s+(?:on|in|at|for|from|of|via|is|was|has|avec|pour|à|für|aus|en|para|desde|per|da|voor|te|mit|publié|publicado|pubblicato|veröffentlicht|gepubliceerd|le|am|il|el|op|im|mis|published|posted|updated|last|first|photographs?|photos?|illustrations?|special to|follow)\s|\s+(?:Published|Posted|Updated|Last|First|Photographs?|Photos?|Illustrations?|Special to|For (?:[Tt]he|\p{Lu}{2,})|Follow|Read|Publié|Publicado|Pubblicato|Veröffentlicht|Aktualisiert|Stand|Gepubliceerd|Comments?|Share|Email|Print)\b|\s+\d|\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b[.,]?\s+\d|\s{3,}/u;
const SEPARATOR =
  /\s*[,;]\s*(?:(?:and|und|et|y|e|en|with)\s+|&\s*)?|\s+(?:and|und|et|y|e|en|with|con|com|avec|mit|AND|UND|ET|WITH|och|og)\s+|\s*&\s*|\s\/\s|\sx\s/u;

/** Words that say who wrote, told or set down a text, before the word for “by”. */
const LEADS: ReadonlySet<string> = new Set(
  "a an the written posted published reported reporting delivered edited authored contributed submitted created compiled prepared produced told words word text story stories article post guest essay report review analysis opinion commentary comment column interview feature poem poems novel tale book blog entry submission special contribution excerpt introduction foreword translation news this first exclusive perspective column: originally as to ed eds adapted selected collected arranged content copy research interviews and".split(
    " ",
  ),
);
/** Words that mean “by”, where a name may follow. */
const BY: ReadonlySet<string> = new Set(
  "by by: von von: par par: por por: di: da: door door: автор: door: af: av:".split(" "),
);
const LEAD_FORMS =
  /^(?:(?:authors?|author\(s\)|writers?|words|text|story|written by|byline|contributors?|contributing (?:writers?|authors?)|reporter|columnist|posted by|credit|texte?|texto|testo|tekst|autor(?:in|en|a|es|as)?|auteurs?|autori?|autrice|autore[si]?|auteur\(s\)|redacción|redazione|escrito por|redaktion|interview|entretien|propos recueillis par|автор|verfasser(?:in)?|by)\s*[:：]\s*)(?=\S)/iu;
const FOREIGN_LEADS =
  /^(?:(?:ein(?:e[nr]?)? )?(?:gast)?(?:beitrag|kommentar|analyse|bericht|artikel|essay|interview|reportage|kolumne|rezension|porträt|text|geschrieben|veröffentlicht|verfasst) von|(?:écrit|publié|rédigé|posté|texte|article|propos recueillis|un article|une analyse|une tribune|signé|reportage|entretien réalisé) (?:par|de)|(?:escrito|publicado|texto|redactado|artículo|un artículo|entrevista|reportaje|enviado|reportagem|postado|artigo) (?:por|de)|(?:scritto|pubblicato|redatto|testo|articolo|un articolo|a cura|intervista|inviato|postato) (?:da|di)|(?:geschreven|gepubliceerd|gepost|tekst|artikel|een artikel|geplaatst) (?:door|van)|der abgeordneten)\s*:?\s+/iu;
/** First words of these. */
const FOREIGN_OPENINGS: ReadonlySet<string> = new Set(
  "der ein eine einen einer gastbeitrag beitrag gastkommentar kommentar gastanalyse analyse bericht artikel essay interview reportage kolumne rezension porträt text geschrieben veröffentlicht verfasst écrit publié rédigé posté texte article propos un une signé entretien escrito publicado texto redactado artículo entrevista reportaje enviado reportagem postado artigo scritto pubblicato redatto testo articolo a intervista inviato geschreven gepubliceerd gepost tekst een geplaatst".split(
    " ",
  ),
);
/** Houses that sign texts where no person does. */
const AGENCIES: ReadonlySet<string> = new Set(
  "reuters|afp|ap|upi|bbc|bbc news|bbc sport|cnn|cnn staff|npr|xinhua|dpa|efe|ansa|lusa|anp|tass|bloomberg|bloomberg news|associated press|the associated press|press association|agence france-presse|al jazeera|deutsche welle|ians|pti|ani|kyodo news|canadian press|the canadian press|australian associated press|aap|fox news|sky news|itv news|abc news|cbs news|nbc news|cbc news".split(
    "|",
  ),
);

/**
 * The names credited by a line such as “By Ada Byron and M. Shelley”; undefined where it is no credit.
 * An agency that signs (“By Reuters”) counts as a name, a desk (“By our staff”) does not.
 */
export function readByline(text: string): string[] | undefined {
  if (text.length > MAX_LENGTH || text.length < 6) return undefined;
  if (opensUncased(text)) return readUncasedByline(text);
  const unlinked = withoutLinkNumbers(text);
  const bare = unlinked.startsWith("[") ? unlinked.replace(PICTURE, "") : unlinked;
  const line = bare.endsWith("s") || bare.endsWith("t") ? bare.replace(BESIDES, "") : bare;
  const credit = creditOf(line);
  if (credit === undefined) return readNameAndDate(line);
  return readNames(credit) ?? readUncommon(credit) ?? readAgency(credit) ?? readUser(line, credit);
}

/** “Posted by nora on March 3, 2020”, “March 3, 2020 by nora”: as whom somebody signs in; “By noon on March 3” is a time. */
function readUser(line: string, credit: string): string[] | undefined {
  if (ONE_WORD.test(credit) || FILED.test(credit)) {
    const user = firstWord(credit);
    const before = line.slice(0, -credit.length).trimEnd();
    return isDateline(before.slice(0, before.lastIndexOf(" "))) ? [user] : undefined;
  }
  const [all = "", name] = USER.exec(credit) ?? [];
  if (name === undefined || BY.has(firstWord(line).toLowerCase())) return undefined;
  return isDateline(credit.slice(all.length)) ? [name] : undefined;
}

const ONE_WORD = /^\p{L}[\p{L}\d_.-]{2,24}$/u;
/** “nora in Gardens”: and where a blog has filed it. */
const FILED = /^\p{L}[\p{L}\d_.-]{2,24} (?:in|en|em|dans|unter) \p{Lu}[^.!?]{2,40}$/u;
const USER =
  /^(\p{L}[\p{L}\d_.-]{1,24})(?: (?:on|at|am|le|el|il|em|op|um)|,| [|·•–-]) (?=[\p{L}\d])/u;

/** What a blog says on the same line besides: “… · This post may contain affiliate links · 14 Comments”. */
const BESIDES =
  /(?:\s[·•|–—-]\s(?:this (?:post|article) (?:may )?contains? .{3,40}|leave a comment|(?:no|\d{1,4}) comments?))+$/iu;

/** What stands for the author's picture where a page was dumped as text. */
const PICTURE = /^\[[^\]]*\]\s+/u;

/** “By Jemele Hill”: after the words that credit, a surname may be any word below a first name that is none. */
function readUncommon(credit: string): string[] | undefined {
  const name = nameIn(credit.slice(0, END.exec(credit)?.index));
  const words = name.split(" ");
  const [first = "", last = ""] = words;
  if (words.length !== 2 || COMMON.has(first.toLowerCase()) || !COMMON.has(last.toLowerCase()))
    return undefined;
  if (OFFICE.has(last.toLowerCase())) return undefined;
  return words.every((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word)) ? [name] : undefined;
}

/** What follows the words that credit, as “Ada Byron, Evening News” of “Story by Ada Byron, Evening News”. */
function creditOf(text: string): string | undefined {
  const code = text.charCodeAt(0);
  if (!startsCredit(code)) return afterDate(text);
  const form = leadForm(text);
  if (form !== undefined) return text.slice(form.length);
  let start = 0;
  for (let words = 0; words < 6; words += 1) {
    const end = text.indexOf(" ", start);
    if (end < 0) return undefined;
    const word = text.slice(start, end).toLowerCase();
    if (BY.has(word) || (start === 0 && isItalianBy(text)))
      return text
        .slice(end + 1)
        .trim()
        .replace(OUR, "");
    if (!LEADS.has(word)) break;
    start = end + 1;
  }
  return afterDate(text);
}

/** “Von unserem Korrespondenten Jonte Brauer”: who sends, before the name. */
const OUR =
  /^(?:our|unser(?:e[rnm]?)?|notre|nuestr[oa]|d?el nostro|nostr[oa]|noss[oa]|onze)(?: \p{L}{4,20}){1,2} (?=\p{Lu}\p{Ll}+ \p{Lu})/u;

/** “Di Marta Bellandi”; in small letters the line has nothing but a name. */
function isItalianBy(text: string): boolean {
  return text.startsWith("Di ") || (text.startsWith("di ") && isPersonalName(text.slice(3)));
}

/** “Author: ”, “Eine Analyse von ”: the words that credit, where they are not just “by”. */
function leadForm(text: string): string | undefined {
  const label = /^(?:Author|Autor(?:in)?|Auteur|Autrice|Autore) (?=\p{Lu})/u.exec(text)?.[0];
  if (label !== undefined) return isPersonalName(text.slice(label.length)) ? label : undefined;
  const colon = text.search(/[:：]/);
  const labelled = colon > 1 && colon < 32 ? LEAD_FORMS.exec(text)?.[0] : undefined;
  if (labelled !== undefined) return labelled;
  return FOREIGN_OPENINGS.has(firstWord(text).toLowerCase())
    ? FOREIGN_LEADS.exec(text)?.[0]
    : undefined;
}

/** Letters that the words that credit begin with. */
function startsCredit(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

const LATE_BY = /\s(?:by|von|par|por|door|di|da):?\s+(?=\p{Lu})/iu;

/** “Posted on 4 March 2021 by Ada Byron”: a date before the credit. */
function afterDate(text: string): string | undefined {
  if (text.length > 140 || !/\d/.test(text)) return undefined;
  const found = LATE_BY.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).replace(/[\s,|·•–—-]+$/u, "");
  return isDateline(before) ? text.slice(found.index + found[0].length) : undefined;
}

/** “Ada Byron | 4 March 2021”, “Ada Byron, Staff Writer”: a name, and by what follows a credit. */
function readNameAndDate(text: string): string[] | undefined {
  if (text.length > 120) return undefined;
  if (/^\d/.test(text)) return readDateAndName(text);
  if (!isCapital(text.charCodeAt(0))) return undefined;
  const found = /\s*[|•·]\s*|\s+[-–—]+\s+|,\s+/u.exec(text);
  if (found === null) return undefined;
  const name = nameIn(text.slice(0, found.index));
  if (!isPersonalName(name) || hasOffice(name)) return undefined;
  const rest = text.slice(found.index + found[0].length);
  if (found[0].includes(",")) {
    const isPost = POST.test(rest) && !/[.!?]$/.test(rest);
    return isPost ||
      (hasGivenName(name) && HOUSE_AND_DATE.test(rest) && readDate(rest) !== undefined)
      ? [name]
      : undefined;
  }
  return rest.split(/\s*[|•·]\s*/u).some(isDateline) || POST.test(rest) ? [name] : undefined;
}

/** A house in capitals, or nothing, and a date. */
const HOUSE_AND_DATE = /^(?:\d|\p{Lu}{2})[^()]*$/u;

/** “4.3.2021 9:40 Uhr Ada Byron 71 Kommentare”: a name between a date and how often it was answered. */
function readDateAndName(text: string): string[] | undefined {
  const found =
    /^(\d.*?\d(?: ?(?:Uhr|h|[ap]\.?m\.?))?)(?:\s+[-–—|•·]\s+|\s+)(?=\p{Lu}\p{L}+\.? \p{Lu})/u.exec(
      text,
    );
  if (found === null || !isDateline(found[1] ?? "")) return undefined;
  const rest = text.slice(found[0].length).replace(/(?:\s+[-–—|•·])?\s+\d+ \p{L}+$/u, "");
  const name = nameIn(rest);
  return isPersonalName(name) && !hasOffice(name) ? [name] : undefined;
}

const POST =
  /^(?:(?:[A-Z][\w&/-]*|and|of|for|the) ){0,4}(?:staff writer|staff reporter|(?:staff )?writer|reporter|correspondent|editor|columnist|contributor|contributing writer|staff|editor-in-chief|journalist|redakteur(?:in)?|korrespondent(?:in)?|journaliste|périodista|periodista|corresponsal|giornalista|jornalista|redacteur|correspondant(?:e)?)\b.{0,50}$/iu;

/** The personal names that `text` lists, and nothing else but dates and posts after them; undefined otherwise. */
export function readNames(line: string): string[] | undefined {
  const text = withoutLinkNumbers(line);
  if (text.length > MAX_LENGTH || text.length < 4 || !startsName(text)) return undefined;
  const parts = withoutAsides(withoutMarks(text)).split(SEPARATOR);
  if (isProse(text, parts)) return undefined;
  const names: string[] = [];
  for (const part of parts) {
    const ended = END.exec(` ${part}`);
    if (names.length > 0 && ended?.index === 0) break;
    const name = nameIn(
      withoutOffice(inCapitals(ended === null ? part : ` ${part}`.slice(0, ended.index))),
    );
    if (names.length > 0 && !SUFFIX.test(name) && AFTER_NAME.test(firstWord(name))) continue;
    if (isPersonalName(name) && !isOfficial(name)) names.push(name);
    else if (names.length > 0 && SUFFIX.test(name)) names.push(`${names.pop() ?? ""} ${name}`);
    else if (names.length === 0 || goesOn(part)) return undefined;
    else break;
    if (ended !== null && !/^\s*[([{]/.test(ended[0])) break;
  }
  return names.length > 0 ? names : undefined;
}

/** “ADA BYRON Special envoy”: a name in capitals ends where they do. */
function inCapitals(part: string): string {
  return /^\s*\p{Lu}{2,}(?:[\s-]+\p{Lu}{2,})+(?=\s+\p{Lu}?\p{Ll})/u.exec(part)?.[0] ?? part;
}

/** “Ada Byron1, Grace May2 and Mary Thorne1,3”: numbers that lead to where each works. */
function withoutMarks(text: string): string {
  return /\p{L}\d/u.test(text)
    ? text.replace(/(?<=\p{Ll})\d(?:,\d)*(?=[,;]?\s|[,;]?$)/gu, "")
    : text;
}

/** “Vitalik (@v), Eric (@e)”: what stands in parentheses is said of the name before it. */
function withoutAsides(text: string): string {
  return text.includes("(") ? text.replace(/\s*\([^()]{0,60}\)/gu, "") : text;
}

/** Sentences end as names do not, and go on in small letters after a comma. */
function isProse(text: string, parts: readonly string[]): boolean {
  if (/\p{Ll}{3}[.!?]["”’]?$/u.test(text) && !/\b(?:author|editor) of\b/u.test(text)) return true;
  const [, second = ""] = parts;
  return /^(?:the|he|she|it|they|we|i|there|his|her|its|their|who|which|that|but|when|as|was|were|had|has|is|are|a few|some)\s/u.test(
    second,
  );
}

/** “… and so on”: small letters after a name that name neither a post nor a place. */
function goesOn(part: string): boolean {
  const word = firstWord(part);
  return (
    /^\p{Ll}/u.test(word) &&
    !part.split(" ", POSTED).some((each) => OFFICE.has(each)) &&
    !/^(?:in|at|for|from|with|weiter|agenc|wire|aged|via|on|by|\S*@|(?:dpa|afp|ansa|efe|lusa|anp|sid|\p{Ll}\d?)$)/u.test(
      word,
    )
  );
}

/** Words among which a post is named: “our own correspondent in Kiel”. */
const POSTED = 4;

function startsName(text: string): boolean {
  const code = text.charCodeAt(0);
  const next = text.charCodeAt(text.indexOf(" ") + 1);
  if (next >= 0x61 && next <= 0x7a && !startsInSmall(text.slice(text.indexOf(" ") + 1)))
    return false;
  if (isCapital(code))
    return !COMMON.has(firstWord(text).toLowerCase()) || /^(?:the|may|june|april) /i.test(text);
  return code >= 0x61 && code <= 0x7a ? isParticle(firstWord(text)) : code === 0x200e;
}

/** A name may go on in small letters: “Simone de Beauvoir”, “Abu al-Qasim”. */
function startsInSmall(rest: string): boolean {
  return isParticle(firstWord(rest)) || /^(?:al-|el-|[dl]['’]|rt |and )/.test(rest);
}

function firstWord(text: string): string {
  const space = text.indexOf(" ");
  return space < 0 ? text : text.slice(0, space);
}

/** “Ada Byron Staff Writer”, “Ada Byron BBC News”: from the third word on, posts and houses are no name. */
function withoutOffice(name: string): string {
  const words = name.trim().split(/\s+/u);
  if (words.length < 3) return name;
  const at = words.findIndex(
    (word, index) =>
      index >= 2 &&
      (OFFICE.has(word.toLowerCase()) ||
        /^(?:BBC|CNN|AFP|AP|NBC|ABC|CBS|NPR|M\.?D\.?|Ph\.?D\.?|MA|RN|MBA)$/.test(word)),
  );
  return at < 0 ? name : words.slice(0, at).join(" ");
}

function isOfficial(name: string): boolean {
  return hasOffice(name) && !/ (?:MP|MSP|MEP|QC|KC)$/.test(name);
}

function hasOffice(name: string): boolean {
  return name.split(" ").some((word) => OFFICE.has(word.toLowerCase()));
}

function readAgency(credit: string): string[] | undefined {
  const name = credit.split(/\s*[|•·—–(,]|\s-\s|\s+(?:on|in|and|und|et)\s/u)[0]?.trim() ?? "";
  return AGENCIES.has(name.toLowerCase()) && isCapital(name.charCodeAt(0)) ? [name] : undefined;
}
