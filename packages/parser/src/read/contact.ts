import { type Folded, fold } from "./fold.ts";
import { isInBook, phraseBook } from "./phrase-book.ts";

const LABELLED =
  /^(?:tel(?:ephone|efon|éfono|efono|efone|\.)?|phone|ph|fax|telefax|mobile|mob|cell|call|toll[- ]free|freephone|hotline|helpline|switchboard|textphone|minicom|t|p|f|m|tél(?:éphone|\.)?|teléfono|telefoon|e-?mail|e|mail|correo(?: electrónico)?|courriel|web|website|site|internet|media (?:contact|enquiries|inquiries)|press (?:contact|office|enquiries)|contact|enquiries)\s*[.:]?\s+.{0,25}(?:\+?\(?\d[\d ()./-]{5,}|\S+@\S+\.\w+|(?:https?:\/\/|www\.)\S+).{0,30}$/i;
const REGISTERED =
  /^(?:registered (?:office|address|in england|charity|company)|company (?:registration )?(?:no|number)|charity (?:no|number|registration)|vat (?:no|number|reg)|p\.? ?o\.? box \d|postfach \d|bp \d|head ?office:|headquarters:|opening (?:hours|times)|office hours|öffnungszeiten|horaires d'ouverture|adresse:|address:|mailing address:|postal address:)/;
const BARE = /^(?:\+?\(?\d[\d ()./-]{6,20}\d|\S+@\S+\.[a-z]{2,})$/i;
/** “12 Quay Street, Lowport LP1 2AB”, “20095 Hamburg”: a line that ends or begins with a postal code. */
const POSTAL =
  /^(?:\d{1,5}[a-z]? [\p{L}.' -]{3,40}(?:street|st|road|rd|avenue|ave|lane|drive|blvd|boulevard|square|way|quay|place)\b\.?(?:,.{0,60})?|.{3,70},? [a-z]{1,2}\d[a-z\d]? \d[a-z]{2}|.{3,60}, [a-z]{2} \d{5}(?:-\d{4})?|\d{5} \p{L}{3,}(?:[ /-]\p{L}+){0,3})$/u;

/**
 * Whether `text` says how to reach someone: telephone, mail, address. A notice may end with it, and so may
 * the page of an office, where it is part of the text.
 */
export function isContactLine(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (folded === "" || text.length > 160) return false;
  const hasNumber = /\d|@|www\.|:\/\//.test(text);
  if (!hasNumber)
    return folded.startsWith("registered") || folded.startsWith("opening")
      ? REGISTERED.test(folded)
      : false;
  return BARE.test(text) || LABELLED.test(text) || REGISTERED.test(folded) || POSTAL.test(folded);
}

const LINK =
  /^(?:\[?\d{1,4}[.\])]+\s*)?<?(?:https?:\/\/|ftp:\/\/|www\.|mailto:|file:|javascript:)\S+>?$/i;

/** Whether `text` is an address of the web and nothing else, numbered as text browsers list links or not. */
export function isPlainLink(text: string | Folded): boolean {
  const plain = typeof text === "string" ? text : text.text;
  if (plain.length > 2000 || plain.length < 6) return false;
  return (plain.indexOf(":") >= 0 || plain.includes("www.")) && LINK.test(plain);
}

/** Whether `text` heads the links that a text browser lists: “Visible links”, “Hidden links:”. */
export function isLinkListHeading(words: string | Folded): boolean {
  const { folded } = fold(words);
  return folded.endsWith(" links") && /^(?:visible|hidden|embedded) links$/.test(folded);
}

const CONTACTS = phraseBook([
  "contact | contacts | contact us | contact details | contact information | media contact | media contacts | press contact | press contacts | media enquiries | media inquiries | press enquiries | press office | media relations | for more information | for further information | for more information contact | for further information contact | kontakt | pressekontakt | medienkontakt | ansprechpartner | ansprechpartnerin | rückfragen | rückfragehinweis | contact presse | contacts presse | service de presse | contacto | contacto de prensa | contacto para medios | contatti | contatti stampa | contatto | ufficio stampa | contato | contactos | contacto de imprensa | contato para a imprensa | assessoria de imprensa | perscontact | contactpersoon | contactpersonen",
]);

/** Whether `text` stands above whom to ask: “Media contact:”, “Ansprechpartner”. */
export function isContactHeading(words: string | Folded): boolean {
  return isInBook(fold(words), CONTACTS);
}
