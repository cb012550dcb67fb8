/**
 * The nodes of a Document: the mdast subset in use, and our own.
 *
 * Every union here is closed. A renderer keeps one handler per node in a mapped
 * type over {@link PublishedNode}, so a node added here does not compile until
 * every renderer handles it.
 *
 * Names: mdast (https://github.com/syntax-tree/mdast) where it has one, the EPUB
 * Structural Semantics Vocabulary 1.1 and DPUB-ARIA 1.1 otherwise.
 */

/** A place in the decoded text of the source (unist `Point`). */
export interface Point {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** 0-based, in UTF-16 code units from the start of the decoded text. */
  readonly offset: number;
}

/** Where a node stands in the source; `end` is exclusive (unist `Position`). */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** What the parser knows about a node besides its content. */
export interface NodeData {
  /** BCP 47 tag, where the language differs from the document's. */
  readonly lang?: string;
  /** 0 to 1: how far the chosen role stood above the next best. */
  readonly confidence?: number;
  /** Names of the cues that decided, strongest first. */
  readonly cues?: readonly string[];
}

interface Base<Type extends string> {
  readonly type: Type;
  readonly position: Position;
  readonly data?: NodeData;
}

interface Parent<Type extends string, Child> extends Base<Type> {
  readonly children: readonly Child[];
}

interface Literal<Type extends string> extends Base<Type> {
  readonly value: string;
}

// ── Phrasing: inside a paragraph ──────────────────────────────────────────

export type Text = Literal<"text">;
export type InlineCode = Literal<"inlineCode">;
export type Break = Base<"break">;
export type Emphasis = Parent<"emphasis", Phrasing>;
export type Strong = Parent<"strong", Phrasing>;
export type Delete = Parent<"delete", Phrasing>;
/** A word or passage in another language; `lang` is a BCP 47 tag. */
export interface Foreign extends Parent<"foreign", Phrasing> {
  readonly lang: string;
}
/** Characters with `text` above them that says how they are read, or what they mean. */
export interface Ruby extends Parent<"ruby", Phrasing> {
  readonly text: string;
}
export interface Link extends Parent<"link", Phrasing> {
  readonly url: string;
  readonly title?: string;
}
/** `url` is a path relative to the source file. An empty `alt` means decorative. */
export interface Image extends Base<"image"> {
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}
/** Points at the footnote definition with the same `identifier`. */
export interface FootnoteReference extends Base<"footnoteReference"> {
  readonly identifier: string;
}

/** A passage that the index leads to. */
export interface IndexTerm extends Parent<"indexTerm", Phrasing> {
  /** What it is listed under, where that is not its text. */
  readonly entry?: string;
  /** Unique within its section, URL-safe; `compose` sets it. */
  readonly id?: string;
}

/**
 * An element of MathML Core, or a stretch of its text; `name` is a presentation element's, without a prefix. Attributes are
 * those of MathML, without `style`, `class` and `id`.
 */
export type MathElement =
  | string
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly MathElement[];
    };

/** A formula: its `value` in TeX, and what it says as MathML, which `compose` sets. */
interface Formula<Type extends string> extends Literal<Type> {
  readonly tree?: MathElement;
}
/** A formula among text. */
export type InlineMath = Formula<"inlineMath">;

export type Phrasing =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | Foreign
  | Ruby
  | FootnoteReference
  | IndexTerm
  | InlineMath;

// ── Flow: the running text ────────────────────────────────────────────────

