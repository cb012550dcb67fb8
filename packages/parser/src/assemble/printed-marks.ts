import {
  type FootnoteDefinition,
  type Block as Node,
  type Paragraph,
  walk,
} from "@printery/document";
import type { Source } from "../source.ts";

/**
 * `nodes` in which every note that nothing refers to keeps its mark as printed: to a reader it is an entry
 * of a numbered list, whatever numbers the notes get.
 */
export function withPrintedMarks(nodes: readonly Node[], source: Source): Node[] {
  const referred = new Set<string>();
  let hasNotes = false;
  for (const node of nodes) if (node.type === "footnoteDefinition") hasNotes = true;
  if (!hasNotes) return [...nodes];
  for (const node of walk(nodes))
    if (node.type === "footnoteReference") referred.add(node.identifier);
  return nodes.map((node) =>
    node.type === "footnoteDefinition" && !referred.has(node.identifier)
      ? withMark(node, source)
      : node,
  );
}

function withMark(note: FootnoteDefinition, source: Source): FootnoteDefinition {
  const [first, ...others] = note.children;
  if (first?.type !== "paragraph") return note;
  const start = note.position.start.offset;
  const end = first.children[0]?.position.start.offset ?? start;
  const value = source.text.slice(start, end).replace(/\s+/gu, " ");
  if (value.trim() === "") return note;
  const mark = { type: "text" as const, value, position: source.position(start, end) };
  const marked: Paragraph = { ...first, children: [mark, ...first.children] };
  return { ...note, children: [marked, ...others] };
}
