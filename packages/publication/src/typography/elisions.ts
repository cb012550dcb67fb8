/**
 * Words that begin with what is left out, by language: after one of these marks there is no quotation. Of English those that
 * Standard Ebooks' typogrify knows, and what is as common.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `tis tisn twas twasn twere tweren twill twould twouldn twon tain twixt tween em n midst gainst neath cos cause til till
    bout round pon un uns ud cept ow appen e im imself er ere erself ave aven ome ouse ead ope undred arf alf fraid nother nuff
    ello urry scuse spose course specially cording stead fore mongst way nough tude kay sup tec cello phone plane ood ang ear eard elp isself istory old orse ot`,
  nl: "t s n k r m ns tis twas",
  af: "n",
  de: "s n ne nen ner nem ran rein raus rum runter rauf rüber ran tschuldigung türlich",
  it: "sto sta sti ste ndrangheta ndrine l n",
  es: "",
};

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([base, words]) => [base, new Set(words.split(/\s+/))]),
);

/** Whether `word` of the language `base` begins with what is left out. */
export function isElided(word: string, base: string): boolean {
  return known.get(base)?.has(word.toLowerCase()) ?? false;
}

/** English words that end with what is left out, beside those in -in’: a mark behind them closes nothing. */
const CLIPPED: ReadonlySet<string> = new Set(
  "o th an ol wi mo tho thro i t ha ma fo po lil ev han gran mis sho yo ca gi fu ower wha".split(
    " ",
  ),
);

/** Whether the mark behind `word` is likely no quotation's end. */
export function isClipped(word: string, base: string): boolean {
  if (base !== "en") return false;
  const small = word.toLowerCase();
  return CLIPPED.has(small) || /[a-z]{2,}in$/.test(small);
}
