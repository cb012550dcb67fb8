import type { MetadataChange, TextMetadata } from "./protocol.ts";

/** What a text says of itself, as fields to be filled in; authors one on each line. */
export interface Fields {
  readonly title: string;
  readonly subtitle: string;
  readonly authors: string;
  readonly date: string;
  readonly lang: string;
}

export function fieldsOf(metadata: TextMetadata | undefined): Fields {
  const { title = "", subtitle = "", authors = [], date = "", lang = "" } = metadata ?? {};
  return { title, subtitle, authors: authors.join("\n"), date, lang };
}

/** What is another by now; a field that was emptied is taken away. */
export function changeOf(before: Fields, after: Fields): MetadataChange {
  const names = ["title", "subtitle", "date", "lang"] as const;
  const changed = names.filter((name) => before[name] !== after[name]);
  const authors = after.authors
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return {
    ...Object.fromEntries(changed.map((name) => [name, after[name].trim() || null])),
    ...(before.authors !== after.authors && { authors: authors.length > 0 ? authors : null }),
  };
}
