/** How a language uses the characters that are not ASCII: what tells one encoding from another. */
export interface Language {
  readonly name: string;
  /** Lower-case letters, the commonest first. */
  readonly letters: string;
  /** How the share falls with the rank: by a power in alphabets with a few accents, else exponentially. */
  readonly falls: "fast" | "slowly";
  /** Share of letters among its characters beyond ASCII; the rest is punctuation. */
  readonly share: number;
}

/** Languages an old text may be in. Between them they spell every letter of the single-byte encodings. */
export const LANGUAGES: readonly Language[] = [
  latin("English", "éèñöïçüáêíóàâôäëåæøãîúûœ", 0.12),
  latin("French", "éèàêçôîùâûëïœæüÿ"),
  latin("German", "üäößéàèêôç"),
  latin("Spanish", "óáíéñúüç"),
  latin("Portuguese", "ãçáéíóõêúâàôü"),
  latin("Italian", "èàòùìéóîâ"),
  latin("Catalan", "àéèíóçòúïü"),
  latin("Dutch", "ëéïèöüóáêç", 0.5),
  latin("Irish", "áíéóú"),
  latin("Welsh", "ŵŷâîôêûïöẁẃ"),
  latin("Swedish", "äåöéüà"),
  latin("Danish", "øåæéöäóòêè"),
  latin("Icelandic", "áðíéóúþæýöÞ"),
  latin("Estonian", "äõüöšž"),
  latin("Polish", "łążęóśćńź"),
  latin("Czech", "íáéřýěžčšůúňóťď"),
  latin("Slovak", "áíéčýžšúľťôóňďäĺŕ"),
  latin("Hungarian", "áéöőóíüúű"),
  latin("Croatian", "čžšćđ"),
  latin("Romanian", "ăîşţâșțé"),
  latin("Albanian", "ëç"),
  latin("Turkish", "ıüşğçöâîû"),
  latin("Latvian", "āīēšūžņļģķč"),
  latin("Lithuanian", "ėžšųįąūęč"),
  latin("Esperanto", "ĉĝŭŝĵĥ"),
  latin("Maltese", "ħġżċàìùòè"),
  latin("Northern Sami", "ášđŋčžŧåøæ"),
  latin("Vietnamese", "đ\u0301\u0300ưôơ\u0323\u0309\u0303âêăàáãéèíìóòúùýõ", 0.97),
  alphabet("Russian", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"),
  alphabet("Ukrainian", "оаниівтерслкудмпзяьбгчйхцжїєюшфщґ"),
  alphabet("Belarusian", "анітоераслкдвумпзяыьбгчўхцйжюшэёф"),
  alphabet("Bulgarian", "аоиентрсвлдпкмзуяъбгчщцжхйшюфь"),
  alphabet("Serbian", "аоиенртсјвкудмлпзгбчшћжцљхњфђџ"),
  alphabet("Macedonian", "аоиетнрсвкдлпмујзгбчшцжњќхѓфљџѕ"),
  alphabet("Greek", "αοιετσνηυρπκμλςωδγάίέόήχύθφβξώζψϊϋΐΰ"),
  alphabet("Hebrew", "יוהלארמבשתנדקחםעכפטןצגסזךףץ\u05b8\u05b7\u05b4\u05bc\u05b5\u05b6\u05b0\u05b9"),
  alphabet("Arabic", "اليمنوترةبعدسفهكقحجشصىخطأضإذءثغزئظآؤ\u064b\u064e\u064f\u0650\u0651"),
  alphabet("Persian", "ایهرندمتسوبکشزگفخقعلآجحپچطغصئضثذظژ"),
  alphabet("Urdu", "اےکیںرہنموتسلبدپگجچعحقھشفئطخصٹزضذڈغظثڑ"),
  alphabet(
    "Thai",
    "านรกอเงมยลวดท\u0e31\u0e49\u0e48\u0e34\u0e35สตปบคหแ\u0e38\u0e37\u0e39\u0e4cะไใโ\u0e47ำขจชพผถฟซศษธณญฐภฉฏฆฎฒฌฬฮๆ",
  ),
];

function latin(name: string, letters: string, share = 0.85): Language {
  return { name, letters, falls: "fast", share };
}

function alphabet(name: string, letters: string): Language {
  return { name, letters, falls: "slowly", share: 0.97 };
}

/** Characters of two bytes: what each language writes most, the commonest first. */
export const IDEOGRAPHIC: Readonly<Record<string, string>> = {
  "simplified Chinese":
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运",
  "traditional Chinese":
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運",
  Japanese:
    "のにはたをがでてとしれさいるかなもらあっこりうまくすよきんだえつけどせわみめそじばおろほちずぶべぎげごへむやゆひふねぬょゃゅびぐぼざーンスルトラリアイクドレシタジフロプマグカコサバテキメムオニウエハナチパビブデツソモィャョュェ日一人年大国会本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下気小七山話女北書先名川千水半男西校語木聞食車何南白天母火読友休父雨者的事業地方場合方同自社発民部定内力政対代体動理表",
  Korean:
    "이다는을가에의고하지은로를사기도한그어있나인아자리시서대정해라일부수보원게것들장전여스조제상만면구오유거으주관공마비동국선교생성신안학세경계소적우문치미방무간용연실모과회위물화요년러내와데말명중었했습니까된될할때던려록며람음집같않없더든저린른순심산등남양영업역재종체행진직질출통포표형호후",
};
