import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { stringify } from "yaml";
import type { SchemaFiles } from "./schema.ts";
import type { Wishes } from "./wishes.ts";
import { asWords } from "./words.ts";

/** Files to write, by their paths in the content folder. */
export type NewFiles = ReadonlyMap<string, string>;

const PASTE = "Paste the raw text here, as the export gave it.";

/** The first files of what is wished for, called `id`. */
export function filesFor(id: string, wishes: Wishes, schema: SchemaFiles): NewFiles {
  return new Map(makers[wishes.kind](id, wishes, schema));
}

type Made = readonly (readonly [string, string])[];

const makers: Readonly<
  Record<Wishes["kind"], (id: string, wishes: Wishes, schema: SchemaFiles) => Made>
> = {
  text: (id, wishes, schema) => {
    const said = aboutOf(wishes);
    const sidecar: Made =
      Object.keys(said).length === 0 ? [] : [[`${id}.yaml`, schema.publication("") + yaml(said)]];
    return [[`${id}.txt`, `${titleOf(wishes)}\n\n${PASTE}\n`], ...sidecar];
  },
  book: (id, wishes, schema) => [
    [
      `${id}/publication.yaml`,
      schema.publication(id) +
        yaml({ title: titleOf(wishes), ...aboutOf({ style: "book", ...wishes }) }),
    ],
    [`${id}/01-chapter-one.txt`, `Chapter One\n\n${PASTE}\n`],
    [`${id}/02-chapter-two.txt`, `Chapter Two\n\n${PASTE}\n`],
  ],
  collection: (id, wishes, schema) => [
    [
      `${id}/publication.yaml`,
      schema.publication(id) +
        yaml({ title: titleOf(wishes), ...aboutOf(wishes), collection: wishes.collection }),
    ],
  ],
  library: (_id, wishes, schema) => [
    ["library.yaml", libraryYaml(titleOf(wishes), wishes.lang, schema)],
  ],
};

/** What a project's settings are called, and what they say to begin with: nothing. */
export const CONFIG: readonly [string, string] = [
  "printery.config.ts",
  `// What this project has of its own: cues, plugins, house styles, formats (docs/plugins.md).
import { defineConfig } from "printery/config";

export default defineConfig({});
`,
];

/** What a project has besides publications, by paths in it: what its library is called, and what git leaves alone. None is there already. */
export function projectFiles(
  content: string,
  lang: string | undefined,
  schema: SchemaFiles,
): NewFiles {
  const project = dirname(content);
  const library = join(basename(content), "library.yaml");
  const files: Made = [
    [library, libraryYaml(asWords(basename(project)), lang, schema)],
    [".gitignore", "# What printery makes.\n/dist/\n/.printery/\n"],
  ];
  return new Map(files.filter(([path]) => !existsSync(join(project, path))));
}

/** What library.yaml says to begin with. */
function libraryYaml(title: string, lang: string | undefined, schema: SchemaFiles): string {
  const said = yaml({ title, ...(lang === undefined ? {} : { lang }) });
  const later =
    "# Where it will stand on the web: feeds, a catalogue and a sitemap need that.\n# url: https://example.org/library/\n";
  return schema.library() + said + later;
}

function titleOf({ title, name }: Wishes): string {
  return title ?? asWords(name);
}

function aboutOf({ authors, lang, style, formats }: Wishes): Record<string, unknown> {
  return {
    ...(authors.length === 0 ? {} : { authors }),
    ...(lang === undefined ? {} : { lang }),
    ...(style === undefined ? {} : { style }),
    ...(formats === undefined ? {} : { formats }),
  };
}

function yaml(said: Readonly<Record<string, unknown>>): string {
  return stringify(said, { lineWidth: 120 });
}
