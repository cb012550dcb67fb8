import type { Loss } from "./account.ts";
import type { Edit } from "./edits.ts";

/** Where what tools have beside Markdown leads. */
export interface Ways {
  /** The text that is adopted. */
  readonly source: string;
  /** The address of the text that `path` means, with its fragment; undefined where none of the same publication is called so. */
  readonly toText: (path: string) => string | undefined;
  /** The address of the picture at `path`; undefined where none is there. */
  readonly toPicture: (path: string) => Promise<string | undefined>;
}

/** Something that a tool reads and Markdown does not know. */
interface Dialect {
  /** What is told of it, in the plural. */
  readonly what: string;
  readonly pattern: RegExp;
  /** Of which files; of all where it is not said. */
  readonly of?: RegExp;
  /** What comes in its place; undefined where it stays. */
  readonly write: (
    match: RegExpExecArray,
    ways: Ways,
  ) => string | undefined | Promise<string | undefined>;
  /** Whether words of it are in no text then. */
  readonly isLost?: boolean;
}

const LINKS = "links of another kind, which are links of Markdown now";
const ASTRAY = "links to what is no text of the publication, which are words now";
const PICTURES = "pictures of another kind, which are pictures of Markdown now";
const GONE = "tags of templates that stood by themselves, and are left out";

