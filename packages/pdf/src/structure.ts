import type { KitDocument, KitRef } from "./kit.ts";
import type { Numbering, Tag } from "./tag.ts";

/** What stands below an element: marks on a page, an annotation, or another element. */
type Content =
  | { readonly page: KitRef; readonly mark: number }
  | { readonly annotation: KitRef; readonly page: KitRef }
  | Tag;

interface Element {
  readonly ref: KitRef;
  /** None until there is one. */
  contents: Content[] | undefined;
  /** Marks on pages are among its contents. */
  hasMarks: boolean;
}

/** Where something on a page stands. PDF units, from the bottom left. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/**
 * Writes marked content and the structure tree that it belongs to (ISO 32000-1, 14.7 and 14.8), so that the file is
 * accessible (ISO 14289-1). Elements without content are left out.
 */
export class Structure {
  readonly #document: KitDocument;
  readonly #root: Tag;
  readonly #elements = new Map<Tag, Element>();
  /** Of each page, the elements of its marks; of each annotation, its element. */
  readonly #parents: (KitRef[] | KitRef)[] = [];
  readonly #boxes = new Map<Tag, Box>();
  #page: { readonly ref: KitRef; readonly owners: KitRef[] } | undefined;
  #open: Tag | "artifact" | undefined;
  #level = 0;
  readonly #names: [name: string, element: KitRef][] = [];

  constructor(document: KitDocument, root: Tag) {
    this.#document = document;
    this.#root = root;
  }

