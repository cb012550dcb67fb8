import {
  type Flow,
  isAdmonition,
  type NodeOf,
  type Phrasing,
  type PublishedNode,
  plainText,
  taskBox,
} from "@printery/document";
import type { Section } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Handlers, State } from "mdast-util-to-hast";
import { formula, inlineFormula } from "./formula.ts";
import { inLanguage } from "./language.ts";
import { lines } from "./lines.ts";
import { linkUrl } from "./link-url.ts";
import { counterClass } from "./list-counters.ts";
import { listing } from "./listing.ts";
import { inPlace } from "./places.ts";
import { inPoems } from "./poem.ts";
import type { MarkupOptions } from "./section-markup.ts";
import { table } from "./table.ts";

/** The hast of nodes, through the same handlers. */
export type Inside = (nodes: readonly PublishedNode[]) => ElementContent[];

/** What a section is rendered with. */
interface Rendering extends MarkupOptions {
  readonly section: Section;
  /** Identifiers of the notes that were referred to so far. */
  readonly referenced: Set<string>;
}

/** The state of remark-rehype, with what is rendered now. */
interface RenderingState extends State {
  rendering: Rendering;
}

/** One handler per node that can reach a renderer: a node without one does not compile. */
type NodeHandlers = {
  readonly [Type in PublishedNode["type"]]: (
    node: NodeOf<Type>,
    inside: Inside,
    rendering: Rendering,
  ) => ElementContent | ElementContent[];
};

/** What the handlers of `state` make of `nodes`. */
export function inside(state: State, nodes: readonly PublishedNode[]): ElementContent[] {
  return inPoems(state.all({ type: "root", children: nodes } as Parameters<State["all"]>[0]));
}

const handlers: NodeHandlers = {
  text: ({ value }) => ({ type: "text", value }),
  emphasis: ({ children }, inside) => h("em", inside(children)),
  strong: ({ children }, inside) => h("strong", inside(children)),
  delete: ({ children }, inside) => h("del", inside(children)),
  inlineCode: ({ value }) => h("code", value),
  break: () => [h("br"), { type: "text", value: "\n" }],
  link({ url, title, children }, inside, { section, sectionUrl }) {
    const href = linkUrl(url, section, sectionUrl);
    if (href === undefined) return inside(children);
    const className = isAddress(plainText(children), href) ? "address" : undefined;
    return h("a", { href, title, className }, inside(children));
  },
  image({ url, alt, title }, _, { imageUrl, imageSize, picture = (img) => img }) {
    const size = imageSize(url);
    if (size === undefined) return { type: "text", value: alt };
    const { width, height } = size;
    return picture(h("img", { src: imageUrl(url), alt, title, width, height }), url);
  },
  foreign({ lang, children }, inside, { section }) {
    // Italics are a habit of the Latin script; others, with names in it or not, stand out by themselves.
    const tagName = /^\P{L}*\p{Script=Latin}/u.test(plainText(children)) ? "i" : "span";
    return h(tagName, inLanguage(lang, section.lang), inside(children));
  },
  ruby: ({ text, children }, inside) =>
    h("ruby", [...inside(children), h("rp", "("), h("rt", text), h("rp", ")")]),
  indexTerm: ({ id, children }, inside) => h("span", { id }, inside(children)),
  inlineMath: inlineFormula,
  footnoteReference({ identifier }, _, { referenced }) {
    const id = referenced.has(identifier) ? undefined : `noteref-${identifier}`;
    referenced.add(identifier);
    return h("a", { role: "doc-noteref", id, href: `#note-${identifier}` }, identifier);
  },

  paragraph: ({ children }, inside, { section }) =>
    h("p", ownDirection(children, section), inside(children)),
  heading: ({ depth, id, children }, inside) => h(`h${depth}`, { id }, inside(children)),
  blockquote: (node, inside) =>
    h(isAdmonition(node) ? "blockquote.admonition" : "blockquote", lines(inside(node.children))),
  epigraph: ({ children }, inside) =>
    h("blockquote", { role: "doc-epigraph" }, lines(inside(children))),
  pullquote: ({ children }, inside) =>
    h("aside", { role: "doc-pullquote" }, lines(inside(children))),
  list(node, inside, { section, places }) {
    const { ordered, start, style, spread, children } = node;
    const items = spread
      ? inside(children)
      : children.map((item) => inPlace(tightItem(item, inside), item, section, places));
    return ordered
      ? h(
          "ol",
          { className: counterClass(node), type: style, start: start === 1 ? undefined : start },
          lines(items),
        )
      : h(children.every(isTask) ? "ul.tasks" : "ul", lines(items));
  },
  listItem: ({ children }, inside) => h("li", lines(inside(children))),
  definitionList: ({ children }, inside) => h("dl", lines(inside(children))),
  definitionTerm: ({ children }, inside) => h("dt", inside(children)),
  definitionDescription: ({ children }, inside) =>
    h("dd", children.length > 1 ? lines(inside(children)) : bare(children, inside)),
  code: (node, _, { section, highlight }) => listing(node, section.lang, highlight),
  math: formula,
  table,
  tableRow: ({ children }, inside) => h("tr", inside(children)),
  tableCell: ({ children }, inside) => h("td", inside(children)),
  thematicBreak: () => h("hr"),
  figure({ image, children, credit = [], plate }, inside) {
    const caption = [...inside(children)];
    if (caption.length > 0 && credit.length > 0) caption.push({ type: "text", value: " " });
    if (credit.length > 0) caption.push(h("small.credit", inside(credit)));
    const parts: ElementContent[] = inside([image]);
    if (caption.length > 0) parts.push(h("figcaption", caption));
    return h(plate ? "figure.plate" : "figure", lines(parts));
  },
  verse: ({ children }, inside) =>
    h("div.stanza", lines(inside(children.filter(({ type }) => type === "verseLine")))),
  // A block per line, not a break: it reads right without our style sheet, and turn-overs can hang.
  verseLine: ({ indent, children }, inside) =>
    h(
      "div",
      { className: indent === 0 ? ["line"] : ["line", `indent-${Math.min(indent, MAX_INDENT)}`] },
      inside(children),
    ),
  footnoteDefinition: ({ children }, inside) => lines(inside(children)),

  standfirst: ({ children }, inside) => h("p.standfirst", inside(children)),
  byline: ({ children }, inside) => h("p.byline", inside(children)),
  dateline: ({ children }, inside) => h("p.dateline", inside(children)),
  credit: ({ children }, inside) => h("p.credit", inside(children)),
  attachment: (node, inside) => h("li", printedOver(node) ?? inside(node.children)),
  contributorNote: ({ children }, inside) => h("p", inside(children)),
  disclaimer: ({ children }, inside) => h("p.disclaimer", inside(children)),
  related: ({ children }, inside) => h("div", lines(inside(children))),
};

