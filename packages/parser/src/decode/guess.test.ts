import { describe, expect, test } from "vitest";
import { MULTI_BYTE, tableOf } from "./encodings.ts";
import { guess } from "./guess.ts";

/** The bytes of `text`, whose every character must be in `encoding`. */
function encode(text: string, encoding: string): Uint8Array {
  const codes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < "\u0080" ? [character.charCodeAt(0)] : codes.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const known = new Map<string, Map<string, number[]>>();

function codesOf(encoding: string): Map<string, number[]> {
  const codes = known.get(encoding) ?? new Map<string, number[]>();
  if (codes.size > 0) return codes;
  known.set(encoding, codes);
  if (!MULTI_BYTE.some(({ name }) => name === encoding)) {
    tableOf(encoding).forEach((unit, byte) => {
      codes.set(String.fromCharCode(unit), [byte]);
    });
    return codes;
  }
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const read = decoder.decode(Uint8Array.of(lead, trail));
      if (read.length === 1 && !codes.has(read)) codes.set(read, [lead, trail]);
    }
  return codes;
}

const CURLY =
  "She didn’t look back — “not once,” he’d say later, ‘not even at the gate’ — and the harbour’s last lamp went out.\nThe keeper’s boat lay where he’d left it, five oars’ lengths from the stairs…\n";
const ENGLISH =
  "The café on the quay sold pâté and a naïve little wine at £4 a glass. It was 18° in the shade.\nNobody stayed for the soufflé, and the façade needed paint.\n";
const GERMAN =
  "Der Wärter löschte die Lampe früh, denn über dem Hafen lag schon Licht. „Größer wird es nicht“, sagte er müde.\nIm Frühjahr hören die Möwen auf zu schreien, und die Straße gehört den Händlern.\n";
const FRENCH =
  "L’été dernier, le gardien a éteint la lampe avant l’aube. « C’était déjà le jour », répétait-il, très fâché.\nÀ l’école, les élèves apprenaient où mène la forêt, et ça suffisait.\n";
const SPANISH =
  "¿Quién apagó la lámpara del faro? El señor Núñez decía que había sido el viento; mañana dirá otra cosa.\n¡Qué razón tenía! Allí nadie pasó jamás más de una estación.\n";
const PORTUGUESE =
  "As manhãs de verão não são longas: às nove já há gente na praça à espera do pão e das notícias do mar.\nO coração da cidade é a estação, e até lá vão três ruas.\n";
const SWEDISH =
  "Fyrvaktaren släckte lampan tidigt, för över hamnen låg redan ljus. Båtarna gick ut på fjärden före sju.\nÄven måsarna var trötta när hösten kom.\n";
const POLISH =
  "Latarnik zgasił lampę wcześnie, bo nad przystanią już było jasno. „Więcej światła nie będzie” – rzekł zmęczony.\nŁódź stała przy brzegu, a żołnierze szli ścieżką wśród gęstych drzew.\n";
const CZECH =
  "Strážce zhasl lampu brzy, protože nad přístavem už bylo světlo. „Větší už nebude,“ řekl unaveně.\nLoďka ležela u břehu a žluťoučký kůň šel pěšinou mezi stromy až k řece.\n";
const HUNGARIAN =
  "Az őr korán eloltotta a lámpát, mert a kikötő fölött már világos volt. „Több fény nem lesz” – mondta fáradtan.\nA hajó a partnál állt, és a nyűtt kötelek közt fütyült a szél. Később eső jött.\n";
const ROMANIAN =
  "Paznicul a stins lampa devreme, fiindcă peste port era deja lumină. „Mai multă nu va fi”, spuse el, obosit şi răguşit.\nBarca stătea lângă mal, iar în oraş toţi ştiau că ziua aceea va fi lungă şi că nu vine nimeni.\n";
const TURKISH =
  "Fener bekçisi lambayı erken söndürdü, çünkü limanın üstü aydınlanmıştı. “Daha çok ışık olmaz,” dedi yorgunca.\nKayık kıyıdaydı, İstanbul’dan gelen yağmur ağır ağır yaklaşıyordu.\n";
const LITHUANIAN =
  "Sargas anksti užgesino lempą, nes virš uosto jau švito. Žmonės ėjo į turgų, o žuvėdros rėkė virš stogų.\nŠiandien čia nieko nebus, sakė jis pavargęs, ir grįžo į šiltą trobą.\n";
