import {
  type InlineMath,
  type Math as MathBlock,
  type MathElement,
  walk,
} from "@printery/document";
import type { Drawing } from "@printery/formula/drawing";
import type { Publication } from "@printery/publication";
import { type Message, placeOf } from "@printery/task";

/** A formula as it is drawn; `widthEm` is the room of one that stands by itself. Undefined where it can't be. */
export type DrawFormula = (node: MathBlock | InlineMath, widthEm?: number) => Drawing | undefined;

/** Ems: about the measure of a page, for asking what a formula needs. */
const USUAL_WIDTH = 30;

/**
 * What draws the formulas of `publication`; nothing where it has none: it takes longer to load than most texts to set.
 * Where there is no glyph for something in one it is not drawn, which is reported.
 */
export async function loadFormulas(
  publication: Publication,
  report: (message: Message) => void,
): Promise<DrawFormula | undefined> {
  const found = formulasIn(publication);
  if (found.length === 0) return undefined;
  const { drawFormula } = await import("@printery/formula/drawing");
  const known = new Map<string, Drawing>();
  const draw = (
    tree: MathElement,
    type: (MathBlock | InlineMath)["type"],
    widthEm = USUAL_WIDTH,
  ): Drawing => drawFormula(tree, { widthEm: type === "math" ? widthEm : undefined, known });
  const refused = new Set<MathElement>();
  for (const { node, file } of found) {
    const { missing } = draw(node.tree, node.type);
    if (missing === "") continue;
    refused.add(node.tree);
    report({
      file,
      place: placeOf(node.position),
      severity: "warning",
      ruleId: "glyph-missing",
      reason: `Expected characters that the face for formulas has, not “${missing}”; the PDF has the formula's source as code`,
    });
  }
  return ({ tree, type }, widthEm) =>
    tree === undefined || refused.has(tree) ? undefined : draw(tree, type, widthEm);
}

function formulasIn({ sections }: Publication) {
  return sections.flatMap(({ path: file, front, children, back, notes }) =>
    walk([...front, ...children, ...back, ...notes]).flatMap((node) => {
      if (node.type !== "math" && node.type !== "inlineMath") return [];
      const { tree } = node;
      return tree === undefined ? [] : [{ file, node: { ...node, tree } }];
    }),
  );
}
