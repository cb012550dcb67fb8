import type { Element, ElementContent, Root } from "hast";
import type { Lose } from "./account.ts";
import { decoded } from "./decoded.ts";
import { attribute, changeElements, element, elementsIn, textIn } from "./elements.ts";

/** Links within the text lead to headings alone: such a heading gets the name, any other link gives way to its text. Other texts `asked` for some names, too. */
export function aimLinks(tree: Root, lose: Lose, asked: Iterable<string> = []): void {
  const wanted = new Set(asked);
  for (const one of elementsIn(tree)) {
    const href = one.tagName === "a" ? attribute(one, "href") : undefined;
    if (href?.startsWith("#")) wanted.add(decoded(href.slice(1)));
  }
  const aims = new Map<string, string>();
  const ids = new Map<Element, string>();
  for (const [heading, names] of namesOfHeadings(tree)) {
    const meant = names.filter((name) => wanted.has(name));
    const [first] = meant;
    if (first === undefined) continue;
    const base = slugOf(first);
    const taken = [...ids.values()];
    const id = taken.includes(base) ? `${base}-${taken.length + 1}` : base;
    ids.set(heading, id);
    for (const name of meant) aims.set(name, id);
  }
  for (const [heading, id] of ids) heading.children.push(element("x-id", { dataId: id }, []));
  changeElements(tree, (one) => {
    const href = one.tagName === "a" ? attribute(one, "href") : undefined;
    if (href === undefined) return one.tagName === "a" ? one.children : undefined;
    if (!href.startsWith("#")) return undefined;
    const id = aims.get(decoded(href.slice(1)));
    if (id !== undefined) return [{ ...one, properties: { href: `#${id}` } }];
    if (textIn(one).trim() !== "") lose("links within the text to what is no heading", textIn(one));
    return one.children;
  });
}

/** The names that lead to each heading: its own, those within it, and those of what begins with it. */
function namesOfHeadings(tree: Root): Map<Element, string[]> {
  const found = new Map<Element, string[]>();
  let waiting: string[] = [];
  let heading: Element | undefined;
  const visit = (node: Root | ElementContent) => {
    if (node.type === "text") {
      if (node.value.trim() !== "" && heading === undefined) waiting = [];
      return;
    }
    if (node.type !== "element" && node.type !== "root") return;
    const isHeading = node.type === "element" && /^h[1-6]$/.test(node.tagName);
    if (node.type === "element") {
      const names = [
        attribute(node, "id"),
        node.tagName === "a" ? attribute(node, "name") : undefined,
      ];
      waiting.push(...names.filter((name) => name !== undefined));
      if (node.tagName === "img") waiting = [];
    }
    if (isHeading) heading = node;
    for (const child of node.children) if (child.type !== "doctype") visit(child);
    if (!isHeading) return;
    if (textIn(node).trim() !== "") found.set(node, waiting);
    waiting = [];
    heading = undefined;
  };
  visit(tree);
  return found;
}

/** What a heading that a page calls `name` is called in Markdown. */
export function slugOf(name: string): string {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return slug.replace(/^-+|-+$/g, "") || "place";
}
