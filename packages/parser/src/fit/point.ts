import { cueNames, type Table, type Weights } from "../roles/model.ts";
import { phaseOf, phases } from "../roles/phase.ts";
import { type State, states } from "../roles/state.ts";
import { type Leanings, prior } from "./prior.ts";

/** The judgement set by hand as the parameters of a fit. */
export function priorPoint(): Float64Array {
  return Float64Array.from([
    ...row(prior.bias),
    ...cueNames.flatMap((name) => row(prior.cues[name] ?? {})),
    ...states.map((state) => prior.opening[state] ?? prior.opensElse),
    ...row(prior.closing),
    ...phases.flatMap((from) => phases.map((to) => prior.steps[from][to])),
    ...states.flatMap((from) =>
      states.map((to) => {
        const wanted = prior.follows[`${from}>${to}`];
        return wanted === undefined ? 0 : wanted - prior.steps[phaseOf(from)][phaseOf(to)];
      }),
    ),
  ]);
}

function row(leanings: Leanings): number[] {
  return states.map((state) => leanings[state] ?? leanings[familyOf(state)] ?? 0);
}

function familyOf(state: State): State | "boilerplate" | "related" {
  if (state === "before" || state === "aside" || state === "after") return "boilerplate";
  if (state === "bylineAbove") return "byline";
  if (state === "datelineAbove") return "dateline";
  if (state === "creditAbove") return "credit";
  return state === "relatedBefore" || state === "relatedAfter" ? "related" : state;
}

/** The parameters of a fit as the table of the parser, to two places. */
export function tableOf(point: Float64Array): Table {
  let at = 0;
  const take = (count: number) => {
    const values = point.slice(at, at + count);
    at += count;
    return values;
  };
  const weights = (): Weights => named(take(states.length));
  return {
    bias: weights(),
    cues: Object.fromEntries(cueNames.map((name) => [name, weights()])) as Table["cues"],
    opening: weights(),
    closing: weights(),
    steps: Object.fromEntries(
      phases.map((from) => {
        const values = take(phases.length);
        return [from, Object.fromEntries(phases.map((to, place) => [to, round(values[place])]))];
      }),
    ) as Table["steps"],
    follows: Object.fromEntries(
      states.map((from) => [from, weights()] as const).filter(([, row]) => Object.keys(row).length),
    ),
  };
}

/** A hundredth more or less decides nothing, and a table of thousands of such values can't be read. */
function named(values: Float64Array): Weights {
  const entries = states.map((state, place) => [state, round(values[place])] as const);
  return Object.fromEntries(entries.filter(([, value]) => Math.abs(value) >= 0.05));
}

function round(value = 0): number {
  return Math.round(value * 100) / 100;
}
