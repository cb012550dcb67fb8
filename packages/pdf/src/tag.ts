/** The standard structure types that are used (ISO 32000-1, 14.8.4); a heading's level is told apart. */
export type TagType =
  | "Document"
  | "Sect"
  | "Div"
  | "H"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Code"
  | "Figure"
  | "Formula"
  | "Caption"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Note"
  | "Reference"
  | "Link"
  | "Span"
  | "Ruby"
  | "RB"
  | "RT"
  | "TOC"
  | "TOCI"
  | "Index";

/** How the items of a list are marked (ISO 32000-1, table 347). */
export type Numbering =
  | "None"
  | "Disc"
  | "Decimal"
  | "UpperRoman"
  | "LowerRoman"
  | "UpperAlpha"
  | "LowerAlpha";

interface Traits {
  /** Of a heading, from 1. */
  readonly level?: number;
  /** Of a picture, or a formula. */
  readonly alt?: string;
  /** Of a section, where none is seen on its pages. */
  readonly title?: string;
  /** Of a list. */
  readonly numbering?: Numbering;
  /** Names it for other elements; unique in the file. */
  readonly id?: string;
}

/**
 * An element of the structure tree, which tells a screen reader what the marks on the pages are. Elements are
 * made in the order of the text; where they stand on the pages has no part in it.
 */
export class Tag {
  readonly type: TagType;
  readonly lang: string;
  readonly traits: Traits;
  readonly parent: Tag | undefined;
  /** Most have none or one, and a list that has grown has room for more than a dozen. */
  #kids: Tag[] | undefined;

  constructor(type: TagType, lang: string, traits: Traits = {}, parent?: Tag) {
    this.type = type;
    this.lang = lang;
    this.traits = traits;
    this.parent = parent;
  }

  get kids(): readonly Tag[] {
    return this.#kids ?? NONE;
  }

  /** A new element below, after those there are; in the same language, if no other is named. */
  child(type: TagType, { lang = this.lang, ...traits }: Traits & { lang?: string } = {}): Tag {
    const tag = new Tag(type, lang, traits, this);
    if (this.#kids === undefined) this.#kids = [tag];
    else this.#kids.push(tag);
    return tag;
  }
}

const NONE: readonly Tag[] = [];
