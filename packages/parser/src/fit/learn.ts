import { type Ranking, traitNames } from "../cues/headline.ts";
import type { Table } from "../roles/model.ts";
import { exampleOf, type GoldBlock, raceOf } from "./example.ts";
import { type FitOptions, fit } from "./fit.ts";
import { learnedPoint, learnedRanking, priorPoint, tableOf } from "./point.ts";
import { fitRanking } from "./ranking.ts";

/** A text and what people have marked in it. */
export interface Labelled {
  readonly text: string;
  readonly blocks: readonly GoldBlock[];
}

/** How strongly the fits are drawn to what they start from: chosen by how sources left out of a fit are read. */
const WIDE: FitOptions = { pull: 4, rounds: 60 };
const NEAR: FitOptions = { pull: 20, rounds: 60 };
const NOTHING = Object.fromEntries(traitNames.map((name) => [name, 0])) as Ranking;

/** What many texts teach, drawn to the judgement set by hand. */
export function learnWidely(cases: readonly Labelled[]): Table {
  return learn(cases, priorPoint(), NOTHING, WIDE);
}

/** The table of the parser: what `cases` teach, drawn to what many other texts did. */
export function learnNearly(cases: readonly Labelled[]): Table {
  return learn(cases, learnedPoint(), learnedRanking(), NEAR);
}

function learn(
  cases: readonly Labelled[],
  start: Float64Array,
  headlines: Ranking,
  options: FitOptions,
): Table {
  const races = cases.flatMap(({ text, blocks }) => raceOf(text, blocks) ?? []);
  const ranking = fitRanking(races, headlines, options.pull / 4);
  const examples = cases.map(({ text, blocks }) => exampleOf(text, blocks, ranking));
  return tableOf(fit(examples, start, options), ranking);
}
