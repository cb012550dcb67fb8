import { beginsAtRight } from "./bidi.ts";
import type {
  AsideBlock,
  Block,
  FigureBlock,
  FloatBlock,
  Frame,
  SetBlock,
  TextBlock,
} from "./block.ts";
import { codeGalley } from "./code.ts";
import {
  baseline,
  type Column,
  fragmentsAt,
  joined,
  notesIn,
  opposite,
  rect,
  spread,
} from "./column.ts";
import { folioAfter, NO_FOLIO } from "./folio.ts";
import { formulaGalley, withRoom } from "./formula.ts";
import { naturalWidth, type SetLine } from "./fragment.ts";
import { FORBIDDEN, type Galley, type Glue, type PageItem, type Slab } from "./item.ts";
import type { Narrow } from "./linebreak.ts";
import { heightOf, TOLERANCE } from "./page-frame.ts";
import { setLines } from "./paragraph.ts";
import { plateSlab } from "./plate.ts";
import { tableGalley } from "./table.ts";
import { type Inks, type Run, textIn, withFonts } from "./text.ts";

/** `blocks`, set one below the other. Between two the larger space counts, not the sum. */
export function galleyOf(given: readonly Block[], column: Column): Galley {
  const blocks = aroundInitial(given, column);
  const galley: Galley[number][] = [];
  // Where the space above the last block begins.
  let above = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "space") {
      galley.push(
        block.height === "fill"
          ? { kind: "fill" }
          : { kind: "slab", height: block.height, items: [], notes: [] },
      );
      continue;
    }
    const previous = blocks[index - 1];
    if (previous !== undefined && previous.kind !== "space") {
      // What leads up to a formula stands above it.
      if (previous.keep || block.kind === "formula")
        galley.push({ kind: "penalty", cost: FORBIDDEN });
      const gap = between(previous, block);
      const owed = isOffGrid(previous) ? toGrid(heightOf(galley.slice(above)) + gap, column) : 0;
      above = galley.length;
      galley.push(spaceOf(gap + owed, previous, block, column));
    } else above = galley.length;
    if (block.kind === "float") {
      galley.push({ ...ownSlab(block, column), floatGap: gapAround(blocks, index) });
      continue;
    }
    for (const item of set(block, column)) {
      // What is too wide for the text floats as pictures do.
      const isApart = item.kind === "slab" && item.isApart === true;
      galley.push(
        isApart ? { ...item, floatGap: gapAround(blocks, index) } : withBar(item, block, column),
      );
    }
  }
  return galley;
}

/** The space between the neighbours of a block, if it were not there. */
function gapAround(blocks: readonly Block[], index: number): number {
  const [above, below] = [blocks[index - 1], blocks[index + 1]];
  const after = above === undefined || above.kind === "space" ? 0 : above.after;
  const before = below === undefined || below.kind === "space" ? 0 : below.before;
  return Math.max(after, before);
}

function between(above: Frame, below: Frame): number {
  return Math.max(above.after, below.before);
}

/** Whether a block has lines of its own height, or none. */
function isOffGrid({ kind }: SetBlock): boolean {
  return kind !== "text" && kind !== "aside";
}

/** What `height` is short of whole lines of the text, so that what follows stands level with the page beside it. */
function toGrid(height: number, { leading }: Column): number {
  const over = height % leading;
  return over < TOLERANCE || leading - over < TOLERANCE ? 0 : leading - over;
}

function spaceOf(height: number, above: Frame, below: Frame, column: Column): Glue {
  const glue: Glue = { kind: "glue", height, items: [] };
  return above.bar !== undefined && above.bar === below.bar ? withBar(glue, above, column) : glue;
}

const BAR_WIDTH = 2;

/** Draw the rule at the side of a box along `item`. */
function withBar<Item extends Galley[number]>(item: Item, { bar }: Frame, { inks }: Column): Item {
  if (bar === undefined || (item.kind !== "slab" && item.kind !== "glue")) return item;
  const rule = rect(bar, 0, BAR_WIDTH, item.height, inks.palette.accent);
  return { ...item, items: [rule, ...item.items] };
}

function set(block: SetBlock, column: Column): Galley {
  switch (block.kind) {
    case "text":
      return textGalley(block, column);
    case "code":
      return codeGalley(block, column);
    case "formula":
      return formulaGalley(block, column);
    case "figure":
      return figureGalley(block, column);
    case "table":
      return tableGalley(block, column, textGalley);
    case "aside":
      return [asideSlab(block, column)];
    case "float":
      return [ownSlab(block, column)];
  }
}

