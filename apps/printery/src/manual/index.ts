import { type Chapter, chapters, MANUAL } from "./chapters.ts";
import { keysChapter, type Schema } from "./keys-chapter.ts";
import type { MessagePlaces } from "./links.ts";
import { pageChapter } from "./made.ts";
import { messageFamilies, messagesChapter } from "./messages-chapter.ts";
import { PEERS, peersChapter } from "./peers-chapter.ts";

export { bytesOf } from "../help/sheet.ts";
export { chapters, MANUAL, others } from "./chapters.ts";
export { missingIn, snippetsOf } from "./snippets.ts";

/** Gives the text of a file of the project by its path. */
type Read = (path: string) => string;

/** The generated chapters, by their paths. */
export function generatedChapters(read: Read): ReadonlyMap<string, string> {
  const places = messagePlaces(read);
  return new Map(
    chapters.flatMap((chapter): [string, string][] => {
      const text = generated(chapter, read, places);
      return text === undefined ? [] : [[`${MANUAL}/${chapter.name}.md`, text]];
    }),
  );
}

function generated({ from, after = "" }: Chapter, read: Read, places: MessagePlaces) {
  if (from === "hand") return undefined;
  if (from === "keys") {
    const schema = (name: string): Schema =>
      JSON.parse(read(`packages/publication/${name}.schema.json`));
    const [publication, library, sidecar] = [
      schema("publication"),
      schema("library"),
      schema("sidecar"),
    ];
    return keysChapter({ publication, library, sidecar }, after);
  }
  if (from === "peers") return peersChapter(JSON.parse(read(PEERS)), after);
  if ("messages" in from) {
    const { title, messages: families } = from;
    const isFirst = families === withMessages[0]?.families;
    return messagesChapter(read, { title, families, after, isFirst, places });
  }
  const path = `docs/${from.page}.md`;
  return pageChapter(read(path), { path, after, places });
}

/** The chapters that have messages, in order. */
const withMessages = chapters.flatMap(({ name, from }) =>
  typeof from === "object" && "messages" in from ? [{ name, families: from.messages }] : [],
);

function messagePlaces(read: Read): MessagePlaces {
  const families = messageFamilies(read);
  const places = withMessages.flatMap(({ name, families: own }) =>
    own.flatMap((family) => (families.get(family) ?? []).map((id) => [id, `${name}.md`] as const)),
  );
  return new Map([...places, ["README", `${withMessages[0]?.name}.md`]]);
}
