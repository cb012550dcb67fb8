import type { MetadataChange, TextMetadata } from "@printery/desk/protocol";
import { mappingAt, type YamlEdit } from "./yaml-edit.ts";

/** What title, authors, date and language are in metadata of any kind, as the desk shows them. */
interface Metadata {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly authors?: readonly { readonly name: string }[] | undefined;
  readonly date?: string | undefined;
  readonly lang?: string | undefined;
}

/** `metadata` with nothing but what the desk shows. */
export function aboutOf({ title, subtitle, authors = [], date, lang }: Metadata): TextMetadata {
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    authors: authors.map(({ name }) => name),
    ...(date === undefined ? {} : { date }),
    lang: lang ?? "",
  };
}

/** What the YAML at `path` says of title, authors, date and language; what is wrong in it is told where the publication is made. */
export async function aboutIn(path: string, text: string | null): Promise<TextMetadata> {
  const [{ readConfig }, { publicationConfig }] = await Promise.all([
    import("@printery/config"),
    import("@printery/publication"),
  ]);
  return aboutOf(readConfig({ path, text: text ?? "" }, publicationConfig, () => {})?.value ?? {});
}

/** What is to be edited in `before` so that it says `set`; of an author whose name stays, all else that is said stays, too. */
export function aboutEdits(set: MetadataChange, before: string): readonly YamlEdit[] {
  return Object.entries(set).map(([key, value]) => ({
    path: [key],
    value: value === null ? undefined : Array.isArray(value) ? people(value, before) : value,
  }));
}

function people(names: readonly string[], before: string): unknown[] {
  const known = new Map(
    Object.values(mappingAt(before, "authors")).flatMap((one) =>
      typeof one === "object" && one !== null && "name" in one ? [[one.name, one] as const] : [],
    ),
  );
  return names.map((name) => known.get(name) ?? name);
}
