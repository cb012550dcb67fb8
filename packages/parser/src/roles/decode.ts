import type { Model } from "./model.ts";
import { roleOf, states } from "./state.ts";

/** The part one block plays in the likeliest reading of the whole. */
export interface Choice {
  /** Place in `states`. */
  readonly state: number;
  /** 0 to 1: how much worse the best reading would be in which this block has another role. */
  readonly confidence: number;
  /** Place in `states` of the likeliest one of another role. */
  readonly rival: number;
  /** In nats: how much worse the best reading is in which the block is that. */
  readonly margin: number;
}

const width = states.length;
/** Numbers instead of names: they are compared for every state of every block. */
const roles = Uint8Array.from(states, (state) => states.map(roleOf).indexOf(roleOf(state)));

/**
 * The likeliest state of every block, given per block the scores of each state (in the order of `states`)
 * and what may follow what: Viterbi's algorithm, forwards and backwards.
 */
export function decodeRoles(scores: Float64Array, model: Model): Choice[] {
  const behind = backwards(scores, model);
  const choices: Choice[] = [];
  let ahead = new Float64Array(width);
  let spare = new Float64Array(width);
  let last = -1;
  for (let row = 0; row < scores.length; row += width) {
    [ahead, spare] = [forwards(ahead, spare, { scores, row, model }), ahead];
    let state = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let each = 0; each < width; each += 1) {
      const step = last < 0 ? at(model.opening, each) : at(model.matrix, last * width + each);
      const total = step + at(scores, row + each) + at(behind, row + each);
      if (total > most) [state, most] = [each, total];
    }
    choices.push(choiceOf(state, row, ahead, behind));
    last = state;
  }
  return choices;
}

interface Row {
  readonly scores: Float64Array;
  /** Where the scores of the block begin. */
  readonly row: number;
  readonly model: Model;
}

/** Per state of a block, the score of the best reading up to it that ends in the state, given those of the block before; in `table`. */
function forwards(
  before: Float64Array<ArrayBuffer>,
  table: Float64Array<ArrayBuffer>,
  { scores, row, model }: Row,
): Float64Array<ArrayBuffer> {
  const count = row === 0 ? 0 : contenders(before, model.reach.forwards);
  for (let to = 0; to < width; to += 1) {
    let best = row === 0 ? at(model.opening, to) : Number.NEGATIVE_INFINITY;
    for (let each = 0; each < count; each += 1) {
      const from = CONTENDERS[each] ?? 0;
      const total = at(before, from) + at(model.matrix, from * width + to);
      if (total > best) best = total;
    }
    table[to] = best + at(scores, row + to);
  }
  return table;
}

/** Per block and state, the score of the best reading of the blocks after it, given the state. */
function backwards(scores: Float64Array, { matrix, closing, reach }: Model): Float64Array {
  const table = new Float64Array(scores.length);
  if (scores.length > 0) table.set(closing, scores.length - width);
  const next = new Float64Array(width);
  for (let row = scores.length - 2 * width; row >= 0; row -= width) {
    for (let to = 0; to < width; to += 1)
      next[to] = at(scores, row + width + to) + at(table, row + width + to);
    const count = contenders(next, reach.backwards);
    for (let from = 0; from < width; from += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let each = 0; each < count; each += 1) {
        const to = CONTENDERS[each] ?? 0;
        const total = at(matrix, from * width + to) + at(next, to);
        if (total > best) best = total;
      }
      table[row + from] = best;
    }
  }
  return table;
}

/** The states that {@link contenders} found last. */
const CONTENDERS = new Uint8Array(width);
/** More than the sums of a long text are rounded by. */
const ROUNDED = 1e-6;

/**
 * How many states may still be on the best way, whatever stands at its other end: those that the leader of `totals` does not
 * lead by more than a step can make up for. Most blocks leave a handful of them, which are in {@link CONTENDERS}.
 */
function contenders(totals: Float64Array, reach: Float64Array): number {
  let leader = 0;
  for (let each = 1; each < width; each += 1)
    if (at(totals, each) > at(totals, leader)) leader = each;
  const least = at(totals, leader) - ROUNDED;
  let count = 0;
  for (let each = 0; each < width; each += 1) {
    if (at(totals, each) + at(reach, leader * width + each) < least) continue;
    CONTENDERS[count] = each;
    count += 1;
  }
  return count;
}

/** `state`, and how the best reading in which a block has the role of it stands to the best in which it has another. */
function choiceOf(state: number, row: number, ahead: Float64Array, behind: Float64Array): Choice {
  let best = Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let rival = state;
  for (let each = 0; each < width; each += 1) {
    const total = at(ahead, each) + at(behind, row + each);
    if (roles[each] === roles[state]) best = Math.max(best, total);
    else if (total > most) [rival, most] = [each, total];
  }
  const margin = best - most;
  return { state, confidence: Math.round(Math.tanh(margin / 4) * 100) / 100, rival, margin };
}

/** Every place asked for is within the array; to look whether it is costs as much as the sum. */
function at(numbers: Float64Array, place: number): number {
  return numbers[place] as number;
}
