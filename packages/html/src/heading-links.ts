import { terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/**
 * `nodes` with a link to each heading beside it: beside, because a link in a heading would be part of its name. The sign that is
 * seen is the style sheet's, so nobody copies or finds it.
 */
export function withHeadingLinks(nodes: readonly ElementContent[], lang: string): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    const { id } = node.properties;
    if (/^h[2-6]$/.test(node.tagName) && typeof id === "string") {
      const ariaLabel = `${terms(lang).linkTo} “${textOf(node)}”`;
      return h("div.headed", [node, h("a.anchor", { href: `#${id}`, ariaLabel })]);
    }
    return mayHold.has(node.tagName)
      ? { ...node, children: withHeadingLinks(node.children, lang) }
      : node;
  });
}

/** What headings may stand in, in a text. */
const mayHold: ReadonlySet<string> = new Set(["blockquote", "ul", "ol", "li", "dl", "dd", "aside"]);

function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === "text") return child.value;
      const isHeard = child.type === "element" && child.properties.role !== "doc-noteref";
      return isHeard ? textOf(child) : "";
    })
    .join("");
}
