import type { Style } from "../style.ts";
import { setIn } from "./set-in.ts";

const garamond = setIn("EB Garamond");
const code = setIn("Source Code Pro");

/** Long reading: EB Garamond 11/14 on A5, indented paragraphs, chapters on the right-hand page. */
export const book: Style = {
  name: "book",
  paragraphs: "indent",
  indentPt: 14,
  trim: "A5",
  facing: true,
  sideMatter: false,
  margins: { inner: 51, top: 57, outer: 62, bottom: 76 },
  twoColumns: { inner: 51, outer: 62, gutter: 12 },
  opener: { recto: true, sinkLines: 8, leadInWords: 3 },
  pullquotes: "inset",
  ornament: "❦",
  scale: {
    body: garamond(11, 14, { align: "justify" }),
    title: garamond(30, 34, { align: "center" }),
    subtitle: garamond(15, 20, { italic: true, align: "center", before: 0.5 }),
    standfirst: garamond(11, 14, { italic: true, align: "center", after: 1 }),
    byline: garamond(14, 18, { align: "center", before: 2 }),
    dateline: garamond(9, 14, { smallCaps: true, tracking: 0.05, align: "center" }),
    credit: garamond(8.5, 11, { align: "center", colour: "muted" }),
    label: garamond(10, 14, { smallCaps: true, tracking: 0.06, align: "center" }),
    chapter: garamond(20, 28, { align: "center", after: 3 }),
    headings: [
      garamond(13, 14, { align: "left", before: 2, after: 1 }),
      garamond(11, 14, { italic: true, align: "left", before: 1, after: 0 }),
      garamond(10, 14, { smallCaps: true, tracking: 0.05, align: "left", before: 1, after: 0 }),
    ],
    quote: garamond(10, 14, { align: "justify", before: 0.5, after: 0.5 }),
    pullquote: garamond(14, 21, { italic: true, align: "center", before: 1.5, after: 1.5 }),
    verse: garamond(10.5, 14, { align: "left", before: 0.5, after: 0.5 }),
    caption: garamond(9, 12, { italic: true, align: "center", before: 0.5 }),
    code: code(8, 11, { before: 0.5, after: 0.5 }),
    table: garamond(9.5, 12, { before: 1, after: 1 }),
    note: garamond(8.5, 11, { align: "justify" }),
    runningHead: garamond(9, 14, { smallCaps: true, tracking: 0.05, align: "center" }),
    folio: garamond(10, 14),
    contents: garamond(11, 18, { align: "left" }),
    small: garamond(8.5, 11, { align: "left" }),
  },
  light: {
    paper: "#FFFFFF",
    text: "#1D1B18",
    muted: "#5C564E",
    accent: "#6B2A20",
    rule: "#B9B2A6",
  },
  dark: {
    paper: "#16181B",
    text: "#E6E3DC",
    muted: "#A8A297",
    accent: "#E0A899",
    rule: "#4A4740",
  },
};
