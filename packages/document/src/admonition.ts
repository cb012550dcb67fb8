import type { Blockquote } from "./nodes.ts";

/** Whether `quote` is a note set apart from the text: a title in strong type on a line of its own, and more below. */
export function isAdmonition({ children }: Blockquote): boolean {
  const [title, ...rest] = children;
  if (title?.type !== "paragraph" || rest.length === 0) return false;
  const [first, ...others] = title.children;
  return first?.type === "strong" && others.length === 0;
}
