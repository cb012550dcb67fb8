import { commonWords, givenNames } from "./phrases/names.ts";

/** Lower-case words that may stand inside a name: “Simone de Beauvoir”. */
const PARTICLES: ReadonlySet<string> = new Set(
  "af al el bin bint ibn da dal dalla dai das de del della degli dei den der des di do dos du e la las le los ten ter te tot 't van vom von y zu zum zur ap av d' l' auf".split(
    " ",
  ),
);
const COMMON: ReadonlySet<string> = setOf(commonWords);
const GIVEN: ReadonlySet<string> = setOf(givenNames);
/** Articles that open the names of papers, not of people: “Le Monde”, “El País”. */
const ARTICLES: ReadonlySet<string> = new Set(
  "The Le La Les El Los Las Il Lo Gli Der Die Das Het O Os As".split(" "),
);

/** What may stand before a name and is no part of it. */
const HONOURS =
  /^(?:the\s+)?(?:(?:rt\.?\s+hon|hon|dr|drs|prof|professor|professore?ssa|mr|mrs|ms|mx|miss|sir|dame|lord|lady|rev|reverend|fr|sister|brother|capt|captain|col|colonel|gen|general|maj|lt|sgt|ambassador|herr|frau|mme|mlle|monsieur|madame|señora?|sra?|dott|dottoressa|dra|ing|ir)\.?\s+)+(?=\p{Lu})/iu;

/** First words of these. */
const HONOUR_WORDS: ReadonlySet<string> = new Set(
  "the rt hon dr drs prof professor professoressa professorssa mr mrs ms mx miss sir dame lord lady rev reverend fr sister brother capt captain col colonel gen general maj lt sgt ambassador herr frau mme mlle monsieur madame señor señora sr sra dott dottoressa dra ing ir".split(
    " ",
  ),
);
const SUFFIX = /^(?:jr\.?|sr\.?|i{2,3}|iv)$/iu;

/** Whether `name` reads as one: two to six words, each capitalised or a particle, none a common word. */
export function isPersonalName(name: string): boolean {
  if (name.length > 60 || name.length < 4 || !name.includes(" ")) return false;
  const code = name.charCodeAt(0);
  if (!isCapital(code) && !(code >= 0x61 && code <= 0x7a)) return false;
  const words = withoutHonours(name).split(/\s+/u);
  if (words.length < 2 || words.length > 6) return false;
  const [first = ""] = words;
  if (words.length === 2 && ARTICLES.has(first)) return false;
  if (!GIVEN.has(first.toLowerCase()) && (isGerund(first) || words.some(isAbstract))) return false;
  let capitals = 0;
  for (const [at, word] of words.entries()) {
    if (PARTICLES.has(word)) {
      if (at === words.length - 1) return false;
      continue;
    }
    const isLast = at === words.length - 1;
    if (!isNameWord(word, isLast)) return false;
    if (COMMON.has(word.toLowerCase()) && !isSurname(word, at, words)) return false;
    capitals += 1;
  }
  return capitals >= 2 && words.some((word) => /\p{Lu}\p{L}/u.test(word));
}

function isGerund(word: string): boolean {
  return word.length > 5 && word.toLowerCase().endsWith("ing");
}

/** Endings of what is done or thought, which few people are called after. */
function isAbstract(word: string): boolean {
  return (
    word.length > 7 && /(?:[ts]ions?|ments?|ity|ities|ics|isms?|ships?|[ai]ble|['’]s)$/i.test(word)
  );
}

function withoutHonours(name: string): string {
  return HONOUR_WORDS.has(name.slice(0, name.indexOf(" ")).replace(".", "").toLowerCase())
    ? name.replace(HONOURS, "")
    : name;
}

/** “Anna Bridge”, “John Black”, “Grace May”: common words name people too, after a given name. */
function isSurname(word: string, at: number, words: readonly string[]): boolean {
  if (at === 0 || !GIVEN.has((words[0] ?? "").toLowerCase())) return false;
  return !/^(?:the|a|an|in|on|at|of|for|from|with|and|or|how|why|what|when|where|news|home|contact|share|view|read|is|was|are)$/i.test(
    word,
  );
}

function isNameWord(word: string, isLast: boolean): boolean {
  if (!isCapital(word.charCodeAt(0)) && !/^(?:[dl]['’]|al-|el-)\p{Lu}/u.test(word)) return false;
  for (let at = 1; at < word.length; at += 1) {
    if (!isNameCharacter(word.charCodeAt(at))) return false;
  }
  if (!word.endsWith(".")) return true;
  return (
    /^(?:\p{Lu}\p{Ll}{0,2}\.)+$|^(?:\p{Lu}\.-?)+$/u.test(word) &&
    (!isLast || SUFFIX.test(word) || /^(?:\p{Lu}\.)+$/u.test(word))
  );
}

function isNameCharacter(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      code === 0x27 ||
      code === 0x2d ||
      code === 0x2e
    );
  return code >= 0xc0
    ? code < 0x2000 || code === 0x2019 || code === 0x2010 || code === 0x2011 || code >= 0x2c00
    : false;
}

/** Whether a code unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code >= 0x41 && code <= 0x5a) return true;
  return code >= 0xc0 && /\p{Lu}/u.test(String.fromCharCode(code));
}

/** Whether `text` contains a given name as people in Europe and America commonly have. */
export function hasGivenName(text: string): boolean {
  if (text.length > 80) return false;
  return text
    .split(/[\s,.-]+/u)
    .some(
      (word) => word.length > 1 && isCapital(word.charCodeAt(0)) && GIVEN.has(word.toLowerCase()),
    );
}

/** A name in capitals is set in capitals, not spelt so: “ADA VAN BYRON” is “Ada van Byron”. */
export function nameIn(name: string): string {
  const trimmed = name
    .trim()
    .replace(/[\s:,.…*]+$/u, (end) =>
      end.startsWith(".") && /\b(?:\p{Lu}|[JjSs]r)$/u.test(name.trim().slice(0, -end.length))
        ? "."
        : "",
    );
  const text = trimmed.replace(
    /^(?:drs?|prof|professor|mr|mrs|ms|sir|rt hon|herr|frau|mme|dott|dra?)\.?\s+(?=\p{Lu}\S*\s+\S)/iu,
    "",
  );
  if (!/\p{Lu}{3}/u.test(text) || /\p{Ll}{2}/u.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (at > 0 && PARTICLES.has(small) && text.charAt(at - 1) === " ") return small;
    if (/^(?:II|III|IV|MP|MD|PHD|QC)$/.test(word)) return word;
    return word.charAt(0) + small.slice(1);
  });
}

/** Whether `word` may stand in a name in small letters. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** The words of a list. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ""));
}
