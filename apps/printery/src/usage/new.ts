import type { NewOptions } from "../commands/new.ts";
import type { Definition } from "./definition.ts";

export const startPublication: Definition = {
  name: "new",
  summary: "start a publication",
  description: "Writes the first files of a publication: a loose text, or with --book a folder.",
  operands: [{ name: "name", says: "becomes its file name", isRequired: true, isList: false }],
  options: [
    { name: "--book", says: "a folder with publication.yaml and a first chapter" },
    { name: "--title", takes: "title", says: "its title (default: the name)" },
    { name: "--author", takes: "name", says: "who wrote it" },
    { name: "--lang", takes: "tag", says: "its language, a BCP 47 tag", preset: "en" },
    { name: "--content", takes: "folder", says: "where to put it (default: content)" },
  ],
  run: async ([name = ""], options: NewOptions) =>
    (await import("../commands/new.ts")).startPublication(name, options),
};
