import {
  type Block,
  type Contributor,
  contributorRoles,
  fitValue,
  hiddenIn,
  hiddenReason,
  leftOutReason,
  type Metadata,
} from "@printery/document";
import { type Limits, nearest, yamlExcess } from "@printery/task";
import type { RootContent } from "mdast";
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FormatContext } from "../formats/format.ts";
import type { Source } from "../source.ts";
import { readToml } from "./toml.ts";

/** What a text says about itself before it begins. */
export type FrontMatter = Partial<Metadata>;

/** What the front matter comes to. */
export interface Front {
  readonly metadata: FrontMatter;
  /** The block itself where it could not be read, else its lines that say more than was read: nothing is dropped. */
  readonly kept: readonly Block[];
}

/** The front matter that `children` start with, key by key; what is wrong with it is a message. */
export function readFrontMatter(
  [node]: readonly RootContent[],
  source: Source,
  { tell, limits }: FormatContext,
): Front {
  if (node?.type !== "yaml") return { metadata: {}, kept: [] };
  const { start, end } = node.position ?? {};
  const position = source.position(start?.offset ?? 0, end?.offset ?? 0);
  const complain = (reason: string, line = 0, column = 1) =>
    tell({
      place: { line: position.start.line + line, column },
      severity: "warning",
      ruleId: "frontmatter-invalid",
      reason,
    });
  const language = source.text.startsWith("+++") ? "toml" : "yaml";
  const readFields = language === "toml" ? readToml : readYaml;
  const read = readFields(node.value, limits, complain);
  const say: Say = (ruleId, reason) =>
    tell({ place: { line: position.start.line, column: 1 }, severity: "warning", ruleId, reason });
  const metadata =
    read === undefined
      ? {}
      : metadataOf({ ...read, values: fitFields(read.values, node.value, say) }, complain);
  const value = read === undefined ? node.value : unreadLines(node.value, metadata);
  if (value.trim() === "") return { metadata, kept: [] };
  const code = { type: "code" as const, language, value, position };
  const data = { confidence: 1, cues: ["markup"] };
  return { metadata, kept: [{ type: "boilerplate", children: [code], position, data }] };
}

type Say = (ruleId: "control-characters" | "hidden-characters", reason: string) => void;

/** `values` without what no text may hold, which `text` may have written by its numbers. */
function fitFields(
  values: ReadonlyMap<string, unknown>,
  text: string,
  say: Say,
): ReadonlyMap<string, unknown> {
  const { value, left } = fitValue(Object.fromEntries(values));
  const [first] = left;
  if (first !== undefined) say("control-characters", leftOutReason(first.character, left.length));
  // What stands there as it is was told of with the rest of the text.
  const hidden = hiddenIn(text) ? undefined : hiddenIn(JSON.stringify(value));
  if (hidden !== undefined) say("hidden-characters", hiddenReason(hidden));
  return new Map(Object.entries(value as object));
}

/** The lines of `text` with a word on them that is neither a key nor in `metadata`: of other keys, and comments. */
function unreadLines(text: string, metadata: FrontMatter): string {
  const read = new Set([...KEYS, ...wordsIn(JSON.stringify(metadata))]);
  return text
    .split("\n")
    .filter((line) => wordsIn(line).some((word) => !read.has(word)))
    .join("\n");
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export type Complain = (reason: string, line?: number, column?: number) => void;

/** What a mapping holds, and where each of its keys stands: line and column in the block, from 1. */
export interface Fields {
  readonly values: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, { readonly line: number; readonly col: number }>;
}

/** The mapping that `text` is; undefined, after a complaint, where it is none. */
function readYaml(text: string, limits: Limits, complain: Complain): Fields | undefined {
  const ending = "keeping the block as it is and reading nothing from it";
  const excess = yamlExcess(text, limits);
  if (excess !== undefined) {
    complain(`Expected ${excess}; ${ending}`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    complain(`Expected YAML, not this: ${error.message}; ${ending}`, line, col);
    return undefined;
  }
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) aliases += 1;
  });
  const value: unknown = aliases > 0 ? undefined : document.toJS();
  if (value === null) return { values: new Map(), places: new Map() };
  if (typeof value === "object" && !Array.isArray(value) && value !== undefined) {
    const pairs = isMap(document.contents) ? document.contents.items : [];
    const places = pairs.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), lines.linePos(key.range?.[0] ?? 0)] as const] : [],
    );
    return { values: new Map(Object.entries(value)), places: new Map(places) };
  }
  complain(`Expected keys with values and no aliases, not something else; ${ending}`, 1);
  return undefined;
}

