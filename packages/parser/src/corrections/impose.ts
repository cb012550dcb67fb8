import type { Correction } from "@printery/config";
import type { Reading } from "../assemble/reading.ts";
import type { Survey } from "../cues/survey.ts";
import type { Block } from "../cut/block.ts";
import { type Role, roleOf, type State, states } from "../roles/state.ts";
import type { Recut } from "./recut.ts";

/** More than all cues together say for or against a state. */
const CERTAIN = 1000;

const width = states.length;

/** The role of what an author calls so; undefined where the text is to tell. */
const roles: Readonly<Record<Correction["as"], Role | undefined>> = {
  title: "title",
  subtitle: "subtitle",
  standfirst: "standfirst",
  byline: "byline",
  dateline: "dateline",
  credit: "credit",
  attachment: "attachment",
  epigraph: "epigraph",
  heading: "heading",
  paragraph: "paragraph",
  list: "item",
  blockquote: "quote",
  verse: "verse",
  code: "code",
  table: "table",
  figure: "figure",
  thematicBreak: "break",
  footnoteDefinition: "note",
  contributorNote: "contributorNote",
  disclaimer: "disclaimer",
  related: "related",
  drop: "boilerplate",
  keep: undefined,
  join: undefined,
  split: undefined,
};

const ASIDE: ReadonlySet<Role> = new Set(["boilerplate", "related", "contents"]);

/** What a block may be by its correction. */
function allows({ as }: Correction, state: State): boolean {
  const role = roles[as];
  if (role !== undefined) return roleOf(state) === role;
  return as !== "keep" || !ASIDE.has(roleOf(state));
}

/** What an author says of blocks, and what they were without. */
export interface Given extends Pick<Recut, "corrected" | "rests"> {
  readonly before: ReadonlyMap<Block, Role>;
}

/** Whether a correction says what the title is, or that the likeliest line is none. */
export function settlesTitle(
  { corrected }: Given,
  { blocks, headlineAt }: Pick<Survey, "blocks" | "headlineAt">,
): boolean {
  const likeliest = blocks[headlineAt];
  return titles(corrected) || (likeliest !== undefined && corrected.has(likeliest));
}

function titles(corrected: Given["corrected"]): boolean {
  return [...corrected.values()].some(({ as }) => as === "title");
}

/**
 * `scores` with which no reading is likelier than one that keeps to what is `corrected`, which tells the blocks around as well. What is
 * left of a block stays what that was.
 */
export function imposed(
  scores: Float64Array,
  blocks: readonly Block[],
  { corrected, rests, before }: Given,
): Float64Array {
  const isTitled = titles(corrected);
  const certain = Float64Array.from(scores);
  blocks.forEach((block, at) => {
    const correction = corrected.get(block);
    const rest = rests.get(block);
    const whole = rest && before.get(rest);
    states.forEach((state, place) => {
      const isRefused =
        correction !== undefined
          ? !allows(correction, state)
          : (isTitled && state === "title") || (whole !== undefined && roleOf(state) !== whole);
      if (isRefused) certain[at * width + place] = -CERTAIN;
    });
  });
  return certain;
}

/** `readings` that are what `corrected` says, whatever was made of them since they were told apart. */
export function withCorrected(
  readings: readonly Reading[],
  corrected: ReadonlyMap<Block, Correction>,
): Reading[] {
  return readings.map((reading): Reading => {
    const correction = corrected.get(reading.block);
    if (correction === undefined) return reading;
    const { as, depth, plate } = correction;
    // How they are cut says nothing of what they are.
    if (as === "join" || as === "split") return reading;
    const role = roles[as] ?? (ASIDE.has(reading.role) ? "paragraph" : reading.role);
    const given = {
      ...(depth === undefined ? {} : { depth }),
      ...(plate === undefined ? {} : { plate }),
    };
    const { judgement, ...rest } = reading;
    return { ...rest, ...given, role, confidence: 1, cues: ["corrected"] };
  });
}
