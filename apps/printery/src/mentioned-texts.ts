import { posix } from "node:path";
import { unescape as decodePercents } from "node:querystring";
import { textExtensions } from "@printery/parser/extensions";
import type { Files } from "@printery/task";

/**
 * Content paths that the Markdown among `files` mentions as links do, but for those that are among `files`: whatever ends as a text's name does.
 * Which of them are links turns out when it is read.
 */
export function mentionedTexts(files: Files): string[] {
  const found = new Set<string>();
  for (const [from, bytes] of files) {
    if (!/\.(md|markdown)$/i.test(from)) continue;
    for (const way of mentions(Buffer.from(bytes).toString("utf8"))) {
      const path = posix.join(posix.dirname(from), way);
      if (!files.has(path)) found.add(path);
    }
  }
  return [...found].sort();
}

/** Relative paths that end as a text's do: a word, or all that stands between signs; also as they are where links write them otherwise. */
function mentions(text: string): Set<string> {
  const found = new Set<string>();
  // Most texts have no link to a file, and need not be taken apart.
  if (!ENDING.test(text)) return found;
  for (const passage of text.split(/[\n\r()<>"'[\]{}|=]+/)) {
    if (!ENDING.test(passage)) continue;
    for (const mention of [passage.trim(), ...passage.split(/\s+/)]) {
      const path = mention.replace(/[#?].*$/s, "");
      if (path.length > LONGEST || !ENDING.test(path)) continue;
      for (const way of [path, plain(path)]) {
        if (!/^([a-z][a-z\d+.-]*:|[/\\])|\0/i.test(way)) found.add(way);
      }
    }
  }
  return found;
}

const ENDING = new RegExp(
  `(?:${textExtensions.join("|").replaceAll(".", "\\.")})(?![\\w/.-])`,
  "i",
);

/** Characters: no file system holds a longer path. */
const LONGEST = 4096;

/** Without percent signs and backslashes before what links may not hold. */
function plain(path: string): string {
  return decodePercents(path).replace(/\\(?=[!-/:-@[-`{-~])/g, "");
}
