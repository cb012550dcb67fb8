import type { Bookmark } from "./block.ts";
import type { LineItem, PageItem } from "./item.ts";
import type { KitDocument, KitOutline } from "./kit.ts";
import { linksIn } from "./links.ts";
import type { TextPage } from "./paginate.ts";
import { anchorsOn, placeNames } from "./places.ts";
import { type Box, Structure } from "./structure.ts";
import type { Tag } from "./tag.ts";
import { boxOn } from "./turn.ts";

/** What leads a reader through a file besides its pages: the structure tree, named places, bookmarks and links. */
export class Guide {
  readonly #document: KitDocument;
  readonly #structure: Structure;
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #placed = new Set<string>();
  readonly #open: { readonly level: number; readonly outline: KitOutline }[] = [];

  constructor(document: KitDocument, sheets: readonly TextPage[], root: Tag) {
    this.#document = document;
    this.#structure = new Structure(document, root);
    this.#anchors = placeNames(sheets);
  }

  /** What is drawn from here on belongs to `tag`; without one, it is no part of the text. */
  mark(tag: Tag | undefined): void {
    this.#structure.mark(tag);
  }

  /** A picture that belongs to `tag` stands in `box`. */
  place(tag: Tag, box: Box): void {
    this.#structure.place(tag, box);
  }

  /** Before a page ends. */
  closePage(): void {
    this.#structure.close();
  }

  /** After the last page. */
  end(): void {
    this.#structure.end();
    closeOutline(this.#document.outline);
  }

  /** `item` begins `top` points from the top of the page: what is looked up there is found. */
  arrive(item: PageItem, top: number): void {
    for (const anchor of anchorsOn(item)) {
      const name = this.#anchors.get(anchor);
      if (name === undefined || this.#placed.has(name)) continue;
      this.#placed.add(name);
      this.#document.addNamedDestination(name, "XYZ", 0, top, null);
    }
    if (item.type === "line" && item.item.bookmark !== undefined)
      this.#addBookmark(item.item.bookmark, top);
  }

  /** Has the links of `line`, which has been drawn, lead where they do. */
  lead(line: LineItem["item"]): void {
    if (line.tag === undefined) return;
    for (const { target, tag, text, x, width } of linksIn(line.fragments)) {
      const box = boxOn(line, { along: x, up: line.ascent, width, height: line.ascent * 1.3 });
      const name = "url" in target ? undefined : this.#anchors.get(target.anchor);
      if (!("url" in target) && name === undefined) continue;
      // Said where a reader does not follow the structure (ISO 14289-1, 7.18.5).
      const where = "url" in target ? target.url : text;
      const Contents = new String(
        target.title === undefined ? where : `${target.title} (${where})`,
      );
      this.#structure.annotate(tag, (entries) => {
        const options = { Contents, ...entries };
        if ("url" in target) this.#document.link(...box, target.url, options);
        else if (name !== undefined) this.#document.goTo(...box, name, options);
      });
    }
  }

  #addBookmark({ title, level }: Bookmark, top: number): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.outline ?? this.#document.outline;
    // pdfkit counts `left` from the right edge.
    const left = this.#document.page.width;
    const outline = parent.addItem(title, { top, left, zoom: 0, fit: false });
    this.#open.push({ level, outline });
  }
}

/** Outline items count what lies below them, negative while they are closed (ISO 32000-1, table 153). */
function closeOutline(outline: KitOutline, depth = 0): void {
  const count = outline.children.length;
  if (count > 0) outline.outlineData.Count = depth === 0 ? count : -count;
  for (const child of outline.children) closeOutline(child, depth + 1);
}
