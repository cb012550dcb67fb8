import { Passage } from "./passage.ts";
import { rules } from "./rules.ts";
import { SIGN } from "./sign.ts";
import { type Voice, voiceOf } from "./voice.ts";

/**
 * `words` of no node, a title or a description, set as a text in `lang` is. They go to catalogues, whose fields know no word
 * joiners (Standard Ebooks takes them out of titles, too): those stay out.
 */
export function setWords(words: string, lang: string): string {
  return setWordsIn(words, voiceOf(lang));
}

export function setWordsIn(words: string, voice: Voice): string {
  if (!SIGN.test(words)) return words;
  const passage = new Passage();
  passage.add(words, voice);
  passage.set(rules, SIGN);
  const [set = words] = passage.texts();
  return words.includes("\u2060") ? set : set.replaceAll("\u2060", "");
}
