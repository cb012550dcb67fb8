import { merged, NO_BREAK, type Rule, swap } from "./rule.ts";
import type { Voice } from "./voice.ts";

/** Those that the text faces have; a fifth would come from another. */
const FRACTIONS: Readonly<Record<string, string>> = {
  "1/2": "½",
  "1/3": "⅓",
  "2/3": "⅔",
  "1/4": "¼",
  "3/4": "¾",
  "1/8": "⅛",
  "3/8": "⅜",
  "5/8": "⅝",
  "7/8": "⅞",
};

/** Fractions: not in dates, nor alone in brackets, where they count the parts of something. */
export const fractions: Rule = {
  name: "fractions",
  ofFigures: true,
  sign: /\d\/\d/,
  edits: (text) =>
    swap(
      text,
      /(?<![\p{L}\p{N}/.,:-])(?:(\d+) )?([1-7]\/[23 48])(?![\p{L}\p{N}/]|[.,]\d|-\d)/gu,
      ({ 1: whole = "", 2: fraction = "", 0: found, index }) => {
        const around = (text[index - 1] ?? "") + (text[index + found.length] ?? "");
        const set = FRACTIONS[fraction];
        return set === undefined || /^[([][)\]]$/.test(around) ? undefined : whole + set;
      },
    ),
};

const RAISED: Readonly<Record<string, string>> = {
  er: "ᵉʳ",
  re: "ʳᵉ",
  e: "ᵉ",
  nd: "ⁿᵈ",
  nde: "ⁿᵈᵉ",
};

const is =
  (...languages: string[]) =>
  ({ base }: Voice) =>
    languages.includes(base);

/** 1ᵉʳ, 2ᵉ, XIXᵉ (Lexique de l'Imprimerie nationale). */
export const frenchOrdinals: Rule = {
  name: "French ordinals",
  sign: /[\dIVXL](?:er|re|e|nde?)(?![\p{L}\p{N}])/u,
  isFor: is("fr"),
  edits: (text) =>
    merged(
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}.,-])(?:1|I))(?:er|re)(?![\p{L}\p{N}])/gu,
        ({ 0: end }) => RAISED[end],
      ),
      swap(text, /(?<=(?<![\p{L}\p{N}.,-])2)nde?(?![\p{L}\p{N}])/gu, ({ 0: end }) => RAISED[end]),
      // “Le”, “Ie” and “Ce” are words: of Roman numerals of one letter only V and X are read.
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}.,-])(?:\d{1,3}|[VX]|(?=[IVXL]{2})L?X{0,3}(?:IX|IV|V?I{0,3})))e(?![\p{L}\p{N}])/gu,
        "ᵉ",
      ),
    ),
};

/** 1.º, 2ª in Spanish, Portuguese, Galician and Italian: where a point, or an article before, says that it is no letter of an item. */
export const raisedOrdinals: Rule = {
  name: "raised ordinals",
  sign: /[\dnN]\.?[oa](?![\p{L}\p{N}])/u,
  isFor: is("es", "pt", "it", "gl", "ca"),
  edits: (text) =>
    merged(
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}.,-])(?:\d{1,3}|[nN])\.)[oa](?![\p{L}\p{N}])/gu,
        ({ 0: end }) => (end === "o" ? "º" : "ª"),
      ),
      swap(text, /(?<=(?<![\p{L}\p{N}.,-])\d{1,3})o(?![\p{L}\p{N}])/gu, "º"),
      swap(
        text,
        /(?<=(?<![\p{L}])(?:la|las|una|a|as|da|na|uma|della|alla|nella|dalla|sulla|l[ae]) \d{1,3})a(?= \p{Ll})/giu,
        "ª",
      ),
    ),
};

/** “19 th”, as exports leave it of a raised ending. */
export const englishOrdinals: Rule = {
  name: "English ordinals",
  ofFigures: true,
  sign: /\d (?:st|nd|rd|th)\b/,
  isFor: is("en"),
  edits: (text) =>
    swap(
      text,
      /(?<=(?<![\p{L}\p{N}.,-])\d{0,3}(\d)) (?=(st|nd|rd|th)(?![\p{L}\p{N}’'.]))/gu,
      ({ 1: last, 2: end, index }) => {
        const isTeen = text[index - 2] === "1";
        const usual = isTeen ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[last ?? ""] ?? "th");
        return end === usual ? "" : undefined;
      },
    ),
};

const UNITS =
  "km|cm|mm|µm|nm|m|kg|mg|g|t|ml|cl|hl|l|L|ha|kHz|MHz|GHz|Hz|kV|mV|V|kW|MW|GW|TW|W|kWh|MWh|GWh|TWh|Wh|mA|A|kJ|MJ|J|kPa|hPa|Pa|bar|dB|K|kB|MB|GB|TB|KiB|MiB|GiB|kbit|Mbit|Gbit|px|pt|em|ms|s|min|h|mph|ft|in|lb|lbs|oz|rpm|ppm";

/** A number and what it counts stay on one line: 12 km, 5 °C, 50 %, 8 oz., 9 a.m. */
export const units: Rule = {
  name: "units",
  ofFigures: true,
  sign: /\d /,
  edits: (text) =>
    merged(
      swap(
        text,
        new RegExp(
          `(?<=(?<![\\p{L}\\p{N}/-])[\\d.,\u202f\u00a0]*[\\d½¼¾⅓⅔⅛⅜⅝⅞]) (?=(?:${UNITS})[²³]?(?:/(?:h|s|m|km|min|l))?(?![\\p{L}\\p{N}’'-]))`,
          "gu",
        ),
        NO_BREAK,
      ),
      swap(text, /(?<=[\d½¼¾]) (?=[%‰€£¥]|°[CF]?(?![\p{L}])|[ap]\.m\.|lbs?\.|oz\.)/giu, NO_BREAK),
    ),
};

/** A multiplication sign between numbers, with their units or without: 3 × 4 m. */
export const times: Rule = {
  name: "times",
  ofFigures: true,
  sign: /[\d″′½¼¾] ?(?:\p{L}{1,2} )?x ?\d/u,
  edits: (text) =>
    merged(
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}#-])\d+(?:[.,]\d+)?(?: ?(?:mm|cm|m|km|in|ft|px))? )x(?= \d+(?:[.,]\d+)?(?!\p{L}{3}))/gu,
        "×",
      ),
      swap(text, /(?<=(?<![\p{L}\p{N}#.-])(?!0x)\d+)x(?=\d+(?![\p{L}\p{N}-]))/gu, "×"),
      swap(text, /(?<=[″′½¼¾] ?)x(?= ?\d)/gu, "×"),
    ),
};

/** ©, ®, ™ where nothing else can be meant: not (c) of a list, nor f(r). */
export const signs: Rule = {
  name: "signs",
  sign: /\((?:c|r|tm)\)/i,
  edits: (text) =>
    merged(
      swap(text, /(?<=copyright )\(c\)|(?<!\([ab]\).{0,400})\(c\)(?= ?(?:19|20)\d{2})/giu, "©"),
      swap(text, /(?<=\p{Lu}[\p{L}\p{N}]{2,40} ?)\(tm\)/giu, "™"),
      swap(text, /(?<=\p{Lu}[\p{L}\p{N}]{2,40})\(r\)/giu, "®"),
    ),
};
