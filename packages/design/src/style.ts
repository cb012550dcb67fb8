import type { FaceName } from "./faces.ts";

/** Points, 72 to the inch, for everything on paper. */
export interface Type {
  readonly face: FaceName;
  readonly weight: 400 | 600 | 700;
  readonly italic?: boolean;
  /** Real small capitals and old-style figures, letterspaced by `tracking`. */
  readonly smallCaps?: boolean;
  readonly sizePt: number;
  readonly leadingPt: number;
  /** Share of the size added after each glyph: 0.05 is 5 %. */
  readonly tracking?: number;
  readonly align?: "left" | "center" | "justify";
  readonly colour?: keyof Palette;
  /** Space in multiples of the body's leading. */
  readonly before?: number;
  readonly after?: number;
}

/** Colours as CSS hex; contrast of `text` on `paper` ≥ 7:1, of the others ≥ 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.6). */
export interface Palette {
  readonly paper: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly rule: string;
}

/** Points: on a recto `inner` is left, on a verso right. */
export interface Margins {
  readonly inner: number;
  readonly top: number;
  readonly outer: number;
  readonly bottom: number;
}

export type NamedTrim = "A4" | "A5" | "B5" | "Letter" | "US Trade" | "Digest" | "Royal" | "Demy";

/** The size of a page: by its name, or width first, “120 x 190 mm”. */
export type Trim = NamedTrim | `${number} x ${number} ${"mm" | "in"}`;

/** What each role of text looks like in one style. */
export interface Scale {
  readonly body: Type;
  readonly title: Type;
  readonly subtitle: Type;
  readonly standfirst: Type;
  readonly byline: Type;
  readonly dateline: Type;
  readonly credit: Type;
  /** “Part one”, “Chapter 3” above a chapter's title, and words like “Contents”. */
  readonly label: Type;
  /** The title of a chapter or section of a book. */
  readonly chapter: Type;
  /** Headings of depth 2, 3, and 4 and below. */
  readonly headings: readonly [Type, Type, Type];
  readonly quote: Type;
  readonly pullquote: Type;
  readonly verse: Type;
  readonly caption: Type;
  readonly code: Type;
  readonly table: Type;
  readonly note: Type;
  readonly runningHead: Type;
  readonly folio: Type;
  readonly contents: Type;
  readonly small: Type;
}

/** A house style: data that every renderer reads, so that none invents its own. */
export interface Style {
  readonly name: string;
  readonly scale: Scale;
  /** Paragraphs are told apart by an indent or by space. */
  readonly paragraphs: "indent" | "space";
  /** Points of the first-line indent. */
  readonly indentPt: number;
  /** The trim its margins are made for. */
  readonly trim: NamedTrim;
  /** Pages lie open two by two, with the inner margins side by side. */
  readonly facing: boolean;
  /** Dates, credits and attachments stand in the inner margin, if the trim leaves room there. */
  readonly sideMatter: boolean;
  /** On `trim`; another trim scales them with its width. */
  readonly margins: Margins;
  /** Of text in two columns, in points on `trim`: the margins at its sides, and the space between. */
  readonly twoColumns: Pick<Margins, "inner" | "outer"> & { readonly gutter: number };
  /** Chapters start on a right-hand page, sunk by this many lines, their first words in small capitals. */
  readonly opener: {
    readonly recto: boolean;
    readonly sinkLines: number;
    readonly leadInWords: number;
  };
  /** A field across the head of the page that an article opens with, from edge to edge: points on `trim`, scaled with the width of another. */
  readonly band?: { readonly heightPt: number; readonly colour: keyof Palette };
  /** How a pull quote stands out: its quotation marks hang in the margin, it is moved in at both sides, or stands behind a bar. */
  readonly pullquotes: "hang" | "inset" | "bar";
  /** The ornament of a thematic break. */
  readonly ornament: string;
  readonly light: Palette;
  readonly dark: Palette;
}
