import type { ElementContent } from "hast";

/** A letter that stands alone, with what opens before it: letters of other scripts are joined, or all equally large. */
const INITIAL = /^[“‘"'«„(]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Lines beside which the letter stands: over fewer it would reach into what is below. */
const LINES = 3;
/** Characters of a line. */
const LINE = 66;

/**
 * `body` with the class `initial` on the paragraph it begins with; a motto or a picture may stand above. Where that is short, the paragraphs
 * below it stand beside the letter as well.
 */
export function markInitial(body: readonly ElementContent[]): ElementContent[] {
  const at = body.findIndex((node) => node.type === "element" && !isAbove(node));
  const opening = body[at];
  if (opening?.type !== "element" || opening.tagName !== "p") return [...body];
  if (!INITIAL.test(textOf(opening)) || linesFrom(body.slice(at)) < LINES) return [...body];
  const properties = { ...opening.properties, className: ["initial"] };
  return body.with(at, { ...opening, properties });
}

/** How many lines, at the least, the paragraphs have that `nodes` begin with. */
function linesFrom(nodes: readonly ElementContent[]): number {
  let lines = 0;
  for (const node of nodes) {
    if (node.type !== "element") continue;
    if (node.tagName !== "p" || lines >= LINES) break;
    lines += Math.max(1, Math.floor(lengthOf(node) / LINE));
  }
  return lines;
}

/** Of the first piece of text in it. */
function textOf(node: ElementContent | undefined): string {
  if (node?.type === "text") return node.value;
  return node?.type === "element" ? textOf(node.children[0]) : "";
}

function lengthOf(node: ElementContent): number {
  if (node.type === "text") return node.value.length;
  return node.type === "element"
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
}

function isAbove({ tagName, properties }: Extract<ElementContent, { type: "element" }>): boolean {
  return tagName === "figure" || tagName === "aside" || properties.role === "doc-epigraph";
}
