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
  for (let block = 0; block < count; block += 1) {
    const state =
      last < 0 ? bestFirst(ahead, behind) : bestNext(last, block, scores, behind, model);
    choices.push({ state, confidence: confidenceOf(state, block, ahead, behind) });
    last = state;
  }
  return choices;
}

/**
 * Per block and state, the score of the best reading of the blocks up to it that ends in the state. A state
 * that is worse than the best by more than any step can make good is not looked at again.
 */
function forwards(
  scores: Float64Array,
  count: number,
  { matrix, opening, reach }: Model,
): Float64Array {
  const table = new Float64Array(scores.length);
  if (count > 0) for (let to = 0; to < width; to += 1) table[to] = at(scores, to) + at(opening, to);
  const live = new Uint8Array(width);
  for (let row = width; row < scores.length; row += width) {
    const lives = alive(table, row - width, reach, live);
    for (let to = 0; to < width; to += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < lives; place += 1) {
        const from = live[place] ?? 0;
        const total = at(table, row - width + from) + at(matrix, from * width + to);
        if (total > best) best = total;
      }
      table[row + to] = best + at(scores, row + to);
    }
  }
  return table;
}

/** Per block and state, the score of the best reading of the blocks after it, given the state. */
function backwards(
  scores: Float64Array,
  count: number,
  { matrix, closing, reach }: Model,
): Float64Array {
  const table = new Float64Array(scores.length);
  if (count > 0) table.set(closing, (count - 1) * width);
  const next = new Float64Array(width);
  const live = new Uint8Array(width);
  for (let row = (count - 2) * width; row >= 0; row -= width) {
    for (let to = 0; to < width; to += 1)
      next[to] = at(scores, row + width + to) + at(table, row + width + to);
    const lives = alive(next, 0, reach, live);
    for (let from = 0; from < width; from += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < lives; place += 1) {
        const to = live[place] ?? 0;
        const total = at(matrix, from * width + to) + at(next, to);
        if (total > best) best = total;
      }
      table[row + from] = best;
    }
  }
  return table;
}

/** How many of the states from `row` on are within `reach` of the best; their places go to `live`. */
function alive(table: Float64Array, row: number, reach: number, live: Uint8Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < width; state += 1)
    if (at(table, row + state) > top) top = at(table, row + state);
  let lives = 0;
  for (let state = 0; state < width; state += 1) {
    if (at(table, row + state) < top - reach) continue;
    live[lives] = state;
    lives += 1;
  }
  return lives;
}

/** Every place asked for is within the array. */
function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

function bestFirst(ahead: Float64Array, behind: Float64Array): number {
  return bestOf((state) => (ahead[state] ?? 0) + (behind[state] ?? 0));
}

function bestNext(
  last: number,
  block: number,
  scores: Float64Array,
  behind: Float64Array,
  { matrix }: Model,
): number {
  const row = block * width;
  return bestOf(
    (state) =>
      (matrix[last * width + state] ?? 0) + (scores[row + state] ?? 0) + (behind[row + state] ?? 0),
  );
}

function bestOf(total: (state: number) => number): number {
  let best = 0;
  let most = total(0);
  for (let state = 1; state < width; state += 1) {
    const each = total(state);
    if (each > most) [best, most] = [state, each];
  }
  return best;
}

function confidenceOf(
  state: number,
  block: number,
  ahead: Float64Array,
  behind: Float64Array,
): number {
  const row = block * width;
  let best = Number.NEGATIVE_INFINITY;
  let rival = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < width; each += 1) {
    const total = (ahead[row + each] ?? 0) + (behind[row + each] ?? 0);
    if (roles[each] === roles[state]) best = Math.max(best, total);
    else rival = Math.max(rival, total);
  }
  return Math.round(Math.tanh((best - rival) / 4) * 100) / 100;
}
