import { join, posix } from "node:path";
import { unescape as decodePercents } from "node:querystring";
import { ContentError, type Files, leadsTo } from "@printery/task";
import type { Source } from "./source.ts";

/**
 * Paths beside the files of `source` that its `files`, by path, mention as those of images: what ends as an image's name does. Whether
 * something is there, {@link isImage} says; which of them are images of the text turns out when it is read.
 */
export function mentionedImages({ companions }: Source, files: Files): string[] {
  const known = new Set(companions);
  for (const [from, bytes] of files) {
    if (!/\.(md|markdown|ya?ml)$/i.test(from)) continue;
    for (const mention of mentions(Buffer.from(bytes).toString("utf8"))) {
      known.add(posix.join(posix.dirname(from), mention));
    }
  }
  return [...known].slice(companions.length);
}

/** Relative paths that end as an image's does: a word, or all that stands between signs; also with their percent signs read. */
function mentions(text: string): Set<string> {
  const found = new Set<string>();
  for (const passage of text.split(/[\n\r()<>"'[\]{}|=]+/)) {
    for (const path of [passage.trim(), ...passage.split(/\s+/)]) {
      if (!/\.(png|jpe?g|gif|webp|svg)$/i.test(path)) continue;
      for (const way of [path, decodePercents(path)]) {
        if (!/^([a-z][a-z\d+.-]*:|[/\\])|\0/i.test(way)) found.add(way);
      }
    }
  }
  return found;
}

/** Whether a file is at `path` below the root of `source`, which lies in its content root. */
export function isImage(path: string, { root, within }: Source): boolean {
  try {
    return leadsTo(join(root, path), within).kind === "file";
  } catch (cause) {
    if (cause instanceof ContentError) return false;
    throw cause;
  }
}
