import type { ElementContent } from "hast";

/** A letter that stands alone, with what opens before it: letters of other scripts are joined, or all equally large. */
const INITIAL = /^[“‘"'«„(]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Characters of three lines, beside which the letter stands: under fewer it would reach into what is below. */
const THREE_LINES = 200;

/** `body` with the class `initial` on the paragraph it begins with; a motto or a picture may stand above. */
export function markInitial(body: readonly ElementContent[]): ElementContent[] {
  const at = body.findIndex((node) => node.type === "element" && !isAbove(node));
  const opening = body[at];
  if (opening?.type !== "element" || opening.tagName !== "p") return [...body];
  if (!INITIAL.test(textOf(opening)) || lengthOf(opening) < THREE_LINES) return [...body];
  const properties = { ...opening.properties, className: ["initial"] };
  return body.with(at, { ...opening, properties });
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
