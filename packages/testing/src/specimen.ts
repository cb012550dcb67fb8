import { type Back, type Flow, type Front, type MathElement, plainText } from "@printery/document";
import type { Press, Publication, Section, StyleName } from "@printery/publication";
import {
  at,
  description,
  emphasis,
  heading,
  item,
  note,
  paragraph,
  phrasing,
  reference,
  row,
  term,
  text,
  verse,
} from "./nodes.ts";

/** A PNG of 2 by 2 pixels, for {@link specimen}. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mOQ94vfEmXDAMRAFgAdsgQtoPZN9AAAAABJRU5ErkJggg==";

/** The images of {@link specimen}. */
export function specimenImages(): Map<string, Uint8Array> {
  return new Map([["images/square.png", Buffer.from(PICTURE, "base64")]]);
}

/** A press that asks for nothing in particular. */
export const anyPress: Press = {
  target: "generic",
  marks: [],
  inkLimit: 300,
  richBlack: false,
  spots: {},
  sheets: 4,
  paper: "white",
  binding: "perfect",
  wrap: false,
};

/** A publication in which every node a renderer can meet stands at least once. */
export function specimen(kind: Publication["kind"], style: StyleName): Publication {
  const opener = section("on-specimens", "On Specimens", chapterFlow());
  const rest = [
    { ...section("part-one", "Part One", []), role: "part" as const },
    { ...section("a-second-chapter", "A Second Chapter", secondFlow()), depth: 2 as const },
    {
      ...section("afterword", "Afterword", [paragraph("A last word closes the book.")]),
      role: "afterword" as const,
      matter: "back" as const,
    },
  ];
  return {
    version: 1,
    id: "specimen",
    kind,
    metadata: {
      title: "A Specimen of Every Node",
      subtitle: "In All House Styles",
      authors: [{ name: "Agnes Pewter", role: "author", affiliation: "The Type Room" }],
      contributors: [{ name: "Jonas Quoin", role: "editor" }],
      date: "2024-05-01",
      lang: "en-GB",
      publisher: "The Type Room",
      rights: "© 2024 Agnes Pewter",
      keywords: ["type", "specimens"],
      attachments: [],
      related: [],
    },
    catalogue: {},
    style,
    trim: style === "briefing" ? "A4" : "A5",
    formats: ["html", "pdf", "epub"],
    offprints: false,
    dropCaps: false,
    embedFonts: true,
    hyphenate: true,
    leaders: style === "essay",
    lists: true,
    notes: "foot",
    columns: 1,
    library: {},
    modified: "2024-05-01T00:00:00Z",
    sections: kind === "article" ? [{ ...opener, role: "article" }] : [opener, ...rest],
    index: kind === "book" ? index() : [],
    images: [{ name: "images/square.png", mediaType: "image/png", width: 2, height: 2 }],
    sources: [],
  };
}

/** Of “abc”, the example of FIPS 180-4. */
const DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

function index(): Publication["index"] {
  const place = { section: "on-specimens", id: "Term-1" };
  return [
    { letter: "A", entries: [{ term: "a marked term", places: [place], see: [] }] },
    { letter: "W", entries: [{ term: "word", places: [], see: ["a marked term"] }] },
  ];
}

function section(id: string, title: string, children: Flow[]): Section {
  const isOpener = id === "on-specimens";
  return {
    id,
    path: `${id}.txt`,
    digest: DIGEST,
    role: "chapter",
    matter: "body",
    depth: 1,
    lang: "en-GB",
    title,
    authors: [],
    front: isOpener ? front() : [],
    children,
    back: isOpener ? back() : [],
    notes: isOpener ? notes() : [],
    headings: children.flatMap((node) =>
      node.type === "heading" && node.id !== undefined
        ? [{ id: node.id, depth: node.depth, title: plainText(node.children) }]
        : [],
    ),
  };
}

function front(): Front[] {
  return [
    { type: "standfirst", children: [text("What a page holds, shown once each.")], position: at() },
    { type: "byline", children: [text("By Agnes Pewter")], position: at() },
    { type: "dateline", children: [text("1 May 2024")], position: at() },
    { type: "credit", children: [text("Photograph: Jonas Quoin")], position: at() },
    {
      type: "attachment",
      label: "The specimen sheet",
      format: "PDF",
      size: "84 KB",
      children: [text("The specimen sheet (84 KB, PDF)")],
      position: at(),
    },
  ];
}

