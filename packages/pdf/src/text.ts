import type { Palette, ScriptFace, Type } from "@printery/design";
import type { Message, Place } from "@printery/task";
import { type Isolate, levelsOf } from "./bidi.ts";
import type { Features, Font } from "./font.ts";
import { fontsFor, type Piece } from "./fonts.ts";
import { joinedAcross } from "./joining.ts";
import { type Look, lookOf } from "./look.ts";
import { graphemesOf } from "./script.ts";
import { type RunFormula, type SetFormula, setFormula } from "./set-formula.ts";
import type { Tag } from "./tag.ts";

/**
 * Where a link leads: out of the document, or to the anchor of that name; `from` names the link itself, `title` is what its
 * author says of it.
 */
export type Target = { readonly title?: string } & (
  | { readonly url: string }
  | { readonly anchor: string; readonly from?: string }
);

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
  /** Runs that have the same are a part that runs its own way, whatever runs around it: code, or a phrase in another language. */
  readonly isolate?: { readonly isRtl: boolean };
  /** Stands above it in half its size. */
  readonly ruby?: { readonly text: string; readonly tag: Tag };
  /** Drawn in the place of its text. */
  readonly formula?: RunFormula;
  /** It is stressed: where there are no italics, in heavier type. */
  readonly stressed?: boolean;
  /** The element of the structure tree it belongs to. */
  readonly tag?: Tag;
}

interface Origin {
  readonly file: string;
  readonly place?: Place;
}

/** A run in one font and one direction, ready to be measured and drawn. */
export interface SetRun {
  readonly text: string;
  readonly look: Look;
  /** Odd where it runs from right to left (UAX 9); and that of its paragraph, 0 or 1. */
  readonly level: number;
  readonly base: 0 | 1;
  /** What stands above it. */
  readonly ruby?: readonly SetRun[];
  /** Drawn in its place. */
  readonly formula?: SetFormula;
  /** CSS hex. */
  readonly colour: string;
  readonly run: Run;
}

/** What text needs from its surroundings. */
export interface Inks {
  readonly palette: Palette;
  /** Lines begin at the right, where no paragraph has it otherwise. */
  readonly isRtl?: boolean;
  readonly report: (message: Message) => void;
}

/** `runs` of one paragraph with a font for each grapheme; one that has none is reported. */
export function withFonts(
  given: readonly Run[],
  inks: Inks,
  isRtl: boolean = inks.isRtl ?? false,
): SetRun[] {
  const runs = given.map(spaced);
  const levels = levelsOf(textIn(runs), isRtl, isolatesIn(runs));
  const set = runs.flatMap((run) => {
    const pieces = fontsFor(run.text, run, (grapheme) => inks.report(glyphMissing(grapheme, run)));
    return pieces.map((piece, index) => {
      const below = inked(run, piece, inks.palette);
      const { ruby } = run;
      return ruby === undefined || index > 0
        ? below
        : { ...below, ruby: rubyOver(run, ruby, inks) };
    });
  });
  return levels === undefined ? set : joinedAcross(levelled(set, levels, isRtl));
}

/** What ends lines elsewhere (UAX 14, classes BK and NL) and no font has is a space here. */
function spaced(run: Run): Run {
  if (!ENDS.test(run.text)) return run;
  return { ...run, text: run.text.replaceAll(ENDS_ALL, " ") };
}

const ENDS = /[\v\f\u0085\u2028\u2029]/;
const ENDS_ALL = new RegExp(ENDS, "g");

/** Of the size of what is below. */
const RUBY_SIZE = 0.5;

function rubyOver(run: Run, { text, tag }: NonNullable<Run["ruby"]>, inks: Inks): SetRun[] {
  const { ruby, anchor, link, ...plain } = run;
  const type = { ...run.type, sizePt: run.type.sizePt * RUBY_SIZE };
  return withFonts([{ ...plain, text, tag, type }], inks, false);
}

/** What `runs` say. */
export function textIn(runs: readonly { readonly text: string }[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? "") : runs.map(({ text }) => text).join("");
}

