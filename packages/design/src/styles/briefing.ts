import type { Style } from "../style.ts";
import { setIn } from "./set-in.ts";

const serif = setIn("Source Serif 4");
const sans = setIn("Source Sans 3");
const code = setIn("Source Code Pro");

/** Policy papers and library notes: Source Serif 10.5/15 in a 122 mm column on A4, side matter at the left. */
export const briefing: Style = {
  name: "briefing",
  paragraphs: "space",
  indentPt: 0,
  trim: "A4",
  facing: false,
  sideMatter: true,
  margins: { inner: 170, top: 71, outer: 79, bottom: 85 },
  twoColumns: { inner: 57, outer: 57, gutter: 16.5 },
  opener: { recto: false, sinkLines: 0, leadInWords: 0 },
  // 6 mm: as much as the eye needs to know the house by, a quarter of the margin.
  band: { heightPt: 17, colour: "accent" },
  pullquotes: "bar",
  ornament: "⁂",
  scale: {
    body: serif(10.5, 15, { align: "justify", after: 0.5 }),
    title: sans(26, 30, { weight: 600, align: "left", after: 0.5 }),
    subtitle: sans(16, 20, { align: "left", colour: "muted", after: 0.5 }),
    standfirst: serif(13, 18, { align: "left", colour: "accent", after: 1 }),
    byline: sans(10.5, 15, { weight: 600, align: "left" }),
    dateline: sans(9, 15, { align: "left", colour: "muted" }),
    credit: sans(8.5, 12, { align: "left", colour: "muted" }),
    label: sans(9, 15, { weight: 600, tracking: 0.05, align: "left", colour: "accent" }),
    chapter: sans(22, 30, { weight: 600, align: "left", after: 1 }),
    headings: [
      sans(15, 20, { weight: 600, align: "left", before: 2, after: 2 / 3 }),
      sans(12, 15, { weight: 600, align: "left", before: 1, after: 0 }),
      sans(10.5, 15, { weight: 600, align: "left", before: 1, after: 0, colour: "muted" }),
    ],
    quote: serif(10, 15, { align: "justify", before: 0.5, after: 0.5 }),
    pullquote: sans(15, 20, { align: "left", colour: "accent", before: 1, after: 1 }),
    verse: serif(10.5, 15, { align: "left", before: 0.5, after: 0.5 }),
    caption: sans(9, 12, { align: "left", before: 0.5, colour: "muted" }),
    code: code(9, 12, { before: 0.5, after: 0.5 }),
    table: sans(9, 12, { before: 1, after: 1 }),
    note: serif(8.5, 12, { align: "left" }),
    runningHead: sans(8.5, 12, { colour: "muted" }),
    folio: sans(8.5, 12, { colour: "muted" }),
    contents: sans(10.5, 18, { align: "left" }),
    small: sans(8.5, 12, { align: "left", colour: "muted" }),
  },
  light: {
    paper: "#FFFFFF",
    text: "#1D1B18",
    muted: "#55606A",
    accent: "#1F4E5F",
    rule: "#B4C2C9",
  },
  dark: {
    paper: "#16181B",
    text: "#E6E3DC",
    muted: "#A3ADB5",
    accent: "#9CC8D6",
    rule: "#3E4950",
  },
};
