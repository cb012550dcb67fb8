import type { Turns } from "../turns.ts";

/** What pages say of the cookies they set, by the stem that makes one look. */
export const cookieTurns: Turns = {
  cooki: [
    "(?:this|our|the|my) (?:web)?site(?: and (?:its|our) partners)? uses? (?:\\w+ )?cookies",
    "\\bwe (?:and our (?:\\w+ )?partners )?(?:may )?(?:also )?use (?:[\\w-]+ ){0,4}cookies",
    "\\bour (?:use of )?cookies?\\b",
    "\\b(?:to|the|our) use of cookies\\b",
    "\\bset (?:additional|optional|analytics|non-essential) cookies",
    "\\b(?:accept|reject|manage|disable|enable|block|delete|accepted|rejected) (?:\\w+ ){0,2}cookies\\b",
    "\\bcookies? (?:policy|settings|preferences|notice|consent|statement)\\b",
    "(?:diese|unsere) (?:web)?(?:site|seite|internetseite)\\b.{0,20}(?:verwendet|nutzt|benutzt|setzt)\\b.{0,20}cookies",
    "\\b(?:wir|website) (?:verwenden|nutzen|verwendet|nutzt|setzen)\\b.{0,30}cookies",
    "\\bcookies\\b.{0,60}\\b(?:zustimmen|akzeptieren|einverstanden|einwilligung|nutzererlebnis)\\b",
    "\\b(?:ce|notre) site\\b.{0,20}\\b(?:utilise|dépose)\\b.{0,20}cookies",
    "\\bnous utilisons\\b.{0,20}cookies",
    "\\bvous acceptez\\b.{0,30}cookies",
    "\\b(?:este sitio|esta página|nuestra web|esta web|este portal|utilizamos|usamos)\\b.{0,30}cookies",
    "\\b(?:questo sito|il sito|il nostro sito)\\b.{0,20}\\b(?:utilizza|usa)\\b.{0,20}\\bcookies?\\b",
    "\\b(?:utilizziamo|usiamo) (?:i )?cookies?\\b",
    "\\b(?:este site|nosso site|este sítio)\\b.{0,20}\\b(?:utiliza|usa)\\b.{0,20}cookies",
    "\\b(?:deze (?:web)?site|onze (?:web)?site|wij|we) (?:maakt|maken|gebruikt?|gebruiken|plaatsen?)\\b.{0,25}cookies",
  ],
  "conti contí": [
    "\\bsi continúas? navegando\\b",
    "\\bao continuar (?:a navegar|navegando)\\b",
    "\\bby continuing (?:to (?:use|browse|read|visit)|without|you|on)\\b",
    "\\bif you continue (?:to (?:use|browse)|without|browsing|using)\\b",
    "\\bto continue (?:reading|using|watching)\\b.{0,60}\\b(?:sign|log|subscrib|register|account|free|turn|disable|please)",
  ],
  "click subsc submi regis": [
    "\\bby (?:clicking|subscribing|submitting|registering|signing up)\\b.{0,60}\\b(?:you|agree|consent|accept)\\b",
  ],
  agree: [
    "\\byou (?:are agreeing|agree) to\\b.{0,20}\\b(?:cookies|terms|privacy|receive|our|the use)\\b",
  ],
  pours: ["\\ben poursuivant (?:votre|la) navigation\\b"],
};

