import type { Option } from "./definition.ts";

/** Options that several commands take, each said once. */

/** What stands for the formats in help. */
export const FORMATS = "html, pdf, epub, separated by commas";

export const content: Option = {
  name: "--content",
  takes: "folder",
  says: "where the texts are (default: content)",
};

export const root: Option = {
  name: "--root",
  takes: "folder",
  says: "the folder that no file may lie outside of (default: that of the texts)",
};

export const outputs: Option = {
  name: "--out",
  takes: "folder",
  says: "where the outputs are (default: dist)",
};

export const limit: Option = {
  name: "--limit",
  takes: "name=amount",
  says: "read more, or less, of something: line=400kB (docs/limits.md; may be repeated)",
  isRepeated: true,
};

/** How what is to be said is told, and what it means for the exit code. */
export const telling: readonly Option[] = [
  { name: "--strict", says: "take warnings for errors in the exit code" },
  { name: "--verbose", says: "print every message, guesses too" },
  { name: "--debug", says: "print where in the program a fault came up" },
];
