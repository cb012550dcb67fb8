import { lengthOf } from "../paragraphs/boundaries.ts";
import { lengthSigns, type Table, weighed } from "../paragraphs/model.ts";
import { type Survey, surveyOf, tiltOf } from "../paragraphs/survey.ts";
import { traitNames, traitsAt } from "../paragraphs/traits.ts";
import { minimise } from "./minimise.ts";

/** Paragraphs one after the other, as somebody set them. */
export interface Passages {
  readonly lang: string;
  readonly paragraphs: readonly string[];
  /** How much it counts beside others. */
  readonly weight: number;
}

/** Paragraphs that were joined, and the sentences with which they began. */
export interface Joined {
  readonly text: string;
  readonly survey: Survey;
  readonly begins: ReadonlySet<number>;
  /** Boundaries, also those that no sentence begins at. */
  readonly boundaries: number;
}

/** `paragraphs` without their breaks. */
export function joinParagraphs({ paragraphs, lang }: Omit<Passages, "weight">): Joined {
  const text = paragraphs.join(" ");
  const starts = new Set<number>();
  let start = 0;
  for (const paragraph of paragraphs) {
    if (start > 0) starts.add(start);
    start += paragraph.length + 1;
  }
  const survey = surveyOf(text, lang);
  const begins = new Set(
    survey.said.flatMap((said, at) => (at > 0 && starts.has(said.start) ? [at] : [])),
  );
  return { text, survey, begins, boundaries: starts.size };
}

/** How strongly weights are drawn to nothing, and how often they are bettered. */
const PULL = 1;
const ROUNDS = 150;
/** Weights below it, in log odds, are none. */
const NOTHING = 0.02;

interface Row {
  readonly signs: Float64Array;
  readonly begins: boolean;
  readonly weight: number;
}

/**
 * What people's paragraphs teach: of each sentence the odds that it begins one, given where the last began. A logistic regression
 * (a hazard in discrete time, so that the weights of lengths are a prior of them).
 */
export function fitParagraphs(passages: readonly Passages[]): Table {
  const rows = passages.flatMap((each) => rowsOf(each));
  const width = (rows[0]?.signs.length ?? 0) + 1;
  const point = minimise((weights) => lossAt(rows, weights), new Float64Array(width), ROUNDS);
  const [bias = 0, ...weights] = [...point].map((weight) => Math.round(weight * 100) / 100);
  const worth = traitNames.flatMap((name, at): [string, number][] => {
    const weight = weights[at] ?? 0;
    return Math.abs(weight) < NOTHING ? [] : [[name, weight]];
  });
  return {
    bias,
    traits: Object.fromEntries(worth),
    length: weights.slice(traitNames.length),
  };
}

function rowsOf(passages: Passages): Row[] {
  const { survey, begins } = joinParagraphs(passages);
  const tilt = tiltOf(survey);
  let from = 0;
  return survey.said.flatMap(({ mayOpen }, at): Row[] => {
    if (at === 0) return [];
    const lengths = lengthSigns(lengthOf(survey, from, at), at - from, tilt);
    const isBegin = begins.has(at);
    if (isBegin) from = at;
    if (!mayOpen) return [];
    const signs = Float64Array.from([...traitsAt(survey, at), ...lengths]);
    return [{ signs, begins: isBegin, weight: passages.weight }];
  });
}

function lossAt(
  rows: readonly Row[],
  weights: Float64Array,
): { readonly value: number; readonly gradient: Float64Array } {
  const gradient = new Float64Array(weights.length);
  const [bias = 0] = weights;
  const others = weights.subarray(1);
  let value = 0;
  for (const { signs, begins, weight } of rows) {
    const score = bias + weighed(signs, others);
    value += weight * Math.log1p(Math.exp(begins ? -score : score));
    const slope = weight * (1 / (1 + Math.exp(-score)) - (begins ? 1 : 0));
    gradient[0] = (gradient[0] ?? 0) + slope;
    for (let at = 0; at < signs.length; at += 1)
      gradient[at + 1] = (gradient[at + 1] ?? 0) + slope * (signs[at] ?? 0);
  }
  for (let at = 1; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    value += PULL * weight * weight;
    gradient[at] = (gradient[at] ?? 0) + 2 * PULL * weight;
  }
  return { value, gradient };
}

/** `table` as the module that the parser reads. */
export function printParagraphs({ bias, traits, length }: Table): string {
  const rows = Object.entries(traits).map(([name, weight]) => `    ${name}: ${weight},`);
  return `import type { Table } from "./model.ts";

/** What the signs of a paragraph's beginning are worth, in log odds. Written by \`pnpm score:paragraphs --fit\`. */
export const table: Table = {
  bias: ${bias},
  traits: {
${rows.join("\n")}
  },
  // biome-ignore format: one row
  length: [${length.join(", ")}],
};
`;
}
