import * as besideVerse from "../cues/beside-verse.ts";
import * as entries from "../cues/entries.ts";
import { type Ranking, traitNames } from "../cues/headline.ts";
import type { CueName } from "../cues/index.ts";
import * as kin from "../cues/kin.ts";
import * as label from "../cues/label.ts";
import * as place from "../cues/place.ts";
import * as region from "../cues/region.ts";
import * as space from "../cues/space.ts";
import { weigh } from "../roles/evidence.ts";
import { cueNames, type Model, reachIn } from "../roles/model.ts";
import { type Phase, phaseOf, phases } from "../roles/phase.ts";
import { type State, states } from "../roles/state.ts";
import type { Example } from "./example.ts";
import { minimise } from "./minimise.ts";

const width = states.length;
/** Where each part of the table stands among the parameters. */
const CUES = width;
const OPENING = CUES + cueNames.length * width;
const CLOSING = OPENING + width;
const STEPS = CLOSING + width;
const FOLLOWS = STEPS + phases.length * phases.length;
/** Examples carry their headlines already. */
const noRanking = Object.fromEntries(traitNames.map((name) => [name, 0])) as Ranking;
/** How many numbers the parser's judgement has. */
export const parameterCount: number = FOLLOWS + width * width;

const stepOf = Uint32Array.from({ length: width * width }, (_, cell) => {
  const place = (state: number) => phases.indexOf(phaseOf(states[state] ?? "paragraph"));
  return STEPS + place(Math.floor(cell / width)) * phases.length + place(cell % width);
});

export interface FitOptions {
  /** How strongly a weight is drawn to the value set by hand: the inverse of a variance, in log odds. */
  readonly pull: number;
  readonly rounds: number;
}

/** States that nobody marks in a corpus: nothing can be learned of them. */
const UNMARKED: ReadonlySet<number> = new Set(
  (["subtitle", "epigraph", "disclaimer"] as const).map((state) => states.indexOf(state)),
);

function isUnmarked(at: number): boolean {
  return at < OPENING && UNMARKED.has(at % width);
}

/** What tells headings from the text around them. Whether both belong to a page, or to the head of a text, it does not tell. */
const OF_BODY: ReadonlySet<number> = new Set(
  ([label, entries, besideVerse, kin, space].flatMap(Object.keys) as CueName[]).map((name) =>
    cueNames.indexOf(name),
  ),
);

function isForeign(at: number): boolean {
  const state = states[at % width];
  const isOfBody = at >= CUES && at < OPENING && OF_BODY.has(Math.floor(at / width) - 1);
  return isOfBody && state !== undefined && phaseOf(state) !== "body";
}

/** What tells where in a text a block stands, and so a leftover after it from one before. */
const PLACES: ReadonlySet<CueName> = new Set<CueName>([
  ...(Object.keys(place) as (keyof typeof place)[]),
  ...(Object.keys(region) as (keyof typeof region)[]),
  "relatedAbove",
  "teaser",
  "teaserTitle",
]);

/** What tells leftovers amid a text from those around it. */
const PARTS: ReadonlySet<CueName> = new Set<CueName>([
  "inDocument",
  "preamble",
  "belowSignature",
  "memoFront",
  "memoNotice",
  "memoBack",
  "draftName",
  "contentsEntry",
  "linkList",
  "pullQuote",
]);

/**
 * Per parameter, the one whose value it shares: a credit above the title looks like one below, and a
 * leftover like any other but for its place. So the decode does not choose a title for what lies around it.
 */
const owners = Uint32Array.from({ length: parameterCount }, (_, at) => {
  if (at < OPENING) return at - (at % width) + states.indexOf(ownerOf(at));
  const stay = (phase: Phase) => STEPS + phases.indexOf(phase) * (phases.length + 1);
  return at === stay("aside") || at === stay("late") ? stay("early") : at;
});

function ownerOf(at: number): State {
  const state = states[at % width] ?? "paragraph";
  if (at >= CUES && PARTS.has(cueNames[Math.floor(at / width) - 1] ?? "long")) return state;
  switch (state) {
    case "bylineAbove":
      return "byline";
    case "datelineAbove":
      return "dateline";
    case "creditAbove":
      return "credit";
    case "aside":
      return at < CUES ? state : "before";
    case "after":
      return at < CUES || PLACES.has(cueNames[Math.floor(at / width) - 1] ?? "long")
        ? state
        : "before";
    case "relatedAfter":
      return at < CUES || PLACES.has(cueNames[Math.floor(at / width) - 1] ?? "long")
        ? state
        : "relatedBefore";
    default:
      return state;
  }
}

