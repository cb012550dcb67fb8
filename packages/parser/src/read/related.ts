import { type Folded, fold } from "./fold.ts";
import { isInBook, phraseBook } from "./phrase-book.ts";

const RELATED = phraseBook(
  [
    "related | related content | related articles | related stories | related posts | related news | related topics | related links | related coverage | related reading | related video | related videos | related items | related pages | related documents | related products | related information | related material | related resources | related searches | related tags | related questions | related stories you may like | you may also like | you might also like | you may like | you might like | you may be interested in | you might be interested in | you may also be interested in | you may also enjoy | recommended | recommended for you | recommended reading | recommended stories | recommended articles | recommended by | recommended videos | we recommend | most read | most viewed | most popular | most shared | most recent | most commented | most emailed | most discussed | most watched | most searched | most clicked | most liked | mostly read | most read news | popular stories | popular posts | popular articles | popular now | popular topics | popular this week | popular on the site | popular videos | popular in the community | latest stories | latest posts | latest articles | latest headlines | latest videos | latest updates | the latest | top stories | top picks | top news | top headlines | top articles | top posts | top videos | top reads | today's top stories | today's headlines | today's most popular | editors' picks | editor's picks | editors picks | editor's choice | editors' choice | our picks | staff picks | from around the web | from our web partners | from our partners | from the web | from the archive | from the archives | from the blog | around the web | elsewhere on the web | elsewhere | don't miss | do not miss | up next | coming up | coming soon | in case you missed it | icymi | further reading | suggested reading | suggested posts | additional reading | additional resources | similar articles | similar stories | similar posts | similar topics | similar content | similar questions | recent posts | recent articles | recent stories | recent news | recent comments | recent entries | recent headlines | recent tweets | recent blog posts | other stories | other news | other articles | other posts | other top stories | in other news | also in the news | also in news | also in this issue | also of interest | also on this site | in this section | in this issue | in this series | in this collection | in this package | upcoming events | must reads | must read | must-reads | must see | promoted stories | sponsored stories | sponsored links | paid content | headlines | breaking news | news headlines | more stories | more news | more headlines | more articles | more posts | more videos | more coverage | more reading | more like this | more on this | more on this story | more on this topic | more related topics | more to explore | more to read | more in this section | more in this series | more top stories | more great stories | more recent stories | more by this author | more from this author | more from the author | more from author | more from the web | more for you | other people are reading | people also read | people also ask | people also viewed | readers also liked | readers also read | others also read | what others are reading | what to read next | what we're reading | what else is new | what to watch | keep reading | read next | read these next | read this next | next up | see also | links to related articles | linked articles | explore more | explore further | explore our related content | discover more | continue exploring | collections | trending stories | trending topics | trending news | trending articles | trending videos | trending on the site | trending posts | best of the web | best of | special offers | related services | conversations | topics in this article | tags in this story | companies in this article | people in this story",
    "das könnte sie auch interessieren | das könnte dich auch interessieren | könnte sie auch interessieren | auch interessant | ebenfalls interessant | mehr zum thema | mehr zu diesem thema | zum thema | weitere artikel | weitere artikel zum thema | weitere themen | weitere meldungen | weitere nachrichten | weitere beiträge | weitere informationen | weiterführende links | weiterführende informationen | verwandte artikel | verwandte themen | verwandte beiträge | ähnliche artikel | ähnliche beiträge | passend dazu | passend zum thema | lesen sie auch | lesen sie dazu auch | lesen sie mehr zum thema | lesen sie mehr | meistgelesen | meistgelesene artikel | am meisten gelesen | meist gelesen | die meistgelesenen | meistkommentiert | meistgeteilt | beliebt | beliebte artikel | beliebteste artikel | neueste artikel | neueste beiträge | letzte beiträge | aktuelle beiträge | aktuelle artikel | aktuelle meldungen | aktuelle nachrichten | neueste kommentare | top-themen | topthemen | top-artikel | empfehlungen | empfehlungen der redaktion | unsere empfehlungen | empfohlener externer inhalt | siehe auch | dossier | im dossier | mehr aus dem ressort | mehr von diesem autor | neues aus der redaktion",
    "à lire aussi | à lire également | à lire | lire aussi | lire également | à voir aussi | à voir | voir aussi | sur le même sujet | sur le même thème | dans la même rubrique | dans la même catégorie | articles liés | articles similaires | articles connexes | articles associés | articles récents | derniers articles | les plus lus | les plus partagés | les plus commentés | les plus consultés | le plus lu | les articles les plus lus | à la une | à découvrir | à ne pas manquer | nos recommandations | recommandé pour vous | recommandés pour vous | vous aimerez aussi | vous aimerez peut-être | vous pourriez aussi aimer | cela peut vous intéresser | ça peut vous intéresser | ces articles pourraient vous intéresser | pour aller plus loin | pour en savoir plus | en savoir plus | plus d'articles | autres articles | dans ce dossier | commentaires récents | la rédaction vous conseille | le choix de la rédaction | les dernières actualités | les dernières infos | toute l'actualité",
    "te puede interesar | también te puede interesar | te puede interesar también | quizás te interese | te recomendamos | le puede interesar | lea también | lee también | leer también | lee además | noticias relacionadas | artículos relacionados | contenido relacionado | contenidos relacionados | información relacionada | temas relacionados | entradas relacionadas | relacionados | relacionadas | más noticias | más información | más sobre este tema | más sobre el tema | más en | lo más leído | lo más visto | lo más compartido | lo más comentado | lo más popular | más leídas | más leídos | las más leídas | las más vistas | los más leídos | lo último | últimas noticias | entradas recientes | comentarios recientes | artículos recientes | ver también | véase también | otras noticias | otros artículos | recomendados | recomendado | no te pierdas | destacados | para saber más | archivado en",
    "leggi anche | correlati | articoli correlati | articoli simili | articoli recenti | altri articoli | contenuti correlati | notizie correlate | ti potrebbe interessare | ti potrebbe interessare anche | ti potrebbero interessare | potrebbe interessarti | potrebbe interessarti anche | potrebbero interessarti | ti può interessare | ti consigliamo | i più letti | più letti | le più lette | le notizie più lette | gli articoli più letti | i più visti | i più condivisi | i più commentati | ultimi articoli | ultime notizie | ultimi commenti | commenti recenti | vedi anche | guarda anche | per approfondire | approfondimenti | sullo stesso argomento | sullo stesso tema | altre notizie | da non perdere | consigliati | raccomandati per te | in evidenza",
    "leia também | leia mais | veja também | veja mais | saiba mais | notícias relacionadas | artigos relacionados | matérias relacionadas | conteúdo relacionado | conteúdos relacionados | posts relacionados | relacionadas | relacionados | mais lidas | as mais lidas | mais lidos | os mais lidos | mais vistas | mais vistos | mais populares | mais notícias | outras notícias | outros artigos | últimas notícias | posts recentes | artigos recentes | comentários recentes | você pode gostar | você também pode gostar | talvez você goste | pode interessar-lhe | também pode gostar | recomendados | recomendado para você | recomendamos | não perca | destaques | a não perder | mais sobre",
    "lees ook | lees meer | lees verder | meest gelezen | best gelezen | meest bekeken | meest gedeeld | meest recent | populair | populaire artikelen | gerelateerd | gerelateerde artikelen | gerelateerde berichten | gerelateerd nieuws | gerelateerde onderwerpen | verwante artikelen | ook interessant | misschien ook interessant | misschien vind je dit ook interessant | dit vind je misschien ook leuk | meer over dit onderwerp | meer over | meer nieuws | meer artikelen | ander nieuws | laatste nieuws | laatste berichten | recente berichten | recente reacties | nieuwste artikelen | aanbevolen | aanbevolen voor jou | zie ook | bekijk ook | uitgelicht | net binnen | in het nieuws",
    "läs också | läs även | les også | læs også | lue myös | relaterat | relatert | relateret | relaterade artiklar | mest läst | mest lest | mest læste | luetuimmat | czytaj też | czytaj także | zobacz też | zobacz także | przeczytaj także | powiązane | podobne artykuły | najczęściej czytane | najnowsze wpisy | mohlo by vás zajímat | související články | čtěte také | nejčtenější",
  ],
  {
    related:
      "(?:to this (?:story|article|topic)|articles?|stories|posts?|news|topics?|links?|content|coverage|reading|videos?|items?|pages?|on|from)(?:\\W.{1,40}| (?:on|from|to|in|about|by|&|and) .{2,40})?",
    more: "(?:from|on|in|about|like|by|stories|news|articles|videos|posts|coverage|headlines|related|great|of|at|top)\\b.{0,45}",
    most: "(?:popular|read|viewed|shared|recent|commented|e-?mailed|discussed|watched|searched)\\b.{0,30}",
    "popular latest recent trending top featured":
      "(?:stories|posts?|articles?|news|on|in|from|at|this (?:week|month)|videos?|topics?|headlines|reads?|comments|entries|blog posts|now|content|searches|tags|picks|jobs|events|products|today|right now|\\d+)(?: (?:in|from|on|about|at|of|for|&|and|this|stories|news|today) .{2,35}| today| this (?:week|month))?",
    "recommended suggested":
      "(?:for you|reading|stories|articles|by|from|videos|posts|content|links|news|books|related)\\b.{0,30}",
    "you readers people others other":
      "(?:may|might|could|would)(?: also| be| like to| want to| just)* (?:interested|liked?|enjoy|read|find|love)\\b.{0,30}|also (?:read|liked?|viewed|bought|ask(?:ed)?|watched)\\b.{0,20}|(?:are|who) (?:reading|read|also|liked|viewing|talking)\\b.{0,30}|(?:stories|news|articles|posts) (?:from|in|on|by|you|of)\\b.{0,35}",
    "read see watch listen":
      "(?:also|next|more|related|this(?: next)?)(?: ?: ?.{1,100}| (?:at|on|about|from|stories|in|articles|news|here)\\b.{0,45})?",
    "related: read: watch: listen: more: gallery: podcast:": ".{12,100}",
    also: "read ?(?:[|:–—-] ?.{1,100})?",
    from: "(?:around the|our|the) (?:web|archives?|blog|partners|network|community|magazine|same author|newsroom|editors?)\\b.{0,20}",
    "don't": "miss(?: .{0,25})?",
    in: "(?:case you missed|other news|pictures|this (?:section|issue|series|topic|category|package)|related news|the news)\\b.{0,25}",
    "mehr weitere":
      "(?:zum thema|zu|aus|von|über|artikel|nachrichten|themen|meldungen|beiträge|videos)\\b.{0,45}",
    lesen: "sie (?:auch|dazu|mehr|hier)\\b.{0,100}",
    à: "(?:lire|voir)(?: (?:aussi|également) ?:?| ?:).{1,100}",
    lire: "(?:aussi|également)\\b.{0,100}",
    "lea lee leer leggi leia lees veja": "(?:también|anche|também|ook|además)\\b.{0,100}",
    "más altri outras outros mais":
      "(?:noticias|artículos|sobre|articoli|notizie|notícias|artigos) (?:de|del|di|da|em|en|sobre|su|este|questo|relacionad\\w+|do|no|na)\\b.{0,35}",
    "läs les læs": "(?:också|även|også) ?:? .{1,100}",
    "czytaj zobacz przeczytaj čtěte": "(?:też|także|również|také) ?:? .{1,100}",
    meer: "(?:over|uit|van|nieuws|artikelen)\\b.{0,35}",
    articles:
      "(?:liés|similaires|connexes|récents|associés|related to|you may|recommended|sur le même)\\b.{0,30}",
    plus: "(?:d'articles|de|sur)\\b.{0,35}",
    links: "(?:to related|zum thema)\\b.{0,25}",
    "view next": "related\\b.{0,25}",
    "explore discover": "(?:more|related|our related|further)\\b.{0,30}",
    what: "(?:to|others are|people are|else|we're) (?:read|reading|watch|watching|know next)\\b.{0,15}",
  },
);

