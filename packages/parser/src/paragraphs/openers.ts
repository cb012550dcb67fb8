/** What the words that open a sentence do: the kinds in which languages agree. */
export const moves = [
  "turn",
  "but",
  "adds",
  "when",
  "counts",
  "they",
  "this",
  "there",
  "explains",
  "also",
  "clause",
  "and",
  "the",
  "some",
  "we",
  "asks",
  "prepares",
] as const;
export type Move = (typeof moves)[number];

/** Per language and kind, words and turns that open sentences, in small letters and with straight apostrophes; `|` parts them. */
const OPENERS: Readonly<Record<string, Partial<Record<Move, string>>>> = {
  en: {
    turn: "however|nevertheless|nonetheless|meanwhile|on the other hand|by contrast|in contrast|conversely|still|despite|in spite of|although|though|while|whereas|regardless|notwithstanding|unlike|instead of",
    but: "but|yet|or|nor|instead|rather",
    adds: "in addition|moreover|furthermore|additionally|besides|similarly|likewise|alongside|apart from|aside from|in particular|more recently|as for|as well as|along with|together with|beyond",
    when: "after|before|since|when|once|during|last|today|now|tomorrow|yesterday|earlier|later|recently|until|by|this week|this year|this month|in recent|at the time|at that time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|ever since|at first|eventually|next|then|soon|throughout|over the|for years|for decades|one day|the next|the following|up",
    counts:
      "first|firstly|second|secondly|third|thirdly|finally|lastly|another|one of|a second|a third|the first|the second|the third|the last|the other|to begin|to start|in conclusion|in summary|overall|in sum|to conclude|ultimately",
    they: "he|she|it|they|his|her|its|their|him|it's|he's|she's|they're|both|each|neither|none",
    this: "this|that|these|those|such|here|that's|here's|so did|which|who",
    there: "there is|there are|there was|there were|there has|there have|there's|there will",
    explains:
      "for example|for instance|thus|therefore|so|hence|consequently|as a result|indeed|in fact|in other words|that is|namely|specifically|after all|of course|accordingly|because|because of|otherwise|perhaps|maybe|certainly|clearly|to that end|sure|yes|no|actually|not|even|only",
    also: "also|again|too|equally|just|as well",
    clause:
      "if|as|with|given|according|under|without|to|for|from|at|through|unless|whether|where|what|how|why|among|like|based|following|using|against|about|between|in|on",
    and: "and|plus",
    the: "the|a|an",
    some: "some|many|most|several|few|all|every|other|others|any|more|much|critics|experts|people|officials|researchers|scientists|one|two|three",
    we: "i|we|you|my|our|your|i'm|i've|we're|we've|you're|let's|let",
    asks: "what|how|why|who|is|are|do|does|can|should|did|will|would|could|was|were|has|have",
    prepares: "note that|remember|keep|make|use|try|see|click|go|choose|please|take|consider|ask",
  },
  de: {
    turn: "allerdings|jedoch|dennoch|trotzdem|hingegen|dagegen|im gegensatz|andererseits|einerseits|obwohl|während|trotz|unterdessen|indes|gleichwohl",
    but: "aber|doch|sondern|oder|statt|stattdessen|vielmehr",
    adds: "außerdem|zudem|darüber|ferner|überdies|ebenso|neben|hinzu|weiterhin|desgleichen|ähnlich|insbesondere",
    when: "nach|nachdem|vor|bevor|seit|seitdem|als|sobald|heute|jetzt|nun|gestern|später|früher|zuletzt|kürzlich|bis|bereits|schon|im jahr|im jahre|am montag|am dienstag|am mittwoch|am donnerstag|am freitag|am samstag|am sonntag|im januar|im februar|im märz|im april|im mai|im juni|im juli|im august|im september|im oktober|im november|im dezember|zunächst|schließlich|dann|danach|anschließend|inzwischen|einst|eines tages",
    counts:
      "erstens|zweitens|drittens|zuerst|zum einen|zum anderen|ein weiterer|eine weitere|ein weiteres|ein anderer|eine andere|ein anderes|die erste|der erste|das erste|die zweite|der zweite|das zweite|zusammenfassend|insgesamt|letztlich|zuletzt",
    they: "er|sie|es|ihr|ihre|ihm|ihnen|sein|seine|seinem|deren|dessen|beide|jeder|jede|jedes",
    this: "dies|diese|dieser|dieses|diesem|diesen|das ist|dabei|dazu|damit|daraus|dafür|hier|dort|da|solche|solcher|hierzu|hierbei|hierfür|dadurch|darin",
    there: "es gibt|es gab",
    explains:
      "zum beispiel|beispielsweise|so|also|daher|deshalb|deswegen|somit|folglich|tatsächlich|mit anderen worten|das heißt|nämlich|denn|natürlich|vielleicht|sonst|andernfalls|ja|nein|nicht|nur|sogar",
    also: "auch|ebenfalls|wieder|gleichfalls",
    clause:
      "wenn|falls|um|mit|ohne|unter|laut|durch|bei|für|aus|von|wie|wo|was|weil|da|angesichts|aufgrund|gemäß|in|im|an|am|auf",
    and: "und",
    the: "der|die|das|ein|eine|einer|den|dem",
    some: "einige|manche|viele|die meisten|mehrere|wenige|alle|andere|man|zwei|drei|kein|keine",
    we: "ich|wir|mein|meine|unser|unsere|du",
    asks: "was|wie|warum|weshalb|wer|ist|sind|kann|können|soll|wird|hat|haben|möchten",
    prepares: "beachten|denken|bitte|verwenden|wählen|geben",
  },
  fr: {
    turn: "cependant|toutefois|néanmoins|pourtant|en revanche|par contre|au contraire|malgré|bien que|tandis que|alors que|pendant ce temps|d'un autre côté|si l'on",
    but: "mais|or|ou|sinon|plutôt",
    adds: "de plus|en outre|par ailleurs|en plus|outre|d'autre part|de même|à côté|notamment",
    when: "après|avant|depuis|lorsque|lorsqu'|quand|dès|durant|pendant|aujourd'hui|maintenant|hier|demain|plus tard|récemment|jusqu'|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en janvier|en février|en mars|en avril|en mai|en juin|en juillet|en août|en septembre|en octobre|en novembre|en décembre|d'abord|puis|ensuite|un jour|une fois|à partir",
    counts:
      "premièrement|deuxièmement|enfin|finalement|un autre|une autre|le premier|la première|le second|la seconde|le deuxième|la deuxième|le dernier|la dernière|pour conclure|en conclusion|en somme|au final",
    they: "il|elle|ils|elles|son|sa|ses|leur|leurs|celui-ci|celle-ci|ceux-ci|celles-ci|chacun|chacune|tous deux",
    this: "ce|cet|cette|ces|cela|ceci|c'est|ça|ici|là|tel|telle|tels|y|voici|voilà|c'",
    there: "il y a|il y avait|il existe",
    explains:
      "par exemple|ainsi|donc|c'est pourquoi|par conséquent|en effet|en fait|autrement dit|c'est-à-dire|car|bien sûr|peut-être|certes|oui|non|même|seul|seule|parce",
    also: "aussi|également|encore|de nouveau|à nouveau",
    clause:
      "si|s'il|s'ils|comme|avec|sans|selon|sous|pour|par|dans|en|à|au|aux|chez|entre|contre|vers|afin|grâce|face|quant|où|sur|d'après",
    and: "et",
    the: "le|la|les|l'|un|une|des|du",
    some: "certains|certaines|plusieurs|quelques|beaucoup|la plupart|tous|toutes|d'autres|on|deux|trois|chaque|aucun|aucune",
    we: "je|j'|nous|vous|mon|ma|mes|notre|nos|votre|vos|tu",
    asks: "que|quel|quelle|quels|quelles|comment|pourquoi|qui|est-ce|faut-il|peut-on|qu'",
    prepares: "notez|n'oubliez|il suffit|veuillez|utilisez",
  },
  es: {
    turn: "sin embargo|no obstante|por el contrario|en cambio|por otro lado|por otra parte|a pesar|aunque|mientras|mientras tanto|pese a|con todo",
    but: "pero|o|sino|más bien|mas",
    adds: "además|asimismo|también es|igualmente|junto a|junto con|aparte|del mismo modo|en particular|por su parte",
    when: "después|tras|antes|desde|cuando|durante|hoy|ahora|ayer|mañana|luego|recientemente|hasta|en enero|en febrero|en marzo|en abril|en mayo|en junio|en julio|en agosto|en septiembre|en octubre|en noviembre|en diciembre|el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo|entonces|un día|una vez|al principio|ya|a partir|el pasado",
    counts:
      "primero|primeramente|en primer lugar|segundo|en segundo lugar|por último|finalmente|otro|otra|el primero|la primera|el segundo|la segunda|el último|la última|en conclusión|en resumen|en definitiva",
    they: "él|ella|ello|ellos|ellas|su|sus|ambos|ambas|cada uno|se|lo|los que|le",
    this: "esto|este|esta|estos|estas|eso|ese|esa|esos|esas|aquí|allí|tal|tales|así|aquel|aquella|dicho|dicha",
    there: "hay|había|existe|existen",
    explains:
      "por ejemplo|por tanto|por lo tanto|por eso|por ello|así que|de hecho|en efecto|es decir|en otras palabras|pues|porque|quizás|tal vez|claro|sí|no|incluso|sólo|solo|de lo contrario",
    also: "también|otra vez|de nuevo|tampoco",
    clause:
      "si|como|con|sin|según|bajo|para|por|en|a|al|entre|contra|hacia|donde|gracias|ante|sobre|debido|de",
    and: "y|e",
    the: "el|la|los|las|un|una|unos|unas",
    some: "algunos|algunas|muchos|muchas|varios|varias|todos|todas|la mayoría|otros|otras|dos|tres|cada|ningún|ninguna",
    we: "yo|nosotros|mi|mis|nuestro|nuestra|usted|ustedes|tú",
    asks: "qué|cómo|por qué|quién|cuál|cuándo|dónde|es",
    prepares: "tenga|recuerde|note|utilice|haga",
  },
  it: {
    turn: "tuttavia|nondimeno|ciononostante|al contrario|invece|d'altra parte|d'altro canto|nonostante|sebbene|benché|mentre|intanto|malgrado|anche se|eppure",
    but: "ma|però|o|oppure|bensì|piuttosto",
    adds: "inoltre|oltre|in aggiunta|per di più|allo stesso modo|analogamente|in particolare|accanto",
    when: "dopo|prima|da quando|dal|quando|durante|oggi|ora|adesso|ieri|domani|poi|recentemente|fino|una volta|a gennaio|a febbraio|a marzo|a aprile|a maggio|a giugno|a luglio|ad agosto|a settembre|a ottobre|a novembre|a dicembre|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|allora|un giorno|all'inizio|già|appena|nel frattempo|a partire",
    counts:
      "primo|innanzitutto|in primo luogo|secondo|in secondo luogo|infine|alla fine|un altro|un'altra|il primo|la prima|il secondo|la seconda|l'ultimo|l'ultima|in conclusione|in sintesi",
    they: "egli|lui|lei|esso|essa|essi|esse|loro|il suo|la sua|i suoi|le sue|entrambi|entrambe|ciascuno|si|lo",
    this: "questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|qui|lì|tale|tali|così|ecco|quest'",
    there: "c'è|ci sono|vi sono|c'era|esistono|esiste",
    explains:
      "per esempio|ad esempio|quindi|perciò|pertanto|dunque|infatti|in effetti|cioè|in altre parole|perché|forse|certo|sì|no|non|persino|solo|altrimenti|di conseguenza",
    also: "anche|di nuovo|ancora|neanche|nemmeno|inoltre anche",
    clause:
      "se|come|con|senza|secondo|sotto|per|in|nel|nella|nei|nelle|a|al|alla|tra|fra|contro|verso|dove|grazie|su|sul|sulla|da|di|dato",
    and: "e|ed",
    the: "il|la|lo|i|gli|le|l'|un|una|uno",
    some: "alcuni|alcune|molti|molte|diversi|diverse|tutti|tutte|la maggior|altri|altre|due|tre|ogni|nessun|nessuna",
    we: "io|noi|il mio|la mia|il nostro|la nostra|tu|voi",
    asks: "che|cosa|chi|quale|quali|è|si può",
    prepares: "si noti|ricordate|usare|bisogna|occorre",
  },
  pt: {
    turn: "no entanto|contudo|todavia|porém|entretanto|pelo contrário|em contrapartida|por outro lado|apesar|embora|enquanto|enquanto isso|não obstante",
    but: "mas|ou|senão|antes",
    adds: "além|ademais|além disso|do mesmo modo|igualmente|da mesma forma|em particular|junto com|adicionalmente",
    when: "depois|após|antes|desde|quando|durante|hoje|agora|ontem|amanhã|mais tarde|recentemente|até|em janeiro|em fevereiro|em março|em abril|em maio|em junho|em julho|em agosto|em setembro|em outubro|em novembro|em dezembro|na segunda-feira|na terça-feira|na quarta-feira|na quinta-feira|na sexta-feira|no sábado|no domingo|então|um dia|uma vez|assim que|logo|já|a partir",
    counts:
      "primeiro|primeiramente|em primeiro lugar|segundo|em segundo lugar|por fim|finalmente|outro|outra|o primeiro|a primeira|o segundo|a segunda|o último|a última|em conclusão|em resumo|em suma",
    they: "ele|ela|eles|elas|seu|sua|seus|suas|ambos|ambas|cada um|o seu|a sua",
    this: "isto|este|esta|estes|estas|isso|esse|essa|esses|essas|aqui|ali|lá|tal|tais|assim|aquele|aquela|aquilo",
    there: "há|havia|existe|existem",
    explains:
      "por exemplo|portanto|por isso|logo|de fato|de facto|com efeito|ou seja|isto é|em outras palavras|pois|porque|talvez|claro|sim|não|mesmo|só|apenas|caso contrário",
    also: "também|novamente|de novo|ainda|tampouco",
    clause:
      "se|caso|como|com|sem|segundo|conforme|sob|para|por|em|no|na|nos|nas|a|ao|entre|contra|onde|graças|sobre|devido|de",
    and: "e",
    the: "o|a|os|as|um|uma|uns|umas",
    some: "alguns|algumas|muitos|muitas|vários|várias|todos|todas|a maioria|outros|outras|dois|duas|três|cada|nenhum|nenhuma",
    we: "eu|nós|meu|minha|nosso|nossa|você|vocês",
    asks: "que|qual|quais|quem|por que|é",
    prepares: "note|lembre|lembre-se|use|tenha|observe",
  },
  nl: {
    turn: "echter|toch|niettemin|desondanks|daarentegen|integendeel|anderzijds|enerzijds|hoewel|terwijl|ondanks|ondertussen|intussen|daar staat",
    but: "maar|of|doch|in plaats daarvan|liever|eerder",
    adds: "bovendien|daarnaast|verder|voorts|tevens|evenzo|naast|behalve|met name|in het bijzonder",
    when: "na|nadat|voor|voordat|sinds|toen|zodra|tijdens|vandaag|nu|gisteren|morgen|later|onlangs|tot|wanneer|in januari|in februari|in maart|in april|in mei|in juni|in juli|in augustus|in september|in oktober|in november|in december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|eerst|dan|daarna|vervolgens|ooit|eens|vanaf|al",
    counts:
      "ten eerste|ten tweede|ten derde|ten slotte|tenslotte|uiteindelijk|een ander|een andere|nog een|de eerste|het eerste|de tweede|het tweede|de laatste|samengevat|kortom|tot slot",
    they: "hij|zij|ze|het is|haar|zijn|hun|hem|hen|beide|beiden|elk|ieder|elke|iedere",
    this: "dit|dat|deze|die|daarbij|daarom is|daarmee|daarvoor|hier|daar|er|zo'n|zulke|hiervoor|hiermee|hierdoor|dergelijke",
    there: "er is|er zijn|er was|er waren|er bestaat",
    explains:
      "bijvoorbeeld|zo|dus|daarom|daardoor|bijgevolg|inderdaad|in feite|met andere woorden|dat wil zeggen|namelijk|want|omdat|natuurlijk|misschien|ja|nee|niet|zelfs|alleen|anders",
    also: "ook|weer|opnieuw|eveneens|evenmin",
    clause:
      "als|indien|om|met|zonder|volgens|onder|door|bij|voor|uit|van|in|aan|op|tussen|tegen|waar|wat|dankzij|gezien|gelet|zoals",
    and: "en",
    the: "de|het|een",
    some: "sommige|veel|vele|de meeste|verschillende|enkele|alle|andere|men|twee|drie|geen",
    we: "ik|wij|we|mijn|ons|onze|u|uw|je|jij",
    asks: "wat|hoe|waarom|wie|is|zijn|kan|moet|heeft",
    prepares: "merk|let|onthoud|gebruik|kies|vergeet",
  },
};

/** Words in the longest turn. */
const LONGEST = 3;
const made = new Map<string, ReadonlyMap<string, readonly Move[]>>();

/** The kinds of turns of `lang` with which `words`, the first of a sentence in small letters, open it; the longest decides. */
export function movesOf(words: readonly string[], lang: string): readonly Move[] {
  const book = bookOf(lang.slice(0, 2));
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const found = book.get(words.slice(0, count).join(" "));
    if (found !== undefined) return found;
  }
  const first = words[0] ?? "";
  const elided = first.indexOf("'");
  return elided > 0 ? (book.get(first.slice(0, elided + 1)) ?? []) : [];
}

function bookOf(lang: string): ReadonlyMap<string, readonly Move[]> {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const book = new Map<string, Move[]>();
  for (const move of moves)
    for (const turn of OPENERS[lang]?.[move]?.split("|") ?? [])
      book.set(turn, [...(book.get(turn) ?? []), move]);
  made.set(lang, book);
  return book;
}
