/** A mark that opens, and the one that closes. */
type Pair = readonly [open: string, close: string];

/** How a language is set. */
export interface Voice {
  /** BCP 47, in lower case. */
  readonly lang: string;
  /** Its first subtag: “en” of “en-GB”. */
  readonly base: string;
  /** In place of straight double marks. */
  readonly double: Pair;
  /** In place of straight single marks. */
  readonly single: Pair;
  /** Which marks the text quotes with where it quotes nothing within a quotation; undefined where it has none. */
  readonly firstLevel?: "double" | "single";
}

/**
 * Quotation marks: those of Unicode CLDR 48 (`delimiters`), double marks for double ones and single for single, so that the
 * author's levels stay as they are. Where CLDR has guillemets on both levels, as in French, or Dutch the single before the
 * double, the trade's second pair stands in (Lexique de l'Imprimerie nationale; Onze Taal). Swiss German has guillemets
 * (Duden), CLDR notwithstanding.
 */
const QUOTES: Readonly<Record<string, string>> = {
  en: "“”‘’",
  de: "„“‚‘",
  "de-ch": "«»‹›",
  "de-li": "«»‹›",
  fr: "«»“”",
  "fr-ch": "«»‹›",
  es: "“”‘’",
  it: "«»“”",
  pt: "“”‘’",
  "pt-pt": "«»“”",
  nl: "“”‘’",
  af: "“”‘’",
  pl: "„”‚’",
  cs: "„“‚‘",
  sk: "„“‚‘",
  sl: "„“‚‘",
  hr: "„“‚‘",
  sr: "„”’’",
  bg: "„“’’",
  lt: "„“‚‘",
  lv: "“”‘’",
  et: "„“‚‘",
  is: "„“‚‘",
  da: "“”‘’",
  sv: "””’’",
  fi: "””’’",
  nb: "«»‘’",
  nn: "«»‘’",
  no: "«»‘’",
  hu: "„”»«",
  ro: "„”«»",
  el: "«»“”",
  ru: "«»„“",
  uk: "«»„“",
  be: "«»„“",
  ca: "«»“”",
  eu: "«»“”",
  gl: "“”‘’",
  ga: "“”‘’",
  cy: "“”‘’",
  tr: "“”‘’",
  he: "””’’",
  ar: "”“’‘",
  fa: "«»‹›",
  th: "“”‘’",
  hi: "“”‘’",
};

/** Languages that mark quotations otherwise, and know no straight marks that one could turn. */
const NONE: ReadonlySet<string> = new Set(["ja", "zh", "ko", "yue"]);

/** How `lang` is set; one that nobody has told us of as English, which only says what its marks are. */
export function voiceOf(lang: string): Voice {
  const tag = lang.toLowerCase();
  const base = tag.split("-", 1)[0] ?? tag;
  const region = /-([a-z]{2})(?:-|$)/.exec(tag)?.[1];
  const marks = QUOTES[`${base}-${region}`] ?? QUOTES[base] ?? "“”‘’";
  const [open = "", close = "", inner = "", closesInner = ""] = marks;
  return { lang: tag, base, double: [open, close], single: [inner, closesInner] };
}

/** Whether straight quotation marks are turned in it. */
export function hasQuotes({ base }: Voice): boolean {
  return !NONE.has(base);
}

export function isEnglish({ base }: Voice): boolean {
  return base === "en";
}

/** Other pairs that a text may have, by the mark that opens: what a text has already the rest of it gets. */
const OTHERS: Readonly<Record<string, string>> = {
  "“": "“”‘’",
  "»": "»«›‹",
  "«": "«»‹›",
  "”": "””’’",
  "„": "„“‚‘",
};

/** Languages in which these open, too: elsewhere they close. */
const POINTING: Readonly<Record<string, ReadonlySet<string>>> = {
  "»": new Set("de da sl hr sr hu cs sk fi sv nb no pl".split(" ")),
  "”": new Set("sv fi he ar nl".split(" ")),
};

/** A double mark that opens a word. */
const OPENS = /(?<![\p{L}\p{N}])[“„«»”](?=[\p{L}\p{N}])/gu;

/**
 * `voice` as `text` has it: with the double marks that open most often in it, where some are turned already, and with the marks
 * that it quotes with first.
 */
export function withMarksOf(voice: Voice, text: string): Voice {
  const firstLevel = firstLevelOf(text);
  const known = firstLevel === undefined ? voice : { ...voice, firstLevel };
  if (!/[“„«»”]/.test(text)) return known;
  const counts = new Map<string, number>();
  for (const [mark] of text.matchAll(OPENS)) {
    if (POINTING[mark]?.has(voice.base) ?? true) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined || most[0] === voice.double[0]) return known;
  const [open = "", close = "", inner = "", closesInner = ""] = OTHERS[most[0]] ?? "";
  return { ...known, double: [open, close], single: [inner, closesInner] };
}

function firstLevelOf(text: string): Voice["firstLevel"] {
  if (!text.includes("'")) return undefined;
  const singles = text.match(/[,.!?]['’](?=\s|$)/g)?.length ?? 0;
  const doubles = text.match(/["“”„«»]|''|,,|``/g)?.length ?? 0;
  if (singles + doubles === 0) return undefined;
  return singles > doubles ? "single" : "double";
}
