// What is used of pdfkit 0.19 and pdfmake 0.3, neither of which has types for it.
import type { ImageItem, LineItem, Page, RuleItem, ShapeItem } from "./item.ts";

/** A picture in the file: its pixels, its name on the pages, and the object that holds them. */
export interface KitImage {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly obj: KitRef | null;
  embed(document: KitDocument): void;
  /** Only a PNG has it; called when the picture has been written. */
  finalize?(): void;
}

/** An image that has been opened, where the name of one stood. */
interface KitPlacedImage extends Omit<ImageItem["item"], "image"> {
  readonly image: KitImage;
}

export interface KitOutline {
  readonly children: readonly KitOutline[];
  readonly outlineData: { Count?: number };
  addItem(
    title: string,
    options: { top: number; left: number; zoom: number; fit: boolean },
  ): KitOutline;
}

/** An object of the file, written out once it is ended. */
export interface KitRef {
  data: Record<string, unknown>;
  /** With the bytes of a stream, if it is one. */
  end(bytes?: Uint8Array): void;
}

export interface KitPage {
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, unknown>;
  readonly ext_gstates: Record<string, unknown>;
  readonly dictionary: KitRef;
  /** Adds to what is drawn on it. */
  write(operators: Uint8Array): void;
  readonly annotations: readonly KitRef[];
}

/** An ink of its own, or every ink. */
export interface KitSpot {
  /** Its name on the pages. */
  readonly id: string;
}

export interface KitDocument {
  readonly page: KitPage;
  readonly outline: KitOutline;
  readonly _root: { readonly data: Record<string, unknown> & { ViewerPreferences?: KitRef } };
  _id: Uint8Array;
  /** How many bytes have been written. */
  _offset: number;
  /** A string is a line, with a byte for each character. */
  _write(data: string | Uint8Array): void;
  /** Before the next page, and at the end: writes those that have been drawn. */
  flushPages(): void;
  info: Record<string, unknown>;
  _addInfo(): void;
  _addColorOutputIntent(): void;
  _normalizeColor(colour: unknown): readonly number[] | KitSpot;
  readonly spotColors: Readonly<Record<string, KitSpot>>;
  /** Per cent, of what stands in for it. */
  addSpotColor(name: string, cyan: number, magenta: number, yellow: number, black: number): this;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): KitRef;
  openImage(source: Buffer): KitImage;
  addContent(operators: string): this;
  addNamedEmbeddedFile(name: string, specification: KitRef): void;
  addNamedDestination(name: string, ...place: unknown[]): void;
  fillColor(colour: string, opacity?: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  fill(): this;
  save(): this;
  restore(): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  path(data: string): this;
  link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
  goTo(x: number, y: number, width: number, height: number, name: string, options?: object): this;
  push(): boolean;
  end(): void;
}

export type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => KitDocument;

export type RendererClass = new (
  document: KitDocument,
) => {
  renderPages(pages: readonly Page[]): void;
  renderVector(vector: RuleItem["item"]): void;
  renderLine(line: LineItem["item"]): void;
  renderImage(image: ImageItem["item"] | KitPlacedImage): void;
  renderSVG(shape: ShapeItem["item"]): void;
};
