import { join } from "node:path";
import { type Files, type Message, readWithin } from "@printery/task";
import { mentionedImages } from "./mentioned-images.ts";
import { refusal, type Source } from "./source.ts";

/** The bytes of a publication's files, by their paths. */
export interface SourceFiles {
  readonly texts: Files;
  /** With the images that lie elsewhere in the content root. */
  readonly companions: Files;
  /** An error for each that can't be read. */
  readonly messages: readonly Message[];
}

/** Read the files of `source`, each only if it really lies where content may come from. */
export function readSource(source: Source): SourceFiles {
  const { root, within } = source;
  const messages: Message[] = [];
  const read = (paths: readonly string[]) => {
    const files = new Map<string, Uint8Array>();
    for (const path of paths) {
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
  const images = read(mentionedImages(source, new Map([...texts, ...own])));
  return { texts, companions: new Map([...own, ...images]), messages };
}
