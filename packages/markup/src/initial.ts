import type { ElementContent } from "hast";

/** A letter that stands alone, with what opens before it: letters of other scripts are joined, or all equally large. */
const INITIAL = /^[“‘"'«„(]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** `body` with the class `initial` on the paragraph it begins with; a motto or a picture may stand above. */
export function markInitial(body: readonly ElementContent[]): ElementContent[] {
  const at = body.findIndex((node) => node.type === "element" && !isAbove(node));
  const opening = body[at];
  if (opening?.type !== "element" || opening.tagName !== "p") return [...body];
  if (!INITIAL.test(textOf(opening))) return [...body];
  const properties = { ...opening.properties, className: ["initial"] };
  return body.with(at, { ...opening, properties });
}

/** Of the first piece of text in it. */
function textOf(node: ElementContent | undefined): string {
  if (node?.type === "text") return node.value;
  return node?.type === "element" ? textOf(node.children[0]) : "";
}

function isAbove({ tagName, properties }: Extract<ElementContent, { type: "element" }>): boolean {
  return tagName === "figure" || tagName === "aside" || properties.role === "doc-epigraph";
}