/** Whether `text` announces other texts: “Most read”, “More from this author”, “Lesen Sie auch: …”. */
export function isRelatedHeading(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (text.length > 120 || folded === "") return false;
  return isInBook(fold(words), RELATED) && !/[.]["”’)]?$/.test(text);
}

/** Whether `text`, which announces another, has said which: “Read also: The last carters”. */
export function namesRelated(text: string): boolean {
  return /: *\S.{14}/u.test(text);
}

const CONTENTS = phraseBook([
  "contents | content list | table of contents | list of contents | page contents | contents of this page | on this page | in this article | in this guide | in this document | in this report | in this chapter | in this story | in this post | in this section | article contents | document contents | chapter contents | jump to section | jump to a section | jump to | sections on this page | contents hide | toc | brief contents | detailed contents | list of chapters | list of tables | list of figures | list of illustrations | illustrations | index of first lines",
  "inhalt | inhaltsverzeichnis | inhaltsübersicht | auf dieser seite | in diesem artikel | inhalte | verzeichnis der kapitel | übersicht",
  "sommaire | table des matières | table | contenu | au sommaire | dans cet article | sur cette page",
  "índice | contenido | contenidos | tabla de contenido | tabla de contenidos | índice de contenidos | sumario | en este artículo | en esta página",
  "indice | sommario | indice dei contenuti | contenuti | in questo articolo | in questa pagina",
  "sumário | conteúdo | índice | tabela de conteúdo | tabela de conteúdos | neste artigo | nesta página",
  "inhoud | inhoudsopgave | in dit artikel | op deze pagina",
]);

/** Whether `text` heads a list of what the text contains: “Contents”, “Inhalt”, “Sommaire”. */
export function isTocHeading(words: string | Folded): boolean {
  const { folded } = fold(words);
  return folded.length <= 40 && isInBook(fold(words), CONTENTS);
}
