import type { PressMark } from "@printery/publication";
import type { Bleed } from "./bleed.ts";
import { MM } from "./paper.ts";

// Points, from the bottom left of what is cut.

/** Between the bleed and the marks; how long and how thin they are; white paper around them. */
const GAP = MM;
const LENGTH = 5 * MM;
const HAIRLINE = 0.25;
const EDGE = 2 * MM;

/** A mark that is printed outside a page, or where a sheet is folded. */
type Mark = PressMark | "fold";

/** How far the sheet goes beyond the bleed, for `marks`. Points. */
export function roomFor(marks: readonly Mark[]): number {
  return marks.length === 0 ? 0 : GAP + LENGTH + EDGE;
}

/** From the foot of the page down to the base line of what is written between the marks. Points. */
export function slugBelow({ bottom }: Bleed): number {
  return bottom + GAP + LENGTH * 0.6;
}

interface Marked {
  /** Points, of what is cut: its bottom left is where points count from. */
  readonly width: number;
  readonly height: number;
  readonly bleed: Bleed;
  readonly marks: readonly Mark[];
  /** Points from the left where it is folded. */
  readonly folds?: readonly number[];
  /** Names of the colour spaces of every ink together, and of inks of their own. */
  readonly all: string;
  readonly spots?: readonly string[];
}

/** The operators that draw `marks` around the bleed of a page, or of a sheet; in every ink, but the bars, that show each by itself. */
export function drawMarks(marked: Marked): string {
  const draw: { readonly [Name in Mark]: (marked: Marked) => string[] } = {
    crop: cropMarks,
    fold: foldMarks,
    registration: registrationMarks,
    bars,
  };
  const drawn = marked.marks.flatMap((mark) => draw[mark](marked));
  return ["q", `/${marked.all} CS 1 SCN ${HAIRLINE} w`, ...drawn, "Q"].join("\n");
}

/** Where the sheet is cut: two lines at each corner, that end before the bleed. */
function cropMarks({ width, height, bleed }: Marked): string[] {
  const [left, bottom] = [-bleed.left - GAP, -bleed.bottom - GAP];
  const [right, top] = [width + bleed.right + GAP, height + bleed.top + GAP];
  return [
    ...[0, width].flatMap((x) => [
      line([x, bottom], [x, bottom - LENGTH]),
      line([x, top], [x, top + LENGTH]),
    ]),
    ...[0, height].flatMap((y) => [
      line([left, y], [left - LENGTH, y]),
      line([right, y], [right + LENGTH, y]),
    ]),
  ];
}

/** Dashes above and below where the sheet is folded. */
function foldMarks({ height, bleed, folds = [] }: Marked): string[] {
  const [bottom, top] = [-bleed.bottom - GAP, height + bleed.top + GAP];
  return [
    "[3 2] 0 d",
    ...folds.flatMap((x) => [
      line([x, bottom], [x, bottom - LENGTH]),
      line([x, top], [x, top + LENGTH]),
    ]),
    "[] 0 d",
  ];
}

/** A cross in a circle at the middle of each side, which shows whether the plates meet. */
function registrationMarks({ width, height, bleed }: Marked): string[] {
  const out = GAP + LENGTH / 2;
  const middles: Point[] = [
    [width / 2, -bleed.bottom - out],
    [width / 2, height + bleed.top + out],
    [-bleed.left - out, height / 2],
    [width + bleed.right + out, height / 2],
  ];
  return middles.flatMap(([x, y]) => [
    line([x - LENGTH / 2, y], [x + LENGTH / 2, y]),
    line([x, y - LENGTH / 2], [x, y + LENGTH / 2]),
    circle([x, y], LENGTH / 4),
  ]);
}

/** Solid inks, halves of them, and a grey of three that looks like a half of black (ISO 12647-2:2004, annex C). */
const PATCHES = [
  "1 0 0 0",
  "0 1 0 0",
  "0 0 1 0",
  "0 0 0 1",
  "0.5 0 0 0",
  "0 0.5 0 0",
  "0 0 0.5 0",
  "0 0 0 0.5",
  "0.5 0.4 0.4 0",
];

/** Patches from the corner at the top left towards the middle. */
function bars({ height, bleed, spots = [] }: Marked): string[] {
  const y = height + bleed.top + GAP;
  const colours = [
    ...PATCHES.map((inks) => `/DeviceCMYK cs ${inks} scn`),
    ...spots.map((spot) => `/${spot} cs 1 scn`),
  ];
  return colours.map(
    (colour, index) => `${colour} ${at([GAP + index * LENGTH, y])} ${at([LENGTH, LENGTH])} re f`,
  );
}

type Point = readonly [x: number, y: number];

function line(from: Point, to: Point): string {
  return `${at(from)} m ${at(to)} l S`;
}

/** Of the radius: how long the handles of a quarter of a circle are. */
const HANDLE = 0.5523;

function circle([x, y]: Point, radius: number): string {
  const handle = radius * HANDLE;
  const quarters: [Point, Point, Point][] = [
    [
      [x + radius, y + handle],
      [x + handle, y + radius],
      [x, y + radius],
    ],
    [
      [x - handle, y + radius],
      [x - radius, y + handle],
      [x - radius, y],
    ],
    [
      [x - radius, y - handle],
      [x - handle, y - radius],
      [x, y - radius],
    ],
    [
      [x + handle, y - radius],
      [x + radius, y - handle],
      [x + radius, y],
    ],
  ];
  const curves = quarters.map((points) => `${points.map(at).join(" ")} c`);
  return `${at([x + radius, y])} m ${curves.join(" ")} S`;
}

/** Two numbers of PDF, to a thousandth. */
function at([x, y]: Point): string {
  return `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
}
