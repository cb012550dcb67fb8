/** The BCP 47 language of a text; undefined where it can't be told. */
export type Detect = (text: string) => string | undefined;

/** The commonest words of each language that stand in no other. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "the of and to in is that for with was on are by this be from it as at have has not they you his her its were which but",
  ),
  de: words(
    "der die das und ist nicht mit den dem ein eine für auf von sich im zu auch wird werden sind oder dass",
  ),
  fr: words(
    "le la les des et est une dans pour qui sur pas que du au aux avec plus par cette sont ce il elle",
  ),
  es: words("el los las una del que por con para es se su como más pero son está al lo"),
  it: words("il gli della che di per una con non sono del nel alla anche più dei delle è"),
  nl: words("het een van en dat niet zijn op te voor met aan ook maar bij wordt deze"),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** The share of the words of `text` that are among the commonest of `lang`. */
export function commonWordShare(text: string, lang: string): number {
  const all = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  if (all.length === 0) return 0;
  const common = COMMON[lang];
  return all.filter((word) => common?.has(word)).length / all.length;
}

/** Below this share a passage is not written in the language, whatever names it drops. */
const FLUENT = 0.18;

/**
 * The language of `text`: told by its commonest words where these leave no doubt, else by `detect`,
 * which is slow to load and so only asked then.
 */
export function languageOf(text: string, detect: Detect | undefined): string | undefined {
  const shares = Object.keys(COMMON)
    .map((lang) => ({ lang, share: commonWordShare(text, lang) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (first === undefined || second === undefined) return undefined;
  const sure = first.share >= FLUENT && first.share >= second.share * 2;
  if (sure && hasSeveral(text, first.lang)) return first.lang;
  return detect?.(text);
}

/** One common word alone may be another language's: “on” is English, and Finnish too. */
function hasSeveral(text: string, lang: string): boolean {
  const common = COMMON[lang];
  return (
    new Set(
      text
        .toLowerCase()
        .match(/[\p{L}’']+/gu)
        ?.filter((word) => common?.has(word)),
    ).size > 1
  );
}

/** A detector for sixty languages. Its tables take a third of a second to load, so load it only where asked for. */
export async function loadDetector(): Promise<Detect> {
  const { eld } = await import("eld/small");
  return (text) => {
    const { language, isReliable } = eld.detect(text);
    return language !== "" && isReliable() ? language : undefined;
  };
}
