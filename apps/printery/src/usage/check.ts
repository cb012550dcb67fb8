import type { CheckOptions } from "../commands/check.ts";
import type { Definition } from "./definition.ts";
import { config, content, limit, outputs, root, telling } from "./options.ts";

export const check: Definition = {
  name: "check",
  summary: "check texts without building, and validate the outputs there are",
  description: `Reads every text and its metadata and prints what needs attention: what was left out, links that
lead nowhere, images without words for those who can't see them. Then validates every output that
manifest.json lists: its bytes, HTML, links, EPUB and PDF structure, PDF/X-4, with the validators that
are part of printery and with those that are installed: qpdf, EPUBCheck, Ace, veraPDF and the Nu Html
Checker (printery doctor tells which). With --target only what a shop takes is checked, by its rules:
press files (trim, margins, bleed, pages, ink, resolution) and e-books (images, notes, cover, contents).
With --links every page on the web that a link of texts, pages or e-books leads to is asked for: gently, a few
hosts at once, and none on this machine or in a network of its own, whatever its name. What answered is not
asked again for a day. Dead links are warnings; places within pages (#…) are not looked for.`,
  operands: [
    {
      name: "publication",
      says: "names of publications (default: all, and the library around them)",
      isRequired: false,
      isList: true,
      values: "publication",
    },
  ],
  options: [
    {
      name: "--target",
      takes: "shop",
      says: "check for generic, kdp, ingram, apple or kobo",
      values: ["generic", "kdp", "ingram", "apple", "kobo"],
    },
    { name: "--built-in", says: "use no validators but those that are part of printery" },
    { name: "--links", says: "ask whether the pages on the web are there that links lead to" },
    {
      name: "--allow-host",
      takes: "host",
      says: "ask this host too, though it is no public one: intranet.example, localhost:8080 (may be repeated)",
      isRepeated: true,
    },
    content,
    root,
    outputs,
    limit,
    ...config,
    ...telling,
  ],
  examples: [
    { call: "printery check", says: "all texts, and all outputs there are" },
    {
      call: "printery check poem --built-in",
      says: "one publication, with printery's own validators",
    },
    { call: "printery check --links", says: "whether links to the web still lead somewhere, too" },
    { call: "printery check --target kdp", says: "whether the files are what a shop takes" },
  ],
  files: [
    ["dist/manifest.json", "lists the outputs that are validated, each with its digest"],
    [
      ".printery/.work/.known/links.json",
      "what pages on the web answered in the last day (--links)",
    ],
  ],
  environment: [
    ["EPUBCHECK_JAR, VNU_JAR", "epubcheck.jar and vnu.jar, where no command of theirs is on PATH"],
    ["VERAPDF_LIB, ACE_CLI", "the folder of veraPDF's jars; the command of Ace"],
  ],
  seeAlso: ["doctor", "build", "docs/messages", "docs/reports.md"],
  run: async (only, options: CheckOptions) =>
    (await import("../commands/check.ts")).check(only, options),
};
