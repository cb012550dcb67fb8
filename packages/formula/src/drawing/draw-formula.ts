import type { MathElement } from "@printery/document";
import { mathMl } from "./math-ml.ts";
import { outlineOf } from "./outline.ts";
import { typeset } from "./typesetter.ts";

/** A formula as areas to fill. Ems of its own size, but in `operators`: there it is thousandths. */
export interface Drawing {
  readonly width: number;
  /** Above the base line, and below it. */
  readonly ascent: number;
  readonly depth: number;
  /** Paths in the operators of PDF, from the left end of the base line, up. */
  readonly operators: string;
  /** The characters of its text that it has no glyph for. */
  readonly missing: string;
}

/**
 * The formula that `tree` tells; `widthEm` is the room for one that stands by itself, whose number is at its end. `known` has what
 * was drawn before, by its MathML, and keeps it: setting takes a thousandth of a second.
 */
export function drawFormula(
  tree: MathElement,
  {
    widthEm,
    known,
  }: { readonly widthEm?: number | undefined; readonly known?: Map<string, Drawing> } = {},
): Drawing {
  const isDisplay = widthEm !== undefined;
  const text = mathMl(isDisplay ? widened(tree, widthEm) : tree, isDisplay);
  const drawing = known?.get(text) ?? drawn(text, isDisplay);
  known?.set(text, drawing);
  return drawing;
}

function drawn(text: string, isDisplay: boolean): Drawing {
  const svg = typeset(text, isDisplay);
  const [, top = 0, width = 0, height = 0] = String(svg.attributes.viewBox).split(" ").map(Number);
  const outline = outlineOf(svg);
  return {
    width: width / UNITS,
    ascent: -top / UNITS,
    depth: (height + top) / UNITS,
    ...outline,
  };
}

const UNITS = 1000;

/** `tree`, a table that is as wide as its room as wide as that. */
function widened(tree: MathElement, widthEm: number): MathElement {
  if (typeof tree === "string") return tree;
  const { attributes } = tree;
  const wide = attributes.width === "100%" ? { ...attributes, width: `${widthEm}em` } : attributes;
  return {
    ...tree,
    attributes: wide,
    children: tree.children.map((child) => widened(child, widthEm)),
  };
}
