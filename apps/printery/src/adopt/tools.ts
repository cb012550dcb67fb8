import { posix } from "node:path";
import { usualLimits, yamlExcess } from "@printery/task";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { decoded } from "./decoded.ts";

/** Another tool's project, and what of it is text. */
export interface Project {
  readonly tool: string;
  /** Folders whose texts are meant for readers, with a slash at their end; the empty string is the project itself. */
  readonly texts: readonly string[];
  /** A folder of texts that are not meant to be published yet, with a slash at its end. */
  readonly drafts?: string;
  /** Where a picture whose path begins with a slash lies. */
  readonly statics: readonly string[];
  /** Texts in the order of its contents, where it has one; it is a book then. */
  readonly contents?: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly lang?: string;
  /** Files that say how the project is made, and are no texts. */
  readonly own: readonly string[];
}

type Read = (path: string) => string | undefined;

/** In this order: the first that knows its own file. */
const finders: readonly ((files: ReadonlySet<string>, read: Read) => Project | undefined)[] = [
  mdbook,
  quarto,
  docusaurus,
  mkdocs,
  hugo,
  jekyll,
  gitbook,
];

/** The project of another tool that `files` are; undefined where they are none that is known. */
export function projectOf(files: ReadonlySet<string>, read: Read): Project | undefined {
  for (const find of finders) {
    const found = find(files, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mdbook(files: ReadonlySet<string>, read: Read): Project | undefined {
  if (!files.has("book.toml")) return undefined;
  const book = fieldsOf(toml(read("book.toml") ?? "").book);
  const folder = `${textOf(book.src) ?? "src"}/`.replace(/^\.\//, "");
  const summary = `${folder}SUMMARY.md`;
  return {
    tool: "mdBook",
    texts: [folder],
    statics: [folder],
    ...contentsOf(linksIn(read(summary), folder), files),
    ...aboutOf(book.title, book.authors, book.language),
    own: [summary, "book.toml"],
  };
}

function gitbook(files: ReadonlySet<string>, read: Read): Project | undefined {
  if (!files.has("SUMMARY.md")) return undefined;
  return {
    tool: "GitBook",
    texts: [""],
    statics: [""],
    ...contentsOf(linksIn(read("SUMMARY.md"), ""), files),
    own: ["SUMMARY.md", "book.json"],
  };
}

/** mdBook and GitBook: what the list of contents links to, in its order. */
function linksIn(markdown: string | undefined, folder: string): string[] {
  const links = [...(markdown ?? "").matchAll(/\]\(<?([^)>\s#]{1,500})[^)\n]{0,200}\)/g)];
  return links.map(([, to = ""]) => posix.join(folder, decoded(to)));
}

function quarto(files: ReadonlySet<string>, read: Read): Project | undefined {
  const file = ["_quarto.yml", "_quarto.yaml"].find((name) => files.has(name));
  if (file === undefined) return undefined;
  const said = yaml(read(file) ?? "");
  const book = fieldsOf(said.book);
  const chapters = [book.chapters, book.appendices].flatMap(pathsIn);
  return {
    tool: "Quarto",
    texts: [""],
    statics: [""],
    ...contentsOf(chapters, files),
    ...aboutOf(book.title ?? said.title, book.author ?? said.author, said.lang),
    own: [file],
  };
}

function mkdocs(files: ReadonlySet<string>, read: Read): Project | undefined {
  const file = ["mkdocs.yml", "mkdocs.yaml"].find((name) => files.has(name));
  if (file === undefined) return undefined;
  const said = yaml(read(file) ?? "");
  const folder = `${textOf(said.docs_dir) ?? "docs"}/`.replace(/^\.\//, "");
  const order = pathsIn(said.nav).map((path) => posix.join(folder, path));
  return {
    tool: "MkDocs",
    texts: [folder],
    statics: [folder],
    ...contentsOf(order, files),
    ...aboutOf(said.site_name, said.site_author, undefined),
    own: [file],
  };
}

function docusaurus(files: ReadonlySet<string>): Project | undefined {
  const file = [...files].find((name) => /^docusaurus\.config\.[cm]?[jt]s$/.test(name));
  if (file === undefined) return undefined;
  return { tool: "Docusaurus", texts: ["docs/", "blog/"], statics: ["static/"], own: [file] };
}

function hugo(files: ReadonlySet<string>, read: Read): Project | undefined {
  const file = [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
  ].find((name) => files.has(name));
  if (file === undefined || ![...files].some((name) => name.startsWith("content/")))
    return undefined;
  const text = read(file) ?? "";
  const said = file.endsWith(".toml") ? toml(text) : yaml(text);
  return {
    tool: "Hugo",
    texts: ["content/"],
    statics: ["static/", "assets/"],
    ...aboutOf(undefined, undefined, said.languageCode ?? said.locale),
    own: [file],
  };
}

function jekyll(files: ReadonlySet<string>, read: Read): Project | undefined {
  const file = ["_config.yml", "_config.yaml"].find((name) => files.has(name));
  if (file === undefined) return undefined;
  const said = yaml(read(file) ?? "");
  return {
    tool: "Jekyll",
    texts: ["", "_posts/", "_drafts/"],
    drafts: "_drafts/",
    statics: [""],
    ...aboutOf(undefined, undefined, said.lang),
    own: [file],
  };
}

/** Paths of texts anywhere in lists and mappings: `- a.md`, `- Name: a.md`, `- part: …, chapters: […]`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === "string")
    return /\.(?:md|markdown|qmd|rmd|txt)$/i.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

function contentsOf(
  paths: readonly string[],
  files: ReadonlySet<string>,
): Pick<Project, "contents"> {
  const there = [...new Set(paths)].filter((path) => files.has(path));
  return there.length === 0 ? {} : { contents: there };
}

function aboutOf(
  title: unknown,
  authors: unknown,
  lang: unknown,
): Pick<Project, "title" | "authors" | "lang"> {
  const names = (Array.isArray(authors) ? authors : [authors]).flatMap(
    (one: unknown) => textOf(one) ?? textOf(fieldsOf(one).name) ?? [],
  );
  const said = textOf(title);
  const tag = textOf(lang);
  return {
    ...(said === undefined ? {} : { title: said }),
    ...(names.length === 0 ? {} : { authors: names }),
    ...(tag === undefined ? {} : { lang: tag }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The keys of a YAML file, as far as they can be read: none of one that is too deep, or refers to itself. */
export function yaml(text: string): Record<string, unknown> {
  if (yamlExcess(text, usualLimits) !== undefined) return {};
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  try {
    const said: unknown = document.toJS({ maxAliasCount: 100 });
    JSON.stringify(said);
    return fieldsOf(said);
  } catch {
    return {};
  }
}

/** The keys of a TOML file; none where it is broken. */
export function toml(text: string): Record<string, unknown> {
  try {
    return fieldsOf(parseToml(text));
  } catch {
    return {};
  }
}
