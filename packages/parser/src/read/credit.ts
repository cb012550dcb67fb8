import { type Folded, fold } from "./fold.ts";
import { hasGivenName, isPersonalName } from "./personal-name.ts";

const AGENCIES =
  "getty(?: images)?|reuters|afp|ap|epa|ap photo|associated press|shutterstock(?:\\.com)?|alamy|bloomberg|istock(?:photo)?|corbis|flickr|wikimedia(?: commons)?|pixabay|unsplash|pexels|nasa|dpa|imago|picture alliance|ddp|keystone|ansa|efe|lusa|anp|belga|sipa|afp photo|rex(?: features)?|pa(?: wire| images| media)?|press association|xinhua|tass|zuma(?: press)?|upi|thinkstock|fotolia|adobe stock|dreamstime|123rf|creative commons|cc[ -]by(?:[ -]\\w+)*(?: \\d\\.\\d)?|public domain";

const PICTURE =
  "image|photo|picture|photograph|photography|photographer|illustration|graphic|cover|header|artwork|art|video|featured image|photo illustration|main image|lead image|cover image|header image|photos and video|foto|fotos|fotografie|bild|bilder|titelbild|grafik|abbildung|photographie|infographic|graphique|infographie|infografik|gráfico|infografía|grafico|infografica|infográfico|crédits?|crédit photos?|crédits photos?|crédito|créditos|imagen|imágenes|fotografía|immagine|crediti|imagem|beeld|afbeelding|fotograf|fotógrafo|fotógrafa";
const MAKER = "credit|credits|by|courtesy|courtesy of|source|von|de|di|par|por|door|copyright";
const OPENING = new RegExp(
  `^(?:courtesy(?: of\\b:?|:)\\s+|(?:${PICTURE})s?(?: (?:${MAKER}))?s?\\s*(?::|\\bby\\b|©|\\bcourtesy\\b)\\s*|(?:photo|image|picture)s? credits?:?\\s+|(?:bildquelle|bildnachweis|bildrechte|quelle|fotocredit|fotocredits|credits?|crédits?|créditos?|©|\\(c\\))(?:\\s*:|\\s)\\s*(?=.{0,60}$)|source:\\s(?=(?:${AGENCIES})\\b)|©\\s*(?:${AGENCIES})\\b)\\S`,
  "i",
);
const AGENCY = new RegExp(
  `(?:[/(|–—:©-]|\\b(?:via|of|from|by))\\s*(?:${AGENCIES})(?: (?:photos?|images?|files?))?\\s*[)\\]]?\\.?(?: (?:close|enlarge|(?:hide|toggle) caption))?$`,
  "i",
);
/** “… at noon (Photo Anna Reed. AFP)”. */
const IN_BRACKETS = /\((?:Photo|Foto|Bild|Image|Picture)s?:? \p{Lu}[^()]{2,60}\)\.?$/u;
/** “… at noon (Getty/Anna Reed)”. */
const AGENCY_AND_NAME =
  /(?:^|[\s(.])(\p{L}[\p{L}.]*)\s?\/\s?\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}\)?$/u;
