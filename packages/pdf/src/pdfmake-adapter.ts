import { type Area, type Bleed, bled, drawMarks, roomFor } from "@printery/press";
import { isRightToLeft, type Publication, terms } from "@printery/publication";
import rendererModule from "pdfmake/js/Renderer.js";
import { bytesOf } from "./documents.ts";
import { embedPictures } from "./embed-pictures.ts";
import { exported } from "./exported.ts";
import { type Forme, spotsOf } from "./forme.ts";
import { decimal } from "./glyph-run.ts";
import { Guide } from "./guide.ts";
import { isBlack, RICH_BLACK } from "./ink.ts";
import type { ImageItem, LineItem, Page, RuleItem, ShapeItem } from "./item.ts";
import type { KitDocument, KitImage, RendererClass } from "./kit.ts";
import { ALL, openDocument, spotOn } from "./open-document.ts";
import type { TextPage } from "./paginate.ts";
import { Pen } from "./pen.ts";
import type { Picture } from "./pictures.ts";
import type { Profile } from "./profile.ts";
import type { Tag } from "./tag.ts";

export interface Edition<Sheet extends TextPage = TextPage> {
  readonly profile: Profile;
  readonly publication: Publication;
  /** What stands on each page, and how that becomes the page: one at a time, for they take much more room. */
  readonly sheets: readonly Sheet[];
  readonly finish: (sheet: Sheet) => Page;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How many pages at the start are none of the book's: its cover, with the inside. */
  readonly covers?: number;
  /** How many pages after those are numbered i, ii, iii. */
  readonly roman: number;
  /** What the pages say, in order. */
  readonly root: Tag;
}

/**
 * `edition` as a PDF file. With `documents.ts` the only door to pdfmake and pdfkit: everything used of them is in
 * `kit.ts`, and each of those hooks has a test.
 */
export async function writePdf<Sheet extends TextPage>(
  edition: Edition<Sheet>,
): Promise<Uint8Array> {
  const { profile, publication, sheets, root } = edition;
  const document = openDocument(publication, profile);
  const images = await embedPictures(document, edition);
  const renderer =
    profile.standard === "PDF/X-4"
      ? new PressRenderer(document, images, profile.forme)
      : new PageRenderer(document, images, new Guide(document, sheets, root));
  for (const sheet of sheets) renderer.renderPages([edition.finish(sheet)]);
  renderer.end();
  document._root.data.PageLabels = pageLabels(edition);
  const isRtl = isRightToLeft(publication.metadata.lang);
  // Which page is the first of two that lie open (ISO 32000-1, table 150).
  const preferences = document._root.data.ViewerPreferences;
  if (preferences !== undefined && isRtl) preferences.data.Direction = "R2L";
  // Two by two, the cover alone where rectos are (ISO 32000-1, table 28).
  if (edition.covers === 2) document._root.data.PageLayout = isRtl ? "TwoPageLeft" : "TwoPageRight";
  document.end();
  return bytesOf(document);
}

const Renderer = exported<RendererClass>(rendererModule);

type DrawnLine = LineItem["item"];

/** pdfmake's renderer, with lines of our own: one text object per fragment, its words spaced to the measure. */
class PageRenderer extends Renderer {
  protected readonly kit: KitDocument;
  readonly #guide: Guide | undefined;
  readonly #images: ReadonlyMap<string, KitImage>;
  readonly #pen: Pen;

  constructor(document: KitDocument, images: ReadonlyMap<string, KitImage>, guide?: Guide) {
    super(document);
    this.kit = document;
    this.#guide = guide;
    this.#pen = new Pen(document);
    this.#images = images;
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.#pen.turnPage();
      super.renderPages([page]);
      this.#guide?.closePage();
    }
  }

  /** Writes what belongs to no page: the fonts, what guides a reader. */
  end(): void {
    this.#pen.end();
    this.#guide?.end();
  }

  override renderVector(vector: RuleItem["item"]): void {
    this.#guide?.mark(undefined);
    super.renderVector(vector);
    this.#pen.forgetColour();
  }

  override renderImage(image: ImageItem["item"]): void {
    const { x, y, _width, _height, tag } = image;
    const opened = this.#images.get(image.image);
    if (opened === undefined) return;
    this.#guide?.mark(tag);
    this.#guide?.arrive({ type: "image", item: image }, y);
    super.renderImage({ ...image, image: opened });
    const bottom = this.kit.page.height - y - _height;
    if (tag !== undefined) this.#guide?.place(tag, [x, bottom, x + _width, bottom + _height]);
  }

  /** pdfmake's own reads a whole SVG document. */
  override renderSVG({ x, y, path, scale, turn, color, tag }: ShapeItem["item"]): void {
    this.#guide?.mark(tag);
    const { width, height } = this.kit.page;
    if (tag !== undefined) this.#guide?.place(tag, [0, 0, width, height]);
    const [cos, sin] = [turn === 0 ? scale : 0, turn === 0 ? 0 : turn === 90 ? scale : -scale];
    this.kit
      .fillColor(color)
      .save()
      .transform(cos, sin, -sin, cos, x, y)
      .path(path)
      .fill()
      .restore();
    this.#pen.forgetColour();
  }

  override renderLine(line: DrawnLine): void {
    this.#guide?.arrive({ type: "line", item: line }, line.y - line.ascent);
    for (const fragment of line.fragments) {
      this.#guide?.mark(line.tag === undefined ? undefined : (fragment.set.run.tag ?? line.tag));
      this.#pen.write(fragment, line);
    }
    this.#guide?.lead(line);
  }
}

/** Points: what is narrower is a rule, for which plates never meet well enough. */
const NARROWEST_AREA = 8.5;

/** Pages with what lies beyond their trim; nobody reads them but printers. */
class PressRenderer extends PageRenderer {
  readonly #forme: Forme;
  #page = -1;
  #bleed: Bleed = { left: 0, top: 0, right: 0, bottom: 0 };

  constructor(document: KitDocument, images: ReadonlyMap<string, KitImage>, forme: Forme) {
    super(document, images);
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

type Numbered = Pick<Edition, "covers" | "roman" | "sheets" | "publication">;

function pageLabels({ covers = 0, roman, sheets, publication }: Numbered): { Nums: unknown[] } {
  const nums: unknown[] = [];
  const { cover } = terms(publication.metadata.lang);
  if (covers > 0) nums.push(0, { P: new String(cover) });
  if (roman > 0) nums.push(covers, { S: "r" });
  if (covers + roman < sheets.length) nums.push(covers + roman, { S: "D" });
  return { Nums: nums };
}
