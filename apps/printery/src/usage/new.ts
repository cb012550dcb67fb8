import type { NewOptions } from "../begin/options.ts";
import type { Definition } from "./definition.ts";
import { FORMATS, limit } from "./options.ts";

export const startPublication: Definition = {
  name: "new",
  summary: "start a publication, or take over what there is",
  description:
    "Writes the first files of a publication, and of a project where there is none; without a name it asks.\nWith --from texts, Markdown, Word documents (.docx) and saved pages become content: what is there stays\nas it is, and import-report.md says what could not be carried over (docs/adopt.md).",
  operands: [{ name: "name", says: "becomes its file name", isRequired: false, isList: false }],
  options: [
    {
      name: "--kind",
      takes: "kind",
      says: "text, book, collection or library (default: text)",
      values: ["text", "book", "collection", "library"],
    },
    {
      name: "--book",
      says: "short for --kind book: a folder with publication.yaml and a first chapter",
    },
    {
      name: "--from",
      takes: "path",
      says: "make publications of a folder or file; with a name or a title, one",
      values: "file",
    },
    { name: "--title", takes: "title", says: "its title (default: the name)" },
    { name: "--author", takes: "name", says: "who wrote it (may be repeated)", isRepeated: true },
    {
      name: "--lang",
      takes: "tag",
      says: "its language, a BCP 47 tag (default: as the text tells)",
    },
    {
      name: "--style",
      takes: "style",
      says: "book, briefing or essay",
      values: ["book", "briefing", "essay"],
    },
    {
      name: "--to",
      takes: "formats",
      says: `which formats: ${FORMATS} (default: all)`,
      values: { listed: ["html", "pdf", "epub"] },
    },
    {
      name: "--collect",
      takes: "names",
      says: "of a collection: publications, separated by commas",
    },
    {
      name: "--content",
      takes: "folder",
      says: "where to put it (default: content)",
      values: "folder",
    },
    { name: "--with-config", says: "begin printery.config.ts as well (docs/plugins.md)" },
    { name: "--dry", says: "write nothing, and say what would be" },
    { name: "--json", says: "with --from: print the report for programs" },
    limit,
    { name: "--yes", says: "ask nothing" },
  ],
  examples: [
    { call: "printery new letter", says: "a text, content/letter.txt" },
    {
      call: "printery new a-year --book --author Anna",
      says: "a folder with publication.yaml and a first chapter",
    },
    {
      call: "printery new --from notes.txt field-notes",
      says: "a text that is there, or a whole folder, as content; import-report.md says what became of it",
    },
  ],
  seeAlso: ["build", "preview"],
  run: async ([name], options: NewOptions) =>
    (await import("../commands/new.ts")).startPublication(name, options),
};