const AGENCY_ALONE = new RegExp(`^(?:${AGENCIES})$`, "i");
/** “… at noon. Credit: A. Reed”, “(Photo by A. Reed)”, “Foto: A. Reed”. */
const CLOSING =
  /(?:^|[\s([.])(?:(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Pp]hotograph|[Vv]ideo|[Ii]llustration)(?:s|graphy)?(?: [Cc]redits?:?|:| by| [Cc]ourtesy(?: of)?:?| ©)|[Cc]redits?:|Credits?(?:\.{3}|…)|CREDITS?:|[Pp]hotographs? by|[Ff]otos?:|[Bb]ild:|©|[Cc]rédits?(?: photos?)?\s?:|[Ff]otos? (?:van|di|de|von|por)|[Pp]hotos? d[e'’]) ?[\p{Lu}@©](?:(?<=\b\p{Lu})\.|[^.!?]){1,60}[)\]]?\.?$/u;
/** Letters of the first words above. */
const STARTS: ReadonlySet<string> = new Set([..."aAbBcCfFgGhHiImMpPtTvVlLqQsS©(éÉ"]);

/** Whether `text` names the maker or owner of a picture, or ends with one. */
export function isCredit(words: string | Folded): boolean {
  const { text } = fold(words);
  if (text.length > 250 || text.length < 4) return false;
  if (STARTS.has(text.charAt(0)) && OPENING.test(text)) return !isSentence(text);
  if (AGENCIES_ALONE.has(text.toLowerCase()) || /^Image source,? \p{Lu}/u.test(text)) return true;
  if (namesMaker(text)) return true;
  const end = text.slice(-70);
  if (
    !/[/(|–—:©\]-]|\b(?:via|of|from|by)\b|[Cc]redit|courtesy|COURTESY|[Ff]otos? |[Pp]hotos? d/.test(
      end,
    )
  )
    return false;
  return AGENCY.test(end) || CLOSING.test(end) || IN_BRACKETS.test(end) || namesAgency(end);
}

/** What is called nothing but an agency for pictures. */
const AGENCIES_ALONE: ReadonlySet<string> = new Set([
  "getty images",
  "ap photo",
  "afp photo",
  "alamy",
  "alamy stock photo",
  "shutterstock",
  "istock",
  "istockphoto",
  "rex features",
  "picture alliance",
  "adobe stock",
]);

/** “Foto's Bram van Leeuwen”, “Photo Gwenn Péron pour Le Phare”: without a mark between, a name and nothing else. */
const OF_MAKER =
  /^(?:Fotos?|Foto['’]s|Beeld|Photos?|Photographies?) (\p{Lu}[^,;:.!?()]{3,40}?)( (?:pour|voor|für|for|per|para) .{2,40})?$/u;

function namesMaker(text: string): boolean {
  const code = text.charCodeAt(0);
  if (text.length > 100 || (code !== 0x46 && code !== 0x42 && code !== 0x50)) return false;
  const [, maker, house] = OF_MAKER.exec(text) ?? [];
  if (maker === undefined || !isPersonalName(maker)) return false;
  return house !== undefined || hasGivenName(maker);
}

/** Whether `text` only says that the maker of a picture stands below: “Credit...”. */
export function isWordForCredit(text: string): boolean {
  return text.length <= 16 && /^(?:photo |image )?credits?(?:\.{3}|…|:)$/i.test(text);
}

/** Whether `text` is a credit in brackets and nothing else, as goes on with the caption above: “(Foto: A. Reed/dpa)”. */
export function isBracketedCredit(text: string): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\])$/.test(text) && isCredit(text);
}

function namesAgency(end: string): boolean {
  const agency = end.includes("/") ? AGENCY_AND_NAME.exec(end)?.[1] : undefined;
  return agency !== undefined && AGENCY_ALONE.test(agency);
}

/** “Image: the word has two meanings, and neither is old.” says something; “Photo by A. Reed.” does not. */
function isSentence(text: string): boolean {
  return text.length > 60 && /\p{Ll}{3}[.!?]$/u.test(text) && text.split(" ").length > 14;
}

const NUMBERED =
  /^\[?(?:figures?|fig|table|tab|chart|graph|map|plate|box|photo|image|exhibit|scheme|abbildung|abb|tabelle|bild|grafik|figur|tableau|graphique|carte|encadré|figura|tabla|gráfico|cuadro|imagen|tabella|grafico|tavola|tabela|quadro|imagem|figuur|afbeelding|tabel|grafiek)\.? (?:\d{1,3}(?:[.-]\d{1,3})?|[ivxlc]{1,6}|[a-z]?\d{1,2}[a-z]?)[a-z]?(?:\s*$|\]|\s*[:.)—–|-]\s|\s{2,}\S|:\S)/i;
const LABELLED =
  /^(?:image caption|media caption|caption|photo caption|file photo|file picture|pictured|above|below|left|right|top|bottom|above left|above right|clockwise from (?:top|left|above)[\p{L} ]{0,12}|from left|left to right|bildunterschrift|légende|pie de foto|didascalia|legenda|bijschrift|oben|unten|links|rechts)\s*:\s*\S/iu;
const BBC = /^(?:Image|Media) caption,? ?\S/;
const CAPTION_STARTS: ReadonlySet<string> = new Set(
  "figure figures fig fig. table tab tab. chart graph map plate box photo image exhibit scheme abbildung abb abb. tabelle bild grafik figur tableau graphique carte encadré figura tabla gráfico cuadro imagen tabella grafico tavola tabela quadro imagem figuur afbeelding tabel grafiek media caption caption: file pictured pictured: above above: below below: left left: right right: top top: bottom bottom: clockwise from bildunterschrift: légende pie didascalia: legenda: bijschrift: oben: unten: links: rechts:".split(
    " ",
  ),
);

/**
 * Whether `text` says what a picture or table shows: “Figure 2: The mole at noon”, “Pictured: the mole”.
 * “Figure 2 shows …” is a sentence about one.
 */
export function isCaption(words: string | Folded): boolean {
  const text = typeof words === "string" ? words : words.text;
  if (text.length > 600 || text.length < 4) return false;
  const space = text.indexOf(" ");
  const first = (space < 0 ? text : text.slice(0, space)).replace(/^\[/, "").toLowerCase();
  if (!CAPTION_STARTS.has(first)) return false;
  return NUMBERED.test(text) || LABELLED.test(text) || BBC.test(text);
}

const FILE = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|avif)$/;
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  "image images photo photos picture pictures illustration figure graphic logo icon avatar thumbnail img inline usemap link embed iframe placeholder spacer blank ad advertisement video audio caption map chart screenshot image/svg+xml bild foto imagen immagine imagem afbeelding".split(
    " ",
  ),
);
const MEDIA =
  /^(?:media playback is (?:un|not )supported.{0,40}|video player(?: is loading)?|embedded (?:video|content|media|tweet|post)|this (?:video|audio) (?:is not|can ?not|could not|file).{0,60}|your browser does not support .{0,60}|image (?:copyright|source|unavailable|not available|placeholder|\d+ of \d+)|(?:photo|image|slide) \d+(?: (?:of|\/) \d+)?|no image|no photo|default image|site logo|company logo|view fullscreen|play media|image with no description|pixel|spacer|iframe:? .*|iframe|.{0,80} (?:featured|hero|banner|header|cover|teaser) image|.{0,60} thumbnail)$/;

/** Whether `text` stands where a picture, film or frame stood: “[logo.png]”, “Image”, “IFRAME: https://…”. */
export function isPlaceholder(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.startsWith("IFRAME")) return true;
  if (folded === "" || folded.length > 90) return false;
  if (/^[[(].*[\])]$/.test(text) && !folded.includes(" ")) return isStandIn(folded);
  if (!folded.includes(" ") && FILE.test(folded)) return true;
  return PLACEHOLDERS.has(folded) && folded !== "ad" && folded !== "link"
    ? true
    : MEDIA.test(folded);
}

function isStandIn(folded: string): boolean {
  return (
    PLACEHOLDERS.has(folded) ||
    FILE.test(folded) ||
    /^(?:image|img|dsc|pic)[-_]?\d+$|[-_]\d{2,4}x\d{2,4}$/.test(folded)
  );
}
