import type { Margins } from "@printery/design";
import { blanksAfter, gutterOf, outsideOf, shops } from "@printery/press/shops";
import type { PressTarget } from "@printery/publication";
import { FOOT, HEAD } from "./furniture.ts";
import type { Shop } from "./shop.ts";

/** What has come of binding a publication. */
interface Bound {
  readonly sheets: readonly unknown[];
  readonly shop: Pick<Shop, "style" | "geometry" | "publication">;
}

/**
 * What `bind` makes of a publication whose margins are those that `target` asks of so many pages. Margins make pages, and pages
 * the margin at the back; so it is bound again with a wider one until that is wide enough for what has come of it. Each time is by
 * a later step of the target's table, so it ends; and mostly at once, the margins of our styles being wider than most steps.
 */
export function boundWithin<Binding extends Bound>(
  target: PressTarget | undefined,
  bind: (least?: Margins) => Binding,
): Binding {
  let bound = bind();
  // A printer who says nothing takes what our styles have.
  if (target === undefined || target === "generic") return bound;
  let least = leastFor(target, bound);
  while (!isRoomy(bound.shop.geometry, least)) {
    bound = bind(least);
    least = leastFor(target, bound);
  }
  return bound;
}

/** Ems of the text by which points and quotation marks hang in the margins at most. */
const HANG = 0.4;
/** Ems from the base line up to the tops of capitals, and down to the ends of tails. */
const RISE = 0.72;
const FALL = 0.24;

/** The margins that `target` asks for around all that stands on the pages, as margins of the text alone. */
function leastFor(target: PressTarget, { sheets, shop: { style, publication } }: Bound): Margins {
  const { body, runningHead, folio } = style.scale;
  const hang = HANG * body.sizePt;
  const pages = sheets.length + blanksAfter(sheets.length, false, shops[target]);
  const gutter = gutterOf(shops[target], pages) + hang;
  const outside = outsideOf(shops[target]);
  const above = HEAD * body.leadingPt + RISE * runningHead.sizePt;
  return {
    inner: gutter,
    // Pages that don't face each other are bound at their outer margins as often.
    outer: Math.max(outside + hang, style.facing ? 0 : gutter),
    top: outside + (publication.kind === "book" ? above : 0),
    bottom: outside + FOOT * body.leadingPt + FALL * folio.sizePt,
  };
}

function isRoomy(geometry: Shop["geometry"], least: Margins): boolean {
  const { width, height, inner, measure, top, textHeight } = geometry;
  return (
    inner >= least.inner &&
    width - inner - measure >= least.outer - TOLERANCE &&
    top >= least.top &&
    height - top - textHeight >= least.bottom - TOLERANCE
  );
}

/** Points: sums are not exact. */
const TOLERANCE = 0.01;