function textGalley(block: TextBlock, column: Column): Galley {
  const { measure, inks } = column;
  const width = measure - block.left - block.right;
  const initial = initialOf(block, inks);
  const narrow = initial?.narrow ?? block.beside;
  const isRtl = runsRightToLeft(block, inks);
  const lines = linesOf(block, narrow, column);
  const marker = block.marker === undefined ? [] : markerOf(block.marker, block, inks);
  const slabs = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const folio = isLast ? folioAfter(line, block, column) : NO_FOLIO;
    const own = isRtl === (inks.isRtl ?? false) ? line : opposite(line, width);
    const before = index === 0 ? marker : [];
    // Put together only where it must be: such a list has room for more than a line of a book ever has.
    const isBare = before.length === 0 && folio.fragments.length === 0;
    const fragments = isBare ? own : [...before, ...own, ...folio.fragments];
    const above = index === 0 && initial !== undefined ? [initial.item] : [];
    const slab = withRoom(lineSlab(fragments, block, index === 0), block.type);
    return { ...slab, items: [...above, ...slab.items, ...folio.leaders] };
  });
  return spread(slabs, narrow?.lines);
}

function linesOf(block: TextBlock, narrow: Narrow | undefined, column: Column): SetLine[] {
  const { measure, inks } = column;
  const { align = "left" } = block.type;
  const runs = withFonts(block.runs, inks, runsRightToLeft(block, inks));
  return setLines(runs, {
    width: measure - block.left - block.right,
    align,
    indent: block.dropCap === undefined ? block.indent : 0,
    hyphenation: column.hyphenate && align === "justify",
    ...(block.turnover === undefined ? {} : { turnover: block.turnover }),
    ...(block.balanced === undefined ? {} : { balanced: block.balanced }),
    ...(narrow === undefined ? {} : { narrow }),
  });
}

/**
 * `blocks`, where the first letter of a text is taller than the paragraph it begins with the paragraphs below it beside it, as about a float in
 * CSS (Inline Layout 3, 7.9.1): so chapters begin alike. Without it, where there are too few lines for that.
 */
function aroundInitial(blocks: readonly Block[], column: Column): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === "text" && block.dropCap !== undefined);
  const opening = blocks[at];
  if (opening?.kind !== "text") return blocks;
  const narrow = initialOf(opening, column.inks)?.narrow;
  const beside: TextBlock[] = [];
  for (let left = narrow?.lines ?? 0; narrow !== undefined && left > 0; ) {
    const [above, next] = [beside.at(-1), blocks[at + beside.length]];
    if (next?.kind !== "text" || (above !== undefined && !goesOn(above, next)))
      return blocks.with(at, withoutInitial(opening));
    const rest = { ...narrow, lines: left };
    left -= linesOf(next, rest, column).length;
    beside.push({
      ...next,
      ...(above === undefined ? {} : { beside: rest }),
      keep: next.keep || left > 0,
    });
  }
  return blocks.toSpliced(at, beside.length, ...beside);
}

/** Whether `next` is the text that goes on below `above`, on the same grid. */
function goesOn(above: TextBlock, next: TextBlock): boolean {
  return (
    next.tag?.type === "P" &&
    next.type.leadingPt === above.type.leadingPt &&
    between(above, next) === 0 &&
    next.left === above.left &&
    next.right === above.right
  );
}

/** Whether the lines of `block` begin at the right; those that lead to a folio as all around them. */
function runsRightToLeft({ runs, tag, folio }: TextBlock, inks: Inks): boolean {
  if (folio !== undefined) return inks.isRtl ?? false;
  // A paragraph that is all in another language goes by that.
  const lang = runs[0]?.lang ?? "";
  const isOne = runs.every((run) => run.lang === lang);
  return beginsAtRight(textIn(runs), isOne ? lang : (tag?.lang ?? lang));
}

interface Initial {
  readonly item: PageItem;
  readonly narrow: Narrow;
}

/** Ems between an initial and the lines beside it. */
const INITIAL_GAP = 0.35;

