import type { Tell } from "@printery/config";
import { type Document, type InlineMath, type Math as MathBlock, walk } from "@printery/document";
import type { FormulaRead } from "@printery/formula";
import { placeOf } from "@printery/task";
import type { NumberedParts } from "./notes.ts";
import { replaceIn } from "./replace.ts";

/** Reads TeX, `isDisplay` where it stands by itself. */
export type ReadFormula = (tex: string, isDisplay: boolean) => FormulaRead;

/** What reads the formulas of `documents`; nothing where they have none: it takes longer to load than most texts to compose. */
export async function loadFormulaReader(
  documents: readonly Document[],
): Promise<ReadFormula | undefined> {
  const hasFormulas = documents.some(({ children }) => hasFormula(children));
  return hasFormulas ? (await import("@printery/formula")).readFormula : undefined;
}

function hasFormula(nodes: Document["children"]): boolean {
  for (const { type } of walk(nodes)) if (type === "math" || type === "inlineMath") return true;
  return false;
}

/**
 * `parts` with each formula read; one that can't be is told, and becomes the code that its TeX is. Without a reader they
 * stay as they are.
 */
export function readFormulas<Parts extends NumberedParts>(
  parts: Parts,
  {
    path,
    read,
    tell,
  }: { readonly path: string; readonly read: ReadFormula | undefined; readonly tell: Tell },
): Parts {
  if (read === undefined) return parts;
  const treeOf = ({ value, position, type }: MathBlock | InlineMath) => {
    const formula = read(value, type === "math");
    if ("tree" in formula) return formula.tree;
    tell({
      file: path,
      place: placeOf(position),
      severity: "warning",
      ruleId: "formula-invalid",
      reason: `Expected ${formula.expected} in a formula, not ${formula.found}; setting its source as code`,
    });
    return undefined;
  };
  const replacements = {
    inlineMath: (node: InlineMath) => {
      const tree = treeOf(node);
      const { value, position } = node;
      return tree === undefined
        ? ({ type: "inlineCode", value, position } as const)
        : { ...node, tree };
    },
    math: (node: MathBlock) => {
      const tree = treeOf(node);
      const { value, position } = node;
      return tree === undefined
        ? ({ type: "code", value, language: "tex", position } as const)
        : { ...node, tree };
    },
  };
  return {
    ...parts,
    front: replaceIn(parts.front, replacements),
    children: replaceIn(parts.children, replacements),
    back: replaceIn(parts.back, replacements),
    notes: replaceIn(parts.notes, replacements),
  };
}
