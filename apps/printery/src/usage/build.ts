import type { BuildOptions } from "../commands/build.ts";
import type { Definition } from "./definition.ts";
import { content, FORMATS, limit, only, root, telling } from "./options.ts";

export const build: Definition = {
  name: "build",
  summary: "build every publication of the content folder, cached",
  description: `Builds the website, PDFs and e-books of every publication, or of those named, and rebuilds only
what changed. A publication that can't be built keeps its earlier outputs. With --only a section is made by itself,
as an offprint, into out/<publication>-<section>/ (or --out): at once, whatever else its book holds,
and what a build left stays as it is.`,
  operands: [
    {
      name: "publication",
      says: "names of publications: a folder's, or a text's without its extension",
      isRequired: false,
      isList: true,
    },
  ],
  options: [
    content,
    root,
    { name: "--out", takes: "folder", says: "where the outputs go (default: dist)" },
    { name: "--to", takes: "formats", says: `which formats: ${FORMATS} (default: all)` },
    only,
    {
      name: "--shard",
      takes: "n/of",
      says: "build one share of the publications into the cache, 2/4, and no outputs (docs/ci.md)",
    },
    { name: "--cached", says: "build nothing: fail where something is not in the cache" },
    { name: "--force", says: "run every task, whatever is cached" },
    {
      name: "--explain",
      says: "print for each artefact whether it was built, restored or left, and why",
    },
    { name: "--json", says: "with --explain: print the same for programs" },
    limit,
    ...telling,
  ],
  run: async (only, options: BuildOptions) =>
    (await import("../commands/build.ts")).build(only, options),
};