/** `[[The sow#Salt|that]]`. */
const NOTE =
  /(?<!\[)\[\[(?!_?toc_?\]\])([^\s[\]|][^[\]|\n]{0,300})(?:\|([^[\]\n]{1,300}))?\]\](?!\()/gi;
/** `![[sow.png|300]]`. */
const EMBEDDED = /!\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g;
/** `[that]({{< ref "sow.md" >}})`, `[that]({% link sow.md %})`, `[that]({{ "/sow" | relative_url }})`. */
const REFERENCE =
  /\[([^[\]\n]{1,300})\]\((?:\{\{\s*(?:site|page)\.[\w.]+\s*\}\})?(?:\{\{[<%]\s*(?:rel)?ref\s+["“]?([^"”{}\n]{1,300}?)["”]?\s*[>%]\}\}|\{%-?\s*(?:link|post_url)\s+([^{}%\n]{1,300}?)\s*-?%\}|\{\{\s*["']([^"'{}\n]{1,300})["']\s*\|\s*(?:relative_url|absolute_url|url)\s*\}\})\)/g;

/** In the order in which they are looked for; each is looked for outside of code. */
const dialects: readonly Dialect[] = [
  {
    what: "comments of Obsidian, which are left out",
    pattern: /%%[^%]{1,10000}%%/g,
    write: () => "",
    isLost: true,
  },
  {
    what: PICTURES,
    pattern: EMBEDDED,
    write: async ([, path = "", said = ""], { toPicture }) => {
      const url = await toPicture(path);
      return url === undefined ? undefined : `![${altIn(said)}](${url})`;
    },
  },
  {
    what: LINKS,
    pattern: EMBEDDED,
    write: ([, path = "", said = ""], { toText }) =>
      linkTo(altIn(said) || nameIn(path), toText(placed(path))),
  },
  {
    what: ASTRAY,
    pattern: EMBEDDED,
    write: ([, path = "", said = ""]) => altIn(said) || nameIn(path),
    isLost: true,
  },
  {
    what: LINKS,
    pattern: NOTE,
    write: ([, path = "", said], { toText }) => linkTo(said ?? nameIn(path), toText(placed(path))),
  },
  {
    what: ASTRAY,
    pattern: NOTE,
    write: ([, path = "", said]) => said ?? nameIn(path),
    isLost: true,
  },
  {
    what: PICTURES,
    pattern: /\{\{[<%]\s*figure\s([^{}\n]{1,1000}?)\/?\s*[>%]\}\}/g,
    write: async ([, said = ""], { toPicture }) => {
      const { src = "", alt = "", caption, title } = attributesIn(said);
      const url = src === "" ? undefined : await toPicture(src);
      const below = caption ?? title;
      if (url === undefined) return undefined;
      const name = below === undefined ? "" : ` "${below.replaceAll('"', '\\"')}"`;
      return `![${alt || (below ?? "")}](${url}${name})`;
    },
  },
  {
    what: LINKS,
    pattern: REFERENCE,
    write: ([, words = "", ref, link, url], { toText }) =>
      linkTo(words, toText(ref ?? link ?? url ?? "")),
  },
  {
    what: ASTRAY,
    pattern: REFERENCE,
    write: ([, words = ""]) => words,
    isLost: true,
  },
  {
    what: "highlights, which are strong now",
    pattern: /(?<![=\w])==(?=[^\s=])([^=\n]{0,300}[^\s=])==(?![=\w])/g,
    write: ([, words = ""]) => `**${words}**`,
  },
  {
    what: "names of blocks, which are left out",
    pattern: /(?<=\S)[ \t]+\^[a-z][a-z\d-]{2,40}[ \t]*$/gim,
    write: () => "",
    isLost: true,
  },
  {
    what: "programs between tags, which are programs of Markdown now",
    pattern: /^\{%-?\s*highlight\s+([\w+#-]+)[^%\n]*%\}[ \t]*$/gm,
    write: ([, language = ""]) => `\`\`\`${language}`,
  },
  {
    what: "programs between tags, which are programs of Markdown now",
    pattern: /^\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm,
    write: () => "```",
  },
  {
    what: GONE,
    pattern: /\{%-?\s*(?:end)?raw\s*-?%\}/g,
    write: () => "",
  },
  {
    what: GONE,
    pattern: /^[ \t]*(?:\{\{[<%][^{}\n]{0,1000}[>%]\}\}|\{%[^{}%\n]{0,1000}%\})[ \t]*$/gm,
    write: () => "",
    isLost: true,
  },
  {
    what: "what tools are told of how a link or a heading looks, which is left out",
    pattern: /(?<=[)`])\{:?[ \t]*(?:[.#:][\w-]|[a-z][\w-]*=)[^{}\n]{0,300}\}/g,
    write: () => "",
    isLost: true,
  },
  {
    what: "what MDX runs, which is left out",
    pattern:
      /^(?:import\s[^\n]*\sfrom\s+["'][^\n]*|import\s+["'][^\n]*|export\s+(?:const|let|default|function)\s[^\n]*)$/gm,
    of: /\.mdx$/i,
    write: () => "",
    isLost: true,
  },
  {
    what: "what MDX runs, which is left out",
    pattern: /\{\/\*[^*]{0,5000}\*\/\}|^[ \t]*<\/?[A-Z][\w.]*(?:\s[^<>\n]{0,1000})?\/?>[ \t]*$/gm,
    of: /\.mdx?$/i,
    write: ([all], { source }) => (/\.mdx$/i.test(source) || all.startsWith("{") ? "" : undefined),
    isLost: true,
  },
];

/** A passage of a text that is code, and whose signs mean nothing. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What `text` has that only its tool reads, as edits that put Markdown in its place, and what is to be told of it. */
export async function dialectIn(
  text: string,
  code: readonly Passage[],
  ways: Ways,
): Promise<{ readonly edits: readonly Edit[]; readonly losses: readonly Loss[] }> {
  const edits: Edit[] = [];
  const losses: Loss[] = [];
  const counts = new Map<string, number>();
  const isCode = (from: number, to: number) => code.some((one) => from < one.to && one.from < to);
  const isDone = (from: number, to: number) => edits.some((one) => from < one.to && one.from < to);
  for (const { what, pattern, of, write, isLost = false } of dialects) {
    if (of !== undefined && !of.test(ways.source)) continue;
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const [from, to] = [match.index, match.index + words.length];
      if (isCode(from, to) || isDone(from, to)) continue;
      const put = await write(match, ways);
      if (put === undefined) continue;
      edits.push({ from, to, text: put });
      if (isLost) losses.push({ what, place: `line ${lineAt(text, from)}`, words: words.trim() });
      else counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  for (const [what, count] of counts) losses.push({ what, count });
  return { edits, losses };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function linkTo(words: string, to: string | undefined): string | undefined {
  return to === undefined ? undefined : `[${words}](${to})`;
}

/** What is said of a picture, where it is not how wide it is. */
function altIn(said: string): string {
  return /^\d+(?:x\d+)?$/.test(said) ? "" : said;
}

/** `path` with the heading behind `#` by the name that GitHub gives it; a block, `#^a1`, is no place. */
function placed(path: string): string {
  const [file = "", ...places] = path.split("#");
  const heading = places.at(-1);
  if (heading === undefined || heading.startsWith("^")) return file;
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "");
  return `${file}#${encodeURIComponent(name.replaceAll(/\s/g, "-"))}`;
}

/** `Notes/The sow#Salt` as it is read: “The sow: Salt”. */
function nameIn(path: string): string {
  const [file = "", ...places] = path.split("#");
  const name = file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  return [name, ...places.map((place) => place.replace(/^\^/, ""))]
    .filter((part) => part !== "")
    .join(": ");
}

function attributesIn(said: string): Readonly<Record<string, string>> {
  const found = said.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return Object.fromEntries(
    [...found].map(([, key = "", double, single, bare]) => [key, double ?? single ?? bare ?? ""]),
  );
}
