import type { BuildOptions } from "../build/options.ts";
import type { Definition } from "./definition.ts";
import {
  config,
  content,
  FORMATS,
  limit,
  MADE,
  only,
  outputs,
  root,
  TOLD,
  telling,
} from "./options.ts";

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
      values: "publication",
    },
  ],
  options: [
    {
      group: MADE,
      name: "--to",
      takes: "formats",
      says: `which formats: ${FORMATS} (default: all)`,
      values: { listed: ["html", "pdf", "epub"] },
    },
    only,
    { group: MADE, name: "--force", says: "run every task, whatever is cached" },
    {
      group: MADE,
      name: "--cached",
      says: "build nothing: fail where something is not in the cache",
    },
    {
      group: MADE,
      name: "--shard",
      takes: "n/of",
      says: "build one share of the publications into the cache, 2/4, and no outputs (docs/ci.md)",
    },
    { ...limit, group: MADE },
    ...config,
    content,
    { ...outputs, says: "where the outputs go (default: dist)" },
    root,
    {
      group: TOLD,
      name: "--explain",
      says: "print for each artefact whether it was built, restored or left, and why",
    },
    { group: TOLD, name: "--json", says: "with --explain: print the same for programs" },
    ...telling,
  ],
  examples: [
    { call: "printery build", says: "everything that changed, in every format" },
    { call: "printery build poem --to pdf", says: "the PDF of one publication" },
    {
      call: "printery build the-salt-road --only 02-the-pans --to html,pdf",
      says: "one section of a book by itself, into out/the-salt-road-the-pans/",
    },
    { call: "printery build --explain", says: "and why each artefact was built, or was not" },
    {
      call: "printery build --strict --report printery.sarif",
      says: "as a pipeline has it: warnings count, and code scanning gets a report",
    },
  ],
  files: [
    ["content/", "texts, and folders of texts; each is a publication"],
    ["content/library.yaml", "what the library is called, and where it will stand"],
    ["content/<folder>/publication.yaml", "what is said of the texts in a folder"],
    ["dist/", "the outputs, all of which dist/manifest.json lists"],
    [".printery/", "what builds keep; of a clone of printery .work/ and .turbo/"],
  ],
  environment: [
    ["SOURCE_DATE_EPOCH", "seconds since 1970, in place of the content's own dates"],
    ["TURBO_API, TURBO_TOKEN, TURBO_TEAM", "a remote cache (docs/ci.md)"],
    ["TURBO_REMOTE_CACHE_SIGNATURE_KEY", "its key, of at least 32 bytes"],
  ],
  seeAlso: ["check", "render", "docs/ci.md", "docs/reports.md", "docs/limits.md"],
  run: async (only, options: BuildOptions) =>
    (await import("../commands/build.ts")).build(only, options),
};
