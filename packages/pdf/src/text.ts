import type { Palette, Type } from "@printery/design";
import type { Message, Place } from "@printery/task";
import type { Features, Font } from "./font.ts";
import { fontsFor } from "./fonts.ts";
import { type Look, lookOf } from "./look.ts";
import type { Tag } from "./tag.ts";

/** Where a link leads: out of the document, or to the anchor of that name; `from` names the link itself. */
export type Target = { readonly url: string } | { readonly anchor: string; readonly from?: string };

/** A stretch of text that looks the same throughout. A line break is "\n". */
export interface Run {
  readonly text: string;
  readonly type: Type;
  readonly lang: string;
  /** The place in the source, for messages. */
  readonly origin?: Origin;
  readonly link?: Target;
  /** The text is the number of the page that this anchor is on. */
  readonly folioOf?: string;
  /** Names this place for links. */
  readonly anchor?: string;
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

/** A run in one font, ready to be measured and drawn. */
export interface SetRun {
  readonly text: string;
  readonly look: Look;
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
      ({ text, font }) => inked(run, text, font, inks.palette),
    ),
  );
}

function inked(run: Run, text: string, font: Font, palette: Palette): SetRun {
  const { sizePt, tracking = 0, colour = "text" } = run.type;
  const isLink = run.link !== undefined && "url" in run.link;
  const more = { trackingPt: tracking * sizePt, lang: run.lang };
  return {
    text,
    look: lookOf(font, featuresOf(run, font), sizePt, more),
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
    reason: `Expected a character that one of the fonts has, not ${codes} “${grapheme}”; this publication is not built`,
  };
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