/** The first letter of `block`, from the top of its first line's capitals to the base line of its last. */
function initialOf({ dropCap, type, left, tag }: TextBlock, inks: Inks): Initial | undefined {
  if (dropCap === undefined) return undefined;
  const { run, lines } = dropCap;
  const [known] = withFonts([run], inks);
  if (known === undefined) return undefined;
  const capitals = known.look.font.capHeight / 1000;
  const drop = (lines - 1) * type.leadingPt;
  const sizePt = type.sizePt + drop / capitals;
  const sized = { ...run, type: { ...run.type, sizePt, leadingPt: sizePt } };
  const fragments = fragmentsAt(withFonts([sized], inks), 0);
  const width = fragments.reduce((sum, fragment) => sum + fragment.width, 0);
  const item: PageItem = {
    type: "line",
    item: {
      x: left,
      y: baseline(type) + drop,
      fragments,
      ascent: sizePt * capitals,
      height: sizePt,
      ...(tag === undefined ? {} : { tag }),
    },
  };
  return { item, narrow: { lines, by: width + INITIAL_GAP * type.sizePt } };
}

function withoutInitial({ dropCap, ...block }: TextBlock): TextBlock {
  return dropCap === undefined ? block : { ...block, runs: [dropCap.run, ...block.runs] };
}

function lineSlab(fragments: SetLine, block: TextBlock, isFirst: boolean): Slab {
  const { type, tag, left, anchor, bookmark } = block;
  const item = {
    x: left,
    y: baseline(type),
    fragments,
    ascent: type.sizePt * 0.8,
    height: type.leadingPt,
    ...(tag === undefined ? {} : { tag }),
    ...(isFirst && anchor !== undefined ? { anchor } : {}),
    ...(isFirst && bookmark !== undefined ? { bookmark } : {}),
  };
  return {
    kind: "slab",
    height: type.leadingPt,
    items: [{ type: "line", item }],
    notes: notesIn(fragments),
  };
}

/** Ems between a marker and its text. */
const MARKER_GAP = 0.5;

function markerOf(marker: readonly Run[], { type }: TextBlock, inks: Inks): SetLine {
  const runs = withFonts(marker, inks);
  return fragmentsAt(runs, -naturalWidth(runs) - MARKER_GAP * type.sizePt);
}

/** Share of the page that a picture may fill. */
const TALLEST = 2 / 3;
/** Points per pixel: pictures are printed no coarser than 150 dots to the inch. */
const PIXEL = 72 / 150;

function figureGalley(block: FigureBlock, column: Column): Galley {
  const { image, tag, left, right, centred, anchor } = block;
  const pixels = column.images.get(image);
  if (pixels === undefined) return [];
  const room = column.measure - left - right;
  const scale = Math.min(PIXEL, room / pixels.width, (column.pageHeight * TALLEST) / pixels.height);
  const [_width, _height] = [pixels.width * scale, pixels.height * scale];
  const x = centred ? left + (room - _width) / 2 : left;
  const item: PageItem = {
    type: "image",
    item: { x, y: 0, image, _width, _height, tag, ...(anchor === undefined ? {} : { anchor }) },
  };
  return [{ kind: "slab", height: _height, items: [item], notes: [] }];
}

/** What stands in the margin takes no height in the column. */
function asideSlab({ blocks, x, width }: AsideBlock, column: Column): Slab {
  return { ...joined(galleyOf(blocks, { ...column, measure: width }), x), height: 0 };
}

function ownSlab(block: FloatBlock, column: Column): Slab {
  const plate = block.isPlate ? plateSlab(block, column, galleyOf) : undefined;
  return plate ?? floatSlab(block, column);
}

function floatSlab({ blocks }: FloatBlock, column: Column): Slab {
  if (!blocks.some((block) => isWide(block, column))) return joined(galleyOf(blocks, column));
  const area = { ...column, measure: column.span };
  return { ...joined(galleyOf(blocks, area)), isApart: true };
}

/** How much wider than tall a picture is that stands across both columns. */
const LANDSCAPE = 1.2;

/** Whether a column would make little of a picture. */
function isWide(block: SetBlock, { images, measure, span, hasApart }: Column): boolean {
  const pixels = block.kind === "figure" ? images.get(block.image) : undefined;
  if (pixels === undefined || !hasApart || span <= measure) return false;
  return pixels.width * PIXEL > measure && pixels.width > pixels.height * LANDSCAPE;
}
