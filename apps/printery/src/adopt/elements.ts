import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from "hast";

/** All text in `node`, as it stands there. */
export function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textIn).join("") : "";
}

/** Elements whose text a reader doesn't see. */
const UNSEEN: ReadonlySet<string> = new Set(
  "script style template noscript head title meta link datalist".split(" "),
);

/** Elements among text: all others part words. */
const AMONG: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb s samp small span strike strong sub sup time tt u var wbr x-id x-ref nobr".split(
    " ",
  ),
);

/** The words in `node` that a reader sees, parted where its blocks are. */
export function wordsSeen(node: Nodes): string {
  const said: string[] = [];
  const add = (one: Nodes) => {
    if (one.type === "text") said.push(one.value);
    if (!("children" in one)) return;
    if (one.type === "element" && UNSEEN.has(one.tagName)) return;
    const parts = one.type === "element" && !AMONG.has(one.tagName);
    if (parts) said.push("\n");
    for (const child of one.children) add(child);
    if (parts) said.push("\n");
  };
  add(node);
  return said
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}

/** Each element below `node`, in the order of the text. */
export function* elementsIn(node: Nodes): Generator<Element> {
  const left: Nodes[] = "children" in node ? [...node.children].reverse() : [];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one.type !== "element") continue;
    yield one;
    for (let at = one.children.length - 1; at >= 0; at--) {
      const child = one.children[at];
      if (child !== undefined) left.push(child);
    }
  }
}

/** What stands in place of an element: nothing, itself, or something else. */
export type Change = (element: Element) => readonly ElementContent[] | undefined;

/** Change what `node` holds, which loses its comments, from the inside out: each element stands, or gives way to what `change` gives for it. */
export function changeElements(node: Parents, change: Change): void {
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    // A comment is for programs: Markdown would keep it as a tag.
    if (child.type === "comment") return [];
    if (child.type !== "element") return [child];
    changeElements(child, change);
    return [...(change(child) ?? [child])];
  });
  node.children = children as typeof node.children;
}

/** How deep `node` is, asked without going as deep. */
export function depthOf(node: Root): number {
  let deepest = 0;
  const left: [Nodes, number][] = [[node, 0]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [one, depth] = next;
    deepest = Math.max(deepest, depth);
    if ("children" in one) for (const child of one.children) left.push([child, depth + 1]);
  }
  return deepest;
}

/** What `element` says under `name`, as one string; undefined where it says nothing. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** Whether `element` has the class `name`. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "className") ?? "").split(/\s+/).includes(name);
}

/** An element called `tagName`. */
export function element(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