/** What pages say to have news sent. */
export const newsletterTurns: Turns = {
  "sign signi": [
    "\\bsign(?:ing)? up (?:for|to) (?:receive |get )?(?:our|the|your|a|free|daily|weekly|my)\\b.{0,60}\\b(?:newsletters?|e-?mails?|updates?|alerts?|mailing list|briefing|digest|inbox|bulletin|list)\\b",
    "^sign up (?:for|to)\\b.{0,60}\\b(?:newsletters?|e-?mails?|updates?|alerts?|mailing list|briefing|digest|inbox|bulletin|list|notifications?)\\b",
    "^sign up (?:now|here|today|below|and)\\b",
  ],
  "subsc regis join": [
    "^(?:please )?(?:subscribe|register|join)\\b.{0,60}\\b(?:newsletters?|e-?mails?|updates?|alerts?|mailing list|briefing|digest|inbox|feed|channel|magazine|print edition|digital|podcast|unlimited|access|today|now)\\b",
    "\\bsubscribe to (?:our|the|my|this|us|get|receive)\\b",
    "\\bsubscribe for free to receive\\b",
    "\\bbecoming a (?:free or )?paid subscriber\\b",
    "^this (?:post|article|story) is for (?:paid |paying )?subscribers\\b",
    "^already a (?:paid |paying )?subscriber\\?",
    "^join [\\d.,]+k? other (?:subscribers|followers)\\b",
  ],
  "newsl email e-mai inbox notif maili deliv": [
    "^(?:get|receive|have)\\b.{0,90}\\b(?:newsletters?|(?:by|via|your) e-?mail|e-?mail alerts|inbox|notifications|mailing list|delivered)\\b",
  ],
  inbox: ["\\b(?:to|in|into) your (?:e-?mail )?inbox\\b", "\\byour inbox\\b"],
  newsl: [
    "\\b(?:our|free|daily|weekly|monthly|e-?mail) (?:\\w+ )?(?:e-?)?newsletters?\\b.{0,40}\\b(?:sign|subscribe|enter|you|your|inbox|e-?mail)",
    "\\b(?:abonnieren|bestellen) sie\\b.{0,40}\\bnewsletter\\b",
    "\\b(?:unseren?|unserem|zum|den|kostenlosen?) newsletter\\b.{0,50}\\b(?:an|abonnier|sie|e-mail)",
    "\\b(?:recevez|recevoir|recibe|reciba|ricevi|receba|iscriviti|suscríbete|assine)\\b.{0,60}\\bnewsletter\\b",
    "^newsletter:? .{0,60}\\b(?:abonnieren|anmelden|inscription|sign up|subscribe|your)\\b",
  ],
  unsub: ["\\bunsubscribe\\b.{0,30}\\b(?:at any ?time|any ?time|from|here|click|link)\\b"],
  "recei erhal recev recib ricev ontva": [
    "^you(?:'re|'ve| are| have)? (?:been sent|receiv(?:ing|ed?)) this (?:e-?mail|newsletter|message|mailing|bulletin)\\b",
    "^sie (?:erhalten|haben) diese[ns]? (?:e-?mail|mail|newsletter|nachricht)\\b",
    "^vous recevez (?:cet?|cette) (?:e-?mail|courriel|message|lettre|newsletter)\\b",
    "^(?:recibe|recibes|ha recibido) este (?:correo|mensaje|boletín)\\b",
    "^(?:ricevi|hai ricevuto) questa (?:e-?mail|newsletter)\\b",
    "^u ontvangt deze (?:e-?mail|mail|nieuwsbrief)\\b",
  ],
  brows: [
    "^(?:view|read|open) (?:this (?:e-?mail|newsletter|message)|it) in (?:your|a|the) (?:web )?browser\\b",
  ],
  enter: [
    "^(?:please )?enter (?:your|a valid|an?) (?:e-?mail|name|zip|post ?code|details)",
    "\\benter your e-?mail\\b",
  ],
  melde: ["^melden sie sich\\b.{0,50}\\b(?:newsletter|an)\\b"],
  "inscr abonn": [
    "^(?:inscrivez|abonnez)-vous\\b",
    "^abonneer\\b.{0,60}\\b(?:nieuwsbrief|updates)\\b",
  ],
  recev: ["^recevez\\b.{0,50}\\b(?:lettre|par e-?mail|actualités|boîte mail)\\b"],
  "suscr inscr apúnt regís": ["^(?:suscríbete|suscríbase|inscríbete|apúntate|regístrate)\\b"],
  recib: ["^(?:recibe|reciba)\\b.{0,50}\\b(?:boletín|correo|e-?mail|noticias)\\b"],
  "iscri abbon ricev": [
    "^(?:iscriviti|abbonati|ricevi)\\b.{0,60}\\b(?:newsletter|aggiornamenti|e-?mail|mail|ora|notizie)\\b",
  ],
  "assin inscr cadas receb subsc": [
    "^(?:assine|inscreva-se|cadastre-se|receba|subscreva)\\b.{0,60}\\b(?:newsletter|boletim|e-?mail|notícias|novidades|grátis)\\b",
  ],
  nieuw: [
    "\\b(?:schrijf|meld|ontvang|abonneer)\\b.{0,60}\\bnieuwsbrief\\b",
    "\\bnieuwsbrief\\b.{0,40}\\b(?:aanmelden|inschrijven|ontvangen)\\b",
  ],
};

