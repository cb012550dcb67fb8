import { roleOf, type State, states } from "./state.ts";
import { closingWith, openingWith, transition } from "./transitions.ts";

/** The part one block plays in the likeliest reading of the whole. */
export interface Choice {
  readonly state: State;
  /** 0 to 1: how much worse the best reading would be in which this block has another role. */
  readonly confidence: number;
}

const count = states.length;
const roles = states.map(roleOf);
/** From each state (rows) to each (columns). */
const matrix = Float64Array.from({ length: count * count }, (_, cell) =>
  transition(stateAt(Math.floor(cell / count)), stateAt(cell % count)),
);

/**
 * The likeliest state of every block, given the scores of each for each state (in the order of `states`)
 * and what may follow what: Viterbi's algorithm, forwards and backwards.
 */
export function decodeRoles(scores: readonly Float64Array[]): Choice[] {
  const ahead = forwards(scores);
  const behind = backwards(scores);
  const path = tracePath(scores, ahead);
  return path.map((place, at) => {
    const role = roles[place];
    let best = Number.NEGATIVE_INFINITY;
    let rival = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < count; state += 1) {
      const total = read(ahead[at], state) + read(behind[at], state);
      if (roles[state] === role) best = Math.max(best, total);
      else rival = Math.max(rival, total);
    }
    return {
      state: stateAt(place),
      confidence: Math.round(Math.tanh((best - rival) / 4) * 100) / 100,
    };
  });
}

/** Per block and state, the score of the best reading of the blocks up to it that ends in the state. */
function forwards(scores: readonly Float64Array[]): Float64Array[] {
  const table: Float64Array[] = [];
  scores.forEach((own, at) => {
    const last = table[at - 1];
    table.push(
      Float64Array.from(
        own,
        (score, to) => score + (last ? bestInto(last, to) : openingWith(stateAt(to))),
      ),
    );
  });
  return table;
}

/** Per block and state, the score of the best reading of the blocks after it, given the state. */
function backwards(scores: readonly Float64Array[]): Float64Array[] {
  const table: Float64Array[] = new Array(scores.length);
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    const next = scores[at + 1];
    const after = table[at + 1];
    table[at] = Float64Array.from({ length: count }, (_, from) =>
      next && after ? bestFrom(from, next, after) : closingWith(stateAt(from)),
    );
  }
  return table;
}

function bestInto(last: Float64Array, to: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < count; from += 1) {
    best = Math.max(best, read(last, from) + read(matrix, from * count + to));
  }
  return best;
}

function bestFrom(from: number, next: Float64Array, after: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < count; to += 1) {
    best = Math.max(best, read(matrix, from * count + to) + read(next, to) + read(after, to));
  }
  return best;
}

function tracePath(scores: readonly Float64Array[], ahead: readonly Float64Array[]): number[] {
  const path: number[] = new Array(scores.length);
  let next: number | undefined;
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    let best = Number.NEGATIVE_INFINITY;
    let place = 0;
    for (let state = 0; state < count; state += 1) {
      const step =
        next === undefined ? closingWith(stateAt(state)) : read(matrix, state * count + next);
      const total = read(ahead[at], state) + step;
      if (total > best) [best, place] = [total, state];
    }
    path[at] = place;
    next = place;
  }
  return path;
}

function read(values: Float64Array | undefined, index: number): number {
  return values?.[index] ?? Number.NEGATIVE_INFINITY;
}

function stateAt(index: number): State {
  return states[index] ?? "paragraph";
}
