import type { PreviewOptions } from "../commands/preview.ts";
import type { Definition } from "./definition.ts";
import { config, content, limit, outputs, root } from "./options.ts";

export const preview: Definition = {
  name: "preview",
  summary: "show the desk: texts, pages, PDFs and e-books as they are edited",
  description: `Shows the texts of the content folder beside what becomes of them, on this machine alone, until Ctrl-C. What
changes is made again at once; what was read wrongly is put right there, in side-cars. Outputs are not touched.
With --out alone, where there are no texts, it shows the outputs in that folder.`,
  operands: [],
  options: [
    content,
    root,
    outputs,
    {
      name: "--port",
      takes: "number",
      says: "where to listen (default: the first free one from 4321)",
    },
    limit,
    ...config,
  ],
  examples: [
    { call: "printery preview", says: "the desk of content, at the address it prints" },
    {
      call: "printery preview --out out --port 8080",
      says: "the outputs of render, where there is no content",
    },
  ],
  seeAlso: ["build"],
  run: async (_none, options: PreviewOptions) =>
    (await import("../commands/preview.ts")).preview(options),
};
