/** Shops that print on demand, and `generic` for a printer who says nothing. */
export const pressTargets = ["generic", "kdp", "ingram"] as const;
export type PressTarget = (typeof pressTargets)[number];

/** What is printed outside the page, for those who print and cut it. */
export const pressMarks = ["crop", "registration", "bars"] as const;
export type PressMark = (typeof pressMarks)[number];

export const papers = ["white", "cream"] as const;
export type Paper = (typeof papers)[number];

export const bindings = ["perfect", "saddle", "case"] as const;
export type Binding = (typeof bindings)[number];

/** Two pages side by side on each side of a sheet: folded into one another, or in signatures that are sewn or glued. */
export const impositions = ["booklet", "signatures"] as const;
export type Imposition = (typeof impositions)[number];

/** Colours of a style that may be printed in an ink of their own. */
export const spotRoles = ["accent", "muted", "rule", "field"] as const;
/** `field` is the field of colour of the cover; the others are those of the style's palette. */
export type SpotRole = (typeof spotRoles)[number];

/** What a publication that goes to a press is printed with, and on. */
export interface Press {
  readonly target: PressTarget;
  /** Name of the ICC profile of the printing condition, an asset that travels beside the Publication: `profiles/<file name>`;
   * FOGRA39 where there is none. */
  readonly profile?: string;
  /** Millimetres, beyond the trim; the target's own where there are none. */
  readonly bleedMm?: number;
  readonly marks: readonly PressMark[];
  /** Per cent: the most that cyan, magenta, yellow and black are together anywhere. */
  readonly inkLimit: number;
  /** Whether black areas, not text, get other inks below them. */
  readonly richBlack: boolean;
  /** Names of inks, as a printer knows them: `PANTONE 3025 C`. */
  readonly spots: Readonly<Partial<Record<SpotRole, string>>>;
  readonly imposition?: Imposition;
  /** Sheets in a signature, four pages each. */
  readonly sheets: number;
  readonly paper: Paper;
  /** Millimetres of one leaf, where the printer has said it; `paper` tells it otherwise. */
  readonly leafMm?: number;
  readonly binding: Binding;
  /** Whether the cover that wraps the book is a PDF of its own. */
  readonly wrap: boolean;
  /** On the back of the cover. */
  readonly blurb?: string;
}
