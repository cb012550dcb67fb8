import type { Metadata } from "@printery/document";
import type { About, Loss } from "./account.ts";
import { dateIn, languageIn } from "./page-metadata.ts";
import { toml, yaml } from "./tools.ts";

/** What the front matter of a text says. */
export interface FrontMatter {
  /** In the keys of a side-car. */
  readonly about: About;
  /** Keys that mean nothing here, with what they say. */
  readonly losses: readonly Loss[];
  /** Where its author wants it among others. */
  readonly weight?: number;
  /** What its address was to end in. */
  readonly slug?: string;
  /** Whether a site would not have it yet. */
  readonly isDraft: boolean;
}

/** Keys that printery reads in front matter itself, where their values are as it expects them. */
const READ: ReadonlySet<string> = new Set(
  "title subtitle standfirst description source publisher series rights license identifier keywords tags author authors lang language".split(
    " ",
  ),
);

/** Keys of Jekyll, Hugo, Quarto, Docusaurus, Astro, Ghost and WordPress exports, by what a side-car calls them. */
const MEANT: Readonly<Record<string, string>> = {
  date: "date",
  publishdate: "date",
  pubdate: "date",
  pub_date: "date",
  published: "date",
  published_at: "date",
  created: "date",
  modified: "modified",
  lastmod: "modified",
  last_modified_at: "modified",
  last_modified: "modified",
  updated: "modified",
  updated_at: "modified",
  "date-modified": "modified",
  summary: "description",
  excerpt: "description",
  abstract: "description",
  headline: "title",
  deck: "standfirst",
  dek: "standfirst",
  lede: "standfirst",
  copyright: "rights",
  doi: "identifier",
  isbn: "identifier",
  canonical: "source",
  canonical_url: "source",
  canonicalurl: "source",
  original_url: "source",
  link: "source",
  locale: "lang",
  writer: "authors",
  byline: "authors",
  creator: "authors",
  category: "keywords",
  categories: "keywords",
  topics: "keywords",
};

const WEIGHTS: ReadonlySet<string> = new Set([
  "weight",
  "sidebar_position",
  "nav_order",
  "order",
  "position",
]);

/** The front matter at the start of `text`: YAML between `---`, TOML between `+++`. */
export function readFrontMatter(text: string): FrontMatter {
  const [, fence = "", block = ""] =
    /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (fence === "") return { about: {}, losses: [], isDraft: false };
  const said = fence === "---" ? yaml(block) : toml(block);
  const about: Record<string, unknown> = {};
  const losses: Loss[] = [];
  let weight: number | undefined;
  for (const [key, value] of entriesIn(said)) {
    if (value === null || value === undefined || value === "") continue;
    if (key === "draft" || key === "slug" || (key === "published" && typeof value === "boolean"))
      continue;
    const lower = key.toLowerCase();
    if (WEIGHTS.has(lower) && typeof value === "number") {
      weight = value;
      continue;
    }
    const isRead = READ.has(key);
    const name = isRead
      ? key === "language"
        ? "lang"
        : key === "author"
          ? "authors"
          : key === "tags"
            ? "keywords"
            : key
      : MEANT[lower];
    const read = name === undefined ? undefined : valueFor(name, value);
    if (name === undefined || read === undefined) {
      losses.push({ what: "keys of its front matter", words: `${key}: ${shown(value)}` });
      continue;
    }
    // A list of categories adds to a list of tags.
    const before = about[name];
    if (Array.isArray(before) && Array.isArray(read))
      about[name] = [...new Set([...before, ...read])];
    else if (before === undefined) about[name] = read;
  }
  const slug = typeof said.slug === "string" ? said.slug.replace(/^.*\/(?=[^/])|\/+$/g, "") : "";
  return {
    about,
    losses,
    isDraft: said.draft === true || said.published === false,
    ...(weight === undefined ? {} : { weight }),
    ...(slug === "" ? {} : { slug }),
  };
}

/** What is said, with the words by which Zola sorts pages, and what is a theme's own (Hugo's `params`, Zola's `extra`), as if they stood by themselves. */
function entriesIn(said: Readonly<Record<string, unknown>>): [string, unknown][] {
  const entries: [string, unknown][] = [];
  const last: [string, unknown][] = [];
  for (const [key, value] of Object.entries(said)) {
    const inside = typeof value === "object" && value !== null && !Array.isArray(value);
    if (inside && key === "taxonomies")
      for (const [name, words] of Object.entries(value))
        last.push([["authors", "series"].includes(name) ? name : "categories", words]);
    else if (inside && (key === "params" || key === "extra"))
      for (const [name, own] of Object.entries(value))
        last.push([READ.has(name) ? name : `${key}.${name}`, own]);
    else entries.push([key, value]);
  }
  const own = entries.filter(([key]) => READ.has(key));
  return [...own, ...entries.filter(([key]) => !READ.has(key)), ...last];
}

/** What `about` says besides what was read of the text itself. */
export function besides(about: About, metadata: Metadata | undefined): About {
  const read = new Map<string, unknown>(Object.entries(metadata ?? {}));
  read.set(
    "authors",
    metadata?.authors.map(({ name }) => name),
  );
  const isSame = (name: string, value: unknown) =>
    JSON.stringify(read.get(name)) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(about).filter(([name, value]) => !isSame(name, value)));
}

/** `value` as a side-car has it under `name`; undefined where it can't be that. */
function valueFor(name: string, value: unknown): unknown {
  if (name === "date" || name === "modified")
    return dateIn(value instanceof Date ? value.toISOString() : String(value));
  if (name === "authors") return namesIn(value);
  if (name === "keywords") return wordsIn(value);
  if (name === "series" && Array.isArray(value)) return valueFor(name, value[0]);
  const text =
    typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
  if (text === undefined || text === "") return undefined;
  if (name === "lang") return languageIn(text);
  if (name === "source") return /^https?:\/\//i.test(text) ? text : undefined;
  return text;
}

function namesIn(value: unknown): string[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    if (typeof one === "string") return one.split(/\s*(?:;|,? and | & )\s*/);
    if (typeof one !== "object" || one === null) return [];
    const name: unknown = Object.fromEntries(Object.entries(one)).name;
    if (typeof name === "string") return [name];
    // Quarto parts names.
    const parts = typeof name === "object" && name !== null ? Object.values(name) : [];
    return parts.length > 0 ? [parts.filter((part) => typeof part === "string").join(" ")] : [];
  });
  const found = names.map((name) => name.trim()).filter((name) => name !== "");
  return found.length === 0 ? undefined : found;
}

function wordsIn(value: unknown): string[] | undefined {
  const list =
    typeof value === "string" ? value.split(/\s*,\s*/) : Array.isArray(value) ? value : [];
  const words = list.flatMap((one: unknown) =>
    typeof one === "string" || typeof one === "number" ? [String(one).trim()] : [],
  );
  // Obsidian has a sign before each.
  const bare = words.map((word) => word.replace(/^#(?=\S)/, ""));
  return bare.length === 0 ? undefined : bare.filter((word) => word !== "");
}

/** A value on one line. */
function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value);
}
