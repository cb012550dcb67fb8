import type { Node } from "@printery/document";
import type { Block } from "../cut/block.ts";
import type { Choice } from "./decode.ts";
import type { Evidence } from "./evidence.ts";
import type { Model } from "./model.ts";
import { type Role, roleOf, states } from "./state.ts";

/** Why a block was taken for what it is. */
export interface Judgement {
  /** Of the block, in UTF-16 code units of the decoded text; the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The type of the node that such a block becomes. */
  readonly role: Node["type"];
  /** What it would be otherwise. */
  readonly rival: Rival;
  /** What decided between the two, most important first. */
  readonly reasons: readonly Reason[];
}

export interface Rival {
  readonly role: Node["type"];
  /** 0 to 1: its share, where what was chosen has the rest; the two are as far from each other as the block's confidence says. */
  readonly confidence: number;
}

export interface Reason {
  /** Of a cue; or {@link FREQUENCY}, or {@link SURROUNDINGS}. */
  readonly name: string;
  /** In nats, for what was chosen (+) or for its rival (−). All of a block add up to what the one is ahead of the other. */
  readonly weight: number;
}

/** That texts have more of the one than of the other. */
const FREQUENCY = "frequency";
/** What stands before and behind the block, and is read with it. */
const SURROUNDINGS = "surroundings";

/** What weighs less is not told. */
const LEAST = 0.05;
/** The most that one is told to be ahead of another: what an author says counts for more than all cues, and would hide what they say. */
const MOST = 30;

/** Why block `at` was taken for its choice: what each cue says for that, less what it says for the rival. */
export function judgementOf(
  { lines }: Block,
  at: number,
  { state, rival, margin, confidence }: Choice,
  evidence: Evidence,
  model: Model,
): Judgement {
  const width = states.length;
  const reasons: Reason[] = [
    { name: FREQUENCY, weight: (model.bias[state] ?? 0) - (model.bias[rival] ?? 0) },
  ];
  for (let sign = evidence.starts[at] ?? 0; sign < (evidence.starts[at + 1] ?? 0); sign += 1) {
    const cue = evidence.cues[sign] ?? 0;
    const row = cue * width;
    const ahead = (model.cues[row + state] ?? 0) - (model.cues[row + rival] ?? 0);
    const weight = ahead * (evidence.strengths[sign] ?? 0);
    reasons.push({ name: model.names[cue] ?? "", weight });
  }
  const told = reasons.reduce((sum, { weight }) => sum + weight, 0);
  reasons.push({ name: SURROUNDINGS, weight: Math.min(margin, MOST) - told });
  return {
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    role: typeAt(state),
    rival: { role: typeAt(rival), confidence: rounded((1 - confidence) / 2) },
    reasons: reasons
      .map(({ name, weight }) => ({ name, weight: rounded(weight) }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

function typeAt(state: number): Node["type"] {
  return typeOf(roleOf(states[state] ?? "paragraph"));
}

/** The type of the node that blocks of `role` become. */
export function typeOf(role: Role): Node["type"] {
  return types[role];
}

const types: Readonly<Record<Role, Node["type"]>> = {
  title: "title",
  subtitle: "subtitle",
  standfirst: "standfirst",
  byline: "byline",
  dateline: "dateline",
  credit: "credit",
  attachment: "attachment",
  heading: "heading",
  paragraph: "paragraph",
  item: "list",
  term: "definitionList",
  definition: "definitionList",
  quote: "blockquote",
  verse: "verse",
  code: "code",
  table: "table",
  break: "thematicBreak",
  note: "footnoteDefinition",
  figure: "figure",
  epigraph: "epigraph",
  contributorNote: "contributorNote",
  disclaimer: "disclaimer",
  related: "related",
  contents: "boilerplate",
  boilerplate: "boilerplate",
};

/** The one of `judgements`, which are in the order of the text, that speaks for a node of the type `role` from `start` to `end`: of several blocks the least sure. */
export function judgementOn(
  judgements: readonly Judgement[],
  { start, end, role }: Pick<Judgement, "start" | "end" | "role">,
): Judgement | undefined {
  let [low, high] = [0, judgements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((judgements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let least: Judgement | undefined;
  for (let one = judgements[low]; one !== undefined && one.start < end; one = judgements[low]) {
    low += 1;
    if (one.role !== role) continue;
    if (least === undefined || one.rival.confidence > least.rival.confidence) least = one;
  }
  return least;
}
