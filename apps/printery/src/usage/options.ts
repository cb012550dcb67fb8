import type { Option } from "./definition.ts";

/** Options that several commands take, each said once. */

/** Headings that several commands have. */
export const WHERE = "Where";
export const MADE = "What is made";
export const TOLD = "What is told";

/** What stands for the formats in help. */
export const FORMATS = "html, pdf, epub, separated by commas";

export const content: Option = {
  name: "--content",
  takes: "folder",
  values: "folder",
  group: WHERE,
  says: "where the texts are (default: content)",
};

export const root: Option = {
  name: "--root",
  takes: "folder",
  values: "folder",
  group: WHERE,
  says: "the folder that no file may lie outside of (default: that of the texts)",
};

export const outputs: Option = {
  name: "--out",
  takes: "folder",
  values: "folder",
  group: WHERE,
  says: "where the outputs are (default: dist)",
};

export const only: Option = {
  name: "--only",
  group: MADE,
  takes: "text",
  says: "make a section by itself: a text, with or without extension, or a section's title (may be repeated)",
  values: "text",
  isRepeated: true,
};

export const limit: Option = {
  name: "--limit",
  takes: "name=amount",
  says: "read more, or less, of something: line=400kB (docs/limits.md; may be repeated)",
  isRepeated: true,
};

/** What the project has of its own. */
export const config: readonly Option[] = [
  {
    group: MADE,
    name: "--config",
    takes: "file",
    says: "what the project has of its own (default: printery.config.ts in its root; docs/plugins.md)",
    values: "file",
  },
  { group: MADE, name: "--no-config", says: "leave out what the project has of its own" },
];

/** Which messages are told, and what they mean for the exit code. */
export const telling: readonly Option[] = [
  {
    group: TOLD,
    name: "--reporter",
    takes: "reporter",
    says: "how it is told: pretty, json, github or sarif (default: pretty)",
    values: ["pretty", "json", "github", "sarif"],
  },
  {
    group: TOLD,
    name: "--report",
    takes: "file",
    values: "file",
    says: "also write a report: .json, or .sarif for code scanning",
  },
  { group: TOLD, name: "--strict", says: "take warnings for errors in the exit code" },
  { group: TOLD, name: "--quiet", says: "print messages alone" },
  { group: TOLD, name: "--verbose", says: "print every message, guesses too" },
  { group: TOLD, name: "--debug", says: "print where in the program a fault came up" },
];

/** That every command takes. */
export const always: readonly Option[] = [
  {
    group: TOLD,
    name: "--no-color",
    says: "print without colours, as NO_COLOR in the environment has it",
  },
];
