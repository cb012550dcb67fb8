import type { Element, Root } from "xast";

/** Every element below `node`, parents first. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** All text in `node`. */
export function textIn(node: Root | Element | undefined): string {
  if (node === undefined) return "";
  return [...node.children]
    .map((child) => {
      if (child.type === "text") return child.value;
      return child.type === "element" ? textIn(child) : "";
    })
    .join("");
}
