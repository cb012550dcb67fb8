import * as alphabet from "./alphabet.ts";
import * as authorCard from "./author-card.ts";
import * as besideVerse from "./beside-verse.ts";
import * as contents from "./contents.ts";
import * as credits from "./credits.ts";
import type { Cue } from "./cue.ts";
import * as entries from "./entries.ts";
import * as headingLine from "./heading-line.ts";
import * as kin from "./kin.ts";
import * as label from "./label.ts";
import * as layout from "./layout.ts";
import * as length from "./length.ts";
import * as linkList from "./link-list.ts";
import * as memo from "./memo.ts";
import * as neighbours from "./neighbours.ts";
import * as opening from "./opening.ts";
import * as phrasing from "./phrasing.ts";
import * as place from "./place.ts";
import * as program from "./program.ts";
import * as pullQuote from "./pull-quote.ts";
import * as quoted from "./quoted.ts";
import * as region from "./region.ts";
import * as repetition from "./repetition.ts";
import * as space from "./space.ts";
import * as tightLines from "./tight-lines.ts";
import * as verses from "./verses.ts";
import * as wording from "./wording.ts";

export type CueName =
  | keyof typeof length
  | keyof typeof wording
  | keyof typeof phrasing
  | keyof typeof layout
  | keyof typeof authorCard
  | keyof typeof verses
  | keyof typeof neighbours
  | keyof typeof place
  | keyof typeof opening
  | keyof typeof memo
  | keyof typeof headingLine
  | keyof typeof space
  | keyof typeof kin
  | keyof typeof label
  | keyof typeof entries
  | keyof typeof besideVerse
  | keyof typeof quoted
  | keyof typeof program
  | keyof typeof pullQuote
  | keyof typeof contents
  | keyof typeof region
  | keyof typeof repetition
  | keyof typeof linkList
  | keyof typeof tightLines
  | keyof typeof alphabet
  | keyof typeof credits;

/** Every cue by its name. */
export const cues: Readonly<Record<CueName, Cue>> = {
  ...length,
  ...wording,
  ...phrasing,
  ...layout,
  ...authorCard,
  ...verses,
  ...neighbours,
  ...place,
  ...opening,
  ...memo,
  ...headingLine,
  ...space,
  ...kin,
  ...label,
  ...entries,
  ...besideVerse,
  ...quoted,
  ...program,
  ...pullQuote,
  ...contents,
  ...region,
  ...repetition,
  ...linkList,
  ...tightLines,
  ...alphabet,
  ...credits,
};
