import { join } from "node:path";
import { type Files, type Message, readWithin, type Unread } from "@printery/task";
import { tooLarge } from "./limits.ts";
import { isImage, mentionedImages } from "./mentioned-images.ts";
import { refusal, type Source } from "./source.ts";

/** The bytes of a publication's files, by their paths. */
export interface SourceFiles {
  readonly texts: Files;
  /** Side-cars, and a publication.yaml, that may say how texts are read. */
  readonly corrections: Files;
  /** With the images that lie elsewhere in the content root. */
  readonly companions: Files;
  /** Whether nothing else bears on these: no image is mentioned that lies elsewhere, or may come to. */
  readonly isAlone: boolean;
  /** Those that are larger than is read. */
  readonly unread: Unread;
  /** An error for each that can't be read. */
  readonly messages: readonly Message[];
}

/** Read the files of `source`, each only if it really lies where content may come from. */
export function readSource(source: Source): SourceFiles {
  const { root, within, limits } = source;
  const unread = new Map(source.unread);
  const messages: Message[] = [];
  const read = (paths: readonly string[]) => {
    const files = new Map<string, Uint8Array>();
    for (const path of paths) {
      if (unread.has(path)) continue;
      try {
        files.set(path, readWithin(within, join(root, path)));
      } catch (cause) {
        messages.push(refusal(path, cause, "a file", "this publication is not built"));
      }
    }
    return files;
  };
  const texts = read(source.texts);
  const own = read(source.companions);
  const elsewhere = mentionedImages(source, new Map([...texts, ...own]));
  const mentioned = elsewhere.filter((path) => isImage(path, source));
  for (const [path, size] of tooLarge(root, mentioned, limits)) unread.set(path, size);
  const corrections = new Map([...own].filter(([path, bytes]) => mayCorrect(path, bytes)));
  const companions = new Map([...own, ...read(mentioned)]);
  return { texts, corrections, companions, isAlone: elsewhere.length === 0, unread, messages };
}

/**
 * Whether what a YAML file says may bear on how texts are read. One that only mentions it costs a task that runs once more: reading
 * YAML here would cost each build more. A character of the words may be written by its number.
 */
function mayCorrect(path: string, bytes: Uint8Array): boolean {
  if (!/\.ya?ml$/i.test(path)) return false;
  return /\b(?:lines|paragraphs)\b|\\/.test(Buffer.from(bytes).toString("utf8"));
}
