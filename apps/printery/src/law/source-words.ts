import { wordsOf } from "./words.ts";

/**
 * The words of a text that its author wrote to be read: of Markdown, each once, without the names that mark it up; of other text
 * without the names and numbers of notes, which are counted anew, and a line that a page says again.
 */
export function sourceWords(path: string, text: string): string[] {
  if (!/\.(md|markdown)$/i.test(path)) {
    return linesOnce(text.replace(NOTE, "[")).filter((word) => !/^\d+$/.test(word));
  }
  const words = wordsOf(NAMES.reduce((rest, pattern) => rest.replace(pattern, " "), text));
  // An attribute may say what the text says.
  return [...new Set(words)];
}

/** `[Footnote 1: `: what is printed there is in the language of the text. */
const NOTE =
  /\[(?:foot ?note|note|fu(?:ß|ss)note|anmerkung|note de bas de page|nota|voetnoot|fn\.?)(?=\s*(?:\d|[*†‡§]|\p{L}{1,2}\b))/giu;

/** The words of `text`, of lines that say the same those of one. */
function linesOnce(text: string): string[] {
  const lines = text.split(/[\r\n]+/).map(wordsOf);
  return [...new Map(lines.map((words) => [words.join(" "), words])).values()].flat();
}

/** What is written to mark something up, in the order in which it is taken out. */
const NAMES: readonly RegExp[] = [
  // Keys of front matter.
  /^(?:title|subtitle|standfirst|description|source|publisher|series|rights|license|identifier|date|modified|lang|language|keywords|tags|authors?):/gm,
  /(?<=[{,\s-])(?:(?:name|affiliation|note|orcid):|role:[ \t]*[a-z]*)/g,
  // What notes and definitions go by.
  /\[\^[^\]\n]*\]/g,
  /(?<=\])\[(?!\]\()[^\]]*\]/g,
  /^[\s>\-*+\d.)]*\[[^\]]*\]:/gm,
  // Numbers of items, of which the first counts.
  /^[\s>\-*+]*\d{1,9}[.)](?=\s|$)/gm,
  // What a program is written in.
  /^[\s>\-*+\d.)]*(?:`{3,}|~{3,})[ \t]*[^\s`]+/gm,
  // What places go by.
  /\s(?:id|name)\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>`]+)/gi,
  // What asks a page that can't answer.
  /(?<=\]\([^)\s]*)\?[^)\s]*/g,
  // How elements look, and their names.
  /\s(?:class|style|align|valign|width|height|border|color|bgcolor|face|size|dir|lang|target|rel|loading)\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>`]+)/gi,
  /<\/?[a-z][\w-]*(?![\p{L}\p{M}\w-])/giu,
  /\s[a-z][\w:-]*\s*(?==)/gi,
  /\s(?:open|hidden)\b(?=[^<>]*>)/gi,
  // Of pictures, which are published under names of their own.
  /[\w./-]+\.(?:png|jpe?g|gif|webp|svg)/gi,
  // Of characters.
  /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/gi,
  // Roles, and what they are given.
  /:+[ \t]*\{?\.?[a-z][\w-]*(?=[[{\s}]|$)/gim,
  /\{\.index\b(?:[ \t]+entry=)?/g,
  /(?<=[{\s])lang=[^\s}]+/g,
  /(?<=[{\s])[a-z][a-z-]*=/g,
  /\{#[^\s{}]+\}/g,
];