/** The parts that run their own way. */
function isolatesIn(runs: readonly Run[]): Isolate[] {
  const isolates: (Isolate & { to: number })[] = [];
  let to = 0;
  let last: Run["isolate"];
  for (const { text, isolate } of runs) {
    const from = to;
    to += text.length;
    const open = isolates.at(-1);
    if (isolate !== undefined && isolate === last && open !== undefined) open.to = to;
    else if (isolate !== undefined) isolates.push({ from, to, isRtl: isolate.isRtl });
    last = isolate;
  }
  return isolates;
}

/** `runs` cut where the level changes. */
function levelled(runs: readonly SetRun[], levels: Uint8Array, isRtl: boolean): SetRun[] {
  let at = 0;
  const base = isRtl ? 1 : 0;
  return runs.flatMap((run) => {
    // It may name a place.
    if (run.text === "") return [{ ...run, level: base, base }];
    const parts: SetRun[] = [];
    for (let from = 0; from < run.text.length; ) {
      const level = levels[at + from] ?? 0;
      let to = from + 1;
      while (to < run.text.length && levels[at + to] === level) to += 1;
      const look = level % 2 === 0 ? run.look : run.look.turned;
      for (const text of stretches(run.text.slice(from, to), level))
        parts.push({ ...run, text, look, level, base });
      from = to;
    }
    at += run.text.length;
    return parts;
  });
}

/**
 * `text` as it is drawn. Signs without a letter among them, as `).` behind a Latin word, no reader turns round that run from the right:
 * drawn one by one, they stand in the order of the text.
 */
function stretches(text: string, level: number): readonly string[] {
  return level % 2 === 0 || text.length === 1 || LETTERS.test(text) ? [text] : graphemesOf(text);
}

const LETTERS = /[\p{L}\p{M}\p{N}]/u;

/** The face of programs, whose words no hyphen may break: it would seem to be one of theirs. */
const CODE_FACE = "Source Code Pro";
/** What is in no language (BCP 47), and so has no rules of where words are broken. */
const NO_LANGUAGE = "zxx";

function inked(run: Run, { text, font, script }: Piece, palette: Palette): SetRun {
  const { sizePt, tracking = 0, colour = "text" } = run.type;
  const isLink = run.link !== undefined && "url" in run.link;
  const scale = script?.scale ?? 1;
  const lang = run.type.face === CODE_FACE ? NO_LANGUAGE : run.lang;
  // Letters that join, or touch, are never spaced.
  const more = { trackingPt: script === undefined ? tracking * sizePt : 0, lang, script };
  return {
    text,
    look: lookOf(font, featuresOf(run, font, script), sizePt * scale, more),
    level: 0,
    base: 0,
    colour: palette[isLink ? "accent" : colour],
    ...(run.formula === undefined ? {} : { formula: setFormula(run.formula, run.type) }),
    run,
  };
}

const PLAIN: Features = [];
const TABULAR: Features = ["lnum", "tnum"];
const LINING: Features = ["lnum", "pnum"];
/** Languages whose letters are all of one height: so are the figures beside them. */
const CASELESS = /^(?:zh|ja|ko|th|lo|km|hi|mr|ne|he|yi|ar|fa|ur|ps|sd|ug|ckb)\b(?!-latn)/i;
const OLD_STYLE: Features = ["onum", "pnum"];
const LEAD_IN: Features = ["smcp", "onum", "pnum", "-liga"];
const SMALL_CAPS: Features = ["smcp", "c2sc", "onum", "pnum", "-liga"];

/** Old-style figures in the text faces, lining ones in the others; ligatures never in letterspaced text. */
function featuresOf(
  { type, lang, tabular = false, leadIn = false }: Run,
  font: Font,
  script: ScriptFace | undefined,
): Features {
  if (script !== undefined) return PLAIN;
  if (leadIn && font.has("smcp")) return LEAD_IN;
  if (tabular) return TABULAR;
  if (CASELESS.test(lang)) return LINING;
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
