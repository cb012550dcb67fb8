import type { Model } from "./model.ts";
import { roleOf, states } from "./state.ts";

/** The part one block plays in the likeliest reading of the whole. */
export interface Choice {
  /** Place in `states`. */
  readonly state: number;
  /** 0 to 1: how much worse the best reading would be in which this block has another role. */
  readonly confidence: number;
}

const width = states.length;
const roles = states.map(roleOf);

/**
 * The likeliest state of every block, given per block the scores of each state (in the order of `states`)
 * and what may follow what: Viterbi's algorithm, forwards and backwards.
 */
export function decodeRoles(scores: Float64Array, model: Model): Choice[] {
  const count = scores.length / width;
  const ahead = forwards(scores, count, model);
  const behind = backwards(scores, count, model);
  const choices: Choice[] = [];
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    const state = last < 0 ? bestFirst(ahead, behind) : bestNext(last, at, scores, behind, model);
    choices.push({ state, confidence: confidenceOf(state, at, ahead, behind) });
    last = state;
  }
  return choices;
}

/** Per block and state, the score of the best reading of the blocks up to it that ends in the state. */
function forwards(scores: Float64Array, count: number, { matrix, opening }: Model): Float64Array {
  const table = new Float64Array(scores.length);
  for (let to = 0; to < Math.min(width, scores.length); to += 1)
    table[to] = (scores[to] ?? 0) + (opening[to] ?? 0);
  for (let at = 1; at < count; at += 1) {
    const row = at * width;
    for (let to = 0; to < width; to += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < width; from += 1) {
        const total = (table[row - width + from] ?? 0) + (matrix[from * width + to] ?? 0);
        if (total > best) best = total;
      }
      table[row + to] = best + (scores[row + to] ?? 0);
    }
  }
  return table;
}

/** Per block and state, the score of the best reading of the blocks after it, given the state. */
function backwards(scores: Float64Array, count: number, { matrix, closing }: Model): Float64Array {
  const table = new Float64Array(scores.length);
  if (count > 0) table.set(closing, (count - 1) * width);
  const next = new Float64Array(width);
  for (let at = count - 2; at >= 0; at -= 1) {
    const row = at * width;
    for (let to = 0; to < width; to += 1)
      next[to] = (scores[row + width + to] ?? 0) + (table[row + width + to] ?? 0);
    for (let from = 0; from < width; from += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let to = 0; to < width; to += 1) {
        const total = (matrix[from * width + to] ?? 0) + (next[to] ?? 0);
        if (total > best) best = total;
      }
      table[row + from] = best;
    }
  }
  return table;
}

function bestFirst(ahead: Float64Array, behind: Float64Array): number {
  return bestOf((state) => (ahead[state] ?? 0) + (behind[state] ?? 0));
}

function bestNext(
  last: number,
  at: number,
  scores: Float64Array,
  behind: Float64Array,
  { matrix }: Model,
): number {
  const row = at * width;
  return bestOf(
    (state) =>
      (matrix[last * width + state] ?? 0) + (scores[row + state] ?? 0) + (behind[row + state] ?? 0),
  );
}

function bestOf(total: (state: number) => number): number {
  let best = 0;
  for (let state = 1; state < width; state += 1) if (total(state) > total(best)) best = state;
  return best;
}

function confidenceOf(
  state: number,
  at: number,
  ahead: Float64Array,
  behind: Float64Array,
): number {
  const row = at * width;
  let best = Number.NEGATIVE_INFINITY;
  let rival = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < width; each += 1) {
    const total = (ahead[row + each] ?? 0) + (behind[row + each] ?? 0);
    if (roles[each] === roles[state]) best = Math.max(best, total);
    else rival = Math.max(rival, total);
  }
  return Math.round(Math.tanh((best - rival) / 4) * 100) / 100;
}
