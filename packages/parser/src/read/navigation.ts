import { type Folded, fold } from "./fold.ts";
import { entries, isInBook, phraseBook } from "./phrase-book.ts";
import { menuWords } from "./phrases/menu.ts";
import { navigationLists, navigationOpenings } from "./phrases/navigation.ts";

const NAVIGATION = phraseBook(navigationLists, ...navigationOpenings);
const MENU: ReadonlySet<string> = new Set(entries(menuWords));

/** “12 comments”, “1.2k shares”, “0 Kommentare”. */
const COUNT =
  /^(?:\d[\d.,]*[km]?|no|one|keine|aucun|sin|nessun|nenhum|geen) ?(?:new |more |user )?(?:comments?|shares?|likes?|views?|repl(?:y|ies)|responses?|tweets?|followers?|reactions?|claps?|votes?|points?|retweets?|upvotes?|ratings?|pins?|thoughts? on .{2,40}|kommentare?|antwort(?:en)?|commentaires?|réactions?|partages?|comentarios?|respuestas?|comentários?|comment[oi]|condivisioni|reacties?|keer gedeeld)(?: (?:on|to) .{2,40}| so far| total| & \d+ .{2,20})?$/;
/** “1 of 12”, “3/8”, “1 2 3 … 10 next”. */
const PAGING =
  /^(?:\d{1,4} ?(?:of|\/|von|sur|de|di|van) ?\d{1,4}|(?:page |seite )?(?:\d{1,3}[ |…,.]+){2,}(?:\d{1,4}|next|weiter|suivant|siguiente|last|older)?)$/;

/** Whether the whole of `text` is something one presses, not reads; in English and six languages more. */
const ADVERTISEMENT =
  /^[-–—[( ]*(?:advertisements?|advertising|advert|ad|story continues below(?: advertisement)?|article continues below(?: advertisement)?|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|publicidade|continua depois da publicidade|advertentie)[-–—\]). ]*$/i;

/** Whether `text` stands over an advertisement, or in its place. */
export function isAdvertisement(text: string): boolean {
  return text.length <= 50 && text.length > 1 && ADVERTISEMENT.test(text);
}

export function isNavigation(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.length > 70) return false;
  if (folded === "") return true;
  if (folded.length > 60) return false;
  return (
    isInBook(fold(words), NAVIGATION) ||
    isShare(words) ||
    isFormControl(words) ||
    (startsWithCount(folded) && (COUNT.test(folded) || PAGING.test(folded)))
  );
}

/**
 * Whether the whole of `text` is a word that names a part of a site, and might as well name a part of
 * a text: “Health”, “Results”. What stands around must decide.
 */
export function isMenuWord(words: string | Folded): boolean {
  const { folded } = fold(words);
  return folded.length > 0 && folded.length <= 40 && MENU.has(folded);
}

function startsWithCount(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || /^(?:no|one|ke|au|si|ne|ge|pa|se)/.test(folded);
}

/** Names that nothing but a button bears, and the words between them. */
const NETWORKS: ReadonlySet<string> = new Set(
  "facebook twitter linkedin instagram youtube pinterest whatsapp reddit tumblr google google+ flipboard snapchat telegram messenger bluesky mastodon threads tiktok pocket stumbleupon digg delicious del.icio.us vk vkontakte xing myspace buffer evernote instapaper printfriendly viber wechat weibo skype slack yammer vimeo flickr rss email e-mail print share tweet technorati newsvine fark soundcloud spotify disqus compartir comparte compartilhar partilhar condividi correo".split(
    " ",
  ),
);
const BETWEEN: ReadonlySet<string> = new Set(
  "x on via by with to and or & + · | / - – — , the us this it our in page story article post link copy icon logo button like line sms more mail feed save send plus pin submit add me follow profile channel account window new opens external teilen partager compartir auf sur en drucken imprimer imprimir mailen twittern connect f t en por no su via op par enviar envoyer invia".split(
    " ",
  ),
);

/** Whether `text` is a row of networks to share on: “Facebook Twitter Email”, “Share on LinkedIn”. */
export function isShare(words: string | Folded): boolean {
  const { folded, opening } = fold(words);
  if (folded === "" || !(NETWORKS.has(opening) || BETWEEN.has(opening))) return false;
  let networks = 0;
  for (const word of folded.split(" ")) {
    const plain = word.length > 1 ? word.replace(/^[[(]|[\])|,:;]+$/g, "") : word;
    if (NETWORKS.has(plain)) networks += 1;
    else if (!BETWEEN.has(plain) && !/^\d[\d.,]*[km]?$/.test(plain)) return false;
  }
  return networks > 0;
}

/** Whether a mark of a box, field or button stands first or last. */
function hasBox(text: string): boolean {
  return "[(_□☐☑☒".includes(text.charAt(0)) || "]_".includes(text.charAt(text.length - 1));
}

