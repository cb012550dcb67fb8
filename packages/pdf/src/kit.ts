// What is used of pdfkit 0.19 and pdfmake 0.3, neither of which has types for it.
import type { Readable } from "node:stream";
import type { ImageItem, LineItem, Page } from "./item.ts";

export interface KitFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
  /** Ours: the number in the subset by glyph and text. */
  printed?: Map<string, number>;
}

export interface KitImage {
  readonly width: number;
  readonly height: number;
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

export interface KitDocument extends Readable {
  readonly page: { readonly width: number; readonly fonts: Record<string, unknown> };
  readonly outline: KitOutline;
  readonly fonts: Record<string, { normal: string }>;
  readonly _root: { readonly data: Record<string, unknown> };
  _id: Uint8Array;
  info: Record<string, unknown>;
  _addInfo(): void;
  provideFont(family: string, bold: boolean, italics: boolean): KitFont;
  openImage(source: Buffer): KitImage;
  addContent(operators: string): this;
  addNamedDestination(name: string, ...place: unknown[]): void;
  fillColor(colour: string): this;
  rect(x: number, y: number, width: number, height: number): this;
  fill(): this;
  link(x: number, y: number, width: number, height: number, url: string): this;
  goTo(x: number, y: number, width: number, height: number, name: string): this;
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
  renderLine(line: LineItem["item"]): void;
  renderImage(image: ImageItem["item"] | KitPlacedImage): void;
};
