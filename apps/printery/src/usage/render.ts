import type { RenderOptions } from "../commands/render.ts";
import type { Definition } from "./definition.ts";
import { FORMATS, limit, only, telling } from "./options.ts";

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
    },
  ],
  options: [
    {
      name: "--to",
      takes: "formats",
      says: `which formats: ${FORMATS}, model`,
      preset: "html,pdf,epub",
    },
    only,
    {
      name: "--name",
      takes: "name",
      says: "with “-”: what the text is called; notes.md is Markdown (default: text)",
    },
    {
      name: "--root",
      takes: "folder",
      says: "the folder that no file may lie outside of (default: a folder of texts, or that of the text)",
    },
    { name: "--out", takes: "folder", says: "where the outputs go", preset: "out" },
    limit,
    ...telling,
  ],
  run: async (paths, options: RenderOptions) =>
    (await import("../commands/render.ts")).render(paths, options),
};
