import { linkCard, svgOf, type Titled } from "@printery/cover";
import type { LibraryEntry } from "./entry.ts";
import type { Library } from "./library.ts";

/** Pixels, as Open Graph's readers show them. */
const SIZE = { width: 1200, height: 630 } as const;

/** Where the picture of a link to an entry, or to the library itself, stands. */
export function linkCardPath(id?: string): string {
  return id === undefined ? "card.png" : `${id}/card.png`;
}

/** All that shows in the picture of a link: where this stays as it was, so does the picture. */
export function linkCardText(entry: LibraryEntry): Titled {
  const { id, title, subtitle, series, authors, publisher, lang, style = "essay" } = entry;
  return {
    id,
    style,
    metadata: {
      ...nothing,
      title,
      authors: authors.map((name) => ({ name, role: "author" })),
      lang,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(series === undefined ? {} : { series }),
      ...(publisher === undefined ? {} : { publisher }),
    },
  };
}

export function libraryCardText({ title, publisher, lang }: Library): Titled {
  const metadata = { ...nothing, title, lang, ...(publisher === undefined ? {} : { publisher }) };
  return { id: "library", style: "essay", metadata };
}

const nothing = { authors: [], contributors: [], keywords: [], attachments: [], related: [] };

/** The picture of a link, as PNG: the front of the cover, wide. */
export async function linkCardImage(titled: Titled): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const svg = svgOf(linkCard(titled, SIZE));
  return sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 64, effort: 3, dither: 0 })
    .toBuffer();
}