const RUSSIAN =
  "Смотритель рано погасил лампу: над гаванью уже светало. «Светлее не будет», — сказал он устало.\nЛодка стояла у берега, и ветер свистел в старых снастях. Потом пошёл дождь.\n";
const UKRAINIAN =
  "Доглядач рано погасив лампу, бо над гаванню вже світало. Човен стояв біля берега, і вітер свистів у снастях.\nЇжі лишилося на три дні, а потім пішов дощ. Є ще час, казав він утомлено.\n";
const GREEK =
  "Ο φύλακας έσβησε νωρίς τη λάμπα, γιατί πάνω από το λιμάνι είχε ήδη φως. Η βάρκα έμενε δίπλα στην ακτή.\nΎστερα ήρθε βροχή, και κανείς δεν ρώτησε ποιος άναψε τη φωτιά στο νησί.\n";
const HEBREW =
  "השומר כיבה את המנורה מוקדם, כי מעל הנמל כבר היה אור. הסירה עמדה ליד החוף והרוח שרקה בחבלים הישנים.\nאחר כך ירד גשם, ואיש לא שאל מי הדליק את האש באי.\n";
const ARABIC =
  "أطفأ الحارس المصباح مبكرا، لأن الضوء كان قد ظهر فوق الميناء. كان القارب قرب الشاطئ والريح تصفر في الحبال.\nثم نزل المطر، ولم يسأل أحد من أشعل النار في الجزيرة.\n";
const JAPANESE =
  "灯台守は早くに明かりを消した。港の上はもう明るかったからだ。「これ以上は明るくならない」と彼は疲れた声で言った。\n舟は岸にあり、風が古い綱の間で鳴っていた。それから雨になった。\n";
const SIMPLIFIED =
  "守塔人很早就熄了灯，因为港口上面已经亮了。“不会再亮了。”他疲倦地说。\n小船停在岸边，风在旧绳子中间响着。后来下起了雨，没有人问是谁在岛上点的火。\n";
const TRADITIONAL =
  "守塔人很早就熄了燈，因為港口上面已經亮了。「不會再亮了。」他疲倦地說。\n小船停在岸邊，風在舊繩子中間響著。後來下起了雨，沒有人問是誰在島上點的火。\n";
const KOREAN =
  "등대지기는 일찍 불을 껐다. 항구 위는 벌써 밝았기 때문이다. 더 밝아지지는 않는다고 그는 지친 목소리로 말했다.\n배는 물가에 있었고 바람이 낡은 줄 사이에서 울었다. 그리고 비가 왔다.\n";
const THAI =
  "คนเฝ้าประภาคารดับไฟแต่เช้า เพราะเหนือท่าเรือสว่างแล้ว เรือจอดอยู่ริมฝั่งและลมพัดผ่านเชือกเก่า\nแล้วฝนก็ตก ไม่มีใครถามว่าใครจุดไฟบนเกาะ\n";

/** Quotation marks and dashes as encodings without typographic ones have them. */
function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, "-")
    .replaceAll("…", "...");
}

