import { type Ranking, traitNames } from "../cues/headline.ts";
import type { Race } from "./example.ts";
import { minimise } from "./minimise.ts";

/** The ranking under which the right headlines of `races` are likeliest: a softmax regression drawn to `prior`. */
export function fitRanking(races: readonly Race[], prior: Ranking, pull: number): Ranking {
  const start = Float64Array.from(traitNames, (name) => prior[name]);
  const found = minimise(
    (point) => {
      const off = point.map((value, place) => value - (start[place] ?? 0));
      const gradient = off.map((each) => pull * each);
      let value = off.reduce((sum, each) => sum + (pull * each * each) / 2, 0);
      for (const race of races) value += surprise(race, point, gradient);
      return { value, gradient };
    },
    start,
    200,
  );
  return Object.fromEntries(traitNames.map((name, place) => [name, found[place] ?? 0])) as Ranking;
}

/** How unlikely the right choice is, in nats; its slope is added to `gradient`. */
function surprise({ traits, right }: Race, point: Float64Array, gradient: Float64Array): number {
  const likely = traits.map((each) =>
    Math.exp(each.reduce((sum, trait, place) => sum + trait * (point[place] ?? 0), 0)),
  );
  const total = likely.reduce((sum, each) => sum + each, 0);
  const good = likely.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0);
  traits.forEach((each, at) => {
    const share = (likely[at] ?? 0) / total - (right[at] ? (likely[at] ?? 0) / good : 0);
    each.forEach((trait, place) => {
      gradient[place] = (gradient[place] ?? 0) + share * trait;
    });
  });
  return Math.log(total) - Math.log(good);
}