/**
 * The parameters under which the labels of `examples` are likeliest, drawn to `prior`: a linear-chain
 * conditional random field (Lafferty, McCallum and Pereira 2001), trained on sets of states where a
 * label leaves several. What `prior` is this sure of (9 and more, either way) is so by definition and stays.
 */
export function fit(
  examples: readonly Example[],
  prior: Float64Array,
  { pull, rounds }: FitOptions,
): Float64Array {
  const pulls = Float64Array.from(prior, (value, at) =>
    Math.abs(value) >= 9 || isUnmarked(at) || isForeign(at)
      ? Number.POSITIVE_INFINITY
      : at >= FOLLOWS
        ? pull * 2
        : pull,
  );
  const weights = examples.map(({ labels }) => 6 / Math.sqrt(labels.length));
  const found = minimise(
    (point) => {
      const gradient = new Float64Array(parameterCount);
      let value = 0;
      const model = modelOf(shared(point), noRanking);
      examples.forEach((example, at) => {
        value += (weights[at] ?? 0) * surprise(example, model, weights[at] ?? 0, gradient);
      });
      owners.forEach((owner, at) => {
        if (owner === at) return;
        add(gradient, owner, gradient[at] ?? 0);
        gradient[at] = 0;
      });
      for (let at = 0; at < parameterCount; at += 1) {
        if (owners[at] !== at) continue;
        const strength = pulls[at] ?? 0;
        if (strength === Number.POSITIVE_INFINITY) {
          gradient[at] = 0;
          continue;
        }
        const off = (point[at] ?? 0) - (prior[at] ?? 0);
        value += (strength * off * off) / 2;
        gradient[at] = (gradient[at] ?? 0) + strength * off;
      }
      return { value, gradient };
    },
    shared(prior),
    rounds,
  );
  return shared(found);
}

function shared(point: Float64Array): Float64Array {
  return Float64Array.from(owners, (owner) => point[owner] ?? 0);
}

/** The parameters as a model that decides. */
export function modelOf(point: Float64Array, ranking: Ranking): Model {
  const matrix = Float64Array.from(
    stepOf,
    (step, cell) => (point[step] ?? 0) + (point[FOLLOWS + cell] ?? 0),
  );
  return {
    ranking,
    bias: point.slice(0, CUES),
    cues: point.slice(CUES, OPENING),
    opening: point.slice(OPENING, CLOSING),
    closing: point.slice(CLOSING, STEPS),
    matrix,
    reach: reachIn(matrix),
    names: cueNames,
    own: [],
  };
}

/** How unlikely the labels of `example` are under `model`, in nats; adds `weight` times its slope to `gradient`. */
function surprise(
  { evidence, allowed, labels }: Example,
  model: Model,
  weight: number,
  gradient: Float64Array,
): number {
  const count = labels.length;
  if (count === 0) return 0;
  const scores = weigh(evidence, model);
  for (let state = 0; state < width; state += 1) {
    add(scores, state, model.opening[state] ?? 0);
    add(scores, (count - 1) * width + state, model.closing[state] ?? 0);
  }
  const shares = new Float64Array(count * width);
  const moves = new Float64Array(width * width);
  const right = walk(scores, model.matrix, allowed, -1, shares, moves);
  const anything = walk(withCosts(scores, allowed), model.matrix, undefined, 1, shares, moves);
  for (let state = 0; state < width; state += 1) {
    add(gradient, OPENING + state, weight * (shares[state] ?? 0));
    add(gradient, CLOSING + state, weight * (shares[(count - 1) * width + state] ?? 0));
  }
  for (let cell = 0; cell < moves.length; cell += 1) {
    const share = weight * (moves[cell] ?? 0);
    add(gradient, stepOf[cell] ?? 0, share);
    add(gradient, FOLLOWS + cell, share);
  }
  const { starts, cues, strengths } = evidence;
  for (let at = 0; at < count; at += 1) {
    const row = at * width;
    for (let state = 0; state < width; state += 1)
      add(gradient, state, weight * (shares[row + state] ?? 0));
    const end = starts[at + 1] ?? 0;
    for (let sign = starts[at] ?? 0; sign < end; sign += 1) {
      const to = CUES + (cues[sign] ?? 0) * width;
      const strength = weight * (strengths[sign] ?? 0);
      for (let state = 0; state < width; state += 1)
        add(gradient, to + state, strength * (shares[row + state] ?? 0));
    }
  }
  return anything - right;
}

