import { type Contributor, contributorRoles, type Metadata } from "@printery/document";
import { type Message, nearest } from "@printery/task";
import { isDateline, readDate } from "../read/date.ts";

/** What a text says about itself before it begins. */
export type FrontMatter = Partial<Metadata>;

/** Takes a complaint: the line and the column in the block, from 1. */
export type Complain = (
  reason: string,
  line?: number,
  column?: number,
  severity?: Message["severity"],
) => void;

/** What a mapping holds, and where each of its keys stands: line and column in the block, from 1. */
export interface Fields {
  readonly values: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, { readonly line: number; readonly col: number }>;
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
/** Tables in which Zola has lists of words, and in which it and Hugo have what is a theme's own. */
const WORDS = "taxonomies";
const OWN: readonly string[] = ["params", "extra"];
/** What other tools are told of their own work: nobody meant it for printery, so it is no mistake. */
const FOREIGN: ReadonlySet<string> = new Set(
  `layout permalink slug draft published weight nav_order nav_exclude has_children parent grand_parent sidebar_position
  sidebar_label sidebar pagination_label pagination_prev pagination_next displayed_sidebar hide_title
  hide_table_of_contents toc_min_heading_level toc_max_heading_level custom_edit_url aliases alias redirect_from redirect_to
  toc comments url type linkTitle menu menus markup outputs headless cascade build resources expiryDate translationKey
  template page_template sort_by paginate_by in_search_index id key cssclass cssclasses publish hide icon status image images
  featured math mermaid kernelspec jupyter jupytext format engine execute`.split(/\s+/),
);
/** Keys, and those of a name, with the words that YAML has for nothing and for lines that run on. */
export const KEYS: readonly string[] = [
  ...NAMES,
  ...Object.keys(ALIASES),
  ...[WORDS, ...OWN],
  ..."name affiliation note orcid role https org null".split(" "),
];

/** An entry, and the key of the block's own in which it stands. */
type Entry = readonly [key: string, value: unknown, at: string];

/** What `fields` say of the text; what is no value of its key is complained of, and so, in one line, are keys that mean nothing. */
export function metadataOf({ values, places }: Fields, complain: Complain): FrontMatter {
  const found: Record<string, unknown> = {};
  const placeOf = (key: string) => places.get(key) ?? { line: 1, col: 1 };
  const unknown: string[] = [];
  for (const [key, value, at] of entriesIn(values)) {
    const read = readKey(named(key), value);
    if (read !== undefined) {
      if (at === key && !isAlias(key)) Object.assign(found, read);
      else addTo(found, read);
      continue;
    }
    // What is a theme's own may be called as ours is.
    if (OWN.includes(at)) continue;
    const wrong = mistake(key, value);
    if (wrong === undefined) unknown.push(key);
    else complain(`Expected ${wrong}; ignoring the key`, placeOf(at).line, placeOf(at).col);
  }
  const [first] = unknown;
  if (first !== undefined)
    complain(unknownReason(unknown), placeOf(first).line, placeOf(first).col, "info");
  const held = heldBack(values);
  if (held !== undefined)
    complain(
      `Expected a text to publish, not one with \`${held}: ${String(values.get(held))}\`; publishing it, as all that is in the folder`,
      placeOf(held).line,
      placeOf(held).col,
    );
  return found;
}

/** What may say something of the text, in the order in which it counts: its own keys first, a theme's own last. */
function entriesIn(values: ReadonlyMap<string, unknown>): Entry[] {
  // An empty value is there to be filled in one day.
  const all = [...values].filter(([, value]) => value !== null && value !== "");
  const isTable = (key: string, value: unknown) =>
    (key === WORDS || OWN.includes(key)) && isMapping(value);
  const plain = all.filter(([key, value]) => !FOREIGN.has(key) && !isTable(key, value));
  const own = plain.filter(([key]) => !isAlias(key));
  const others = plain.filter(([key]) => isAlias(key));
  return [
    ...[...own, ...others].map(([key, value]): Entry => [key, value, key]),
    ...within(values, WORDS).map(([key, value]): Entry => [wordsKey(key), value, WORDS]),
    ...OWN.flatMap((table) =>
      within(values, table).map(([key, value]): Entry => [key, value, table]),
    ),
  ];
}

function within(values: ReadonlyMap<string, unknown>, table: string): [string, unknown][] {
  const value = values.get(table);
  return isMapping(value) ? Object.entries(value) : [];
}

/** Words by which a site sorts its pages are keywords, unless they are names or the series. */
function wordsKey(taxonomy: string): string {
  return ["authors", "author", "series"].includes(taxonomy) ? taxonomy : "keywords";
}

function isMapping(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAlias(key: string): boolean {
  return Object.hasOwn(ALIASES, key);
}

function named(key: string): string {
  return (isAlias(key) ? ALIASES[key] : undefined) ?? key;
}

/** The key by which another tool would keep the text back. */
function heldBack(values: ReadonlyMap<string, unknown>): string | undefined {
  if (values.get("draft") === true) return "draft";
  return values.get("published") === false ? "published" : undefined;
}

/** What another tool's key says counts where nothing is said yet; words are added to words. */
function addTo(found: Record<string, unknown>, read: FrontMatter): void {
  for (const [name, value] of Object.entries(read)) {
    const before = found[name];
    if (before === undefined) found[name] = value;
    else if (name === "keywords" && Array.isArray(before) && Array.isArray(value))
      found[name] = [...new Set([...before, ...value])];
  }
}

/** “… as `date`, not “soon””; of a key that is unknown, which was likely meant; undefined where none was. */
function mistake(key: string, value: unknown): string | undefined {
  const expected = expectation(named(key));
  if (expected !== undefined) return `${expected} as \`${key}\`, not ${shown(value)}`;
  const meant = nearest(key, NAMES);
  return meant === undefined ? undefined : `the key \`${meant}\`, not \`${key}\``;
}

/** Keys that a message names. */
const NAMED = 5;

function unknownReason(keys: readonly string[]): string {
  const list = keys.slice(0, NAMED).map((key) => `\`${key}\``);
  if (keys.length > NAMED) list.push(`${keys.length - NAMED} more`);
  if (list.length === 1) return `Expected a key that is known here, not ${list[0]}; ignoring it`;
  return `Expected keys that are known here, not ${list.slice(0, -1).join(", ")} and ${list.at(-1)}; ignoring them`;
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
  // A list where one is wanted has it first.
  const text = textOf(key === "series" && Array.isArray(value) ? value[0] : value);
  if (TEXTS.has(key)) return text === undefined ? undefined : { [key]: text };
  switch (key) {
    case "date":
    case "modified":
      return dateIn(text, (date) => ({ [key]: date }));
    case "lang":
    case "language":
      return text !== undefined && isLanguageTag(text) ? { lang: text } : undefined;
    case "keywords":
    case "tags": {
      const keywords = text?.split(/\s*,\s*/u) ?? listOf(value, textOf);
      // Obsidian has a sign before each.
      return keywords && { keywords: keywords.map((word) => word.replace(/^#(?=\S)/, "")) };
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

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The day of a moment such as `2021-03-04 10:00:00 +0100`, or of a date in words; any other text as it is. */
function dayOf(text: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(text)?.[1];
  if (day !== undefined || DATE.test(text)) return day ?? text;
  return (isDateline(text) ? readDate(text) : undefined) ?? text;
}

/** Whether there is such a month, and such a day in it. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function dateIn(text: string | undefined, found: (date: string) => FrontMatter) {
  const date = text === undefined ? "" : dayOf(text);
  return DATE.test(date) && isDay(date) ? found(date) : undefined;
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
