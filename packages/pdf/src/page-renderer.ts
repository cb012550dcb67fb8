import rendererModule from "pdfmake/js/Renderer.js";
import { exported } from "./exported.ts";
import type { Guide } from "./guide.ts";
import type { ImageItem, LineItem, Page, RuleItem, ShapeItem } from "./item.ts";
import type { KitDocument, KitImage, RendererClass } from "./kit.ts";
import { Pen } from "./pen.ts";
import { turnsAt } from "./turns.ts";
import type { TypeCase } from "./type-case.ts";

const Renderer: RendererClass = exported<RendererClass>(rendererModule);

type DrawnLine = LineItem["item"];

/** pdfmake's renderer, with lines of our own: one text object per fragment, its words spaced to the measure. */
export class PageRenderer extends Renderer {
  protected readonly kit: KitDocument;
  readonly #guide: Guide | undefined;
  readonly #images: ReadonlyMap<string, KitImage>;
  readonly #pen: Pen;

  constructor(
    document: KitDocument,
    images: ReadonlyMap<string, KitImage>,
    typeCase: TypeCase,
    guide?: Guide,
  ) {
    super(document);
    this.kit = document;
    this.#guide = guide;
    this.#pen = new Pen(document, typeCase);
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
    const { fragments, tag } = line;
    for (let at = 0; at < fragments.length; at += 1) {
      const fragment = fragments[at];
      if (fragment === undefined) break;
      this.#guide?.mark(tag === undefined ? undefined : (fragment.set.run.tag ?? tag));
      this.#pen.write(fragment, line, turnsAt(fragments, at));
    }
    this.#guide?.lead(line);
  }
}
