/** Words that credit and say nothing else: “by the pen of”, “by”, “written by”. Arabic, Hebrew, Persian, Urdu, Kurdish. */
const BY: readonly string[] = [
  "بقلم",
  "מאת",
  "נכתב על ידי",
  "נכתב ע״י",
  'נכתב ע"י',
  "به قلم",
  "به\u200cقلم",
  "نوشتهٔ",
  "نوشتۀ",
  "نوشته\u200cی",
  "از قلم",
  "نووسینی",
];

/** Words that credit where a colon or a dash stands behind them, and open a sentence where none does: “wrote”, “the author”, “preparation”. */
const LABELS: readonly string[] = [
  ...BY,
  "كتب",
  "كتبت",
  "كتبه",
  "كتبها",
  "الكاتب",
  "الكاتبة",
  "المؤلف",
  "المؤلفة",
  "كاتب المقال",
  "كاتبة المقال",
  "تأليف",
  "إعداد",
  "كتابة",
  "כתב",
  "כותב",
  "כותבת",
  "הכותב",
  "הכותבת",
  "מחבר",
  "מחברת",
  "המחבר",
  "המחברת",
  "نوشته",
  "نویسنده",
  "نگارنده",
  "نگارش",
  "تحریر",
  "مصنف",
  "مصنفہ",
  "لیکوال",
  "ليکوال",
  "نووسەر",
];

/** Titles that stand before a name and are no part of it. */
const HONOURS: ReadonlySet<string> = new Set([
  ..."د. د أ. أ.د. م. الدكتور الدكتورة الأستاذ الأستاذة السيد السيدة الكاتب الكاتبة الصحفي الصحفية المهندس المهندسة".split(
    " ",
  ),
  ..."דר׳ ד״ר ד\"ר פרופ׳ פרופ' פרופסור עו״ד עו\"ד מר גב׳ גב' גברת".split(" "),
  ..."دکتر استاد مهندس آقای خانم ڈاکٹر پروفیسر".split(" "),
]);

/** Words that join sentences, and what one writes with: a line with one of them names nobody. */
const NO_NAMES: ReadonlySet<string> = new Set([
  ..."في من إلى عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت هو هي هم أن إن لا ما لم لن قد ثم بعد قبل كل بين عند حتى أو رصاص حبر جاف أحمر أزرق أسود".split(
    " ",
  ),
  ..."של את על עם זה זאת זו היא הוא היתה הייתה היה לא כי אם אשר כל מן אל בין או גם אלף אלפים".split(
    " ",
  ),
  ..."را که است از در با این آن برای بود شد تا هم نیز".split(" "),
  ..."کے کی کا میں سے ہے ہیں کو پر نے یہ وہ تھا تھی".split(" "),
]);

/** Words of desks and houses: “the editors”, “agencies”, “our correspondent”. */
const OFFICES: ReadonlySet<string> = new Set([
  ..."هيئة فريق إدارة أسرة وكالة وكالات مراسل مراسلنا مراسلتنا محرر تحرير المحرر قسم مكتب".split(
    " ",
  ),
  ..."מערכת צוות סוכנות סוכנויות כתב כתבי כתבנו כתבתנו".split(" "),
  ..."تیم گروه هیئت هیأت خبرگزاری دفتر ادارہ نامہ نگار".split(" "),
]);

