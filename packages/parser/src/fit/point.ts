import { type Ranking, traitNames } from "../cues/headline.ts";
import { cueNames, type Table, type Weights } from "../roles/model.ts";
import { phaseOf, phases } from "../roles/phase.ts";
import { type State, states } from "../roles/state.ts";
import { learned } from "./learned.ts";
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

/** What was learned from many texts as the parameters of a fit; a cue that came later has what is set by hand. */
export function learnedPoint(): Float64Array {
  const point = priorPoint();
  const hand = (at: number) => point.slice(at, at + states.length);
  const exact = (weights: Weights | undefined) => states.map((state) => weights?.[state] ?? 0);
  const { bias, cues, opening, closing, steps, follows } = learned;
  return Float64Array.from([
    ...exact(bias),
    ...cueNames.flatMap((name, place) => [
      ...(cues[name] === undefined ? hand((place + 1) * states.length) : exact(cues[name])),
    ]),
    ...exact(opening),
    ...exact(closing),
    ...phases.flatMap((from) => phases.map((to) => steps[from][to])),
    ...states.flatMap((from) => exact(follows[from])),
  ]);
}

/** What was learned of headlines from many texts; a trait that came later has what is set by hand. */
export function learnedRanking(): Ranking {
  return Object.fromEntries(
    traitNames.map((name) => [name, learned.headline[name] ?? prior.headline[name] ?? 0]),
  ) as Ranking;
}

/** The parameters of a fit as the table of the parser, to two places. */
export function tableOf(point: Float64Array, ranking: Ranking): Table {
  let at = 0;
  const take = (count: number) => {
    const values = point.slice(at, at + count);
    at += count;
    return values;
  };
  const weights = (): Weights => named(take(states.length));
  return {
    headline: Object.fromEntries(traitNames.map((name) => [name, round(ranking[name])])) as Ranking,
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

/** A twentieth more or less decides nothing, and a table of thousands of such values can't be read. */
function named(values: Float64Array): Weights {
  const entries = states.map((state, place) => [state, round(values[place])] as const);
  return Object.fromEntries(entries.filter(([, value]) => Math.abs(value) >= 0.05));
}

function round(value = 0): number {
  return Math.round(value * 100) / 100;
}
