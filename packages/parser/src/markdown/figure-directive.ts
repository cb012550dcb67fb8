import type { Figure, Flow, Phrasing, Position } from "@printery/document";
import type * as mdast from "mdast";
import { positionOf } from "./desk.ts";
import { type Directive, linesOf, roleOf, type Tools } from "./directive-content.ts";
import { paragraphOrFigure } from "./displays.ts";
import { phrasingOf } from "./phrasing.ts";

/**
 * A picture that stands alone in `node`; below it one paragraph that is its caption, if its title is none, and `::credit[…]`, which says
 * whose it is where the attribute `credit` doesn't. Undefined where the directive holds anything else.
 */
export function figureOf(node: Directive, tools: Tools): Figure | undefined {
  const position = positionOf(node, tools.desk);
  const credit = creditOf(node, position, tools);
  if (credit === undefined) return undefined;
  const [figure, caption, ...others] = blocksOf(node, position, tools);
  if (figure?.type !== "figure" || others.length > 0) return undefined;
  const whose = credit.length === 0 ? {} : { credit };
  if (caption === undefined) return { ...figure, ...whose, position };
  if (caption.type !== "paragraph" || figure.children.length > 0) return undefined;
  return { ...figure, children: caption.children, ...whose, position };
}

function blocksOf(node: Directive, position: Position, { desk, flow }: Tools): readonly Flow[] {
  if (node.type === "leafDirective")
    return [paragraphOrFigure(phrasingOf(node.children, desk), position)];
  return node.children.flatMap((child) => (isCredit(child) ? [] : flow(child)));
}

/** Whose the picture is, said once at most; undefined where it is said otherwise. */
function creditOf(
  node: Directive,
  position: Position,
  tools: Tools,
): readonly Phrasing[] | undefined {
  const value = node.attributes?.credit?.trim() ?? "";
  const said: readonly Phrasing[] = value === "" ? [] : [{ type: "text", value, position }];
  const [inside, ...others] =
    node.type === "leafDirective" ? [] : node.children.filter((child) => isCredit(child));
  if (inside === undefined) return said;
  const [line, ...more] = linesOf(inside, tools) ?? [];
  const isOne = said.length === 0 && others.length === 0 && more.length === 0;
  return isOne && Object.keys(inside.attributes ?? {}).length === 0 ? line?.children : undefined;
}

function isCredit(node: mdast.RootContent): node is Directive {
  const isDirective = node.type === "leafDirective" || node.type === "containerDirective";
  return isDirective && roleOf(node) === "credit";
}
