import { type Check, guarded, isMapping, shown } from "@printery/task";
import type { Block } from "../cut/block.ts";
import type { WeightedCue, Weights } from "../roles/model.ts";
import type { Role, State } from "../roles/state.ts";

/** What a project's cue is told of a block: lines that belong together, such as a paragraph, a heading, an item. */
export interface CueBlock {
  /** As a reader sees it: lines joined by spaces, without the mark of an item. */
  readonly text: string;
  readonly lines: readonly string[];
  /** Columns before its first line. */
  readonly indent: number;
  /** Blank lines above it. */
  readonly blanks: number;
  /** What its layout alone tells. */
  readonly shape: Block["shape"];
  /** Its place among the blocks of the text, from 0. */
  readonly index: number;
}

/** What a cue can speak for or against; `boilerplate` is what belongs to a page and not to the text. */
export type CueRole = Exclude<Role, "term" | "definition" | "contents">;

/** A sign of a project's own by which blocks are told apart. */
export interface OwnCue {
  /** Stands in `printery inspect` beside ours. */
  readonly name: string;
  /** How plainly `block` shows the sign: 0 or false not at all, 1 or true plainly. `blocks` are all of the text, in order. */
  readonly strength: (block: CueBlock, blocks: readonly CueBlock[]) => number | boolean;
  /** What that says for (+) or against (−) each role, in log odds: of ours few are worth more than 4. */
  readonly weights: Readonly<Partial<Record<CueRole, number>>>;
}

/** The states of the walk that a role is played in. */
const statesOf: Readonly<Record<CueRole, readonly State[]>> = {
  title: ["title"],
  subtitle: ["subtitle"],
  standfirst: ["standfirst"],
  byline: ["byline", "bylineAbove"],
  dateline: ["dateline", "datelineAbove"],
  credit: ["credit", "creditAbove"],
  attachment: ["attachment"],
  epigraph: ["epigraph"],
  heading: ["heading"],
  paragraph: ["paragraph"],
  item: ["item"],
  quote: ["quote"],
  verse: ["verse"],
  code: ["code"],
  table: ["table"],
  break: ["break"],
  note: ["note"],
  figure: ["figure"],
  contributorNote: ["contributorNote"],
  disclaimer: ["disclaimer"],
  related: ["relatedBefore", "relatedAfter"],
  boilerplate: ["before", "aside", "after"],
};

/** Every role that a cue can weigh. */
export const cueRoles: readonly CueRole[] = Object.keys(statesOf) as CueRole[];

/** That a value is an {@link OwnCue}. */
export const cueMistakes: Check = (value) => {
  const { name, strength, weights } = isMapping(value) ? value : {};
  if (typeof name !== "string" || !/^[\p{L}][\p{L}\p{N}-]*$/u.test(name)) {
    return [`.name to be letters, digits and hyphens, not ${shown(name)}`];
  }
  if (typeof strength !== "function") {
    return [`.strength to be a function, not ${shown(strength)}`];
  }
  if (!isMapping(weights) || Object.keys(weights).length === 0) {
    return [`.weights to be numbers by roles, not ${shown(weights)}`];
  }
  const roles: readonly string[] = cueRoles;
  return Object.entries(weights).flatMap(([role, weight]) => {
    if (!roles.includes(role)) return [`.weights to name ${roles.join(", ")}, not ${role}`];
    const isNumber = typeof weight === "number" && Number.isFinite(weight);
    return isNumber ? [] : [`.weights.${role} to be a number, not ${shown(weight)}`];
  });
};

/** `cue` as the reading of a text asks it. What it gives outside of 0 to 1 counts as the nearer of the two. */
export function weightedCue(cue: OwnCue): WeightedCue {
  let seen: readonly Block[] = [];
  let told: readonly CueBlock[] = [];
  return {
    name: cue.name,
    weights: Object.fromEntries(
      Object.entries(cue.weights).flatMap(([role, weight]) =>
        (statesOf[role as CueRole] ?? []).map((state) => [state, weight]),
      ),
    ) as Weights,
    ask: (_block, at, { blocks }) => {
      if (seen !== blocks) {
        seen = blocks;
        told = blocks.map(cueBlock);
      }
      const block = told[at];
      if (block === undefined) return 0;
      return guarded(`the cue “${cue.name}”`, () => strengthOf(cue.strength(block, told)));
    },
  };
}

function cueBlock({ text, lines, indent, blanks, shape }: Block, index: number): CueBlock {
  return { text, lines: lines.map((line) => line.text), indent, blanks, shape, index };
}

/** @throws TypeError for what is no strength */
function strengthOf(given: unknown): number {
  if (typeof given === "boolean") return given ? 1 : 0;
  if (typeof given === "number" && !Number.isNaN(given)) return Math.min(1, Math.max(0, given));
  throw new TypeError(`Expected a strength from 0 to 1, not ${String(given)}`);
}
