import { relative } from "node:path";

/** “text, book or library”. */
export function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** A name as words: “the-salt-road” is “The salt road”. */
export function asWords(name: string): string {
  const words = name.replace(/[\s_-]+/gu, " ").trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `path` as one word of a command line. */
export function quoted(path: string): string {
  return /^[\w./\\-]+$/.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`;
}

/** `path` as it is written in the working folder. */
export function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}
