import { describe, expect, test } from "vitest";
import { weigh } from "../roles/evidence.ts";
import { cueNames } from "../roles/model.ts";
import { type State, states } from "../roles/state.ts";
import { table } from "../roles/weights.ts";
import { type Example, exampleOf } from "./example.ts";
import { fit, modelOf, parameterCount } from "./fit.ts";
import { learnedPoint, priorPoint, tableOf } from "./point.ts";

const title = "The Salt Road";
const label = "Its Carters";
const prose =
  "The salt road ran by the mill and by the inn, and it was mended every summer by the people who lived along it and by nobody else.";
const text = [title, label, prose].join("\n\n");

const span = (part: string) => {
  const start = text.indexOf(part);
  return [[start, start + part.length]] as const;
};

/** Of three blocks, so that every reading of it can be written out. */
const example: Example = exampleOf(
  text,
  [
    { type: "h", role: "title", spans: span(title) },
    { type: "h", role: "content", spans: span(label) },
    { type: "p", role: "content", spans: span(prose) },
  ],
  table.headline,
);
const nothing = new Float64Array(parameterCount);
const options = { pull: 1, rounds: 200 };
const width = states.length;
const place = (state: State) => states.indexOf(state);
/** Where the weight of cue `name` for `state` stands among the parameters. */
const cuePlace = (name: (typeof cueNames)[number], state: State) =>
  (cueNames.indexOf(name) + 1) * width + place(state);

/** Weights that no other state shares. */
const sampled: readonly (readonly [string, number])[] = [
  ["title", place("title")],
  ["heading", place("heading")],
  ["paragraph", place("paragraph")],
  ["quote", place("quote")],
  ["long, paragraph", cuePlace("long", "paragraph")],
  ["short, heading", cuePlace("short", "heading")],
  ["short, title", cuePlace("short", "title")],
  ["opening, title", (cueNames.length + 1) * width + place("title")],
  ["closing, paragraph", (cueNames.length + 2) * width + place("paragraph")],
];

describe("a fit", () => {
  const found = fit([example], nothing, options);

  test.each(sampled)("leaves no slope: %s", (_name, at) => {
    // By differences of the definition over all readings, not by the sums that the fit goes down.
    expect(Math.abs(slope(nothing, at))).toBeGreaterThan(0.02);
    expect(Math.abs(slope(found, at))).toBeLessThan(0.01);
  });

  test("reads the example as it is marked", () => {
    expect(likeliest(found)).toEqual(["title", "heading", "paragraph"]);
  });

  test("is the same every time", () => {
    expect(fit([example], nothing, options)).toEqual(found);
  });

  test("leaves alone what is so by definition", () => {
    const sure = nothing.slice();
    sure[place("quote")] = 12;
    expect(fit([example], sure, options)[place("quote")]).toBe(12);
  });

  test("has credits above the title share the weights of those below", () => {
    for (const name of ["short", "byline"] as const)
      expect(found[cuePlace(name, "bylineAbove")]).toBe(found[cuePlace(name, "byline")]);
  });
});

test.each([
  ["set by hand", priorPoint()],
  ["learned from many texts", learnedPoint()],
])("what is %s has a place for every weight", (_what, point) => {
  expect(point.length).toBe(parameterCount);
  expect([...point].every(Number.isFinite)).toBe(true);
});

test("a table has every cue, to two places, and nothing too small to matter", () => {
  const point = nothing.slice();
  point[place("title")] = 1.2345;
  point[place("heading")] = 0.04;
  const { bias, cues } = tableOf(point, table.headline);
  expect(bias).toEqual({ title: 1.23 });
  expect(Object.keys(cues)).toEqual([...cueNames]);
});

function slope(point: Float64Array, at: number): number {
  const step = 1e-4;
  const moved = (by: number) => {
    const other = point.slice();
    other[at] = (other[at] ?? 0) + by;
    return cost(other);
  };
  return (moved(step) - moved(-step)) / (2 * step);
}

/** How much worse than another mistake it is to lose text, or what the metadata are read from, and to make a standfirst of it. */
const LOSS = 2.5;
const leftovers: readonly State[] = ["before", "aside", "after", "relatedBefore", "relatedAfter"];

/** What the fit makes least, by its definition: the sum over all readings less that over the right ones, and the pull. */
function cost(point: Float64Array): number {
  let all = 0;
  let right = 0;
  const worthOf = weigher(point);
  for (const reading of readings()) {
    const worth = worthOf(reading);
    const lost = reading.reduce((sum, state, at) => sum + lossOf(state, at), 0);
    all += Math.exp(worth + lost);
    if (reading.every((state, at) => isAllowed(state, at))) right += Math.exp(worth);
  }
  const pull = point.reduce((sum, value) => sum + (value * value) / 2, 0);
  return (6 / Math.sqrt(3)) * (Math.log(all) - Math.log(right)) + pull;
}

function isAllowed(state: number, at: number): boolean {
  return example.allowed[at * width + state] === 1;
}

function lossOf(state: number, at: number): number {
  if (isAllowed(state, at)) return 0;
  const name = states[state];
  if (isAllowed(place("title"), at)) return LOSS;
  if (leftovers.some((leftover) => leftover === name)) return LOSS;
  return name === "standfirst" ? LOSS / 2 : 0;
}

function* readings(): Generator<[number, number, number]> {
  for (let first = 0; first < width; first += 1)
    for (let second = 0; second < width; second += 1)
      for (let third = 0; third < width; third += 1) yield [first, second, third];
}

/** What `point` makes of a reading. */
function weigher(point: Float64Array): (reading: readonly [number, number, number]) => number {
  const model = modelOf(point, table.headline);
  const scores = weigh(example.evidence, model);
  const own = (at: number, state: number) => scores[at * width + state] ?? 0;
  const step = (from: number, to: number) => model.matrix[from * width + to] ?? 0;
  return ([first, second, third]) =>
    (model.opening[first] ?? 0) +
    own(0, first) +
    step(first, second) +
    own(1, second) +
    step(second, third) +
    own(2, third) +
    (model.closing[third] ?? 0);
}

function likeliest(point: Float64Array): (State | undefined)[] {
  let best: { worth: number; reading: readonly number[] } = { worth: -1e9, reading: [] };
  const worthOf = weigher(point);
  for (const reading of readings()) {
    const worth = worthOf(reading);
    if (worth > best.worth) best = { worth, reading };
  }
  return best.reading.map((state) => states[state]);
}
