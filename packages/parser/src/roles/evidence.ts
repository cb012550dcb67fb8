import { type CueName, cues } from "../cues/index.ts";
import type { Survey } from "../cues/survey.ts";
import { type State, states } from "./state.ts";
import { bias, type Weights, weights } from "./weights.ts";

/** What the cues say about one block. */
export interface Evidence {
  /** The cues that show, with their strengths. */
  readonly signs: ReadonlyMap<CueName, number>;
  /** Per state, in the order of `states`: for (+) and against (−), added up. */
  readonly scores: Float64Array;
}

const cueNames = Object.keys(cues) as CueName[];

const rows: Readonly<Record<CueName, Float64Array>> = Object.fromEntries(
  cueNames.map((name) => [name, rowOf(weights[name])]),
) as Record<CueName, Float64Array>;
const biasRow = rowOf(bias);

/** What every cue says about every block. */
export function weigh(survey: Survey): Evidence[] {
  return survey.blocks.map((block, at) => {
    const signs = new Map<CueName, number>();
    const scores = Float64Array.from(biasRow);
    for (const name of cueNames) {
      const strength = cues[name](block, at, survey);
      if (strength === 0) continue;
      signs.set(name, strength);
      rows[name].forEach((weight, state) => {
        scores[state] = (scores[state] ?? 0) + weight * strength;
      });
    }
    return { signs, scores };
  });
}

/** The names of at most three cues that spoke most for `state`, strongest first. */
export function decisive({ signs }: Evidence, state: State): CueName[] {
  const place = states.indexOf(state);
  return [...signs]
    .map(([name, strength]) => ({ name, gain: strength * (rows[name][place] ?? 0) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 3)
    .map(({ name }) => name);
}

function rowOf(row: Weights): Float64Array {
  return Float64Array.from(states, (state) => row[state] ?? row[familyOf(state)] ?? 0);
}

function familyOf(state: State): State | "boilerplate" | "related" {
  if (state === "before" || state === "aside" || state === "after") return "boilerplate";
  return state === "relatedBefore" || state === "relatedAfter" ? "related" : state;
}
