import type { Source } from "../source.ts";
import {
  closedHeads,
  closedTails,
  frenchTails,
  halves,
  prefixes,
  tens,
  units,
} from "./compounds.ts";
import { type Division, lastPart, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Two parts of a word, or two words, with a hyphen and a line's end between them. */
export interface Divided {
  /** Letters, and the hyphens of a longer compound. */
  readonly head: string;
  readonly tail: string;
  /** What the second line opens with, from `tail` on. */
  readonly following: string;
}

/**
 * Whether the hyphen belongs to the word; "suspended" where a word of its own follows (“pre- and
 * post-war”). The text itself tells first: which of the two spellings it has elsewhere, and whether
 * its lines were broken inside words at all. Where it says nothing, how compounds are made does.
 */
export function keepsHyphen(divided: Divided, source: Source): boolean | "suspended" {
  const { head, tail } = lowered(divided);
  const { counts } = vocabularyOf(source);
  const whole = counts.get(head + tail) ?? 0;
  const compound = counts.get(`${head}-${tail}`) ?? 0;
  if (whole > compound) return false;
  if (compound > 0) return true;
  const { isTypeset, language } = habitsOf(source);
  if (isSuspended(divided, language, isTypeset)) return "suspended";
  if (!isTypeset) return true;
  const last = lastPart(head);
  if (last !== head && counts.has(last + tail)) return false;
  return isCompound({ head: last, tail }, counts, language) || (last !== head && counts.has(tail));
}

function lowered({ head, tail }: Division): Division {
  return { head: head.toLowerCase(), tail: tail.toLowerCase() };
}

const CONJUNCTION: Readonly<Record<Language, ReadonlySet<string>>> = {
  english: new Set(["and", "or", "to"]),
  german: new Set(["und", "oder", "bis", "sowie", "en", "of"]),
  romance: new Set(["et", "ou", "y", "o", "e"]),
};

/** A conjunction follows, and after it, where words are divided too, another compound. */
function isSuspended({ head, tail, following }: Divided, language: Language, isTypeset: boolean) {
  if (!CONJUNCTION[language].has(tail.toLowerCase())) return false;
  if (!isTypeset || language === "german" || prefixes.has(head.toLowerCase())) return true;
  return /^\p{L}+\s+[\p{L}\d]+[-‐]/u.test(following);
}

/** How compounds are made, in a text that divides words. */
function isCompound(
  { head, tail }: Division,
  counts: Vocabulary["counts"],
  language: Language,
): boolean {
  if (language === "german") return false;
  if (language === "romance") return counts.has(head) && frenchTails.has(tail);
  if (tens.has(head)) return units.has(tail);
  if (closedTails.has(tail) || closedHeads.has(head)) return false;
  if (head === "self" || head === "half") return true;
  const isWord = (part: string) => part.length > 2 && (counts.has(part) || halves.has(part));
  if (prefixes.has(head)) return isWord(tail);
  if (/^(?:re|pre)$/u.test(head) && tail.startsWith("e")) return isWord(tail);
  return head.length > 3 && tail.length > 3 && isWord(head) && isWord(tail);
}

type Language = "english" | "german" | "romance";

/** How the lines of a text were broken. */
interface Habits {
  /** Inside words, too. */
  readonly isTypeset: boolean;
  readonly language: Language;
}

const habits = new WeakMap<Source, Habits>();

function habitsOf(source: Source): Habits {
  const present = habits.get(source);
  if (present !== undefined) return present;
  const vocabulary = vocabularyOf(source);
  const language = languageOf(source.text);
  const found = { isTypeset: isTypeset(vocabulary, language), language };
  habits.set(source, found);
  return found;
}

/** More of the lines than this seldom end in hyphens unless words were divided. */
const DENSE = 0.025;

/** Where words are divided, parts stand at the lines' ends; where not, words. */
function isTypeset({ counts, divisions, lines }: Vocabulary, language: Language): boolean {
  const isWord = (part: string) =>
    counts.has(part) || (language === "english" && (halves.has(part) || closedHeads.has(part)));
  let balance = divisions.length > lines * DENSE ? 1 : -1;
  for (const { head, tail } of divisions) {
    if (counts.has(head + tail)) balance += 2;
    else if (counts.has(`${head}-${tail}`)) balance -= 2;
    else if (isWord(head)) balance -= isWord(tail) ? 1.5 : 0.3;
    else balance += isWord(tail) ? 0.5 : 1.5;
  }
  return balance > 0;
}

const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  english: new Set("the and of to is".split(" ")),
  german: new Set("und der die das het een och og ja".split(" ")),
  romance: new Set("le les et la que il di che el los des".split(" ")),
};

/** Characters that tell how compounds are made. */
const SAMPLE = 6000;

function languageOf(text: string): Language {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const [first] = (["english", "german", "romance"] as const)
    .map((language) => ({
      language,
      count: words.filter((word) => COMMON[language].has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  return first?.language ?? "english";
}
