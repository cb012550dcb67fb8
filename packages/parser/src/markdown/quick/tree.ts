import type * as mdast from "mdast";
import type { Item, Media, Run } from "./items.ts";
import { NOWHERE } from "./items.ts";
import { endIn, pointIn, positionIn, type Words } from "./words.ts";

/** What is open, and what it holds so far. */
interface Frame {
  readonly node: mdast.Emphasis | mdast.Strong | Media | undefined;
  readonly start: number;
  readonly children: mdast.PhrasingContent[];
  /** What it says, where it is in an image. */
  text: string;
}

/** The nodes that `items`, whose runs are paired, are. */
export function treeOf(items: readonly Item[], words: Words): mdast.PhrasingContent[] {
  let top: Frame = { node: undefined, start: 0, children: [], text: "" };
  // Images that are open.
  let images = 0;
  const open: Frame[] = [];
  const enter = (node: NonNullable<Frame["node"]>, start: number) => {
    open.push(top);
    top = { node, start, children: [], text: "" };
    if (isImage(node)) images += 1;
  };
  const leave = (end: number) => {
    const { node, start, children, text } = top;
    const outer = open.pop();
    if (node === undefined || outer === undefined) throw new Error("Nothing is open");
    node.position = positionIn(words, start, end);
    if (isImage(node)) {
      node.alt = text;
      images -= 1;
    } else node.children = children;
    outer.children.push(node);
    if (images > 0) outer.text += text;
    top = outer;
  };
  for (const item of items) {
    if (item.kind === "piece") addText(item.start, item.end, item.value);
    else if (item.kind === "whole") {
      top.children.push(item.node);
      if (images > 0) top.text += plainOf(item.node);
    } else if (item.kind === "bracket") {
      if (item.media === undefined) addText(item.start, item.end);
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
    if (start + closed < end - opened) addText(start + closed, end - opened);
    at = end - opened;
    for (let index = opening.length - 1; index >= 0; index -= 1) {
      const use = opening[index] ?? 0;
      enter({ type: use > 1 ? "strong" : "emphasis", children: [], position: NOWHERE }, at);
      at += use;
    }
  }

  /** Adds literal text, which goes on with the text before it. */
  function addText(start: number, end: number, own?: string): void {
    const value = own ?? words.value.slice(start, end);
    if (images > 0) top.text += value;
    const isLineEnd = value === words.lineEnd;
    const last = top.children.at(-1);
    if (last?.type === "text" && last.position !== undefined) {
      last.value += value;
      last.position.end = endIn(words, end, isLineEnd);
      return;
    }
    const position = { start: pointIn(words, start), end: endIn(words, end, isLineEnd) };
    top.children.push({ type: "text", value, position });
  }
}

function isImage(node: NonNullable<Frame["node"]>): node is mdast.Image | mdast.ImageReference {
  return node.type === "image" || node.type === "imageReference";
}

/** What code, HTML, a break, or a link to the address that it says adds to the text of an image. */
function plainOf(node: mdast.PhrasingContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => plainOf(child)).join("") : "";
}
