/** A function's value at a point, and its slope there. */
interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Steps remembered. */
const MEMORY = 8;

/** Where `slopeAt` is least, going down from `start`: L-BFGS (Nocedal and Wright, algorithm 7.5), halving steps that go up. */
export function minimise(
  slopeAt: (point: Float64Array) => Slope,
  start: Float64Array,
  rounds: number,
): Float64Array {
  let point = start;
  let here = slopeAt(point);
  const steps: { moved: Float64Array; turned: Float64Array; curve: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = descend(here.gradient, steps);
    const fall = dot(direction, here.gradient);
    if (fall === 0) return point;
    let length = round === 0 ? 1 / Math.sqrt(dot(direction, direction)) : 1;
    let next = moved(point, direction, length);
    let there = slopeAt(next);
    while (there.value > here.value + 1e-4 * length * fall && length > 1e-10) {
      length /= 2;
      next = moved(point, direction, length);
      there = slopeAt(next);
    }
    if (here.value - there.value < 1e-5 * Math.abs(here.value)) return next;
    const step = difference(next, point);
    const turned = difference(there.gradient, here.gradient);
    const curve = dot(step, turned);
    if (curve > 1e-12) steps.push({ moved: step, turned, curve });
    if (steps.length > MEMORY) steps.shift();
    point = next;
    here = there;
  }
  return point;
}

function descend(
  gradient: Float64Array,
  steps: readonly { moved: Float64Array; turned: Float64Array; curve: number }[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned, curve } of steps.toReversed()) {
    const share = dot(moved, direction) / curve;
    shares.push(share);
    addScaled(direction, turned, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.curve / dot(last.turned, last.turned);
    direction.forEach((value, at) => {
      direction[at] = value * scale;
    });
  }
  steps.forEach(({ moved, turned, curve }, at) => {
    const share = shares[steps.length - 1 - at] ?? 0;
    addScaled(direction, moved, share - dot(turned, direction) / curve);
  });
  return direction;
}

function moved(point: Float64Array, direction: Float64Array, length: number): Float64Array {
  return point.map((value, at) => value + length * (direction[at] ?? 0));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value - (b[at] ?? 0));
}

function addScaled(to: Float64Array, from: Float64Array, scale: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + scale * (from[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
