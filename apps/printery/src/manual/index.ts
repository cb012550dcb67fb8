import { chapters, MANUAL } from "./chapters.ts";
import { keysChapter, type Schema } from "./keys-chapter.ts";
import { pageChapter } from "./made.ts";
import { messagesChapter } from "./messages-chapter.ts";

export { bytesOf } from "../help/sheet.ts";
export { chapters, MANUAL, others } from "./chapters.ts";
export { missingIn, snippetsOf } from "./snippets.ts";

/** The generated chapters, by their paths; `read` gives the text of a file of the project by its path. */
export function generatedChapters(read: (path: string) => string): ReadonlyMap<string, string> {
  const schema = (name: string): Schema =>
    JSON.parse(read(`packages/publication/${name}.schema.json`));
  return new Map(
    chapters.flatMap(({ name, from, after = "" }): [string, string][] => {
      const path = `${MANUAL}/${name}.md`;
      if (from === "hand") return [];
      if (from === "messages") return [[path, messagesChapter(read, after)]];
      if (from === "keys") {
        const schemas = {
          publication: schema("publication"),
          library: schema("library"),
          sidecar: schema("sidecar"),
        };
        return [[path, keysChapter(schemas, after)]];
      }
      const page = `docs/${from.page}.md`;
      return [[path, pageChapter(read(page), page, after)]];
    }),
  );
}
