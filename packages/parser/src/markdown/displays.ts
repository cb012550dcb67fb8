import type { Figure, Flow, Paragraph, Phrasing, Position } from "@printery/document";
import type * as mdast from "mdast";
import { type Desk, positionOf, sourceAt } from "./desk.ts";
import { phrasingOf } from "./phrasing.ts";

/** What a paragraph holds: text, and between it the formulas that two dollar signs have stand by themselves. One of tags around nothing holds none. */
export function partedAt(
  { children }: mdast.Paragraph,
  position: Position,
  desk: Desk,
): readonly Flow[] {
  if (!children.some((child) => isDisplay(child, desk))) {
    const found = phrasingOf(children, desk);
    return found.length === 0 ? [] : [paragraphOrFigure(found, position)];
  }
  const parts: Flow[] = [];
  let text: mdast.PhrasingContent[] = [];
  const flush = () => {
    const [first, last] = [text[0], text.at(-1)];
    const found = trimmed(phrasingOf(text, desk));
    text = [];
    if (first === undefined || last === undefined || found.length === 0) return;
    const { start } = positionOf(first, desk);
    const { end } = positionOf(last, desk);
    parts.push({ type: "paragraph", children: found, position: { start, end } });
  };
  for (const child of children) {
    if (child.type !== "inlineMath" || !isDisplay(child, desk)) {
      text.push(child);
      continue;
    }
    flush();
    parts.push({ type: "math", value: child.value.trim(), position: positionOf(child, desk) });
  }
  flush();
  return parts;
}

function isDisplay(node: mdast.PhrasingContent, desk: Desk): boolean {
  return node.type === "inlineMath" && sourceAt(positionOf(node, desk), desk).startsWith("$$");
}

/** `nodes` without space at either end. */
function trimmed(nodes: readonly Phrasing[]): Phrasing[] {
  const last = nodes.length - 1;
  return nodes.flatMap((node, index): Phrasing[] => {
    if (node.type === "break" && (index === 0 || index === last)) return [];
    if (node.type !== "text") return [node];
    const begun = index === 0 ? node.value.trimStart() : node.value;
    const value = index === last ? begun.trimEnd() : begun;
    return value === "" ? [] : [{ ...node, value }];
  });
}

/** A paragraph, or a figure where it holds an image and nothing else; the image's title is the caption. */
export function paragraphOrFigure(
  children: readonly Phrasing[],
  position: Position,
): Paragraph | Figure {
  const [image, ...others] = children;
  if (image?.type !== "image" || others.length > 0)
    return { type: "paragraph", children, position };
  const { title, ...bare } = image;
  const caption: Phrasing[] = title === undefined ? [] : [{ type: "text", value: title, position }];
  return { type: "figure", image: bare, children: caption, position };
}