export type Paragraph = Parent<"paragraph", Phrasing>;
/** `depth` 2 to 6 below the title, which is depth 1 and a node of its own. */
export interface Heading extends Parent<"heading", Phrasing> {
  readonly depth: 2 | 3 | 4 | 5 | 6;
  /** Unique within its section, URL-safe; `compose` sets it. */
  readonly id?: string;
}
export type Blockquote = Parent<"blockquote", Flow>;
/** A quotation that opens a work or a section; its last paragraph may name the source. */
export type Epigraph = Parent<"epigraph", Flow>;
/** Words of the text once more, set large beside it to draw the reader in. */
export type Pullquote = Parent<"pullquote", Flow>;
export interface List extends Parent<"list", ListItem> {
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start?: number;
  /** What an ordered list counts by, where it is letters or Roman numerals: as in HTML's `type`. */
  readonly style?: "a" | "A" | "i" | "I";
  /** What stands around the numbers where it is no full stop: “1)” or “(1)”. */
  readonly delimiter?: "parenthesis" | "parentheses";
  /** Items are separated by space. */
  readonly spread: boolean;
}
export type ListItem = Parent<"listItem", Flow>;
/** Terms, each with what it means below: a glossary, a dictionary. One term may have several descriptions, and the other way round. */
export type DefinitionList = Parent<"definitionList", DefinitionTerm | DefinitionDescription>;
export type DefinitionTerm = Parent<"definitionTerm", Phrasing>;
export type DefinitionDescription = Parent<"definitionDescription", Flow>;
export interface Code extends Literal<"code"> {
  readonly language?: string;
}
/** A formula that stands by itself. */
export type Math = Formula<"math">;
/** The first row is the header. `align` has one entry per column. */
export interface Table extends Parent<"table", TableRow> {
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly caption?: readonly Phrasing[];
}
export type TableRow = Parent<"tableRow", TableCell>;
export type TableCell = Parent<"tableCell", Phrasing>;
/** A rule, `* * *` or ornament: a change of scene or subject. */
export type ThematicBreak = Base<"thematicBreak">;
/** An image standing alone, with its caption and credit. */
export interface Figure extends Parent<"figure", Phrasing> {
  readonly image: Image;
  /** `children` is the caption; `credit` names the maker or source. */
  readonly credit?: readonly Phrasing[];
  /** It has a page of its own in print and goes over its edges; only at the outermost level. */
  readonly plate?: true;
}
/**
 * Lines whose breaks and indents are kept; one stanza per node. A break parts each line from the next, so
 * that what knows no verse keeps them apart; renderers, which set every line by itself, skip it.
 */
export type Verse = Parent<"verse", VerseLine | Break>;
/** `indent` counts steps of one em. */
export interface VerseLine extends Parent<"verseLine", Phrasing> {
  readonly indent: number;
}
/** The body of a note; numbered by `compose` in order of first reference. */
export interface FootnoteDefinition extends Parent<"footnoteDefinition", Flow> {
  readonly identifier: string;
}

export type Flow =
  | Paragraph
  | Heading
  | Blockquote
  | Epigraph
  | Pullquote
  | List
  | DefinitionList
  | Code
  | Math
  | Table
  | ThematicBreak
  | Figure
  | Verse
  | FootnoteDefinition;

// ── Matter: around the running text ───────────────────────────────────────

export type Title = Parent<"title", Phrasing>;
export type Subtitle = Parent<"subtitle", Phrasing>;
/** The sentence or two under a title that say what the text is about. */
export type Standfirst = Parent<"standfirst", Phrasing>;
/** Who wrote it, as printed under the title; the names are in the metadata. */
export type Byline = Parent<"byline", Phrasing>;
/** When, and perhaps where, it was written or published, as printed. */
export type Dateline = Parent<"dateline", Phrasing>;
/** Who made or owns a picture that the export dropped. */
export type Credit = Parent<"credit", Phrasing>;
/** A file offered beside the text: “Report (755 KB, PDF)”. */
export interface Attachment extends Parent<"attachment", Phrasing> {
  readonly label: string;
  /** Upper case: "PDF". */
  readonly format?: string;
  /** As printed: "755 KB". */
  readonly size?: string;
}
/** Who a contributor is, in a sentence or two. */
export type ContributorNote = Parent<"contributorNote", Phrasing>;
/** “The views expressed are the author's …” */
export type Disclaimer = Parent<"disclaimer", Phrasing>;
/** Text about other publications: kept, shown aside, never in the running text. */
export type Related = Parent<"related", Flow>;
/** What the export left over (navigation, cookie notices, page furniture): kept in the model, not published. */
export type Boilerplate = Parent<"boilerplate", Flow>;

/** Matter that stands before the running text when published, in this order of types. */
export type Front = Standfirst | Byline | Dateline | Credit | Attachment;
/** Matter that stands after it. */
export type Back = ContributorNote | Disclaimer | Related;

/** A child of the document, in the order of the source. */
export type Block = Flow | Front | Back | Title | Subtitle | Boilerplate;

export type Node =
  | Block
  | Phrasing
  | ListItem
  | DefinitionTerm
  | DefinitionDescription
  | TableRow
  | TableCell
  | VerseLine;

/** A node that reaches a renderer. Titles become strings and boilerplate stays behind. */
export type PublishedNode = Exclude<Node, Title | Subtitle | Boilerplate>;

/** The node of one type: `NodeOf<"heading">` is `Heading`. */
export type NodeOf<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;
