import type { Said, Survey } from "./survey.ts";

/** How alike the words are on both sides of the boundary before sentence `at`: the cosine over `width` sentences (TextTiling, Hearst 1997). */
export function likeness(
  { said, weight }: Pick<Survey, "said" | "weight">,
  at: number,
  width: number,
): number {
  const before = bag(said.slice(Math.max(0, at - width), at));
  const after = bag(said.slice(at, at + width));
  let shared = 0;
  for (const [stem, count] of before) shared += count * (after.get(stem) ?? 0) * weight(stem) ** 2;
  const length = norm(before, weight) * norm(after, weight);
  return length === 0 ? 0 : shared / length;
}

function bag(sentences: readonly Said[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { stems } of sentences)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function norm(counts: ReadonlyMap<number, number>, weight: Survey["weight"]): number {
  let sum = 0;
  for (const [stem, count] of counts) sum += (count * weight(stem)) ** 2;
  return Math.sqrt(sum);
}

/** The share of `of`, weighed, that stands in the sentences from `from` up to `to`. */
export function sharedWith(survey: Survey, of: Said, from: number, to: number): number {
  let all = 0;
  let found = 0;
  const others = survey.said.slice(Math.max(0, from), Math.max(0, to));
  for (const stem of of.stems) {
    const weight = survey.weight(stem);
    all += weight;
    if (others.some(({ stems }) => stems.has(stem))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The weight of the rarest word that two sentences share; 0 where there is none. */
export function bond({ weight }: Survey, last: Said, next: Said): number {
  let most = 0;
  for (const stem of next.stems) if (last.stems.has(stem)) most = Math.max(most, weight(stem));
  return most;
}

/** The weight of the words of sentence `at` that no earlier one has, but one of the next five. */
export function introduced({ said, weight, first }: Survey, at: number): number {
  let sum = 0;
  for (const stem of said[at]?.stems ?? [])
    if (first.get(stem) === at && said.slice(at + 1, at + 6).some(({ stems }) => stems.has(stem)))
      sum += weight(stem);
  return sum;
}

/** The weight of the words of sentence `at` that no later one has, but one of the last five. */
export function concluded({ said, weight, last }: Survey, at: number): number {
  let sum = 0;
  for (const stem of said[at]?.stems ?? [])
    if (
      last.get(stem) === at &&
      said.slice(Math.max(0, at - 5), at).some(({ stems }) => stems.has(stem))
    )
      sum += weight(stem);
  return sum;
}

/**
 * How much more alike the sentences on each side are among themselves than those on one side and those on the other are, over
 * `width` sentences (the idea of C99, Choi 2000): the means of the cosines of all pairs.
 */
export function parting({ said, alike }: Survey, at: number, width: number): number {
  const from = Math.max(0, at - width);
  const to = Math.min(said.length, at + width);
  let [within, across, pairs, crossings] = [0, 0, 0, 0];
  for (let a = from; a < to; a += 1)
    for (let b = a + 1; b < to; b += 1)
      if (a < at && b >= at) {
        across += alike(a, b);
        crossings += 1;
      } else {
        within += alike(a, b);
        pairs += 1;
      }
  return within / Math.max(1, pairs) - across / Math.max(1, crossings);
}

/** Sentences apart that are compared. */
const BAND = 12;

/** Of two sentences less than a dozen apart, the cosine of their words; each pair is asked for once. */
export function alikeness(
  said: readonly Said[],
  weight: Survey["weight"],
): (a: number, b: number) => number {
  const norms = said.map(({ stems }) => {
    let sum = 0;
    for (const stem of stems) sum += weight(stem) ** 2;
    return Math.sqrt(sum);
  });
  const known = new Float32Array(said.length * BAND).fill(-1);
  return (a, b) => {
    const place = a * BAND + (b - a);
    const before = known[place] ?? -1;
    if (before >= 0) return before;
    const others = said[b]?.stems;
    let shared = 0;
    for (const stem of said[a]?.stems ?? []) if (others?.has(stem)) shared += weight(stem) ** 2;
    const length = (norms[a] ?? 0) * (norms[b] ?? 0);
    const value = length === 0 ? 0 : shared / length;
    known[place] = value;
    return value;
  };
}