const CASES: readonly (readonly [encoding: string, language: string, text: string])[] = [
  ["windows-1252", "English with curly quotes", CURLY],
  ["macintosh", "English with curly quotes", CURLY],
  ["windows-1252", "English", ENGLISH],
  ["macintosh", "English", ENGLISH],
  ["windows-1252", "German", GERMAN],
  ["windows-1252", "plain German", plain(GERMAN)],
  ["macintosh", "German", GERMAN],
  ["windows-1252", "French", FRENCH],
  ["macintosh", "French", FRENCH],
  ["ISO-8859-15", "French", `${plain(FRENCH)}Cœur et œuvre : 12 €, plus 3 €.\n`],
  ["windows-1252", "Spanish", SPANISH],
  ["macintosh", "Spanish", SPANISH],
  ["windows-1252", "Portuguese", PORTUGUESE],
  ["macintosh", "Portuguese", PORTUGUESE],
  ["windows-1252", "Swedish", SWEDISH],
  ["macintosh", "Swedish", SWEDISH],
  ["windows-1250", "Polish", POLISH],
  ["ISO-8859-2", "Polish", plain(POLISH)],
  ["windows-1250", "Czech", CZECH],
  ["ISO-8859-2", "Czech", plain(CZECH)],
  ["windows-1250", "Hungarian", HUNGARIAN],
  ["ISO-8859-2", "Hungarian", plain(HUNGARIAN)],
  ["windows-1250", "Romanian", ROMANIAN],
  ["ISO-8859-16", "Romanian", ROMANIAN.replaceAll("ş", "ș").replaceAll("ţ", "ț")],
  ["windows-1254", "Turkish", TURKISH],
  ["windows-1254", "plain Turkish", plain(TURKISH)],
  ["windows-1257", "Lithuanian", LITHUANIAN],
  ["windows-1251", "Russian", RUSSIAN],
  ["KOI8-R", "Russian", plain(RUSSIAN).replace(/[«»]/g, '"')],
  ["ISO-8859-5", "Russian", plain(RUSSIAN).replace(/[«»]/g, '"')],
  ["x-mac-cyrillic", "Russian", RUSSIAN],
  ["IBM866", "Russian", plain(RUSSIAN).replace(/[«»]/g, '"')],
  ["windows-1251", "Ukrainian", UKRAINIAN],
  ["KOI8-U", "Ukrainian", UKRAINIAN],
  ["windows-1253", "Greek", GREEK],
  ["ISO-8859-7", "Greek", GREEK],
  ["windows-1255", "Hebrew", HEBREW],
  ["ISO-8859-8", "Hebrew", HEBREW],
  ["windows-1256", "Arabic", ARABIC],
  ["ISO-8859-6", "Arabic", ARABIC],
  ["windows-874", "Thai", THAI],
  ["Shift_JIS", "Japanese", JAPANESE],
  ["EUC-JP", "Japanese", JAPANESE],
  ["GB18030", "simplified Chinese", SIMPLIFIED],
  ["Big5", "traditional Chinese", TRADITIONAL],
  ["EUC-KR", "Korean", KOREAN],
];

describe.each(CASES)("%s, %s", (encoding, _language, text) => {
  const first = text.slice(0, text.indexOf("\n") + 1);
  test.each([
    ["a line", first],
    ["two lines", text],
    ["a chapter", text.repeat(20)],
  ])("is told by %s", (_length, passage) => {
    expect(guess(encode(passage, encoding))?.text).toEqual(passage);
  });
});

test("tells nearly every passage of eighty characters", () => {
  const passages = CASES.flatMap(([encoding, , text]) =>
    Array.from({ length: Math.ceil((text.length - 80) / 20) }, (_, at) => ({
      encoding,
      passage: text.slice(at * 20, at * 20 + 80),
    })),
  ).filter(({ passage }) => /[\u0080-\uffff]/.test(passage));
  const right = passages.filter(
    ({ encoding, passage }) => guess(encode(passage, encoding))?.text === passage,
  );
  expect(right.length / passages.length).toBeGreaterThan(0.96);
});

test.each([
  ["one apostrophe", "windows-1252", "It didn’t matter.\n"],
  ["one accent", "windows-1252", "The café was closed.\n"],
  ["one price", "windows-1252", "It cost £825 in all.\n"],
  ["a copyright line", "windows-1252", "© 2020 The Keeper. All rights reserved.\n"],
  ["a measure", "windows-1252", "It was 18° and 5 m² of floor.\n"],
  ["capitals", "windows-1252", "DER KÖNIG UND DAS MÄDCHEN\n"],
  ["one name", "windows-1250", "The keeper, Wałęsa by name, slept.\n"],
  ["one word", "windows-1251", "The word is лодка.\n"],
])("reads %s as %s", (_what, encoding, text) => {
  expect(guess(encode(text, encoding))).toMatchObject({ text, encoding });
});

test.each([
  ["control characters", Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 255 || 1)],
  ["a zero", Uint8Array.of(0x41, 0xe9, 0x00)],
])("is undefined for %s", (_what, bytes) => {
  expect(guess(bytes)).toBeUndefined();
});

test("says how sure it is", () => {
  const sure = guess(encode(POLISH, "windows-1250"));
  const unsure = guess(encode("x ł y\n", "windows-1250"));
  expect(sure?.confidence).toBe(0.99);
  expect(unsure?.confidence).toBeLessThan(0.9);
});
