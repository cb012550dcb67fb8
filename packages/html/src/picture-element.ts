import type { Element } from "hast";
import { h } from "hastscript";
import type { Picture } from "./pictures.ts";
import type { Variant } from "./variants.ts";

/** Widths that a picture has on the page, as `sizes` says them; rems there are 16 pixels. */
export interface Room {
  /** Pixels of CSS in a wide window. */
  readonly wide: number;
  /** From which width of a window, in pixels. */
  readonly from: number;
  /** Share of a narrower one, in per cent. */
  readonly share: number;
}

/** The measure at its widest, which is 32 of at most 20 pixels; a telephone shows margins of a twentieth at each side. */
const MEASURE: Room = { wide: 640, from: 720, share: 90 };
/** The front of a book on its title page. */
export const FRONT: Room = { wide: 320, from: 460, share: 65 };

/** How soon a picture is wanted: with the page's first words, with its first screens, or when the reader gets there. */
export type Haste = "opening" | "first" | "later";

/** `img` with the sizes and formats of `picture`. */
export function pictureElement(
  img: Element,
  { src, width, height, srcset, sources }: Picture,
  haste: Haste,
  room: Room = MEASURE,
): Element {
  const sizes = sizesOf(room, width);
  const shown: Element = {
    ...img,
    properties: {
      ...img.properties,
      src,
      ...(srcset.length === 0 ? {} : { srcSet: srcsetOf(srcset), sizes }),
      width,
      height,
      decoding: "async",
      ...(haste === "later" ? { loading: "lazy" } : {}),
      ...(haste === "opening" ? { fetchPriority: "high" } : {}),
    },
  };
  if (sources.length === 0) return shown;
  return h("picture", [
    ...sources.map(({ type, srcset }) => h("source", { type, srcSet: srcsetOf(srcset), sizes })),
    shown,
  ]);
}

function srcsetOf(variants: readonly Variant[]): string {
  return variants.map(({ path, width }) => `${path} ${width}w`).join(", ");
}

/** A picture is never wider than it is. */
function sizesOf({ wide, from, share }: Room, width: number): string {
  return `(min-width: ${from}px) ${Math.min(wide, width)}px, ${share}vw`;
}
