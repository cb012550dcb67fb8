import { lengthSigns, type Table, weighed } from "./model.ts";
import { type Survey, tiltOf } from "./survey.ts";
import { isOfBoundary, traitNames, traitsAt } from "./traits.ts";
import { table as fitted } from "./weights.ts";

/** A paragraph begins with sentence `at`. */
export interface Boundary {
  readonly at: number;
  /** 0 to 1: the share of all ways to set the text, by their odds, in which one begins there. */
  readonly confidence: number;
  /** The signs that spoke for it most, strongest first. */
  readonly traits: readonly string[];
}

/** Sentences in a paragraph at most; the time that is taken grows with it. */
const MOST = 50;
/** Traits told of a boundary. */
const TOLD = 2;

/**
 * How willing one is to break, in log odds, where people speak and where nobody does; what a reader expects of a paragraph's length
 * where nobody does (the middle in letters, and how far from it is usual, in logarithms). The odds alone would break running prose too
 * often: most labelled texts are news.
 */
const WILLING = { lively: 1.5, calm: 1.2 };
const USUAL = { length: 620, spread: 0.6, weight: 0.6 };

/** Where paragraphs begin, in order and without the first: what all signs of the text together make likeliest. */
export function boundariesOf(survey: Survey, table: Table = fitted): Boundary[] {
  const { said, calm } = survey;
  const weights = traitNames.map((name) => table.traits[name] ?? 0);
  const shown = said.map((_said, at) => (at === 0 ? new Float64Array() : traitsAt(survey, at)));
  const evidence = shown.map((values) => table.bias + weighed(values, weights));
  const { odds, ends } = oddsOf(survey, evidence, table);
  const willing = WILLING.lively + (WILLING.calm - WILLING.lively) * calm;
  const starts = likeliest(survey, odds, willing);
  const shares = sharesOf(odds, ends);
  return starts.map((at) => ({
    at,
    confidence: Math.round((shares[at] ?? 0) * 100) / 100,
    traits: strongest(shown[at] ?? new Float64Array(), weights),
  }));
}

/** The log odds of each paragraph: per sentence that it may begin with, those by its number of sentences less one. */
type Odds = readonly Float64Array[];

function oddsOf(
  survey: Survey,
  evidence: readonly number[],
  table: Table,
): { readonly odds: Odds; readonly ends: number } {
  const { said } = survey;
  const ends = said.length;
  const tilt = tiltOf(survey);
  const odds = said.map((_first, from) => {
    const found = new Float64Array(Math.min(MOST, ends - from)).fill(Number.NEGATIVE_INFINITY);
    let inside = 0;
    for (let count = 1; count <= found.length; count += 1) {
      const to = from + count;
      if (to === ends) found[count - 1] = inside;
      else if (said[to]?.mayOpen) {
        const signs = lengthSigns(lengthOf(survey, from, to), count, tilt);
        const score = (evidence[to] ?? 0) + weighed(signs, table.length);
        found[count - 1] = inside - Math.log1p(Math.exp(-score));
        inside -= Math.log1p(Math.exp(score));
      }
    }
    // A passage without any place to break is one paragraph, however long.
    if (from + MOST < ends && !found.some(Number.isFinite)) found[found.length - 1] = inside;
    return found;
  });
  return { odds, ends };
}

/** Letters of the sentences from `from` up to `to`. */
export function lengthOf({ until }: Survey, from: number, to: number): number {
  return (until[to] ?? 0) - (until[from] ?? 0);
}

/** Sentences that lean on the last one, as “And …”, “These …” and “Some even …” do, where nobody speaks: log odds against them. */
const LEANING = 1;

/** The set of paragraphs with the best odds, each weighed by its length where nobody speaks. */
function likeliest(survey: Survey, odds: Odds, willing: number): number[] {
  const { calm, said, usual } = survey;
  const ends = said.length;
  const middle = Math.log(usual ?? USUAL.length);
  const weight = (usual === undefined ? calm : 1) * USUAL.weight;
  const best = new Float64Array(ends + 1).fill(Number.NEGATIVE_INFINITY);
  const before = new Int32Array(ends + 1);
  best[0] = 0;
  odds.forEach((found, from) => {
    found.forEach((score, index) => {
      const to = from + index + 1;
      const off = (Math.log(Math.max(20, lengthOf(survey, from, to))) - middle) / USUAL.spread;
      const bonus = to < ends ? willing - (said[to]?.leans ? LEANING * calm : 0) : 0;
      const sum = (best[from] ?? 0) + score + bonus - (weight * off * off) / 2;
      if (sum > (best[to] ?? 0)) {
        best[to] = sum;
        before[to] = from;
      }
    });
  });
  const starts: number[] = [];
  for (let at = before[ends] ?? 0; at > 0; at = before[at] ?? 0) starts.push(at);
  return starts.reverse();
}

/** Per sentence, the share of all sets of paragraphs, by their odds, in which one begins with it. */
function sharesOf(odds: Odds, ends: number): Float64Array {
  const before = new Float64Array(ends + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(ends + 1).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  after[ends] = 0;
  odds.forEach((found, from) => {
    found.forEach((score, index) => {
      const to = from + index + 1;
      before[to] = logSum(before[to] ?? 0, (before[from] ?? 0) + score);
    });
  });
  for (let from = ends - 1; from >= 0; from -= 1)
    odds[from]?.forEach((score, index) => {
      after[from] = logSum(after[from] ?? 0, (after[from + index + 1] ?? 0) + score);
    });
  return before.map((sum, at) => Math.exp(sum + (after[at] ?? 0) - (before[ends] ?? 0)));
}

function logSum(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a];
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more));
}

function strongest(values: Float64Array, weights: readonly number[]): string[] {
  return traitNames
    .map((name, index) => ({ name, worth: (values[index] ?? 0) * (weights[index] ?? 0) }))
    .filter(({ name, worth }) => worth > 0 && isOfBoundary(name))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, TOLD)
    .map(({ name }) => name);
}
