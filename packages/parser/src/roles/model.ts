import type { Cue } from "../cues/cue.ts";
import type { Ranking } from "../cues/headline.ts";
import { type CueName, cues } from "../cues/index.ts";
import { type Phase, phaseOf } from "./phase.ts";
import { type State, states } from "./state.ts";

/** What one thing says for (+) or against (−) each state, in log odds; a state that is not named is left alone. */
export type Weights = Readonly<Partial<Record<State, number>>>;

/** The whole judgement of the parser. */
export interface Table {
  /** What speaks for a state before any cue does: rare ones have to be earned. */
  readonly bias: Weights;
  readonly cues: Readonly<Record<CueName, Weights>>;
  /** What a text opens with, and closes with. */
  readonly opening: Weights;
  readonly closing: Weights;
  /** From one phase of a text to the next. */
  readonly steps: Readonly<Record<Phase, Readonly<Record<Phase, number>>>>;
  /** Added where one state follows another, by the first of the two. */
  readonly follows: Readonly<Partial<Record<State, Weights>>>;
  /** What makes a headline. */
  readonly headline: Ranking;
}

/** A {@link Table} as rows of numbers, each in the order of `states`. */
export interface Model {
  readonly bias: Float64Array;
  /** One row per cue, in the order of `names`. */
  readonly cues: Float64Array;
  /** Of all cues, those of a project after ours. */
  readonly names: readonly string[];
  /** What asks those of a project. */
  readonly own: readonly Cue[];
  readonly opening: Float64Array;
  readonly closing: Float64Array;
  /** From each state (rows) to each (columns). */
  readonly matrix: Float64Array;
  /** How much more a step from (`forwards`) or to (`backwards`) a state (columns) can be worth than the same step with another (rows) in its place. */
  readonly reach: { readonly forwards: Float64Array; readonly backwards: Float64Array };
  readonly ranking: Ranking;
}

/** The names of all cues, in the order in which they are asked. */
export const cueNames: readonly CueName[] = Object.keys(cues) as CueName[];

/** `table`, ready to decide. */
export function compile(table: Table): Model {
  const matrix = Float64Array.from(
    states.flatMap((from) =>
      states.map(
        (to) => table.steps[phaseOf(from)][phaseOf(to)] + (table.follows[from]?.[to] ?? 0),
      ),
    ),
  );
  return {
    bias: rowOf(table.bias),
    cues: Float64Array.from(cueNames.flatMap((name) => [...rowOf(table.cues[name])])),
    opening: rowOf(table.opening),
    closing: rowOf(table.closing),
    ranking: table.headline,
    matrix,
    reach: reachIn(matrix),
    names: cueNames,
    own: [],
  };
}

/** A cue that is none of ours: what it is called, what asks it, and what it is worth. */
export interface WeightedCue {
  readonly name: string;
  readonly ask: Cue;
  readonly weights: Weights;
}

/** `model`, which also listens to `cues`. */
export function withCues(model: Model, cues: readonly WeightedCue[]): Model {
  return {
    ...model,
    cues: Float64Array.from([...model.cues, ...cues.flatMap(({ weights }) => [...rowOf(weights)])]),
    names: [...model.names, ...cues.map(({ name }) => name)],
    own: cues.map(({ ask }) => ask),
  };
}

/** What {@link Model.reach} is with `matrix`. */
export function reachIn(matrix: Float64Array): Model["reach"] {
  return {
    forwards: reachOf((state, other) => matrix[state * states.length + other] ?? 0),
    backwards: reachOf((state, other) => matrix[other * states.length + state] ?? 0),
  };
}

/** Where a step between a state and another is worth `step`. */
function reachOf(step: (state: number, other: number) => number): Float64Array {
  const all = states.map((_, at) => at);
  return Float64Array.from(
    all.flatMap((first) =>
      all.map((second) =>
        Math.max(...all.map((other) => step(second, other) - step(first, other))),
      ),
    ),
  );
}

function rowOf(weights: Weights): Float64Array {
  return Float64Array.from(states, (state) => weights[state] ?? 0);
}
