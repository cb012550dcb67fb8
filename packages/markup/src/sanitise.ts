import type { ElementContent, RootContent } from "hast";
import { sanitize } from "hast-util-sanitize";
import { allowed } from "./allowed.ts";

/**
 * `nodes` with what is {@link allowed} alone: the last step before a page or an e-book takes them. What we make of a text is
 * on the list already; this holds, whatever a handler lets through.
 */
export function sanitised(nodes: readonly ElementContent[]): ElementContent[] {
  if (nodes.length === 0) return [];
  const tree = sanitize({ type: "root", children: [...nodes] }, allowed);
  const children: readonly RootContent[] = "children" in tree ? tree.children : [];
  return children.filter((node) => node.type !== "doctype");
}
