import type { Type } from "@printery/design";
import type { TextBlock } from "./block.ts";
import { baseline, type Column, endOf, fragmentsAt } from "./column.ts";
import { naturalWidth, type SetLine } from "./fragment.ts";
import type { PageItem } from "./item.ts";
import { withFonts } from "./text.ts";

interface SetFolio {
  /** Belong to the line, `x` as its own. */
  readonly fragments: SetLine;
  /** Stand after the line, and are no part of the text. */
  readonly leaders: readonly PageItem[];
}

export const NO_FOLIO: SetFolio = { fragments: [], leaders: [] };

/** Ems between an entry and its folio, and between one dot and the next. */
const GAP = 1;
const STEP = 0.6;

/** The folio of `block` after its last `line`: an em behind it or, where dots lead there, at the right of the measure. */
export function folioAfter(line: SetLine, block: TextBlock, { measure, inks }: Column): SetFolio {
  const { folio, left, type } = block;
  if (folio === undefined) return NO_FOLIO;
  const runs = withFonts(folio.runs, inks);
  const end = endOf(line);
  const near = end + GAP * (folio.runs[0]?.type.sizePt ?? 0);
  if (folio.leaderEnd === undefined) return { ...NO_FOLIO, fragments: fragmentsAt(runs, near) };
  const right = measure - left - naturalWidth(runs);
  const span = { from: left + end, to: measure - folio.leaderEnd, y: baseline(type) };
  return {
    fragments: fragmentsAt(runs, Math.max(right, near)),
    leaders: leadersIn(span, folio.runs[0]?.type ?? type, measure, inks),
  };
}

/** Points from the left of the measure; `y` of the base line. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Dots in `span`, each at a whole number of steps from the right of the measure, so that those of all lines stand in columns. */
function leadersIn(
  { from, to, y }: Span,
  type: Type,
  measure: number,
  inks: Column["inks"],
): PageItem[] {
  const step = STEP * type.sizePt;
  const first = Math.floor((measure - from) / step - 0.5);
  const last = Math.ceil((measure - to) / step + 1);
  if (first - last < FEWEST) return [];
  const dot = { text: ".", type: { ...type, tracking: 0, colour: "muted" as const }, lang: "" };
  const [single] = withFonts([dot], inks, false);
  if (single === undefined) return [];
  // From one dot to the next: some faces kern them.
  const advance = single.look.width("..") - single.look.width(".");
  const tracking = (step - advance) / type.sizePt;
  const dots = { ...dot, text: ".".repeat(first - last + 1), type: { ...dot.type, tracking } };
  const fragments = fragmentsAt(withFonts([dots], inks, false), 0);
  const place = { x: measure - first * step, y, ascent: type.sizePt, height: type.leadingPt };
  return [{ type: "line", item: { ...place, fragments } }];
}

/** Fewer dots lead nowhere. */
const FEWEST = 2;
