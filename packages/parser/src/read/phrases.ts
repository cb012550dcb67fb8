/** Whole lines that belong to a page and to no text; matched without case, closing marks or arrows. */
const NAVIGATION =
  /^(?:home|menu|search|share|tweet|pin|print|e-?mail|comments?|\d+ comments?|\d+ shares?|like|follow(?: us)?|sign (?:in|up|out)|log ?(?:in|out)|register|subscribe(?: now)?|newsletters?|news ?letter sign ?up|about(?: us)?|contact(?: us)?|careers|jobs|help|faqs?|support|press|advertis(?:e|ing|ement|e with us)|privacy(?: (?:policy|notice|statement))?|cookies?(?: (?:policy|settings|preferences|notice))?|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|accessibility(?: statement)?|site ?map|rss(?: feeds?)?|(?:face ?book|twitter|linked ?in|instagram|you ?tube|pinterest|whats ?app|reddit|tumblr|google ?\+?|flipboard|snapchat)(?: (?:twitter|facebook|linkedin|youtube|rss|feed|email|print))*|skip to .{3,30}|jump to .{3,30}|back to (?:main menu|top|.{3,20})|top of page|view (?:all|more|profile|comments|cookies|gallery)|see (?:all|more)|read (?:more|article|full story|next)|show (?:all|more|less)|load more|more|next(?: page)?|previous(?: page)?|close|x close|continue(?: reading)?|click here.{0,40}|learn more|find out more|download(?: now)?|print this (?:page|article)|share this (?:page|article|story|post)|share on \w+|share (?:via|with|your thoughts).{0,40}|e-?mail this.{0,20}|save(?: for later)?|bookmark|edition|sections|topics?|tags?|categories|navigation menu|main menu|toggle (?:menu|navigation|search)|mobile menu toggle|all rights reserved.{0,60}|(?:accept|reject|manage|allow) (?:all |additional |non-essential )?cookies.{0,20}|ad choices|adchoices|sponsored(?: content)?|quick links|useful links|site map|my account|create account|shop|store|donate|give now|follow us(?: on .{3,20})?|found this helpful|is this page useful|report a problem.{0,30}|send|submit|go|ok|yes|no|no thanks|trending(?: now)?|popular|featured|latest(?: news)?|view profile|\(button\)|get the app|mobile apps?|video|videos|photos|podcasts?|opinion|business|politics|sports?|world|technology|tech|health|science|entertainment|culture|weather|news)$/iu;

/** Openings and turns of phrase found in notices and calls to act. */
const NOTICE =
  /\b(?:uses? (?:of )?cookies|our cookies?|cookies (?:to|on|are)|cookie (?:policy|settings)|by continuing to (?:use|browse)|sign up (?:for|to) (?:our|the|get)|subscribe to (?:our|the|get)|our newsletter|your inbox|email address|(?:privacy|cookie) (?:policy|notice)|terms of (?:use|service)|user agreement|all rights reserved|enable javascript|your browser|ad ?blocker|log ?in to|sign in to|create an account|follow us on|download (?:our|the) app|may not be (?:reproduced|published|redistributed)|reproduced, distributed|credit card details|open government licence|powered by|skip to (?:main )?content|share your thoughts|click here to|leave a (?:comment|reply)|post a comment|report a problem|help us improve|advertise with us|registered (?:charity|in england)|published, broadcast|community rules)\b/iu;

const COPYRIGHT =
  /^(?:©|\(c\)|copyright\b)|©\s*(?:copyright\s*)?(?:19|20)\d\d|\bcopyright (?:©|\(c\)|\d{4})|^(?:19|20)\d\d .{2,40}(?:inc\.|ltd\.?|llc)/iu;

const RELATED =
  /^(?:related(?: .{1,30})?|explore our related content|more (?:from|on|in|like|stories|about|news|articles|videos|related) .{0,40}|more stories|more related topics|most (?:read|popular|viewed|shared|recent|commented)(?: .{0,20})?|(?:also )?read(?: also| next| more)?:.*|see also:?.*|you (?:may|might)(?: also)? (?:like|enjoy|be interested).{0,20}|recommended(?: .{0,30})?|other people are reading|popular (?:stories|posts|articles|now|on .*)|latest (?:stories|posts|articles|news|from .*)|top (?:stories|picks|news)|trending .{0,30}|editors?[’'] picks?|from (?:around|our) the web|around the web|don[’']t miss|up next|in case you missed it|further reading|similar (?:articles|stories)|recent posts|in this (?:section|issue)|upcoming events|must reads?|promoted stories)$/iu;

const DISCLAIMER =
  /\b(?:views|opinions)(?: and opinions)? (?:expressed|stated|presented|contained)\b|\bdo(?:es)? not (?:necessarily )?(?:represent|reflect) (?:the|those|that)\b|\bno (?:responsibility|liability) is accepted\b/iu;

const VIEWS =
  /\b(?:views|opinions|positions)\b.{0,120}\b(?:belongs? to|remain|(?:are|is) (?:\w+ly )?(?:(?:those|the responsibility) of|(?:its|their|his|her) own)|(?:are|is) not (?:\w+ly )?(?:those of|shared|endorsed|to be)|do(?:es)? not (?:necessarily )?(?:represent|reflect|bind))\b/iu;
