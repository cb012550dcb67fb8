import type { Format } from "./format.ts";

/** Markdown as CommonMark and GitHub define it, with front matter, notes and directives; its reader is loaded where a text needs it. */
export const markdown: Format = {
  extensions: [".md", ".markdown"],
  load: async () => (await import("../markdown/read.ts")).readMarkdown,
};
