import type { Node, Phrasing } from "./nodes.ts";

/**
 * Every node of `nodes` and below, in the order of the source, parents first.
 * A figure's image and credit and a table's caption come before its children.
 */
export function walk(nodes: readonly Node[]): Node[] {
  const found: Node[] = [];
  collect(nodes, found);
  return found;
}

/** A generator would make an object for each node at each level that it passes on its way up. */
function collect(nodes: readonly Node[], found: Node[]): void {
  for (const node of nodes) {
    found.push(node);
    if (node.type === "figure") {
      found.push(node.image);
      if (node.credit !== undefined) collect(node.credit, found);
    }
    if (node.type === "table" && node.caption !== undefined) collect(node.caption, found);
    if ("children" in node) collect(node.children, found);
  }
}

/**
 * The text of `nodes` as a reader sees it: blocks, items and cells each on a line, a break a space, an image
 * its alternative text, a formula its TeX, a reference nothing.
 */
export function plainText(nodes: readonly Node[]): string {
  let text = "";
  // Asked of the whole text, its last character would take time in proportion to it, for every node.
  let last = "";
  for (const node of nodes) {
    const parts = last !== "" && !INLINE.has(node.type) && !/\s/.test(last);
    const added = parts ? `\n${partOf(node)}` : partOf(node);
    text += added;
    last = added.at(-1) ?? last;
  }
  return text;
}

function partOf(node: Node): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return " ";
  if (node.type === "image") return node.alt;
  return "children" in node ? plainText(node.children) : "";
}

/** Nodes that go on where the one before them ends. */
const INLINE: ReadonlySet<Node["type"]> = new Set<Phrasing["type"]>([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "image",
  "foreign",
  "ruby",
  "footnoteReference",
  "indexTerm",
  "inlineMath",
]);