/** Handlers for `remark-rehype`: one function for all nodes. */
export const nodeHandlers: Handlers = Object.fromEntries(
  Object.keys(handlers).map((type) => [type, handle]),
);

function handle(state: RenderingState, node: PublishedNode) {
  const { rendering } = state;
  const { section, places } = rendering;
  // A table by the type of a node has the node's own handler at its type.
  const own = handlers[node.type] as (
    node: PublishedNode,
    inside: Inside,
    rendering: Rendering,
  ) => ElementContent | ElementContent[];
  const made = own(node, (nodes) => inside(state, nodes), rendering);
  return inNodeLanguage(inPlace(made, node, section, places), node, section.lang);
}

/** Steps of indent a style sheet has a class for: `indent-1` to `indent-12`. */
export const MAX_INDENT = 12;

/** Whether the text of a link is where it leads, which need not be printed after it again. */
function isAddress(text: string, href: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?|\/$/g, "");
  return /^https?:/.test(href) && bare(text.trim()) === bare(href);
}

/** Whether an item begins with a box, which is mark enough. */
function isTask(item: NodeOf<"listItem">): boolean {
  return taskBox(item) !== undefined;
}

/** An item of a list set solid: its paragraphs are bare text. */
function tightItem({ children }: NodeOf<"listItem">, inside: Inside): Element {
  const parts = children.map((child) => bare([child], inside));
  return h(
    "li",
    parts.flatMap((part, index) => (index === 0 ? part : ["\n", ...part])),
  );
}

/** `children`, a paragraph among them without its tags. */
function bare(children: readonly Flow[], inside: Inside): ElementContent[] {
  return children.flatMap((child) =>
    inside(child.type === "paragraph" && child.data?.lang === undefined ? child.children : [child]),
  );
}

/** An attachment as we print it, “Label (PDF, 755 KB)”, in the order of its text, where that says no more. */
function printedOver({ label, format, size, children }: NodeOf<"attachment">) {
  const said = plainText(children);
  const facts = [format, size]
    .filter((fact) => fact !== undefined)
    .toSorted((one, other) => said.indexOf(one) - said.indexOf(other));
  const words = (text: string) =>
    text
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join(" ");
  if (children.some(({ type }) => type !== "text")) return undefined;
  if (words(said) !== words([label, ...facts].join(" "))) return undefined;
  return facts.length === 0 ? [label] : [`${label} `, h("small", `(${facts.join(", ")})`)];
}

/** A paragraph that is all in another language begins where that does. */
function ownDirection(children: readonly Phrasing[], { lang }: Section) {
  const [only, ...others] = children;
  if (only?.type !== "foreign" || others.length > 0) return {};
  const { dir } = inLanguage(only.lang, lang);
  return dir === undefined ? {} : { dir };
}

function inNodeLanguage<Markup extends ElementContent | ElementContent[]>(
  markup: Markup,
  { data }: PublishedNode,
  around: string,
): Markup {
  if (data?.lang !== undefined && "tagName" in markup) {
    Object.assign(markup.properties, inLanguage(data.lang, around));
  }
  return markup;
}
