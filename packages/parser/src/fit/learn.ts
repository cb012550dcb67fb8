import type { Table } from "../roles/model.ts";
import { exampleOf, type GoldBlock, raceOf } from "./example.ts";
import { type FitOptions, fit } from "./fit.ts";
import { priorPoint, priorRanking, tableOf } from "./point.ts";
import { fitRanking } from "./ranking.ts";

/** A text and what people have marked in it. */
export interface Labelled {
  readonly text: string;
  readonly blocks: readonly GoldBlock[];
}

/** How strongly many texts, and few, are drawn to the prior: chosen by how sources left out of the fit are read. */
export const WIDE: FitOptions = { pull: 4, rounds: 60 };
export const NEAR: FitOptions = { pull: 20, rounds: 60 };

/** The table under which the labels of `cases` are likeliest, drawn to the prior. */
export function learn(cases: readonly Labelled[], options: FitOptions): Table {
  const races = cases.flatMap(({ text, blocks }) => raceOf(text, blocks) ?? []);
  const ranking = fitRanking(races, priorRanking(), options.pull / 4);
  const examples = cases.map(({ text, blocks }) => exampleOf(text, blocks, ranking));
  return tableOf(fit(examples, priorPoint(), options), ranking);
}
