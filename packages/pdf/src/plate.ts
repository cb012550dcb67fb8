import { firstUse, type Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import type { Block, FloatBlock } from "./block.ts";
import { type Column, joined } from "./column.ts";
import { type Galley, moved, type Slab } from "./item.ts";
import { coverItem, covering } from "./own-cover.ts";
import type { TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";

/** Of the height of the text, what a caption may take at the foot of a plate. */
const TALLEST_CAPTION = 1 / 2;

/**
 * A picture on a page of its own, covering all of it, its middle in the middle. A caption stands at the foot, as wide as the text, and the
 * picture then ends above it. Undefined where there is no picture to be shown, little of it would be left, or no page is to be had: in notes.
 */
export function plateSlab(
  { blocks: [first, ...below] }: FloatBlock,
  column: Column,
  setBlocks: (blocks: readonly Block[], column: Column) => Galley,
): Slab | undefined {
  const { page, pageHeight, leading, span, hasApart, images } = column;
  if (first?.kind !== "figure" || !images.has(first.image) || !hasApart) return undefined;
  const unset = below.map((block) => ({ ...block, left: 0, right: 0 }));
  const caption = joined(setBlocks(unset, { ...column, measure: span, hasApart: false }));
  if (caption.height > pageHeight * TALLEST_CAPTION) return undefined;
  const at = pageHeight - caption.height;
  const height = below.length === 0 ? page.height : page.top + at - leading;
  const { item } = coverItem(first.image, { x: 0, y: 0, width: page.width, height }, first.tag);
  const anchor = first.anchor === undefined ? {} : { anchor: first.anchor };
  return {
    kind: "slab",
    height: pageHeight,
    items: [
      { type: "image", item: { ...item, ...anchor } },
      ...caption.items.map((each) => moved(each, 0, at)),
    ],
    notes: caption.notes,
    isPlate: true,
  };
}

/** Of a picture, what may be cut off without a word. */
const MOST_CROPPED = 1 / 5;

/** Tells of each picture of which the plates on `sheets` leave little: its shape is another than that of the page. */
export function tellOfPlates(
  {
    publication,
    sheets,
    pictures,
  }: {
    readonly publication: Publication;
    readonly sheets: readonly TextPage[];
    readonly pictures: ReadonlyMap<string, Picture>;
  },
  report: (message: Message) => void,
): void {
  for (const { items, isPlate } of sheets) {
    const plate = isPlate && items.find((item) => item.type === "image")?.item;
    const picture = plate && pictures.get(plate.image);
    if (!plate || picture === undefined) continue;
    const { _width: width, _height: height, image } = plate;
    const whole = covering(picture, { width, height });
    const share = 1 - (width * height) / (whole.width * whole.height);
    if (share <= MOST_CROPPED) continue;
    const isWide = whole.width > width;
    const times = isWide ? whole.width / width : whole.height / height;
    const shape = `${times.toFixed(1)} times as ${isWide ? "wide" : "tall"}`;
    const edges = isWide ? "at both sides" : "above and below";
    const area = `${millimetres(width)} × ${millimetres(height)} mm`;
    report({
      ...firstUse(image, publication),
      severity: "warning",
      ruleId: "plate-cropped",
      reason: `Expected ${image} in about the shape of its plate, ${area}, not ${shape}; ${Math.round(share * 100)} % of it is cut off ${edges}`,
    });
  }
}

function millimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}
