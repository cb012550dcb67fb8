import type { Palette, Type } from "@printery/design";
import type { Message, Place } from "@printery/task";
import type { Features, Font } from "./font.ts";
import { fontsFor } from "./fonts.ts";
import type { Tag } from "./tag.ts";

/** Where a link leads: out of the document, or to the anchor of that name. */
export type Target = { readonly url: string } | { readonly anchor: string };

/** A stretch of text that looks the same throughout. A line break is "\n". */
export interface Run {
  readonly text: string;
  readonly type: Type;
  readonly lang: string;
  /** The place in the source, for messages. */
  readonly origin?: Origin;
  readonly link?: Target;
  /** The text refers to this note, which stands at the foot of the same page. */
  readonly note?: string;
  readonly strike?: boolean;
  /** Figures of one height and one width, for columns. */
  readonly tabular?: boolean;
  /** Capitals stay; what follows them is set in small ones. */
  readonly leadIn?: boolean;
  /** The element of the structure tree it belongs to. */
  readonly tag?: Tag;
}

interface Origin {
  readonly file: string;
  readonly place?: Place;
}

/** A run in one font, ready to be measured and drawn. Points, except in `font`. */
export interface SetRun {
  readonly text: string;
  readonly font: Font;
  readonly features: Features;
  readonly sizePt: number;
  readonly trackingPt: number;
  /** CSS hex. */
  readonly colour: string;
  readonly run: Run;
}

/** What text needs from its surroundings. */
export interface Inks {
  readonly palette: Palette;
  readonly report: (message: Message) => void;
}

/** `runs` with a font for each grapheme; one that has none is reported. */
export function withFonts(runs: readonly Run[], inks: Inks): SetRun[] {
  return runs.flatMap((run) =>
    fontsFor(run.text, run.type, (grapheme) => inks.report(glyphMissing(grapheme, run))).map(
      ({ text, font }) => ({ text, ...look(run, font, inks.palette) }),
    ),
  );
}

/** Points that `text` takes in the look of `run`. */
export function widthOf({ font, features, sizePt, trackingPt }: SetRun, text: string): number {
  const { advance, glyphs } = font.shape(text, features);
  return (advance * sizePt) / 1000 + trackingPt * glyphs.length;
}

/** Points that the beginnings of `word` take that end at `ends`, as parts of the whole word. */
export function widthsUpTo(run: SetRun, word: string, ends: readonly number[]): number[] {
  const { glyphs } = run.font.shape(word, run.features);
  const length = glyphs.reduce((sum, { codePoints }) => sum + unitsIn(codePoints), 0);
  // Where glyphs stand for other characters than these, each beginning is shaped by itself.
  if (length !== word.length) return ends.map((end) => widthOf(run, word.slice(0, end)));
  const widths: number[] = [];
  let [at, width] = [0, 0];
  for (const { codePoints, advance } of glyphs) {
    const [from, next] = [width, (advance * run.sizePt) / 1000 + run.trackingPt];
    const units = unitsIn(codePoints);
    for (let end = ends[widths.length]; end !== undefined && end <= at + units; ) {
      // A ligature that is broken is shared out between its letters.
      widths.push(from + (next * (end - at)) / units);
      end = ends[widths.length];
    }
    at += units;
    width += next;
  }
  return widths;
}

function unitsIn(codePoints: readonly number[]): number {
  let units = 0;
  for (const codePoint of codePoints) units += codePoint > 0xffff ? 2 : 1;
  return units;
}

function look(run: Run, font: Font, palette: Palette): Omit<SetRun, "text"> {
  const { sizePt, tracking = 0, colour = "text" } = run.type;
  const isLink = run.link !== undefined && "url" in run.link;
  return {
    font,
    features: featuresOf(run, font),
    sizePt,
    trackingPt: tracking * sizePt,
    colour: palette[isLink ? "accent" : colour],
    run,
  };
}

const PLAIN: Features = [];
const TABULAR: Features = ["lnum", "tnum"];
const OLD_STYLE: Features = ["onum", "pnum"];
const LEAD_IN: Features = ["smcp", "onum", "pnum", "-liga"];
const SMALL_CAPS: Features = ["smcp", "c2sc", "onum", "pnum", "-liga"];

/** Old-style figures in the text faces, lining ones in the others; ligatures never in letterspaced text. */
function featuresOf({ type, tabular = false, leadIn = false }: Run, font: Font): Features {
  if (leadIn && font.has("smcp")) return LEAD_IN;
  if (tabular) return TABULAR;
  if (type.smallCaps === true && font.has("smcp")) return SMALL_CAPS;
  return type.face === "EB Garamond" || type.face === "Source Serif 4" ? OLD_STYLE : PLAIN;
}

function glyphMissing(grapheme: string, { origin = { file: "" } }: Run): Message {
  const codes = [...grapheme].map((character) => `U+${hex(character)}`).join(" ");
  return {
    ...origin,
    severity: "error",
    ruleId: "glyph-missing",
    reason: `Expected a character that one of the fonts has, not ${codes} “${grapheme}”; a box stands in its place`,
  };
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