/** The first words of a path through a site. */
const HOME: ReadonlySet<string> = new Set([
  ...entries(
    "home | homepage | home page | main page | front page | start | startseite | accueil | inicio | início | pagina iniziale | voorpagina | hoofdpagina | you are here | sie sind hier | vous êtes ici | usted está aquí | estás en | sei in | ti trovi in | você está aqui | está aqui | je bent hier | u bent hier",
  ),
]);

/** Whether `text` is the path to a page: “Home > News > Harbour”, “You are here: Home » News”. */
export function isBreadcrumb(text: string | Folded): boolean {
  const plain = typeof text === "string" ? text : text.text;
  if (plain.length > 250 || plain.length < 8) return false;
  const end = plain.search(/[>»›→/|:\\]|::/);
  if (end < 4 || end > 20) return false;
  const first = plain.slice(0, end).trim().toLowerCase();
  if (!HOME.has(first.replace(/^[^\p{L}]+/u, ""))) return false;
  if (/[.!?]$/.test(plain) && plain.length > 80) return false;
  const separator = plain.charAt(end);
  if (separator === ":") return /^(?:you|sie|vous|usted|estás|sei|ti|você|está|je|u) /.test(first);
  return plain.slice(end + 1).trim().length > 1;
}

/**
 * Whether `text`, that so many spaces stand before, is the links of a page's head, with which lynx begins what it prints: “#RSS Atom”,
 * “#alternate next”.
 */
export function isHeadOfDump(text: string, indent: number): boolean {
  return indent === 3 && text.charCodeAt(0) === 0x23 && /^#[\p{L}\d[]/u.test(text);
}

/** Whether `text` is the parts of a site in one line: “News | Sport | Weather”. */
export function isMenuBar(text: string): boolean {
  if (text.length > 330 || !/[|•·]/.test(text)) return false;
  const parts = text.split(/\s[|•·]\s/u);
  return parts.length >= 3 && parts.every((part) => part.length <= 30 && !SENTENCE.test(part));
}

const SENTENCE = /(?:\s\S+){2}[.!?]$/u;

/** Whether `text` and the line below it, `next`, lead to the text before and the one after: “« The fence”, “The frost »”. Quotation marks close what they open. */
export function isPager(text: string, next: string): boolean {
  return (
    text.length <= 80 &&
    next.length <= 80 &&
    /^(?:«|‹|<<|←|⟵)\s?[\p{L}\p{N}][^»›]*[\p{L}\p{N})!?]$/u.test(text) &&
    /^[\p{Lu}\p{N}][^«‹]*[\p{L}\p{N})!?]\s?(?:»|›|>>|→|⟶)$/u.test(next)
  );
}

/** “1 | 2 | 3 | 4”, “Next page »”: in either words the page ends, and the text goes on on another. */
const NEXT_PAGE =
  /^(?:\d{1,3}(?: ?[|·•–-] ?| )){2,}(?:\d{1,3}|…|next|>+|»)?$|^(?:next page|page \d{1,3} (?:of|\/) \d{1,3}|nächste seite|seite \d{1,3} von \d{1,3}|page suivante|página siguiente|siguiente página|pagina successiva|próxima página|volgende pagina)$/;

/** Whether `text` leads to the further pages of a text, as stands below what this page has of it. */
export function isNextPage(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  return text.length <= 60 && folded !== "" && NEXT_PAGE.test(folded);
}

/** Labels that stand beside a box or on a button. */
const CONTROLS: ReadonlySet<string> = new Set(
  entries(
    "remember me | stay signed in | keep me signed in | keep me logged in | i agree | i agree to the terms | i accept | search | submit | send | login | log in | sign in | sign up | subscribe | go | ok | yes | no | menu | all | reset | register | submit query | select | select all | angemeldet bleiben | suchen | rechercher | buscar | cerca | zoeken | recordarme | se souvenir de moi",
  ),
);
const BOX = /^(?:\[[ xX*_]*\]|\([ *_]*\)|[□☐☑☒]|_{3,}|\[_+\]|\(BUTTON\)|\(button\)|\[button\])\s*/;

/**
 * Whether `text` is a box to tick, a field to fill or a button as a text browser prints them: “[ ]”,
 * “[Submit]”, “(BUTTON) Close”, “search [        ]”. “[ ] Buy oil” is a task, so none.
 */
export function isFormControl(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.length > 70 || text.length < 2 || !hasBox(text)) return false;
  const box = BOX.exec(text);
  if (box !== null) {
    const rest = fold(text.slice(box[0].length)).folded;
    return rest === "" || CONTROLS.has(rest) || isInBook(rest, NAVIGATION);
  }
  if (text.startsWith("[") && text.endsWith("]")) return CONTROLS.has(folded);
  const field = /^(.{0,30}?):?\s*(?:\[[ _]{2,}\]|_{4,})$/.exec(text)?.[1];
  return field !== undefined && (field === "" || !/[.!?]/.test(field));
}