/** What pages say of themselves, their accounts, comments, rights and readers. */
export const pageTurns: Turns = {
  versi: [
    "^a version of this (?:article|story|column|review|obituary) (?:appears|appeared|ran|was published)\\b",
    "^een versie van dit artikel verscheen\\b",
  ],
  edite: ["^this page was last (?:edited|modified|changed) on\\b"],
  "retri https": ['^retrieved from "?https?:'],
  "affil commi": [
    "\\b(?:may|might|can|could) (?:also )?(?:earn|receive|get) (?:an? )?(?:small |affiliate )*commissions?\\b",
    "\\b(?:stories|articles|posts|pages) (?:may )?(?:include|contain) affiliate links\\b",
  ],
  princ: ["^our standards: .{3,40} trust principles"],
  affil: ["\\bthis (?:post|article|page|site) (?:may )?contains? affiliate links\\b"],
  avail: ["^(?:text|content) is available under (?:the )?(?:creative commons|cc\\b)"],
  reser: ["\\ball rights (?:are )?reserved\\b(?! powers)"],
  recht: ["\\balle rechte vorbehalten\\b", "\\balle rechten voorbehouden\\b"],
  "droit derec dirit direi": [
    "\\btous droits (?:de reproduction )?réservés\\b",
    "\\btodos los derechos reservados\\b",
    "\\btutti i diritti (?:sono )?riservati\\b",
    "\\btodos os direitos reservados\\b",
  ],
  priva: [
    "\\b(?:our|see our|read our|by our) privacy (?:policy|notice|statement)\\b",
    "^privacy (?:policy|notice|statement)\\b",
    "\\bprivacy policy and (?:our )?terms\\b",
    "\\bgoogle privacy policy\\b",
    "\\bpolítica de (?:privacidad|privacidade)\\b",
    "\\b(?:informativa|politica) (?:sulla |sui )?privacy\\b",
    "\\bprivacy(?:beleid|verklaring)\\b",
    "\\brespect your privacy\\b",
  ],
  terms: [
    "\\b(?:our|these|to (?:the|our)|site's|and) terms (?:of (?:use|service)|and conditions|& conditions)\\b",
    "^terms (?:of (?:use|service)|and conditions|& conditions)\\b",
  ],
  user: ["\\b(?:our|the) user agreement\\b"],
  javas: [
    "\\b(?:enable|turn on|requires?|activate|disabled?|without|needs?) javascript\\b",
    "\\bjavascript (?:is|must be|has been|to be|seems to be|enabled|disabled|in your)\\b",
    "\\b(?:bitte )?aktivieren sie (?:bitte )?javascript\\b",
  ],
  "brows naveg navig": [
    "\\byour (?:web )?browser\\b.{0,60}\\b(?:support|outdated|out of date|javascript|does|doesn't|is not|old|upgrade|cookies|version|disabled|enabled)\\b",
    "\\bupgrade (?:to a modern|your) browser\\b",
    "\\bihr browser\\b.{0,40}\\b(?:unterstützt|veraltet|javascript)\\b",
    "\\b(?:su navegador no|seu navegador não|votre navigateur ne)\\b",
  ],
  "ad adblo block": ["\\b(?:your|disable|an|turn off) ad ?-?block(?:er|ing)\\b"],
  "log logge login sign signe": [
    "^(?:please )?(?:log|sign) ?in (?:to|or|with|using)\\b",
    "\\byou (?:must|need to|have to) (?:be )?(?:logged|log|sign|signed|registered|register) ?(?:in|up|to|on)?\\b",
    "\\byou are (?:currently |now )?(?:not )?logged (?:in|out)\\b",
  ],
  accou: [
    "^(?:create|set up|already have|don't have) an account\\b",
    "\\byou (?:must|need to) have an account\\b",
  ],
  "faceb twitt insta linke youtu pinte notif": [
    "\\bfollow (?:us|him|her|them|me|@?[\\w.]{2,30}(?: [\\w.]{2,20})?) on (?:facebook|twitter|instagram|linkedin|x|youtube|pinterest|google|tumblr|social)\\b",
    "\\bnotify me of follow-?up\\b",
  ],
  "faceb twitt insta linke youtu": [
    "\\b(?:like|find|join|friend) us on (?:facebook|twitter|instagram|linkedin|youtube)\\b",
  ],
  "app apps": [
    "\\bdownload (?:our|the) (?:\\w+ ){0,4}apps?\\b",
    "\\b(?:available on|download (?:it )?(?:on|from)) the (?:app store|google play|itunes)\\b",
  ],
  "repro repub redis broad repri direc ender adres email": [
    "\\bmay not be (?:reproduced|published|redistributed|copied|republished|reprinted)\\b",
    "\\breproduction (?:\\w+ ){0,6}(?:prohibited|without (?:written )?permission)\\b",
    "\\breproduced, distributed\\b",
    "\\bpublished, broadcast\\b",
    "\\bdirección de correo electrónico no será publicada\\b",
    "\\bendereço de e-?mail não será publicado\\b",
    "\\badresse e-?mail ne sera pas publiée\\b",
    "\\bemail non sarà pubblicato\\b",
  ],
  permi: [
    "\\bwithout (?:the )?(?:prior |express |explicit )*(?:written )?permission\\b.{0,40}\\b(?:is (?:strictly )?prohibited|of)\\b",
  ],
  "credi insur": [
    "\\bdon't include personal or financial information\\b",
    "\\bnational insurance number or credit card details\\b",
  ],
  licen: [
    "\\bopen government licence\\b",
    "\\bcontent is available under\\b.{0,60}\\blicen[cs]e\\b",
  ],
  skip: ["\\bskip to (?:the )?(?:main )?content\\b"],
  share: [
    "\\bshare your (?:thoughts|comments|views|opinion|experience|story|stories)\\b.{0,30}(?:below|in the comments?|with us|$)",
    "\\bwe will never (?:share|sell|spam)\\b",
    "\\bwe (?:won't|will not|don't) (?:share|spam|sell)\\b",
  ],
  click: [
    "^(?:please )?click(?: on)? (?:here|this link|the (?:link|button|image)|below)\\b",
    "\\bclick here (?:to|for|if)\\b",
  ],
  comme: [
    "\\b(?:leave|post|add|write) (?:a|your) comment\\b(?:.{0,30}(?:below|cancel|you|$))",
    "\\bcomments? (?:are|is) (?:now )?(?:closed|moderated|disabled|turned off|reviewed)\\b",
    "\\bthanks? (?:you )?for your comment\\b",
    "\\bcomment data is processed\\b",
    "\\bnotify me of new comments\\b",
    "\\bwhen the discussion\\b.{0,60}\\bcomment",
  ],
  reply: ["\\bleave a reply\\b(?:.{0,30}(?:below|cancel|you|$))"],
  "email e-mai": [
    "\\be-?mail (?:address )?will (?:not|never) be (?:published|shared|displayed|made public)\\b",
    "\\bsave my name,? e-?mail\\b",
    "\\bdeine e-?mail-adresse wird nicht\\b",
    "\\bje e-mailadres (?:wordt|zal) niet\\b",
  ],
  marke: ["\\brequired fields are marked\\b"],
  "champ campo campi verei erfor": [
    "\\bles champs obligatoires sont\\b",
    "\\blos campos obligatorios\\b",
    "\\bcampos obrigatórios\\b",
    "\\bi campi obbligatori\\b",
    "\\bvereiste velden\\b",
    "\\berforderliche felder\\b",
  ],
  thank: [
    "\\b(?:thank you|thanks) for (?:subscribing|signing up|registering|your (?:feedback|submission|order|registration))\\b",
  ],
  pleas: [
    "\\bplease (?:read|review|see|note|refer to) our (?:\\w+ ){0,3}(?:policy|guidelines|rules|terms|privacy|commenting)\\b",
  ],
  "impro feedb surve think": [
    "\\bhelp us improve\\b",
    "\\blet us know what you think\\b.{0,40}$",
    "\\bgive us (?:your )?feedback\\b",
    "\\btake (?:our|a) (?:short |quick )?survey\\b",
    "\\bfill in (?:this|our) (?:short )?survey\\b",
  ],
  adver: ["\\badvertise with us\\b"],
  "error mista typo probl inacc": [
    "^(?:to )?report (?:a|an) (?:problem|error|typo|mistake|correction|factual error|inappropriate)\\b.{0,50}$",
    "\\b(?:spotted|found|see|noticed|notice) (?:an?|any) (?:error|mistake|typo|factual error|problem|inaccurac\\w+)\\?",
  ],
  "chari regis": [
    "\\bregistered charity\\b.{0,60}(?:\\d|england|wales|scotland|$)",
    "\\bregistered (?:in england|office)\\b.{0,60}(?:\\d|wales|:)",
  ],
  "vat regis": ["\\b(?:vat|company) (?:registration )?(?:number|no)\\b.{0,5}\\d"],
  "guide rules": ["\\bcommunity (?:rules|guidelines|standards)\\b.{0,40}$"],
  "recap akism": [
    "\\b(?:this site|this page|protected|this form) (?:is|by) (?:protected by )?recaptcha\\b",
    "\\buses akismet\\b",
  ],
  "earn affil": [
    "\\bwe (?:may )?(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?(?:commission|compensation)\\b",
    "\\b(?:affiliate|amazon associates) (?:links?|program)\\b.{0,80}\\b(?:commission|earn|fees|purchases?)\\b",
  ],
  "journ donat": [
    "\\bsupport (?:our|independent|quality) journalism\\b",
    "^(?:please )?(?:donate|make a donation)\\b.{0,60}\\b(?:today|now|here)\\b",
  ],
  "exclu subsc remai limit": [
    "\\byou(?:'ve| have) (?:reached|read|used|viewed)\\b.{0,40}\\b(?:limit|free articles?|articles? (?:remaining|left|this month))\\b",
    "\\b\\d+ (?:free )?articles? (?:remaining|left|per month)\\b",
    "\\bthis article is (?:only available|for subscribers|available (?:only )?to|reserved for|exclusive)\\b",
  ],
  opens: ["\\bopens in (?:a )?new (?:window|tab)\\b"],
  "fenst fenêt venta fines janel venst": [
    "\\bin (?:einem )?neue[mn] fenster geöffnet\\b",
    "\\bouvre dans une nouvelle fenêtre\\b",
    "\\babre en una (?:ventana nueva|nueva ventana)\\b",
    "\\bsi apre in una nuova finestra\\b",
    "\\babre em (?:uma )?nova janela\\b",
    "\\bin een nieuw venster geopend\\b",
  ],
  wordp: [
    "^(?:create|start|design|get|crea|créez|erstelle|crie|blog|bloggen|website)\\b.{0,70}\\bwordpress\\.com\\b",
  ],
  "abonn réser": [
    "\\bla suite (?:de cet article )?est réservée aux abonnés\\b",
    "\\bil vous reste [\\d.,]+ ?% de cet article\\b",
  ],
  cuent: ["^si (?:ya )?tienes (?:una )?cuenta (?:en .{2,30})?\\bpuedes\\b"],
  "inqui enqui": [
    "\\bfor (?:all other |general |media |more |further )?(?:inquiries|enquiries)\\b.{0,40}\\b(?:contact|call|e-?mail|please)\\b",
  ],
  "daten nutzu": [
    "\\b(?:unsere[rn]?|die|der) (?:datenschutzerklärung|datenschutzbestimmungen|nutzungsbedingungen)\\b.{0,60}\\b(?:gelesen|akzeptier|zu|finden|stimme)",
    "^(?:datenschutzerklärung|nutzungsbedingungen)\\b",
  ],
  confi: ["\\bpolitique de confidentialité\\b"],
  "devez veuil": [
    "\\b(?:vous devez|veuillez) (?:être )?(?:connecté|vous connecter|activer|vous inscrire|accepter)\\b",
  ],
};

