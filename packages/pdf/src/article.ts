import { bind, type Sheet } from "./bind.ts";
import type { Block } from "./block.ts";
import { compile } from "./compile.ts";
import { backBlocks, titleBlocks } from "./section.ts";
import { contextOf, type Shop, setPages, words } from "./shop.ts";

/** An article: its title and the matter under it, then the text at once. */
export function bindArticle(shop: Shop): Sheet[] {
  const { metadata, sections } = shop.publication;
  const gatherings = sections.map((section, index) => {
    const isFirst = index === 0;
    const context = contextOf(section, 1, shop);
    const title = isFirst ? metadata.title : section.title;
    const subtitle = isFirst ? (metadata.subtitle ?? section.subtitle) : section.subtitle;
    const blocks: Block[] = [];
    if (isFirst && metadata.series !== undefined) {
      blocks.push({
        ...words(metadata.series, shop.style.scale.label, context),
        keep: true,
        after: shop.geometry.leading,
      });
    }
    const options = {
      type: shop.style.scale.title,
      title,
      authors: isFirst ? metadata.authors : section.authors,
      bookmark: { title, level: 0 },
    };
    blocks.push(
      ...titleBlocks(
        section,
        subtitle === undefined ? options : { ...options, subtitle },
        context,
        shop,
      ),
      ...(section.title === title
        ? []
        : [{ ...words(section.title, shop.style.scale.headings[0], context), keep: true }]),
      ...compile(section.children, context),
      ...backBlocks(section, context, shop),
    );
    return {
      pages: setPages(blocks, section.notes, context, shop),
      numbering: "arabic" as const,
      recto: false,
      head: title,
    };
  });
  return bind(gatherings, shop.style.facing);
}