const AUTHORS = /\b(?:authors?|writers?|contributors?|speakers?)\b/iu;

const CREDIT =
  /^(?:courtesy(?: of\b:?|:)\s+|(?:image|photo|picture|photograph|illustration|graphic|cover|header|photo illustration)s?(?: (?:credit|by|courtesy|source))?s?\s*(?::|by\b|©|courtesy)\s*|credit:\s|source: (?:getty|reuters|ap|afp)\b|©\s*(?:getty|reuters|ap|afp|alamy|shutterstock))\S/iu;

const AGENCY =
  /(?:[/(|–—-]|\bvia)\s*(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|alamy|bloomberg)(?: (?:photo|images?))?\s*[)\]]?$/iu;

const SALUTATION =
  /^(?:(?:my |our )?(?:dear(?:est)?|beloved|esteemed|honou?red)|(?:mein[er]? |unser[er]? )?(?:lieb(?:e[rs]?|ste[rs]?)|sehr geehrte[rs]?|verehrte[rs]?|teure[rs]?|werte[rs]?)|(?:ma |mon |mes )?(?:chère?s?|cher)|car[oaie]|gentilissim[oa]|querid[oa]s?|estimad[oa]s?|beste|lieve|geachte|hallo|hello|to whom it may concern)(?=[\s,])[^.;:!?]*[,!:]$/iu;

const VALEDICTION =
  /^(?:(?:i (?:am|remain)|ever|as ever|very|most),? )?(?:(?:yours?|your (?:\p{L}+ ){0,3}(?:friend|brother|sister|son|daughter|mother|father|servant))(?: (?:truly|sincerely|faithfully|ever|always|affectionately|respectfully))?|(?:sincerely|faithfully|truly|respectfully|cordially|affectionately)(?: yours)?|(?:with )?(?:(?:my|our|all|best|kind|kindest|warm|warmest|good) )+(?:wishes|regards|love)|in haste|(?:dein|ihr|euer|eure|deine|ihre)(?: \p{L}+){0,3}|(?:mit )?(?:(?:den )?(?:freundlichen|besten|herzlichen|lieben|vielen) )grü(?:ß|ss)en|(?:viele|liebe|herzliche|beste) grü(?:ß|ss)e|hochachtungsvoll|(?:bien )?cordialement|bien à (?:vous|toi)|votre (?:\p{L}+ )?(?:ami|serviteur)|atentamente|un abrazo|cordiali saluti|met vriendelijke groet(?:en)?),?$/iu;

const PART =
  "part|book|volume|chapter|section|act|scene|canto|letter|teil|buch|band|kapitel|abschnitt|akt|szene|partie|livre|tome|chapitre|acte|scène|parte|libro|tomo|capítulo|capitolo|deel|boek|hoofdstuk";
const CARDINAL =
  "\\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn";
const ORDINAL =
  "(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|letzt)e[rs]?|premi(?:er|ère)|seconde?|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|primer[ao]?|prim[ao]|segund[ao]|second[ao]|tercer[ao]?|terz[ao]|cuart[ao]|quart[ao]|quint[ao]|eerste|tweede|derde|vierde|vijfde";
const PART_LABEL = new RegExp(
  `^(?:(?:${PART}) (?:${CARDINAL}|${ORDINAL})|(?:${ORDINAL}) (?:${PART}))[.:]?$`,
  "iu",
);

function bare(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}]+|[\s\p{S}»›‹«:.!?…>|]+$/gu, "").replace(/\s+/g, " ");
}

/** Whether the whole of `text` is something one presses, not reads. */
export function isNavigation(text: string): boolean {
  return text.length <= 60 && (NAVIGATION.test(bare(text)) || /^[\W_]*$/u.test(bare(text)));
}

/** Whether `text` is a notice of the page: cookies, newsletter, terms. */
export function isNotice(text: string): boolean {
  return text.length <= 600 && NOTICE.test(text);
}

export function isCopyright(text: string): boolean {
  return text.length <= 300 && COPYRIGHT.test(text);
}

/** Whether `text` announces other texts: “Most read”, “More from this author”. */
export function isRelatedHeading(text: string): boolean {
  return text.length <= 120 && RELATED.test(bare(text));
}

/** Whether `text` opens a letter: “Dear Anna,”, “Sehr geehrte Frau Meier,”. */
export function isSalutation(text: string): boolean {
  return text.length <= 80 && SALUTATION.test(text);
}

/** Whether `text` closes a letter: “Yours sincerely,”, “Dein Bruder”. */
export function isValediction(text: string): boolean {
  return text.length <= 60 && VALEDICTION.test(text);
}

export function isDisclaimer(text: string): boolean {
  return text.length <= 900 && DISCLAIMER.test(text);
}

/** Whether `text` leaves its views to its authors, in whatever words: at the end of a text a disclaimer too. */
export function isDisowning(text: string): boolean {
  return text.length <= 600 && VIEWS.test(text) && AUTHORS.test(text);
}

/** Whether `text` names the maker or owner of a picture, or ends with the agency that sells it. */
export function isCredit(text: string): boolean {
  return text.length <= 250 && (CREDIT.test(text) || AGENCY.test(text));
}

/** Whether `text` only counts a part of a work: “PART ONE”, “Livre premier”. */
export function isPartLabel(text: string): boolean {
  return text.length <= 40 && PART_LABEL.test(text);
}
