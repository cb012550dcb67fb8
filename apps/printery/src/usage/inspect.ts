import type { InspectOptions } from "../commands/inspect.ts";
import type { Definition } from "./definition.ts";
import { config, limit } from "./options.ts";

export const inspect: Definition = {
  name: "inspect",
  summary: "show how a text was read, and why",
  description: `Prints each line of a text beside the role, the confidence, what it would be otherwise and the cues that decided, with
their weights (+ for the role, − for the other), as its side-car <text>.yaml corrects it.`,
  operands: [
    { name: "file", says: "a text (.txt, .md)", isRequired: true, isList: false, values: "file" },
  ],
  options: [
    limit,
    ...config,
    { name: "--html", says: "write a page with the text on the left and the reading on the right" },
    {
      name: "--out",
      takes: "file",
      values: "file",
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
  examples: [
    { call: "printery inspect notes.txt", says: "each line, what it was taken for, and why" },
    { call: "printery inspect notes.txt --html", says: "the same as a page, notes.inspect.html" },
    { call: "printery inspect notes.txt --write", says: "begins notes.yaml with what is doubtful" },
    { call: "printery inspect notes.txt --changes", says: "what differs from the text as it came" },
  ],
  files: [["<text>.yaml", "the side-car, which says what was read wrongly (docs/corrections.md)"]],
  seeAlso: ["render", "docs/corrections.md"],
  run: async ([file = ""], options: InspectOptions) =>
    (await import("../commands/inspect.ts")).inspect(file, options),
};
