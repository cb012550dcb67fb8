import type { Publication } from "@printery/publication";

/** Where the page `name` of `publication` stands on the web: absolute; undefined where its library is nowhere. */
export function addressOf(
  { id, library }: Pick<Publication, "id" | "library">,
  name = "index.html",
): string | undefined {
  if (library?.url === undefined) return undefined;
  // A folder goes by its own name.
  const path = name === "index.html" ? `${id}/` : `${id}/${name}`;
  return new URL(path, library.url).href;
}
