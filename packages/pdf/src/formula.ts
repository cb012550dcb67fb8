import type { Type } from "@printery/design";
import type { NodeOf } from "@printery/document";
import type { FormulaBlock } from "./block.ts";
import type { Column } from "./column.ts";
import { type Context, frame, tagIn, textRun } from "./context.ts";
import { type Galley, moved, type Slab } from "./item.ts";
import { formulaSize, STAND_IN } from "./set-formula.ts";
import { withFonts } from "./text.ts";

/** A formula that stands by itself; its source, where it is not drawn. */
export function formulaBlock(node: NodeOf<"math">, context: Context): FormulaBlock | undefined {
  const { voice, style } = context;
  if (voice.draw?.(node) === undefined) return undefined;
  const tag = tagIn(context, "Formula", { alt: node.value });
  const type: Type = { ...style.scale.body, before: SPACE, after: SPACE };
  const run = { ...textRun(STAND_IN, { ...voice, type, tag }), isolate: { isRtl: false } };
  const draw = (widthEm: number) => voice.draw?.(node, widthEm);
  return { kind: "formula", run, tag, alt: node.value, draw, ...frame(type, context) };
}

/** Lines of text above and below. */
const SPACE = 0.5;
/** Lines by which a formula may be taller than what it takes. */
const TOLERANCE = 0.1;

/** `block` in the middle of its column; smaller, where it would be wider. */
export function formulaGalley(block: FormulaBlock, { measure, leading, inks }: Column): Galley {
  const { run, tag, left, right, alt, draw } = block;
  const [set] = withFonts([run], inks, false);
  const room = measure - left - right;
  const full = formulaSize(run.type);
  const drawing = draw(room / full);
  if (set === undefined || drawing === undefined) return [];
  const sizePt = full * Math.min(1, room / (drawing.width * full));
  const width = drawing.width * sizePt;
  const formula = { drawing, alt, sizePt, width };
  const fragment = {
    x: (room - width) / 2,
    width,
    words: [],
    set: { ...set, formula },
    gapPt: 0,
    gaps: undefined,
    scale: 1,
    space: undefined,
  };
  const [ascent, depth] = [drawing.ascent * sizePt, drawing.depth * sizePt];
  // In whole lines, so that as much is left above as below, and the text goes on upon the grid.
  const height = Math.ceil((ascent + depth) / leading - TOLERANCE) * leading;
  const y = ascent + (height - ascent - depth) / 2;
  const item = { x: left, y, fragments: [fragment], ascent, height: ascent + depth, tag };
  return [{ kind: "slab", height, items: [{ type: "line", item }], notes: [] }];
}

/** Ems that the lines around take: their letters below the base line, and above it. */
const [BELOW, ABOVE] = [0.3, 0.75];

/** `slab`, a line of `type`, so many lines taller that its formulas keep clear of the lines around. */
export function withRoom(slab: Slab, { sizePt, leadingPt }: Type): Slab {
  const [item] = slab.items;
  if (item?.type !== "line") return slab;
  let [over, under] = [0, 0];
  for (const { set } of item.item.fragments) {
    if (set.formula === undefined) continue;
    const { drawing, sizePt: em } = set.formula;
    over = Math.max(over, drawing.ascent * em - (leadingPt - BELOW * sizePt));
    under = Math.max(under, drawing.depth * em - (leadingPt - ABOVE * sizePt));
  }
  if (over + under <= 0) return slab;
  const more = Math.ceil((over + under) / leadingPt) * leadingPt;
  const down = over + (more - over - under) / 2;
  return {
    ...slab,
    height: slab.height + more,
    items: slab.items.map((each) => moved(each, 0, down)),
  };
}