function back(): Back[] {
  return [
    {
      type: "contributorNote",
      children: [text("Agnes Pewter cuts punches at the Type Room.")],
      position: at(),
    },
    {
      type: "disclaimer",
      children: [text("The opinions are those of the punch-cutter.")],
      position: at(),
    },
    {
      type: "related",
      children: [paragraph("A sheet of borders, from the same room.")],
      position: at(),
    },
  ];
}

function notes(): Section["notes"] {
  return [
    note(1, paragraph("A first note, with ", emphasis("stress"), ".")),
    note(2, paragraph("A second note."), paragraph("In two paragraphs.")),
  ];
}

function chapterFlow(): Flow[] {
  return [
    {
      type: "epigraph",
      children: [paragraph("Letters stand in rows."), paragraph("— an old printer")],
      position: at(),
    },
    paragraph(
      "A paragraph holds ",
      emphasis("emphasis"),
      ", ",
      { type: "strong", children: [text("weight")], position: at() },
      ", ",
      { type: "delete", children: [text("struck words")], position: at() },
      ", ",
      { type: "inlineCode", value: "code < & >", position: at() },
      ", a ",
      {
        type: "link",
        url: "https://example.org/?a=1&b=2",
        children: [text("link & its text")],
        position: at(),
      },
      ", ",
      { type: "foreign", lang: "fr", children: [text("un mot français")], position: at() },
      ", ",
      { type: "ruby", text: "a reading", children: [text("over a word")], position: at() },
      ", a note",
      reference(1),
      " and another",
      reference(2),
      ", ",
      { type: "indexTerm", id: "Term-1", children: [text("a marked term")], position: at() },
      ", an inline ",
      { type: "image", url: "images/square.png", alt: "small square", position: at() },
      " picture, and a break",
      { type: "break", position: at() },
      "in the line, with a formula, ",
      { type: "inlineMath", value: "m^2", tree: power("m", "2"), position: at() },
      ", in it.",
    ),
    heading(2, "Lists and Tables", "lists-and-tables"),
    {
      type: "list",
      ordered: true,
      start: 3,
      spread: false,
      position: at(),
      children: [item("third thing"), item("fourth thing", bullets("nested thing"))],
    },
    bullets("loose thing"),
    {
      type: "list",
      ordered: true,
      style: "i",
      delimiter: "parentheses",
      start: 4,
      spread: false,
      position: at(),
      children: [item("lettered thing"), item("numbered thing")],
    },
    {
      type: "definitionList",
      position: at(),
      children: [
        term("Quoin"),
        description("A wedge that locks type into its frame."),
        term("Sort"),
        term("Piece"),
        description("A single letter of type.", "One more, when the case has run out."),
      ],
    },
    {
      type: "table",
      align: ["left", "right"],
      caption: phrasing(["Sorts in the case"]),
      position: at(),
      children: [row("Letter", "Count"), row("e", "12000"), row("z", "200")],
    },
    heading(3, "Set Apart", "set-apart"),
    { type: "blockquote", children: [paragraph("A quotation stands apart.")], position: at() },
    { type: "pullquote", children: [paragraph("“A quotation stands apart.”")], position: at() },
    verse([0, "The first line runs to the margin,"], [1, "the second stands in;"]),
    { type: "code", value: "compose(line);\n  justify(line);", language: "js", position: at() },
    {
      type: "math",
      value: "\\frac{x^3}{7}",
      tree: { name: "mfrac", attributes: {}, children: [power("x", "3"), number("7")] },
      position: at(),
    },
    { type: "thematicBreak", position: at() },
    {
      type: "figure",
      image: {
        type: "image",
        url: "images/square.png",
        alt: "A square of two inks",
        position: at(),
      },
      children: phrasing(["A square, printed twice."]),
      credit: phrasing(["Drawn by Jonas Quoin"]),
      position: at(),
    },
    paragraph("The chapter ends here."),
  ];
}

function power(letter: string, exponent: string): MathElement {
  const base = { name: "mi", attributes: {}, children: [letter] };
  return { name: "msup", attributes: {}, children: [base, number(exponent)] };
}

function number(value: string): MathElement {
  return { name: "mn", attributes: {}, children: [value] };
}

function secondFlow(): Flow[] {
  return [
    paragraph("Another chapter begins."),
    { type: "pullquote", children: [paragraph("Nobody has said this before.")], position: at() },
    heading(2, "A Heading Four Levels Deep", "deep"),
    heading(3, "Third", "third"),
    heading(4, "Fourth", "fourth"),
    paragraph("It ends."),
  ];
}

function bullets(...things: string[]): Flow {
  return {
    type: "list",
    ordered: false,
    spread: false,
    position: at(),
    children: things.map((thing) => item(thing)),
  };
}
