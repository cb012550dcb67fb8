import { fitText } from "@printery/document";
import { nearest } from "@printery/task";

/** The file name of `path`, without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The publication's folder that holds the content path `path`; a loose file is in none. */
export function folderOf(path: string): string | undefined {
  return /^([^/]+)\//.exec(path)?.[1];
}

/** The name of that one of `paths` in the folder of `path` that is most likely meant by it, as {@link nearest} finds it. */
export function likelyBeside(path: string, paths: Iterable<string>): string | undefined {
  const folder = path.slice(0, path.length - baseName(path).length);
  const beside = [...paths].filter((other) => other === folder + baseName(other));
  return nearest(baseName(path), beside.map(baseName));
}

/** `path` without its last extension: `a/b.tar.gz` is `a/b.tar`. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, "");
}

/** What a file name says besides the order: `10-part-one.txt` is `part-one`, `1984.txt` stays `1984`. */
export function stem(path: string): string {
  return withoutExtension(baseName(path)).replace(/^\d+[\s._-]+(?=.)/u, "");
}

/** A file name as words: `the-salt-road` is “The salt road”. */
export function asWords(name: string): string {
  const words = fitText(name)
    .replace(/[\s_-]+/gu, " ")
    .trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