const TEXTS: ReadonlySet<string> = new Set(
  "title subtitle standfirst description source publisher series rights license identifier".split(
    " ",
  ),
);
const NAMES: readonly string[] = [
  ...TEXTS,
  ..."date modified lang language keywords tags author authors".split(" "),
];
/** What other tools (Jekyll, Hugo, Astro, Ghost) call a key, which counts where the key itself is not there. */
const ALIASES: Readonly<Record<string, string>> = {
  categories: "keywords",
  category: "keywords",
  summary: "description",
  excerpt: "description",
  lastmod: "modified",
  last_modified_at: "modified",
  updated: "modified",
  publishDate: "date",
  pubDate: "date",
  canonical_url: "source",
};
/** What other tools are told of their own work: nobody meant it for printery, so it is no mistake. */
const FOREIGN: ReadonlySet<string> = new Set(
  "layout permalink slug draft weight nav_order nav_exclude has_children parent sidebar_position sidebar_label aliases redirect_from toc comments".split(
    " ",
  ),
);
/** Keys, and those of a name, with the words that YAML has for nothing and for lines that run on. */
const KEYS: readonly string[] = [
  ...NAMES,
  ...Object.keys(ALIASES),
  ..."name affiliation note orcid role https org null".split(" "),
];
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The day of a moment such as `2021-03-04 10:00:00 +0100`; any other text as it is. */
function dayOf(text: string): string {
  return /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(text)?.[1] ?? text;
}

function metadataOf({ values, places }: Fields, complain: Complain): FrontMatter {
  const found: Record<string, unknown> = {};
  const isAlias = (key: string) => Object.hasOwn(ALIASES, key);
  const own = [...values].filter(([key]) => !isAlias(key) && !FOREIGN.has(key));
  const others = [...values].filter(([key]) => isAlias(key));
  for (const [key, value] of [...own, ...others]) {
    const read = readKey((isAlias(key) ? ALIASES[key] : undefined) ?? key, value);
    const { line, col } = places.get(key) ?? { line: 1, col: 1 };
    if (read === undefined)
      complain(`Expected ${mistake(key, value)}; ignoring the key`, line, col);
    else if (isAlias(key)) addTo(found, read);
    else Object.assign(found, read);
  }
  return found;
}

/** What another tool's key says counts where nothing is said yet; words are added to words. */
function addTo(found: Record<string, unknown>, read: FrontMatter): void {
  for (const [name, value] of Object.entries(read)) {
    const before = found[name];
    if (before === undefined) found[name] = value;
    else if (Array.isArray(before) && Array.isArray(value))
      found[name] = [...new Set([...before, ...value])];
  }
}

/** “… as `date`, not “soon””; of a key that is unknown, which was likely meant. */
function mistake(key: string, value: unknown): string {
  const expected = expectation(Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? key) : key);
  if (expected !== undefined) return `${expected} as \`${key}\`, not ${shown(value)}`;
  const meant = nearest(key, NAMES);
  return `${meant === undefined ? "a key that is known here" : `the key \`${meant}\``}, not \`${key}\``;
}

/** Characters of a value that a message quotes. */
const QUOTED = 60;

function shown(value: unknown): string {
  const text = textOf(value);
  if (text !== undefined) return `“${text.slice(0, QUOTED)}”`;
  if (Array.isArray(value)) return "a list like this";
  if (typeof value === "object" && value !== null) return "keys with such values";
  return value === true || value === false ? String(value) : "nothing";
}

/** What one key contributes; undefined where key or value is not as expected. */
function readKey(key: string, value: unknown): FrontMatter | undefined {
  const text = textOf(value);
  if (TEXTS.has(key)) return text === undefined ? undefined : { [key]: text };
  switch (key) {
    case "date":
    case "modified":
      return text !== undefined && DATE.test(dayOf(text)) ? { [key]: dayOf(text) } : undefined;
    case "lang":
    case "language":
      return text !== undefined && isLanguageTag(text) ? { lang: text } : undefined;
    case "keywords":
    case "tags": {
      const keywords = text?.split(/\s*,\s*/u) ?? listOf(value, textOf);
      return keywords && { keywords };
    }
    case "author":
    case "authors": {
      const authors = listOf(Array.isArray(value) ? value : [value], contributorOf);
      return authors && { authors };
    }
    default:
      return undefined;
  }
}

/** BCP 47 also reserves room for names of five letters and more, but has given none out. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/iu.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    // Throwing is how it says no.
    return false;
  }
}

/** What the value of `key` is; undefined of a key that is none. */
function expectation(key: string): string | undefined {
  if (key === "date" || key === "modified") return "a date such as 2021-03-04";
  if (key === "lang" || key === "language") return "a language tag such as en-GB";
  if (key === "keywords" || key === "tags") return "a list of words";
  if (key === "author" || key === "authors") return "names, or mappings with a `name`";
  return TEXTS.has(key) ? "a text" : undefined;
}

function contributorOf(value: unknown): Contributor | undefined {
  const name = textOf(value);
  if (name !== undefined) return { name, role: "author" };
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const given = textOf(fields.get("name"));
  const affiliation = textOf(fields.get("affiliation"));
  const note = textOf(fields.get("note"));
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.exec(textOf(fields.get("orcid")) ?? "")?.[0];
  const role = contributorRoles.find((each) => each === fields.get("role")) ?? "author";
  if (given === undefined) return undefined;
  return {
    name: given,
    role,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(note === undefined ? {} : { note }),
    ...(orcid === undefined ? {} : { orcid }),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Every entry of `value` as `read` has it; undefined where it is no list or one entry does not read. */
function listOf<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | undefined,
): Entry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.flatMap((entry: unknown) => read(entry) ?? []);
  return entries.length === value.length ? entries : undefined;
}
