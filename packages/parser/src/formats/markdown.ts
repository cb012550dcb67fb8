import type { Format } from "./format.ts";
import { text } from "./text.ts";
/** Markdown. */
export const markdown: Format = { extensions: [".md", ".markdown"], read: text.read };
