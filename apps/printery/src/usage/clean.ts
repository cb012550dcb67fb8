import type { CleanOptions } from "../commands/clean.ts";
import type { Definition } from "./definition.ts";
import { outputs } from "./options.ts";

export const clean: Definition = {
  name: "clean",
  summary: "remove what printery wrote",
  description:
    "Removes every output that manifest.json lists, and the generated workspace packages.",
  operands: [],
  options: [outputs, { name: "--cache", says: "also remove the local task cache" }],
  examples: [
    {
      call: "printery clean",
      says: "removes what the last build left in dist, and nothing else there",
    },
    { call: "printery clean --cache", says: "and what builds keep for the next" },
  ],
  seeAlso: ["build"],
  run: async (_none, options: CleanOptions) =>
    (await import("../commands/clean.ts")).clean(options),
};
