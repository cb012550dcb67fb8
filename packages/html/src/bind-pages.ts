import type { Style } from "@printery/design";
import type { Files } from "@printery/task";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { stylesheet } from "./css/stylesheet.ts";
import { mathFont } from "./math-font.ts";
import { otherScripts, type Signs, signsIn } from "./other-scripts.ts";
import { type BoundPage, type KeyedPage, type PageMemory, recalled } from "./page-memory.ts";
import { ASSETS, sharedSheet } from "./shared-assets.ts";
import { fontBytes, fontsIn } from "./web-fonts.ts";

export interface Binding {
  /** Words may be broken unless this says otherwise. */
  readonly hyphenate?: boolean;
  /**
   * The way from the pages to the folder of a library whose assets they share: `../`. Without it they stand alone, with
   * `style.css` and `fonts/` beside them.
   */
  readonly library?: string;
  /** Has pages from the last time. */
  readonly memory?: PageMemory | undefined;
}

/**
 * `pages` (by file name) as files, dressed in `style`: alone, with `style.css` and `fonts/*.woff2` beside them, or with what a
 * library's pages share, and then `scripts.css` and `fonts/` only for scripts and formulas, whose fonts are not among that.
 */
export async function bindPages(
  pages: ReadonlyMap<string, Root | KeyedPage>,
  style: Style,
  { hyphenate = true, library, memory }: Binding = {},
): Promise<Files> {
  const shared = library === undefined ? undefined : `${library}${ASSETS}`;
  const sheet = shared === undefined ? "style.css" : `${shared}/${sharedSheet(style).name}`;
  const bind = (sheets: readonly string[], before?: ReadonlyMap<string, BoundPage>) =>
    new Map(
      [...pages].map(([name, page]) => {
        const dress = { sheets, hyphenate, style, signs: before?.get(name)?.signs };
        return [name, bound(page, dress, memory)];
      }),
    );
  let texts = bind([sheet]);
  const each = [...texts.values()];
  const all = each.map(({ text }) => text).join("");
  const scripts = await otherScripts(
    each.map(({ signs }) => signs),
    all,
    style,
  );
  const own = [scripts, await mathFont(all)].flatMap((one) => one ?? []);
  if (own.length > 0) texts = bind([sheet, "scripts.css"], texts);
  const fonts = shared === undefined ? fontsIn(style, all + style.ornament) : [];
  const files = new Map<string, Uint8Array>();
  for (const [name, { bytes }] of texts) files.set(name, bytes);
  if (shared === undefined) files.set("style.css", Buffer.from(stylesheet(style, fonts, "fonts/")));
  if (own.length > 0) files.set("scripts.css", Buffer.from(own.map(({ css }) => css).join("")));
  for (const { name } of fonts) files.set(`fonts/${name}`, await fontBytes(name));
  for (const [name, bytes] of own.flatMap((each) => [...each.fonts])) {
    files.set(`fonts/${name}`, bytes);
  }
  return files;
}

interface Dress {
  readonly sheets: readonly string[];
  readonly hyphenate: boolean;
  readonly style: Style;
  /** Where they are known. */
  readonly signs: Signs | undefined;
}

function bound(page: Root | KeyedPage, dress: Dress, memory: PageMemory | undefined): BoundPage {
  if (!("make" in page)) return boundAnew(page, dress);
  const key = JSON.stringify([page.key, dress.sheets]);
  const { digest } = page;
  const kept = recalled(memory, key, digest);
  if (kept !== undefined) return kept;
  const made = { ...boundAnew(page.make(), dress), digest };
  memory?.set(key, made);
  return made;
}

function boundAnew(page: Root, dress: Dress): BoundPage {
  const text = htmlOf(dressed(page, dress));
  const { style, signs = signsIn(page, text, style) } = dress;
  return { text, bytes: Buffer.from(text), signs };
}

/** `page` with what it links to in its head, before what that links to itself. */
function dressed(page: Root, { sheets, hyphenate }: Pick<Dress, "sheets" | "hyphenate">): Root {
  const links = sheets.map((href) => h("link", { rel: "stylesheet", href }));
  const withLinks = (head: Element): Element => {
    const own = head.children.findIndex(
      (node) => node.type === "element" && node.tagName === "link",
    );
    const at = own === -1 ? head.children.length : own;
    return { ...head, children: head.children.toSpliced(at, 0, ...links) };
  };
  const children = page.children.map((node) => {
    if (node.type !== "element" || node.tagName !== "html") return node;
    const properties = hyphenate
      ? node.properties
      : { ...node.properties, className: ["unhyphenated"] };
    const inner = node.children.map((child) =>
      child.type === "element" && child.tagName === "head" ? withLinks(child) : child,
    );
    return { ...node, properties, children: inner };
  });
  return { ...page, children };
}

const stringifier = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/** The page as text. HTML allows a bare `>`, but strict validators and simple tools are happier without. */
function htmlOf(root: Root): string {
  const html = stringifier.stringify(root);
  // Between two brackets that close is one of text, or of a value, which is looked at more closely.
  if (!/>[^<>]*>/.test(html)) return `${html}\n`;
  const tagOrBracket = /<(?:"[^"]*"|[^">])*>|>/g;
  return `${html.replace(tagOrBracket, (match) => (match === ">" ? "&gt;" : match))}\n`;
}
