import type { PDFObject } from "@cantoo/pdf-lib";
import type { Paint, Space } from "./paint.ts";
import type { Box } from "./pdf-file.ts";

/** Something that leaves ink on a page. */
export interface Mark {
  readonly kind: "text" | "fill" | "stroke" | "image" | "shading";
  readonly box: Box;
  /** Of an image only where it is a stencil. */
  readonly paint?: Paint;
  /** Whether the inks below stay where its own have none (ISO 32000-1, 8.6.7, with an overprint mode of 1). */
  readonly overprints: boolean;
  /** Points, of text. */
  readonly sizePt?: number;
  readonly image?: Placed;
}

/** An image in its place. */
export interface Placed {
  /** Its stream; none where its data stand in the page's own. */
  readonly stream?: PDFObject;
  readonly space: Space;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Points. */
  readonly widthPt: number;
  readonly heightPt: number;
}
