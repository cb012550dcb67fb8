import type { Element, Root } from "hast";
import { type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { List, Root as Markdown, Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mathToMarkdown } from "mdast-util-math";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";
import { textIn } from "./elements.ts";
import { shifted } from "./raised.ts";

/**
 * The Markdown that printery reads as `tree` says: headings, lists, tables, notes, pictures, formulas, and the roles that elements
 * called `x-…` name. What the tree holds besides is text.
 */
export function markdownOf(tree: Root): string {
  const made = toMdast(tree, { handlers, document: true });
  if (made.type !== "root") return "";
  tidy(made);
  return toMarkdown(made, style);
}

const style: Options = {
  bullet: "-",
  emphasis: "*",
  fences: true,
  rule: "-",
  listItemIndent: "one",
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    mathToMarkdown(),
    directiveToMarkdown(),
    frontmatterToMarkdown(["yaml"]),
    {
      // What only this Markdown has: notes in place, attributes of passages, ids of headings.
      unsafe: [
        { character: "^", after: "\\[", inConstruct: "phrasing" },
        { before: "\\]", character: "{", inConstruct: "phrasing" },
        { character: "{", after: "#", inConstruct: "phrasing" },
      ],
    },
  ],
};

/** Elements that the library has no word for, or another one than is wanted. */
const handlers: Readonly<Record<string, Handle>> = {
  "x-note": (state, node) => {
    const identifier = String(node.properties.dataId);
    return {
      type: "footnoteDefinition",
      identifier,
      label: identifier,
      children: state.toFlow(state.all(node)) as [],
    };
  },
  "x-ref": (_state, node) => {
    const identifier = String(node.properties.dataId);
    return { type: "footnoteReference", identifier, label: identifier };
  },
  "x-math": (_state, node) => ({ type: "inlineMath", value: textIn(node) }),
  "x-display": (_state, node) => ({ type: "math", value: textIn(node) }),
  "x-role": (state, node) => ({
    type: "containerDirective",
    name: String(node.properties.dataName),
    children: state.toFlow(state.all(node)) as [],
  }),
  "x-id": (_state, node) => ({ type: "html", value: ` {#${String(node.properties.dataId)}}` }),
  sup: raised,
  sub: raised,
  ruby: (_state, node) => ({ type: "html", value: rubyOf(node) }),
  math: (_state, node) => ({ type: "text", value: textIn(node) }),
  figcaption: (state, node) => state.toFlow(state.all(node)),
  caption: (state, node) => state.all(node),
};

/** Text in characters that are raised or lowered by themselves, where there are such; else as it is, on the line. */
function raised(state: State, node: Element) {
  const isText = node.children.every(({ type }) => type === "text");
  const value = isText ? shifted(textIn(node), node.tagName) : undefined;
  return value === undefined ? state.all(node) : { type: "text" as const, value };
}

function rubyOf(node: Element): string {
  const inside = node.children.map((child) => {
    if (child.type === "text") return escaped(child.value);
    if (child.type !== "element") return "";
    const known = ["rt", "rp", "rb"].includes(child.tagName);
    const text = escaped(textIn(child));
    return known ? `<${child.tagName}>${text}</${child.tagName}>` : text;
  });
  return `<ruby>${inside.join("").replace(/\s+/g, " ")}</ruby>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What Markdown can't say is put in a way that it can. */
function tidy(tree: Markdown): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "tableCell") withoutBreaks(node);
    // A definition of a link can be mistaken for text, and the other way round.
    if (node.type === "image" && node.title === "") node.title = null;
    if (node.type === "heading") withoutBreaks(node, " ");
    if (node.type === "list") closeUp(node);
    // A role stands by itself; in a list or a quotation it is a paragraph.
    if (node.type === "containerDirective" && parent?.type !== "root" && index !== undefined) {
      (parent as Parents).children.splice(index, 1, ...(node.children as []));
      return index;
    }
    if (isEmpty(node) && parent !== undefined && index !== undefined) {
      (parent as Parents).children.splice(index, 1);
      return index;
    }
    return undefined;
  });
}

/** Items are apart only where one has several paragraphs: a list within an item is none. */
function closeUp(list: List): void {
  for (const item of list.children)
    item.spread = item.children.filter(({ type }) => type !== "list").length > 1;
  list.spread = list.children.some(({ spread }) => spread);
}

/** Marks around nothing would be read as marks. */
function isEmpty(node: Nodes): boolean {
  if (!["emphasis", "strong", "delete", "link", "heading", "paragraph"].includes(node.type))
    return false;
  return "children" in node && (node.children as RootContent[]).every(isBlank);
}

function isBlank(node: RootContent): boolean {
  return (node.type === "text" && node.value === "") || (node.type !== "text" && isEmpty(node));
}

/** A row is one line, and so is a heading; what parts lines in it is an element, or a space. */
function withoutBreaks(node: { children: PhrasingContent[] }, instead?: string): void {
  node.children = node.children.map((child) => {
    if (child.type === "break")
      return instead === undefined
        ? { type: "html", value: "<br>" }
        : { type: "text", value: instead };
    if ("children" in child) withoutBreaks(child, instead);
    return child;
  });
}
