import { type Area, type Bleed, bled, drawMarks, roomFor } from "@printery/press";
import { type Forme, spotsOf } from "./forme.ts";
import { decimal } from "./glyph-run.ts";
import { isBlack, RICH_BLACK } from "./ink.ts";
import type { ImageItem, Page, RuleItem } from "./item.ts";
import type { KitDocument, KitImage } from "./kit.ts";
import { ALL, spotOn } from "./open-document.ts";
import { PageRenderer } from "./page-renderer.ts";
import type { TypeCase } from "./type-case.ts";

/** Points: what is narrower is a rule, for which plates never meet well enough. */
const NARROWEST_AREA = 8.5;

/** Pages with what lies beyond their trim; nobody reads them but printers. */
export class PressRenderer extends PageRenderer {
  readonly #forme: Forme;
  #page = -1;
  #bleed: Bleed = { left: 0, top: 0, right: 0, bottom: 0 };

  constructor(
    document: KitDocument,
    images: ReadonlyMap<string, KitImage>,
    typeCase: TypeCase,
    forme: Forme,
  ) {
    super(document, images, typeCase);
    this.#forme = forme;
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.#page += 1;
      this.#bleed = this.#forme.bleedOf(this.#page);
      super.renderPages([page]);
      this.#makeUp();
    }
  }

  override renderVector(vector: RuleItem["item"]): void {
    const { x, y, w, h, color } = vector;
    const area = this.#bled({ x, y, width: w, height: h });
    const isArea = Math.min(area.width, area.height) >= NARROWEST_AREA;
    const { inks } = this.#forme;
    const ink = inks.get(color.toLowerCase());
    const isRich = isArea && ink !== undefined && isBlack(ink) && inks.has(RICH_BLACK);
    const place = { x: area.x, y: area.y, w: area.width, h: area.height };
    super.renderVector({ ...vector, ...place, color: isRich ? RICH_BLACK : color });
  }

  /** One that touches an edge is enlarged until it covers the bleed there. */
  override renderImage(image: ImageItem["item"]): void {
    const { _width, _height } = image;
    const area = { x: image.x, y: image.y, width: _width, height: _height };
    const { x, y, ...cover } = this.#bled(area);
    const touches = cover.width !== _width || cover.height !== _height;
    super.renderImage(touches ? { ...image, x, y, cover } : image);
  }

  #bled(area: Area): Area {
    return bled(area, this.kit.page, this.#bleed);
  }

  /** Gives the page its boxes (ISO 15930-7, 6.12: the bleed is around the trim, the sheet around both) and its marks. */
  #makeUp(): void {
    const { width, height, dictionary } = this.kit.page;
    const { marks, folds = [] } = this.#forme;
    const bleed = this.#bleed;
    const box = (more: number) => [
      -bleed.left - more,
      -bleed.bottom - more,
      width + bleed.right + more,
      height + bleed.top + more,
    ];
    const boxes = {
      MediaBox: box(roomFor(marks)),
      BleedBox: box(0),
      TrimBox: [0, 0, width, height],
    };
    Object.assign(dictionary.data, boxes);
    // Of no use to boxes in points, and not every printer's program knows it.
    delete dictionary.data.UserUnit;
    if (marks.length === 0) return;
    const spots = [...spotsOf(this.#forme).keys()].map((name) => spotOn(this.kit, name));
    const all = spotOn(this.kit, ALL);
    const shown = folds.length === 0 ? marks : [...marks, "fold" as const];
    const drawn = drawMarks({ width, height, bleed, marks: shown, folds, all, spots });
    // pdfkit counts from the top.
    this.kit.addContent(`q 1 0 0 -1 0 ${decimal(height)} cm\n${drawn}\nQ`);
  }
}
