import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isBelow } from "@printery/task";
import { packageFolder } from "../workspace.ts";

/** The line that tells an editor the schema of a YAML file, with the end of the line. */
export interface SchemaFiles {
  /** For a publication's file in a folder of the content folder; the empty string is that itself. */
  readonly publication: (folder: string) => string;
  readonly library: () => string;
  /** What the lines name and is not there yet: paths in the content folder, with the schemas. */
  readonly missing: () => ReadonlyMap<string, string>;
}

/** Where schemas lie where those of the tool are out of reach; a scan passes it over. */
const BESIDE = ".schema";

/**
 * Lines that hold for everybody who has the project: paths to the schemas of the tool where that lies in the project, else to copies
 * in the content folder.
 */
export function schemaFiles(project: string, content: string): SchemaFiles {
  const own = packageFolder("@printery/publication");
  const isInside = isBelow(project, own) && isBelow(project, content);
  const used = new Set<string>();
  const line = (name: string, folder: string) => {
    if (!isInside) used.add(name);
    const schema = join(isInside ? own : join(content, BESIDE), name);
    const way = relative(join(content, folder), schema).split(sep).join("/");
    return `# yaml-language-server: $schema=${way.startsWith(".") ? way : `./${way}`}\n`;
  };
  return {
    publication: (folder) => line("publication.schema.json", folder),
    library: () => line("library.schema.json", ""),
    missing: () => {
      const wanted = [...used].filter((name) => !existsSync(join(content, BESIDE, name)));
      return new Map(
        wanted.map((name) => [`${BESIDE}/${name}`, readFileSync(join(own, name), "utf8")]),
      );
    },
  };
}