/** In log odds, how much worse than another mistake it is to take text for a leftover: deleting is the one mistake a reader can't undo. */
const LOSS = 2.5;
const leftovers = ["before", "aside", "after", "relatedBefore", "relatedAfter"].map((state) =>
  states.indexOf(state as State),
);
/** So it is to miss what the metadata are read from. */
const matter = ["title", "byline"].map((state) => states.indexOf(state as State));

/** And a first paragraph is no standfirst. */
const STANDFIRST = states.indexOf("standfirst");

/** `scores` with wrong states made likelier by what they cost, so that the right ones must win by as much (Gimpel and Smith 2010). */
function withCosts(scores: Float64Array, allowed: Uint8Array): Float64Array {
  const costly = Float64Array.from(scores);
  for (let row = 0; row < scores.length; row += width) {
    const isText = !leftovers.some((state) => allowed[row + state]);
    const isMatter = matter.some((state) => allowed[row + state]) && isText;
    for (let state = 0; state < width; state += 1) {
      if (allowed[row + state]) continue;
      if (isMatter || (isText && leftovers.includes(state))) add(costly, row + state, LOSS);
      else if (state === STANDFIRST) add(costly, row + state, LOSS / 2);
    }
  }
  return costly;
}

/**
 * The logarithm of the sum over all readings (those within `allowed`, where given). Adds `factor` times the
 * share of the readings in which a block has a state to `shares`, and in which one state follows another to
 * `moves`: forward and backward sums, scaled block by block (Rabiner 1989).
 */
function walk(
  scores: Float64Array,
  matrix: Float64Array,
  allowed: Uint8Array | undefined,
  factor: number,
  shares: Float64Array,
  moves: Float64Array,
): number {
  const likely = matrix.map(Math.exp);
  const count = scores.length / width;
  const own = new Float64Array(scores.length);
  const ahead = new Float64Array(scores.length);
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    const row = at * width;
    let top = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < width; state += 1)
      if (allowed?.[row + state] !== 0) top = Math.max(top, scores[row + state] ?? 0);
    let sum = 0;
    for (let state = 0; state < width; state += 1) {
      if (allowed?.[row + state] === 0) continue;
      let before = at === 0 ? 1 : 0;
      if (at > 0)
        for (let from = 0; from < width; from += 1)
          before += (ahead[row - width + from] ?? 0) * (likely[from * width + state] ?? 0);
      const emitted = Math.exp((scores[row + state] ?? 0) - top);
      own[row + state] = emitted;
      ahead[row + state] = before * emitted;
      sum += before * emitted;
    }
    for (let state = 0; state < width; state += 1)
      ahead[row + state] = (ahead[row + state] ?? 0) / sum;
    total += top + Math.log(sum);
  }
  let behind = new Float64Array(width).fill(1);
  for (let at = count - 1; at >= 0; at -= 1) {
    const row = at * width;
    let sum = 0;
    for (let state = 0; state < width; state += 1)
      sum += (ahead[row + state] ?? 0) * (behind[state] ?? 0);
    for (let state = 0; state < width; state += 1)
      add(shares, row + state, (factor * (ahead[row + state] ?? 0) * (behind[state] ?? 0)) / sum);
    if (at === 0) break;
    const next = new Float64Array(width);
    for (let to = 0; to < width; to += 1)
      next[to] = ((own[row + to] ?? 0) * (behind[to] ?? 0)) / sum;
    const earlier = new Float64Array(width);
    let all = 0;
    for (let from = 0; from < width; from += 1) {
      let through = 0;
      for (let to = 0; to < width; to += 1)
        through += (likely[from * width + to] ?? 0) * (next[to] ?? 0);
      earlier[from] = through;
      all += (ahead[row - width + from] ?? 0) * through;
    }
    for (let from = 0; from < width; from += 1) {
      const start = (factor * (ahead[row - width + from] ?? 0)) / all;
      if (start === 0) continue;
      for (let to = 0; to < width; to += 1) {
        const cell = from * width + to;
        add(moves, cell, start * (likely[cell] ?? 0) * (next[to] ?? 0));
      }
    }
    behind = earlier;
  }
  return total;
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}
