import type { PDFObject } from "@cantoo/pdf-lib";
import { dicts, get, itemsOf, nameOf, numberOf, numbersOf } from "./pdf-file.ts";

/** How wide the glyphs of a font are, for where text stands on a page. */
export interface Face {
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
  /** Shares of the size. */
  readonly widthOf: (code: number) => number;
}

/** Shares of the size: how far text goes up and down from its base line, where capitals and tails are the most. */
export const RISE = 0.72;
export const FALL = 0.24;

/** By their dictionaries, as long as the file is there: pages have most of them in common. */
const faces = new WeakMap<PDFObject, Face>();

/** The face of a font dictionary (ISO 32000-1, 9.6 and 9.7); the same object each time. */
export function faceOf(font: PDFObject): Face {
  let face = faces.get(font);
  if (face === undefined) {
    face = readFace(font);
    faces.set(font, face);
  }
  return face;
}

function readFace(font: PDFObject): Face {
  if (nameOf(get(font, "Subtype")) === "Type0") return compositeFace(font);
  const first = numberOf(get(font, "FirstChar")) ?? 0;
  const widths = numbersOf(get(font, "Widths"));
  const unit = numbersOf(get(font, "FontMatrix"))[0] ?? 0.001;
  return { bytes: 1, widthOf: (code) => (widths[code - first] ?? 0) * unit };
}

/** Of two bytes. */
const CODES = 65_536;

function compositeFace(font: PDFObject | undefined): Face {
  const [descendant] = dicts(get(font, "DescendantFonts"));
  const usual = numberOf(get(descendant, "DW")) ?? 1000;
  const widths: number[] = [];
  const items = itemsOf(get(descendant, "W"));
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at]) ?? 0;
    const second = numberOf(items[at + 1]);
    if (second === undefined) {
      for (const [index, width] of numbersOf(items[at + 1]).entries())
        if (first + index < CODES) widths[first + index] = width;
      at += 2;
    } else {
      const width = numberOf(items[at + 2]) ?? usual;
      for (let code = first; code <= second && code < CODES; code += 1) widths[code] = width;
      at += 3;
    }
  }
  return { bytes: 2, widthOf: (code) => (widths[code] ?? usual) / 1000 };
}