/** Letters of names: of Arabic or Hebrew script, with what is written above, below and within them. */
const NAME = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200c'"’״׳.־-]+$/u;
/** Where a name ends: a mark, or a number in whatever figures. */
const END = /\s*(?:[|•·([<]|\s[-–—/]+\s)|\s*\p{N}/u;
/** Directions, which nobody sees. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Characters; a longer line is prose. */
const LONGEST = 140;
/** Words of one name. */
const MOST = 6;

/** Whether `text` opens in Hebrew or Arabic script, which have no capitals by which names would be told. */
export function opensUncased(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x590) return false;
  if (code <= 0x8ff) return true;
  // A mark of direction may stand before the first letter.
  const next = text.charCodeAt(1);
  return (code === 0x200f || code === 0x202b || code === 0x2067) && next >= 0x590 && next <= 0x8ff;
}

/**
 * The names credited by a line in Hebrew or Arabic script, such as “بقلم نجيب محفوظ” or “מאת: שמואל יוסף עגנון”; undefined where
 * it is no credit. As nothing there tells a name from other words, the words that credit have to, and what follows has to be
 * two words and more without any that joins a sentence.
 */
export function readUncasedByline(text: string): string[] | undefined {
  if (text.length > LONGEST || !opensUncased(text)) return undefined;
  const line = text.replace(DIRECTIONS, "").trim();
  const credit = creditOf(line);
  if (credit === undefined || isSentence(credit)) return undefined;
  const names: string[] = [];
  for (const part of partsOf(credit)) {
    const name = nameOf(part);
    if (name === undefined) return names.length > 0 && !goesOn(part) ? names : undefined;
    names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

/** What follows the words that credit. */
function creditOf(line: string): string | undefined {
  const label = /^([^:：\-–—|]{3,16}?)\s*(?::|：|\s[-–—|]+\s)\s*(?=\S)/u.exec(line);
  const rest = line.slice(label?.[0].length);
  if (label?.[1] !== undefined && LABELS.includes(label[1]))
    return BY.includes(label[1]) || !DEFINITE.test(rest) ? rest : undefined;
  const by = BY.find((words) => line.startsWith(`${words} `));
  return by === undefined ? undefined : line.slice(by.length).trim();
}

/** “Books: Arabic literature”: two words with the article are seldom a name, whatever a label may say besides. */
const DEFINITE = /^ال\p{L}+ ال\p{L}+/u;

/** Sentences end in a stop behind a word; initials are shorter. */
function isSentence(credit: string): boolean {
  return /[\p{L}\p{M}]{3}[.!?؟…۔:]["”»]?$/u.test(credit);
}

/** Of `credit`, what stands between commas and words for “and”, up to a mark, a figure or the end. */
function partsOf(credit: string): string[] {
  const end = END.exec(credit)?.index ?? credit.length;
  return credit
    .slice(0, end)
    .split(/\s*[,،;؛&]\s*(?:و\s+)?|\s+(?:و|او|اور)\s+/u)
    .flatMap(partedAtPrefix);
}

/** Letters that mean “and” before a word, and names that begin with them. */
const AND = /^[وו](?=[\p{L}]{2})/u;
const NO_AND: ReadonlySet<string> = new Set([
  ..."وليد وائل وفاء وسام وسيم وجدي وجيه وداد ورد وردة وصفي وهيب وهبة وديع ولاء ويليام وحيد وحيدة وضاح وصال وهاب وثوق".split(
    " ",
  ),
  ..."ורד ורדה ויקטור ויקטוריה ולדימיר ולרי".split(" "),
]);

/** “أحمد علي وسارة حسن” are two, each of two words. */
function partedAtPrefix(part: string): string[] {
  const words = part.split(/\s+/u);
  const at = words.findIndex(
    (word, index) => index >= 2 && index < words.length - 1 && AND.test(word) && !NO_AND.has(word),
  );
  if (at < 0) return [part];
  const rest = [(words[at] ?? "").slice(1), ...words.slice(at + 1)].join(" ");
  return [words.slice(0, at).join(" "), ...partedAtPrefix(rest)];
}

function nameOf(part: string): string | undefined {
  const words = part.trim().split(/\s+/u);
  while (words.length > 2 && HONOURS.has(words[0] ?? "")) words.shift();
  const [first = ""] = words;
  if (words.length < 2 || words.length > MOST) return undefined;
  if (OFFICES.has(first)) return undefined;
  return words.every((word) => NAME.test(word) && !NO_NAMES.has(word))
    ? words.join(" ")
    : undefined;
}

/** Whether what follows a name goes on with a sentence: it has words that join one. */
function goesOn(part: string): boolean {
  return part.split(/\s+/u).some((word) => NO_NAMES.has(word));
}
