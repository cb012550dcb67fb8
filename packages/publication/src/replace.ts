import type { Node, NodeOf } from "@printery/document";

/** What stands in a node's place; undefined takes it out. It must fit where the node stood. */
export type Replacements = {
  readonly [Type in Node["type"]]?: (node: NodeOf<Type>) => Node | undefined;
};

/**
 * `nodes` with everything of the types in `replacements` replaced, at any depth, in the order of
 * the source, children before parents. A parent that loses all its children goes too.
 */
export function replaceIn<Kind extends Node>(
  nodes: readonly Kind[],
  replacements: Replacements,
): Kind[] {
  // A replacement fits its place by contract; the type of a list of any nodes can't say so.
  const found: Kind[] = [];
  for (const node of nodes) {
    const kept = replaced(node, replacements);
    if (kept !== undefined) found.push(kept as Kind);
  }
  return found;
}

function replaced(node: Node, replacements: Replacements): Node | undefined {
  const rebuilt = withNewParts(node, replacements);
  if (rebuilt === undefined) return undefined;
  // The table is keyed by type, so the function found under a node's type takes that node.
  const replace = replacements[rebuilt.type] as ((node: Node) => Node | undefined) | undefined;
  return replace === undefined ? rebuilt : replace(rebuilt);
}

function withNewParts(node: Node, replacements: Replacements): Node | undefined {
  if (!("children" in node)) return node;
  const parts: Record<string, readonly Node[] | Node> = {};
  if (node.type === "figure") {
    parts.image = replaceIn([node.image], replacements)[0] ?? node.image;
    if (node.credit !== undefined) parts.credit = replaceIn(node.credit, replacements);
  }
  if (node.type === "table" && node.caption !== undefined) {
    parts.caption = replaceIn(node.caption, replacements);
  }
  const children = replaceIn<Node>(node.children, replacements);
  if (children.length === 0 && node.children.length > 0 && node.type !== "figure") return undefined;
  const isSame = children.every((child, at) => child === node.children[at]);
  if (isSame && children.length === node.children.length && Object.keys(parts).length === 0) {
    return node;
  }
  // Same node, same keys: only their contents are new.
  return { ...node, ...parts, children } as Node;
}
