import type { HelpOptions } from "../commands/help.ts";
import type { Definition } from "./definition.ts";

export const help: Definition = {
  name: "help",
  summary: "print what a command does, also as a manual page",
  description:
    "Prints what --help prints: of a command, or of all. With --man it is a page for man(1).",
  operands: [
    {
      name: "command",
      says: "of which (default: all)",
      isRequired: false,
      isList: false,
      values: "command",
    },
  ],
  options: [
    { name: "--man", says: "print a manual page: printery help build --man | man -l -" },
    { name: "--markdown", says: "print the page of the documentation, docs/command.md" },
  ],
  examples: [
    { call: "printery help build", says: "as printery build --help" },
    { call: "printery help build --man", says: "the same as a manual page" },
  ],
  seeAlso: ["completion", "docs/command.md"],
  run: async ([name], options: HelpOptions, commands) =>
    (await import("../commands/help.ts")).tellHelp(name, options, commands),
};
