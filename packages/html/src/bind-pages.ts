import type { Style } from "@printery/design";
import type { Files } from "@printery/task";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { pageSheet } from "./css/page-sheet.ts";
import { laterRules } from "./css/stylesheet.ts";
import { ICON, iconOf } from "./icon.ts";
import { mathFont } from "./math-font.ts";
import { otherScripts, type Signs, signsIn } from "./other-scripts.ts";
import { type BoundPage, type KeyedPage, type PageMemory, recalled } from "./page-memory.ts";
import { allowingStyle } from "./policy.ts";
import { ASSETS, sharedSheet } from "./shared-assets.ts";
import { fontBytes, fontsIn } from "./web-fonts.ts";

export interface Binding {
  /** Words may be broken unless this says otherwise. */
  readonly hyphenate?: boolean;
  /**
   * The way from the pages to the folder of a library whose assets they share: `../`. Without it they stand alone, with
   * `style.css`, `icon.svg` and `fonts/` beside them.
   */
  readonly library?: string;
  /** Rules that these pages have besides. */
  readonly adds?: string;
  /** Has pages from the last time. */
  readonly memory?: PageMemory | undefined;
}

/**
 * `pages` (by file name) as files, dressed in `style`: each has in itself what it shows, so that it is seen as soon as it is there, and links to
 * what nobody waits for, fonts and print: alone, to `style.css` with `fonts/*.woff2` beside it, else to what a
 * library's pages share, and then `scripts.css` and `fonts/` only for scripts and formulas, whose fonts are not among that.
 */
export async function bindPages(
  pages: ReadonlyMap<string, Root | KeyedPage>,
  style: Style,
  { hyphenate = true, library, adds, memory }: Binding = {},
): Promise<Files> {
  const shared = library === undefined ? undefined : `${library}${ASSETS}`;
  const sheet = shared === undefined ? "style.css" : `${shared}/${sharedSheet(style).name}`;
  const icon = shared === undefined ? ICON : `${shared}/${ICON}`;
  const bind = (sheets: readonly string[], before?: ReadonlyMap<string, BoundPage>) =>
    new Map(
      [...pages].map(([name, page]) => {
        const dress = { sheets, icon, hyphenate, style, adds, signs: before?.get(name)?.signs };
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
  if (shared === undefined) {
    files.set("style.css", Buffer.from(laterRules(style, fonts, "fonts/")));
    files.set(ICON, Buffer.from(iconOf(style)));
  }
  if (own.length > 0) files.set("scripts.css", Buffer.from(own.map(({ css }) => css).join("")));
  for (const { name } of fonts) files.set(`fonts/${name}`, await fontBytes(name));
  for (const [name, bytes] of own.flatMap((each) => [...each.fonts])) {
    files.set(`fonts/${name}`, bytes);
  }
  return files;
}

interface Dress {
  readonly sheets: readonly string[];
  readonly icon: string;
  readonly hyphenate: boolean;
  readonly style: Style;
  readonly adds: string | undefined;
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
  const dressed = inHtml(page, (html) => withLinks(html, dress));
  const { css, hash } = pageSheet(dressed, dress.style, dress.adds);
  const bare = htmlOf(
    inHtml(dressed, (html) => inPart(html, "head", (head) => allowing(head, hash))),
  );
  const { style, signs = signsIn(page, bare, style) } = dress;
  // As text, which in this element is not escaped (HTML, 13.3).
  const end = headEnd(bare);
  const text = `${bare.slice(0, end)}<style>${css}</style>${bare.slice(end)}`;
  return { text, bytes: Buffer.from(text), signs };
}

/** `html` with its icon, and at its end, where nobody waits for it, what it links to. */
function withLinks(html: Element, { sheets, icon, hyphenate }: Dress): Element {
  const links = sheets.map((href) => h("link", { rel: "stylesheet", href }));
  const own = h("link", { rel: "icon", type: "image/svg+xml", href: icon });
  const linked = withMore(withMore(html, "head", own), "body", ...links);
  if (hyphenate) return linked;
  return { ...linked, properties: { ...linked.properties, className: ["unhyphenated"] } };
}

function withMore(html: Element, part: "head" | "body", ...more: readonly Element[]): Element {
  return inPart(html, part, (one) => ({ ...one, children: [...one.children, ...more] }));
}

/** `head` with a policy for the style sheet of this `hash`. */
function allowing(head: Element, hash: string): Element {
  const children = head.children.map((node) => {
    if (node.type !== "element" || node.properties.httpEquiv === undefined) return node;
    const content = allowingStyle(String(node.properties.content), hash);
    return { ...node, properties: { ...node.properties, content } };
  });
  return { ...head, children };
}

function inHtml(page: Root, change: (html: Element) => Element): Root {
  const children = page.children.map((node) => (node.type === "element" ? change(node) : node));
  return { ...page, children };
}

function inPart(html: Element, name: string, change: (part: Element) => Element): Element {
  const children = html.children.map((node) =>
    node.type === "element" && node.tagName === name ? change(node) : node,
  );
  return { ...html, children };
}

const stringifier = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/** Where the head of the page ends; a value that stands in it, as its description, may say `</head>` too. */
function headEnd(html: string): number {
  for (const { 0: tag, index } of html.matchAll(TAG)) if (tag === "</head>") return index;
  throw new Error("the page has no head");
}

const TAG = /<(?:"[^"]*"|[^">])*>/g;

/** The page as text. HTML allows a bare `>`, but strict validators and simple tools are happier without. */
function htmlOf(root: Root): string {
  const html = stringifier.stringify(root);
  // Between two brackets that close is one of text, or of a value, which is looked at more closely.
  if (!/>[^<>]*>/.test(html)) return `${html}\n`;
  const tagOrBracket = new RegExp(`${TAG.source}|>`, "g");
  return `${html.replace(tagOrBracket, (match) => (match === ">" ? "&gt;" : match))}\n`;
}