  /** What is drawn from here on belongs to `tag`; without one, it is no part of the text. */
  mark(tag: Tag | undefined): void {
    if (this.#open === (tag ?? "artifact")) return;
    this.close();
    this.#open = tag ?? "artifact";
    if (tag === undefined) {
      this.#document.addContent("/Artifact BMC");
      return;
    }
    const page = this.#currentPage();
    const element = this.#elementOf(tag);
    const mark = page.owners.push(element.ref) - 1;
    add(element, { page: page.ref, mark });
    element.hasMarks = true;
    this.#document.addContent(`/${typeOf(tag)} <</MCID ${mark}>> BDC`);
  }

  /** Ends what {@link mark} began; before a page ends. */
  close(): void {
    if (this.#open !== undefined) this.#document.addContent("EMC");
    this.#open = undefined;
  }

  /** The annotation that `draw` puts on the current page, with the entries it is given, belongs to `tag`. */
  annotate(tag: Tag | undefined, draw: (entries: object) => void): void {
    if (tag === undefined) {
      draw({});
      return;
    }
    const element = this.#elementOf(tag);
    const page = this.#currentPage().ref;
    draw({ StructParent: this.#parents.push(element.ref) - 1 });
    const annotation = this.#document.page.annotations.at(-1);
    if (annotation !== undefined) add(element, { annotation, page });
    // A reader goes from link to link as the text does.
    page.data.Tabs = "S";
  }

  /** A picture stands in `box`. */
  place(tag: Tag, box: Box): void {
    this.#boxes.set(tag, box);
  }

  /** Writes the tree. */
  end(): void {
    const tree = this.#document.ref({ Type: "StructTreeRoot" });
    const top = this.#write(this.#root, tree);
    const parents = this.#document.ref({
      Nums: this.#parents.flatMap((owner, key) => [key, owner]),
    });
    parents.end();
    Object.assign(tree.data, {
      K: top === undefined ? [] : [top],
      ParentTree: parents,
      ParentTreeNextKey: this.#parents.length,
      ...(this.#names.length === 0 ? {} : { IDTree: this.#nameTree() }),
    });
    // Both are ended with the document.
    this.#document._root.data.StructTreeRoot = tree;
    this.#document._root.data.MarkInfo = this.#document.ref({ Marked: true });
  }

  #currentPage(): { readonly ref: KitRef; readonly owners: KitRef[] } {
    const ref = this.#document.page.dictionary;
    if (this.#page?.ref !== ref) {
      const owners: KitRef[] = [];
      ref.data.StructParents = this.#parents.push(owners) - 1;
      this.#page = { ref, owners };
    }
    return this.#page;
  }

  /** The element of `tag`, which stands among the contents of the one above from now on. */
  #elementOf(tag: Tag): Element {
    const known = this.#elements.get(tag);
    if (known !== undefined) return known;
    if (tag.parent === undefined && tag !== this.#root)
      throw new Error(`Expected an element of the text, not a ${tag.type} that stands nowhere`);
    const element = { ref: this.#document.ref({}), contents: undefined, hasMarks: false };
    this.#elements.set(tag, element);
    if (tag.parent !== undefined) add(this.#elementOf(tag.parent), tag);
    return element;
  }

  #write(tag: Tag, parent: KitRef): KitRef | undefined {
    const element = this.#elements.get(tag) ?? (isCell(tag) ? this.#elementOf(tag) : undefined);
    if (element === undefined) return undefined;
    const { ref, contents = [], hasMarks } = element;
    const data: Record<string, unknown> = { Type: "StructElem", S: this.#typeOf(tag), P: parent };
    const { alt, id, title } = tag.traits;
    if (alt !== undefined) data.Alt = new String(alt);
    if (title !== undefined) data.T = new String(title);
    if (tag.lang !== tag.parent?.lang) data.Lang = new String(tag.lang);
    if (id !== undefined) {
      data.ID = new String(id);
      this.#names.push([id, ref]);
    }
    const attributes = this.#attributesOf(tag);
    if (attributes !== undefined) data.A = attributes;
    const first = contents.find((content) => "mark" in content);
    if (first !== undefined) data.Pg = first.page;
    // Phrases stand where they were drawn, blocks where they were written.
    const order = hasMarks
      ? contents
      : [...tag.kids, ...contents.filter((each) => "annotation" in each)];
    data.K = order.flatMap((content): unknown[] => {
      if ("annotation" in content)
        return [{ Type: "OBJR", Pg: content.page, Obj: content.annotation }];
      if ("mark" in content)
        return [
          content.page === first?.page
            ? content.mark
            : { Type: "MCR", Pg: content.page, MCID: content.mark },
        ];
      const kid = this.#write(content, ref);
      return kid === undefined ? [] : [kid];
    });
    ref.data = data;
    ref.end();
    // It has been written; pdfkit keeps who refers to it, and so it.
    ref.data = WRITTEN;
    return ref;
  }

  /** Headings never skip a level on the way down (ISO 14289-1, 7.4.2). */
  #typeOf(tag: Tag): string {
    if (tag.type !== "H") return tag.type;
    this.#level = Math.min(tag.traits.level ?? 1, this.#level + 1, DEEPEST);
    return `H${this.#level}`;
  }

  #attributesOf(tag: Tag): Record<string, unknown> | undefined {
    const box = this.#boxes.get(tag);
    if (box !== undefined) return { O: "Layout", Placement: "Block", BBox: box };
    if (tag.type === "TH") return { O: "Table", Scope: "Column" };
    const { numbering } = tag.traits;
    return numbering === undefined
      ? undefined
      : { O: "List", ListNumbering: numbering satisfies Numbering };
  }

  #nameTree(): KitRef {
    const names = this.#names.toSorted(([one], [other]) => (one < other ? -1 : 1));
    const tree = this.#document.ref({
      Names: names.flatMap(([name, ref]) => [new String(name), ref]),
    });
    tree.end();
    return tree;
  }
}

/** Most elements have one thing below them, and a list that has grown has room for more than a dozen. */
function add(element: Element, content: Content): void {
  if (element.contents === undefined) element.contents = [content];
  else element.contents.push(content);
}

const WRITTEN = {};

/** Levels of headings in PDF 1.7. */
const DEEPEST = 6;

/** An empty cell holds its place in the row. */
function isCell({ type }: Tag): boolean {
  return type === "TD" || type === "TH";
}

/** The name of marked content says no more than its element does. */
function typeOf({ type, traits }: Tag): string {
  return type === "H" ? `H${Math.min(traits.level ?? 1, DEEPEST)}` : type;
}
