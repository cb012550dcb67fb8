import type { Style } from "../style.ts";
import { setIn } from "./set-in.ts";

const serif = setIn("Source Serif 4");
const sans = setIn("Source Sans 3");
const code = setIn("Source Code Pro");

/** Commentary and long articles: Source Serif throughout, A5. */
export const essay: Style = {
  name: "essay",
  paragraphs: "indent",
  indentPt: 14,
  trim: "A5",
  facing: true,
  sideMatter: false,
  margins: { inner: 54, top: 60, outer: 58, bottom: 74 },
  twoColumns: { inner: 54, outer: 58, gutter: 12 },
  opener: { recto: false, sinkLines: 0, leadInWords: 0 },
  pullquotes: "hang",
  ornament: "∗ ∗ ∗",
  scale: {
    body: serif(10, 14, { align: "justify" }),
    title: serif(26, 30, { align: "left", after: 0.5 }),
    subtitle: serif(14, 20, { italic: true, align: "left", after: 0.5 }),
    standfirst: serif(13, 19, { italic: true, align: "left", after: 1 }),
    byline: serif(10, 14, { smallCaps: true, tracking: 0.05, align: "left", after: 0.5 }),
    dateline: serif(9, 14, { align: "left", colour: "muted" }),
    credit: sans(8.5, 12, { align: "left", colour: "muted" }),
    label: serif(9.5, 14, { smallCaps: true, tracking: 0.06, align: "left" }),
    chapter: serif(20, 28, { align: "left", after: 2 }),
    headings: [
      serif(13, 15, { italic: true, align: "left", before: 34 / 14, after: 0.5 }),
      serif(11, 14, { italic: true, align: "left", before: 1, after: 0 }),
      serif(10, 14, { smallCaps: true, tracking: 0.05, align: "left", before: 1, after: 0 }),
    ],
    quote: serif(9.5, 14, { align: "justify", before: 0.5, after: 0.5 }),
    pullquote: serif(15, 21, { align: "left", colour: "accent", before: 1.5, after: 1.5 }),
    verse: serif(10, 14, { align: "left", before: 0.5, after: 0.5 }),
    caption: sans(8.5, 12, { align: "left", before: 0.5, colour: "muted" }),
    code: code(8, 11, { before: 0.5, after: 0.5 }),
    table: sans(8.5, 12, { before: 1, after: 1 }),
    note: serif(8, 11, { align: "left" }),
    runningHead: serif(8.5, 14, { italic: true }),
    folio: serif(9, 14),
    contents: serif(10, 16, { align: "left" }),
    small: sans(8.5, 12, { align: "left", colour: "muted" }),
  },
  light: {
    paper: "#FFFFFF",
    text: "#1D1B18",
    muted: "#5B5862",
    accent: "#7A2E3B",
    rule: "#BDB9C0",
  },
  dark: {
    paper: "#16181B",
    text: "#E6E3DC",
    muted: "#A9A5AF",
    accent: "#E3A6B0",
    rule: "#47444C",
  },
};
