import type { CheckOptions } from "../commands/check.ts";
import type { Definition } from "./definition.ts";
import { content, limit, outputs, root, telling } from "./options.ts";

export const check: Definition = {
  name: "check",
  summary: "check texts without building, and validate the outputs there are",
  description: `Reads every text and its metadata and prints what needs attention; then validates every output
that manifest.json lists: its bytes, HTML, links, EPUB and PDF structure, PDF/X-4. With --target
only what a shop takes is checked, by its rules: press files (trim, margins, bleed, pages, ink,
resolution) and e-books (images, notes, cover, contents).`,
  operands: [
    {
      name: "publication",
      says: "with --target: names of publications (default: all)",
      isRequired: false,
      isList: true,
    },
  ],
  options: [
    {
      name: "--target",
      takes: "shop",
      says: "check for generic, kdp, ingram, apple or kobo",
    },
    content,
    root,
    outputs,
    limit,
    ...telling,
  ],
  run: async (only, options: CheckOptions) =>
    (await import("../commands/check.ts")).check(only, options),
};
