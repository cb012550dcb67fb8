import type { Titled } from "@printery/cover";
import { encoder } from "./pictures.ts";

/** The picture that stands for a page where its address is shared, beside that page. */
export const LINK_CARD = "card.png";

/** Pixels, as Open Graph's readers show them. */
const SIZE = { width: 1200, height: 630 } as const;

/** The picture of a link, as PNG: the front of the cover, wide. */
export async function linkCardImage(titled: Titled): Promise<Uint8Array> {
  const { linkCard, svgOf } = await import("@printery/cover");
  const sharp = await encoder();
  return sharp(Buffer.from(svgOf(linkCard(titled, SIZE))))
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 64, effort: 3, dither: 0 })
    .toBuffer();
}
