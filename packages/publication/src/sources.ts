import type { Files } from "@printery/task";
import type { ComposeInput, Given } from "./compose.ts";
import { compareNaturally } from "./order.ts";
import type { SourceAsset } from "./publication.ts";

/** The content paths of the texts of `input`, and of what is said about them, in natural order. */
export function sourcePaths({ members = new Map(), ...own }: ComposeInput): string[] {
  return [own, ...members.values()].flatMap(pathsOf).toSorted(compareNaturally);
}

function pathsOf({ documents, config, sidecars }: Given): string[] {
  const said = [...(config === undefined ? [] : [config]), ...sidecars.values()];
  return [...documents, ...said].map(({ path }) => path);
}

/** The files at `paths` as they travel with a publication. */
export function sourceShelf(
  paths: readonly string[],
  { files, folder, members }: Pick<ComposeInput, "files" | "folder" | "members">,
): { readonly assets: readonly SourceAsset[]; readonly files: Files } {
  const found = paths.map((path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`Expected the bytes of ${path} to archive them`);
    // What is collected lies in several folders.
    const isWithin = folder !== undefined && members === undefined;
    const name = `sources/${isWithin ? path.slice(folder.length + 1) : path}`;
    return { name, mediaType: mediaTypeOf(path), bytes };
  });
  return {
    assets: found.map(({ name, mediaType }) => ({ name, mediaType })),
    files: new Map(found.map(({ name, bytes }) => [name, bytes])),
  };
}

/** RFC 7763, RFC 9512. */
function mediaTypeOf(path: string): SourceAsset["mediaType"] {
  if (/\.ya?ml$/i.test(path)) return "application/yaml";
  return /\.(md|markdown)$/i.test(path) ? "text/markdown" : "text/plain";
}
