import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { piecesOf } from "../html.ts";

/**
 * `html` in one form for all that means the same to us. The rules are what our model leaves out on purpose:
 * - The first heading of level 1 is the title where it stands in no other block; others are of level 2.
 * - A soft line break is a space, and space at the edges of a block is none.
 * - `<b>` is `<strong>`, `<i>` is `<em>`; of the attributes those of links and images count.
 * - Tags that only say how text looks or where it ends are dropped; others that we don't know, or that are no pair, are text.
 * - Text beside blocks is a paragraph. Comments and the like are set aside.
 * - Addresses without brackets are links. How an address is percent-encoded is left to who writes it.
 */
export function canonicalHtml(html: string): string {
  const comments: string[] = [];
  const { children } = fromHtml(paired(html, comments), { fragment: true });
  return [...blocks(children, { titled: false }, 0), ...comments].join("\n");
}

/** `html` with every tag that no other closes or opens as text, and without comments. */
function paired(html: string, comments: string[]): string {
  const pieces = piecesOf(html);
  const open: number[] = [];
  const pairs = new Set<number>();
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "open" && !VOID.has(piece.name)) open.push(index);
    if (piece.kind !== "close") continue;
    const at = open.findLastIndex((each) => {
      const other = pieces[each];
      return other?.kind === "open" && other.name === piece.name;
    });
    const opening = open[at];
    if (opening === undefined) continue;
    open.length = at;
    // CommonMark has `pre` around `code` alone; any other is HTML that the author wrote.
    const next = pieces[opening + 1];
    if (piece.name === "pre" && (next?.kind !== "open" || next.name !== "code")) continue;
    pairs.add(index).add(opening);
  }
  const text = pieces.map((piece, index) => {
    if (piece.kind === "text") return piece.raw.replaceAll("<", "&lt;");
    if (piece.kind === "comment") {
      comments.push(piece.raw);
      return "";
    }
    if (isOurs(piece.name) && (pairs.has(index) || VOID.has(piece.name))) return piece.raw;
    return PARTS.has(piece.name) ? "" : piece.raw.replaceAll("<", "&lt;");
  });
  return text.join("");
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr", "source"]);

function isOurs(name: string): boolean {
  return [KNOWN, DROPPED, PARTS, BLOCKS, VOID].some((names) => names.has(name));
}

interface State {
  titled: boolean;
}

const DROPPED: ReadonlySet<string> = new Set(
  "span font small big u ins mark abbr time nobr".split(" "),
);
const PARTS: ReadonlySet<string> = new Set(
  "address article aside body center details div figcaption figure footer header hgroup html main picture section summary".split(
    " ",
  ),
);
const SAME: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  cite: "em",
  dfn: "em",
  var: "em",
  s: "del",
  strike: "del",
  kbd: "code",
  samp: "code",
  tt: "code",
};
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(SAME),
  ..."a br code del em img strong sub sup wbr".split(" "),
]);
const BLOCKS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre hr".split(" "),
);

/** One string per block; a run of anything else is a paragraph. */
function blocks(nodes: readonly RootContent[], state: State, depth: number): string[] {
  const found: string[] = [];
  let run = "";
  const end = () => {
    const text = tidy(run);
    if (text !== "") found.push(`<p>${text}</p>`);
    run = "";
  };
  for (const node of nodes) {
    if (node.type === "element" && PARTS.has(node.tagName)) {
      end();
      found.push(...blocks(node.children, state, depth));
    } else if (node.type === "element" && BLOCKS.has(node.tagName)) {
      end();
      const text = block(node, state, depth);
      if (text !== "") found.push(text);
    } else run += inline(node);
  }
  end();
  return found;
}

function block(node: Element, state: State, depth: number): string {
  const { tagName, children, properties } = node;
  if (tagName === "hr") return "<hr>";
  if (tagName === "pre") return `<pre>${children.map((child) => verbatim(child)).join("")}</pre>`;
  if (tagName === "blockquote" || tagName === "ul" || tagName === "ol") {
    const start = properties.start === undefined ? "" : ` start=${properties.start}`;
    return `<${tagName}${start}>${blocks(children, state, depth + 1).join("\n")}</${tagName}>`;
  }
  // Whether a list's items have paragraphs in them says whether it is loose, so they are compared.
  if (tagName === "li") return `<li>${items(children, state, depth + 1)}</li>`;
  const text = tidy(children.map((child) => inline(child)).join(""));
  if (tagName !== "h1")
    return text === "" && tagName === "p" ? "" : `<${tagName}>${text}</${tagName}>`;
  const level = state.titled || depth > 0 ? 2 : 1;
  if (depth === 0) state.titled = true;
  return `<h${level}>${text}</h${level}>`;
}

function items(nodes: readonly ElementContent[], state: State, depth: number): string {
  let text = "";
  for (const node of nodes) {
    const isBlock = node.type === "element" && BLOCKS.has(node.tagName);
    text += isBlock ? `\n${block(node, state, depth)}\n` : inline(node);
  }
  return text.replace(/\s*\n\s*/g, "\n").trim();
}

function inline(node: RootContent, linked = false): string {
  if (node.type === "text") {
    const text = node.value.replace(/[ \t\r\n]+/g, " ");
    return linked ? text : text.replace(ADDRESS, (address) => link(address));
  }
  if (node.type !== "element") return "";
  const inside = node.children
    .map((child) => inline(child, linked || node.tagName === "a" || node.tagName === "code"))
    .join("");
  if (DROPPED.has(node.tagName)) return inside;
  const name = SAME[node.tagName] ?? node.tagName;
  if (name === "a" && node.properties.href === undefined) return inside;
  return `<${name}${attributes(node)}>${inside}</${name}>`;
}

const ADDRESS = /(?<![\w/(=])(?:https?:\/\/[\w.-]+(?:\/[^\s<]*)?|[\w.+-]+@[\w-]+(?:\.[a-z]+)+)/g;

function link(address: string): string {
  const url = address.includes("://") ? address : `mailto:${address}`;
  return `<a href=${JSON.stringify(url)}>${address}</a>`;
}

const COUNTED: ReadonlySet<string> = new Set(["href", "src", "alt", "title"]);

function attributes({ tagName, properties }: Element): string {
  return Object.entries(tagName === "img" ? { alt: "", ...properties } : properties)
    .filter(([name]) => COUNTED.has(name) || !KNOWN.has(tagName))
    .map(
      ([name, value]) =>
        ` ${name}=${JSON.stringify(isAddress(name) ? decoded(String(value)) : value)}`,
    )
    .sort()
    .join("");
}

function isAddress(name: string): boolean {
  return name === "href" || name === "src";
}

/** As it is before percent-encoding; as it stands where it was never encoded right. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url.replace(/%[\dA-F]{2}/gi, (code) => code.toUpperCase());
  }
}

function verbatim(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  const language = Array.isArray(node.properties.className)
    ? ` ${node.properties.className.join(" ")}`
    : "";
  return `<${node.tagName}${language}>${node.children.map((child) => verbatim(child)).join("")}</${node.tagName}>`;
}

function tidy(text: string): string {
  return text
    .replace(/ +/g, " ")
    .replace(/ ?(<br><\/br>) ?/g, "$1")
    .trim();
}