/** What texts say of whose views they hold, and what they are no substitute for. */
export const disclaimerTurns: Turns = {
  "views opini": [
    "\\b(?:views|opinions)(?:,? (?:and|or|thoughts|opinions)){0,3} (?:expressed|stated|presented|represented|contained|here expressed|set out)\\b",
    "\\bles opinions exprimées\\b",
    "\\blas opiniones (?:expresadas|vertidas)\\b",
    "\\ble opinioni espresse\\b",
    "\\bas opiniões expressas\\b",
  ],
  "refle repre": ["\\bdo(?:es)? not (?:necessarily )?(?:represent|reflect) (?:the|those|that)\\b"],
  "respo liabi": ["\\bno (?:responsibility|liability) is accepted\\b"],
  "subst advic": [
    "\\bnot (?:intended|meant) (?:to be|as) (?:a substitute for )?(?:professional )?(?:medical|legal|financial|investment) advice\\b",
    "\\bnot (?:intended|meant) (?:to be|as) a substitute for\\b",
  ],
  "meinu ansic": [
    "\\b(?:die|der) (?:hier )?(?:geäußerten?|vertretenen) (?:meinungen?|ansichten?)\\b",
    "\\bgibt (?:nicht|ausschließlich|allein) die meinung\\b",
  ],
  "expri engag": ["\\bles (?:points de vue|propos) exprimés\\b", "\\bn'engagent que\\b"],
  "menin geuit": ["\\bde (?:meningen|standpunten) (?:in|geuit|die)\\b"],
};

/** What texts say to leave their views to their authors. */
export const viewTurns: Turns = {
  "views opini posit": [
    "\\b(?:views|opinions|positions)\\b.{0,120}\\b(?:belongs? to|remain|(?:are|is) (?:\\w+ly )?(?:(?:those|the responsibility) of|(?:its|their|his|her|the authors?'?s?) own)|(?:are|is) not (?:\\w+ly )?(?:those of|shared|endorsed|to be)|do(?:es)? not (?:necessarily )?(?:represent|reflect|bind))\\b",
  ],
};
