/** Scripts that one language alone is commonly written in, as ranges of code points, with that language. */
const SCRIPTS: readonly (readonly [from: number, to: number, lang: string])[] = [
  [0x0370, 0x03ff, "el"],
  [0x0400, 0x052f, "cyrillic"],
  [0x0530, 0x058f, "hy"],
  [0x0590, 0x05ff, "he"],
  [0x0600, 0x06ff, "arabic"],
  [0x0750, 0x077f, "arabic"],
  [0x0900, 0x097f, "hi"],
  [0x0980, 0x09ff, "bn"],
  [0x0a00, 0x0a7f, "pa"],
  [0x0a80, 0x0aff, "gu"],
  [0x0b80, 0x0bff, "ta"],
  [0x0c00, 0x0c7f, "te"],
  [0x0c80, 0x0cff, "kn"],
  [0x0d00, 0x0d7f, "ml"],
  [0x0e00, 0x0e7f, "th"],
  [0x0e80, 0x0eff, "lo"],
  [0x1000, 0x109f, "my"],
  [0x10a0, 0x10ff, "ka"],
  [0x1100, 0x11ff, "ko"],
  [0x1200, 0x139f, "am"],
  [0x1780, 0x17ff, "km"],
  [0x1f00, 0x1fff, "el"],
  [0x3040, 0x30ff, "ja"],
  [0x3400, 0x4dbf, "han"],
  [0x4e00, 0x9fff, "han"],
  [0xac00, 0xd7af, "ko"],
  [0xf900, 0xfaff, "han"],
];

/** Characters that are looked at. */
const SAMPLE = 600;

/**
 * The language that the script of `text` tells; undefined where most of it is in Latin letters, and where
 * the script has several languages and no letter of one of them alone.
 */
export function languageOfScript(text: string): string | undefined {
  const counts = countScripts(text.slice(0, SAMPLE));
  const [script, count] = [...counts].reduce(
    (best, each) => (each[1] > best[1] ? each : best),
    ["latin", 0],
  );
  const latin = counts.get("latin") ?? 0;
  if (script === "latin" || count <= latin) return undefined;
  if (script === "cyrillic") return cyrillic(text.slice(0, SAMPLE).toLowerCase());
  if (script === "arabic") return arabic(text.slice(0, SAMPLE));
  if (script === "han") return (counts.get("ja") ?? 0) > count / 20 ? "ja" : "zh";
  return script;
}

function countScripts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const script = scriptOf(text.charCodeAt(at));
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function scriptOf(code: number): string | undefined {
  if (code < 0x0370) return isLatin(code) ? "latin" : undefined;
  return SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2];
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0;
}

function cyrillic(text: string): string | undefined {
  if (/[ґєї]/.test(text)) return "uk";
  if (/ў/.test(text)) return "be";
  if (/[ђћ]/.test(text)) return "sr";
  if (/[ѓќѕ]/.test(text)) return "mk";
  if (/[әғқңөұүһ]/.test(text)) return undefined;
  if (/[ыэё]/.test(text)) return "ru";
  return (text.match(/ъ/g)?.length ?? 0) > 1 ? "bg" : undefined;
}

function arabic(text: string): string {
  if (/[ٹڈڑے]/u.test(text)) return "ur";
  return /[پچژگ]/u.test(text) ? "fa" : "ar";
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  "ar arc ckb dv fa he iw ks nqo pnb ps sd syr ug ur yi ji".split(" "),
);

/** Whether the BCP 47 tag `lang` is of a language written from right to left, or names such a script. */
export function isRightToLeft(lang: string): boolean {
  const [language = "", ...rest] = lang.toLowerCase().split("-");
  if (rest.includes("latn") || rest.includes("cyrl")) return false;
  return (
    RIGHT_TO_LEFT.has(language) || rest.some((part) => /^(?:arab|hebr|syrc|thaa|nkoo)$/.test(part))
  );
}
