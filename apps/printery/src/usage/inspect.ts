import type { InspectOptions } from "../commands/inspect.ts";
import type { Definition } from "./definition.ts";
import { limit } from "./options.ts";

export const inspect: Definition = {
  name: "inspect",
  summary: "show how a text was read, and why",
  description: `Prints each line of a text beside the role, the confidence and the cues that decided, as its side-car
<text>.yaml corrects it.`,
  operands: [{ name: "file", says: "a text (.txt, .md)", isRequired: true, isList: false }],
  options: [
    limit,
    { name: "--html", says: "write a page with the text on the left and the reading on the right" },
    {
      name: "--out",
      takes: "file",
      says: "with --html: where the page goes (default: <text>.inspect.html here)",
    },
    {
      name: "--write",
      says: "write the side-car <text>.yaml, or complete it, with the doubtful blocks filled in",
    },
    {
      name: "--changes",
      says: "list every difference between the text as it stands and as it is set",
    },
    { name: "--json", says: "print the same for programs" },
  ],
  run: async ([file = ""], options: InspectOptions) =>
    (await import("../commands/inspect.ts")).inspect(file, options),
};
