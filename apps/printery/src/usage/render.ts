import type { RenderOptions } from "../commands/render.ts";
import type { Definition } from "./definition.ts";
import { config, FORMATS, limit, MADE, only, root, telling, WHERE } from "./options.ts";

export const render: Definition = {
  name: "render",
  summary: "render texts or folders anywhere, in one process",
  description: `Renders each text or folder of texts into <out>/<name>/, without a workspace and without a cache.
The path “-” is a text on standard input. With --only a section of a folder is made by itself, as
an offprint, into <out>/<name>-<section>/; what in it leads to other sections stays plain text.
The format “model” writes the Document as JSON to <out>/<name>.json.`,
  operands: [
    {
      name: "path",
      says: "texts (.txt, .md), folders of texts, or “-” for standard input",
      isRequired: true,
      isList: true,
      values: "file",
    },
  ],
  options: [
    {
      group: MADE,
      name: "--to",
      takes: "formats",
      says: `which formats: ${FORMATS}, model (default: html, pdf, epub and the project's own)`,
      values: { listed: ["html", "pdf", "epub", "model"] },
    },
    only,
    {
      group: MADE,
      name: "--name",
      takes: "name",
      says: "with “-”: what the text is called; notes.md is Markdown (default: text)",
    },
    { ...limit, group: MADE },
    ...config,
    {
      group: WHERE,
      name: "--out",
      takes: "folder",
      says: "where the outputs go",
      preset: "out",
      values: "folder",
    },
    {
      ...root,
      says: "the folder that no file may lie outside of (default: a folder of texts, or that of the text)",
    },
    ...telling,
  ],
  examples: [
    { call: "printery render notes.txt", says: "pages, a PDF and an e-book in out/notes/" },
    {
      call: "printery render notes.txt poem.md --to pdf --out proofs",
      says: "PDFs of two texts, in proofs/notes/ and proofs/poem/",
    },
    {
      call: "printery render book --only 2-two --to html",
      says: "one section of a folder of texts, in out/book-two/",
    },
    {
      call: "printery render - --name letter.md --to html < notes.txt",
      says: "what comes in, read as Markdown",
    },
    { call: "printery render notes.txt --to model", says: "the Document, as JSON" },
  ],
  files: [["out/<name>/", "the outputs, a folder for each text or folder"]],
  environment: [["SOURCE_DATE_EPOCH", "seconds since 1970, in place of the content's own dates"]],
  seeAlso: ["build", "inspect", "docs/reports.md", "docs/limits.md"],
  run: async (paths, options: RenderOptions) =>
    (await import("../commands/render.ts")).render(paths, options),
};
