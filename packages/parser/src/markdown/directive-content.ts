import type { Flow, Paragraph, Position } from "@printery/document";
import type * as mdast from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { type Desk, positionOf } from "./desk.ts";
import { phrasingOf } from "./phrasing.ts";

/** A directive that is a block. */
export type Directive = ContainerDirective | LeafDirective;

/** What making a block takes besides the directive. */
export interface Tools {
  readonly desk: Desk;
  /** Converts what stands in a directive. */
  readonly flow: (node: mdast.RootContent) => readonly Flow[];
}

/** `contributor-note` and `contributorNote` are one. */
export function roleOf({ name }: Directive): string {
  return name.replaceAll("-", "").toLowerCase();
}

/** Content that is one or more paragraphs; undefined where it is anything else. */
export function linesOf(
  node: Directive,
  { desk }: Tools,
): Pick<Paragraph, "children" | "position">[] | undefined {
  if (node.type === "leafDirective") {
    const children = phrasingOf(node.children, desk);
    return children.length > 0 ? [{ children, position: positionOf(node, desk) }] : undefined;
  }
  const lines: Pick<Paragraph, "children" | "position">[] = [];
  for (const child of node.children) {
    if (child.type !== "paragraph") return undefined;
    lines.push({ children: phrasingOf(child.children, desk), position: positionOf(child, desk) });
  }
  return lines;
}

/** Content that is any blocks. */
export function contentOf(
  node: Directive,
  { desk, flow }: Tools,
): { readonly children: readonly Flow[]; readonly position: Position } {
  const position = positionOf(node, desk);
  if (node.type === "leafDirective") {
    const children: Flow[] = [
      { type: "paragraph", children: phrasingOf(node.children, desk), position },
    ];
    return { children: node.children.length > 0 ? children : [], position };
  }
  return { children: node.children.flatMap((child) => flow(child)), position };
}
