import type { PreviewOptions } from "../commands/preview.ts";
import type { Definition } from "./definition.ts";
import { outputs } from "./options.ts";

export const preview: Definition = {
  name: "preview",
  summary: "show the outputs in a browser",
  description: `Serves the output folder on this machine alone, until Ctrl-C. What is built meanwhile is shown when a
page is loaded again.`,
  operands: [],
  options: [
    outputs,
    {
      name: "--port",
      takes: "number",
      says: "where to listen (default: the first free one from 4321)",
    },
  ],
  run: async (_none, options: PreviewOptions) =>
    (await import("../commands/preview.ts")).preview(options),
};
