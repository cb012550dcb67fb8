import type * as mdast from "mdast";
import type { Item, Media, Run } from "./items.ts";
import { NOWHERE } from "./items.ts";
import { endIn, pointIn, positionIn, type Words } from "./words.ts";

/** What is open, and what it holds so far. */
interface Frame {
  readonly node: mdast.Emphasis | mdast.Strong | Media | undefined;
  readonly start: number;
  readonly children: mdast.PhrasingContent[];
}

/** The nodes that `items`, whose runs are paired, are. */
export function treeOf(items: readonly Item[], words: Words): mdast.PhrasingContent[] {
  let top: Frame = { node: undefined, start: 0, children: [] };
  const open: Frame[] = [];
  const enter = (node: NonNullable<Frame["node"]>, start: number) => {
    open.push(top);
    top = { node, start, children: [] };
  };
  const leave = (end: number) => {
    const { node, start, children } = top;
    const outer = open.pop();
    if (node === undefined || outer === undefined) throw new Error("Nothing is open");
    node.position = positionIn(words, start, end);
    if (node.type === "image" || node.type === "imageReference") node.alt = plain(children);
    else node.children = children;
    outer.children.push(node);
    top = outer;
  };
  for (const item of items) {
    if (item.kind === "piece") addText(top.children, words, item.start, item.end, item.value);
    else if (item.kind === "whole") top.children.push(item.node);
    else if (item.kind === "bracket") {
      if (item.media === undefined) addText(top.children, words, item.start, item.end);
      else enter(item.media, item.start);
    } else if (item.kind === "close") leave(item.end);
    else addRun(item);
  }
  return top.children;

  function addRun({ start, end, closing, closed, opening, opened }: Run): void {
    let at = start;
    for (const use of closing) {
      at += use;
      leave(at);
    }
    if (start + closed < end - opened) addText(top.children, words, start + closed, end - opened);
    at = end - opened;
    for (let index = opening.length - 1; index >= 0; index -= 1) {
      const use = opening[index] ?? 0;
      enter({ type: use > 1 ? "strong" : "emphasis", children: [], position: NOWHERE }, at);
      at += use;
    }
  }
}

/** Literal text, which goes on with the text before it. */
function addText(
  siblings: mdast.PhrasingContent[],
  words: Words,
  start: number,
  end: number,
  value: string = words.value.slice(start, end),
): void {
  const last = siblings.at(-1);
  const isLineEnd = value === words.lineEnd;
  if (last?.type === "text" && last.position !== undefined) {
    last.value += value;
    last.position.end = endIn(words, end, isLineEnd);
    return;
  }
  const position = { start: pointIn(words, start), end: endIn(words, end, isLineEnd) };
  siblings.push({ type: "text", value, position });
}

/** What an image says where it can't be seen. */
function plain(nodes: readonly mdast.PhrasingContent[]): string {
  return nodes.map((node) => plainOf(node)).join("");
}

function plainOf(node: mdast.PhrasingContent): string {
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  return "children" in node ? plain(node.children) : "";
}
